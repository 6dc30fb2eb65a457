"""The flagship's sectors in numpy: model.py CASE DRAWS. Prints as the benches do."""

import json
import sys
import time

import numpy as np

case = json.load(open(sys.argv[1], encoding="utf-8"))
draws = int(sys.argv[2])
laws = {p["id"]: p["distribution"] for p in case["parameters"]}
terms = case["deal"]["terms"]
links = {e["from"] + ">" + e["to"]: e["formula"] for e in case["edges"]}
roots = {d["id"]: d["formula"] for d in case["drivers"]}
FUNCTIONS = {"ln": np.log, "exp": np.exp, "sqrt": np.sqrt, "min": np.minimum, "max": np.maximum}
FIGURES = ["hardware_cost", "gpus", "debt", "equity"]


def compiled(formula):
    return compile(formula.replace("deal.", "deal_"), formula, "eval")


roots = {name: compiled(text) for name, text in roots.items()}
links = {name: compiled(text) for name, text in links.items()}
read = {name for code in [*roots.values(), *links.values()] for name in code.co_names}
if any(name.startswith("deal_") for name in read):
    read |= {terms[t] for t in "debt adv sen_share c_sen term fee m_dsra unit_cost".split()}


def sample(rng, law):
    kind = law["kind"]
    if kind == "fixed":
        return law["value"]
    if kind == "uniform":
        return rng.uniform(law["min"], law["max"], draws)
    if kind == "lognormal":
        lo, hi = np.log(law["q05"]), np.log(law["q95"])
        return rng.lognormal((lo + hi) / 2, (hi - lo) / (2 * 1.6448536269514722), draws)
    if kind == "pert":
        lo, mode, hi = law["min"], law["mode"], law["max"]
        a, b = 1 + 4 * (mode - lo) / (hi - lo), 1 + 4 * (hi - mode) / (hi - lo)
        return lo + (hi - lo) * rng.beta(a, b, draws)
    raise SystemExit(f"no law {kind}")


def closing(x):
    debt, adv, senior, coupon, term, fee, months, unit = (
        x[terms[t]] for t in "debt adv sen_share c_sen term fee m_dsra unit_cost".split()
    )
    uses, rate = debt / adv, coupon / 12
    payment = debt * senior * rate / (1 - (1 + rate) ** -np.ceil(term))
    cost = uses * (1 - fee) - months * payment
    return dict(zip(["deal_" + f for f in FIGURES], [cost, cost * 1000 / unit, debt, uses - debt]))


def run(seed):
    rng = np.random.default_rng(seed)
    x = {name: sample(rng, laws[name]) for name in laws if name in read}
    x |= closing(x) | FUNCTIONS
    value = {name: eval(code, {"__builtins__": {}}, x) for name, code in roots.items()}

    def node(name):
        if name not in value:
            into = [link.split(">")[0] for link in links if link.endswith(">" + name)]
            parts = [node(f) * eval(links[f + ">" + name], {"__builtins__": {}}, x) for f in into]
            value[name] = sum(parts)
        return value[name]

    benefits = np.array([100 * np.expm1(node(s["id"])) for s in case["sectors"]])
    largest = np.bincount(benefits.argmax(0), minlength=len(benefits)) / draws
    quantiles = np.quantile(benefits, [0.05, 0.5, 0.95], axis=1).T
    return np.column_stack([quantiles, largest]).ravel()


best = float("inf")
for seed in range(3):
    start = time.perf_counter()
    figures = run(seed)
    best = min(best, time.perf_counter() - start)
print("bench sectors", draws, f"{best:.6f}", *(f"{v:.6f}" for v in figures))
