"""Published works in numpy and SALib: published.py WORK. Prints as the benches do."""

import sys
import time

import numpy as np


def lognormals(seed):
    rng, draws = np.random.default_rng(seed), 100_000
    half = np.log(1 + 0.1 * np.arange(1, 21)) / 2
    x = rng.lognormal(half, half / 1.6448536269514722, (draws, 20))
    y = (x[:, :10] * x[:, 10:]).sum(1)
    return draws, [y.mean(), *np.quantile(y, [0.05, 0.5, 0.95])]


def indices(inputs, rows, low, high, function, seed):
    from SALib.analyze import sobol as analyse
    from SALib.sample import sobol as sample

    names = [f"x{i}" for i in range(inputs)]
    problem = {"num_vars": inputs, "names": names, "bounds": [[low, high]] * inputs}
    x = sample.sample(problem, rows, calc_second_order=False, seed=seed)
    options = {"calc_second_order": False, "num_resamples": 100, "seed": seed}
    found = analyse.analyze(problem, function(x), **options)
    return len(x), [*found["S1"], *found["ST"]]


def ishigami(seed):
    def f(x):
        s = np.sin(x)
        return s[:, 0] + 7 * s[:, 1] ** 2 + 0.1 * x[:, 2] ** 4 * s[:, 0]

    return indices(3, 16_384, -np.pi, np.pi, f, seed)


def g_function(seed):
    a = np.arange(20)
    return indices(20, 4_096, 0, 1, lambda x: np.prod((abs(4 * x - 2) + a) / (1 + a), 1), seed)


WORKS = {"lognormals": lognormals, "ishigami": ishigami, "g-function": g_function}
for name in sys.argv[1:]:
    best = float("inf")
    for seed in range(1, 4):
        start = time.perf_counter()
        items, figures = WORKS[name](seed)
        best = min(best, time.perf_counter() - start)
    print("bench", name, items, f"{best:.6f}", *(f"{v:.6f}" for v in figures))
