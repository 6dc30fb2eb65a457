// The flagship's sectors and the lognormals as Squiggle programs: squiggle.mjs CASE DRAWS.
// Sample sets, so that an input that is read twice is the same input. Prints as the benches do.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// Modules are looked for beside the peers' own package file, which is the working folder.
const here = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
const { run } = await import(pathToFileURL(here.resolve("@quri/squiggle-lang")).href);

const set = (law) => `SampleSet.fromDist(${law})`;
const number = (x) => x.toFixed(12).replace(/\.?0+$/, "");

function law(d) {
  if (d.kind === "fixed") return number(d.value);
  if (d.kind === "uniform") return set(`Sym.uniform(${d.min}, ${d.max})`);
  if (d.kind === "lognormal") return set(`Sym.lognormal({p5: ${d.q05}, p95: ${d.q95}})`);
  if (d.kind !== "pert") throw new Error(`no law ${d.kind}`);
  const width = d.max - d.min;
  const [a, b] = [d.mode - d.min, d.max - d.mode].map((x) => number(1 + (4 * x) / width));
  return `${d.min} + ${number(width)} * ${set(`Sym.beta(${a}, ${b})`)}`;
}

function model(text) {
  const { parameters, drivers, edges, sectors, deal } = JSON.parse(text);
  const formulas = [...drivers, ...edges].map((x) => x.formula).join(" ");
  if (/\b(min|max)\s*\(/.test(formulas)) throw new Error("min and max of sample sets are not written");
  const read = new Set(formulas.match(/[a-zA-Z_][\w.]*/g));
  const closing = ["debt", "adv", "sen_share", "c_sen", "term", "fee", "m_dsra", "unit_cost"];
  closing.forEach((term) => read.add(deal.terms[term]));
  const [debt, adv, senior, coupon, term, fee, months, unit] = closing.map((t) => `p_${deal.terms[t]}`);
  const words = { ln: "log", exp: "exp", sqrt: "sqrt" };
  const written = (formula) =>
    formula.replace(/[a-zA-Z_][\w.]*/g, (name) =>
      words[name] ?? (name.startsWith("deal.") ? name.replace(".", "_") : `p_${name}`));
  const inputs = parameters.filter((p) => read.has(p.id)).map((p) => `p_${p.id} = ${law(p.distribution)}`);
  const lines = [
    ...inputs,
    `uses = ${debt} / ${adv}`,
    `payment = ${debt} * ${senior} * (${coupon} / 12) / (1 - 1 / (1 + ${coupon} / 12) ^ ceil(${term}))`,
    `deal_hardware_cost = uses * (1 - ${fee}) - ${months} * payment`,
    `deal_gpus = deal_hardware_cost * 1000 / ${unit}`,
    `deal_debt = ${debt}`,
    `deal_equity = uses - ${debt}`,
    ...drivers.map((d) => `n_${d.id} = ${written(d.formula)}`),
  ];
  const known = new Set(drivers.map((d) => d.id));
  const define = (node) => {
    if (known.has(node)) return;
    known.add(node);
    const into = edges.filter((e) => e.to === node);
    into.forEach((e) => define(e.from));
    lines.push(`n_${node} = ${into.map((e) => `n_${e.from} * (${written(e.formula)})`).join(" + ")}`);
  };
  sectors.forEach((s) => define(s.id));
  sectors.forEach((s, k) => lines.push(`y${k} = 100 * (exp(n_${s.id}) - 1)`));
  const places = sectors.map((_, k) => k);
  const first = places.slice(0, -1).map((k) => `y[${k}] == m ? ${k} : `).join("") + places.at(-1);
  lines.push(`first = SampleSet.mapN([${places.map((k) => `y${k}`)}], {|y| m = max(y); ${first}})`);
  const figures = (k) => `quantile(y${k}, 0.05), quantile(y${k}, 0.5), quantile(y${k}, 0.95), ` +
    `mean(SampleSet.map(first, {|i| i == ${k} ? 1 : 0}))`;
  return [...lines, `[${places.map(figures)}]`].join("\n");
}

function lognormals() {
  const places = Array.from({ length: 20 }, (_, k) => k + 1);
  const inputs = places.map((k) => `x${k} = ${set(`Sym.lognormal({p5: 1, p95: ${number(1 + k / 10)}})`)}`);
  const sum = places.slice(0, 10).map((k) => `x${k} * x${k + 10}`).join(" + ");
  return [...inputs, `y = ${sum}`,
    "[mean(y), quantile(y, 0.05), quantile(y, 0.5), quantile(y, 0.95)]"].join("\n");
}

async function time(name, program, draws) {
  let [best, figures] = [Infinity, ""];
  for (const seed of ["1", "2", "3"]) {
    const start = performance.now();
    const { result } = await run(program, { environment: { sampleCount: draws, xyPointLength: 1000, seed } });
    best = Math.min(best, performance.now() - start);
    if (!result.ok) throw new Error(result.value.toString());
    figures = result.value.result.asJS().map((x) => x.toFixed(6)).join(" ");
  }
  console.log("bench", name, draws, (best / 1000).toFixed(6), figures);
}

const [, , file, draws] = process.argv;
await time("sectors", model(readFileSync(file, "utf8")), Number(draws));
await time("lognormals", lognormals(), 100000);
