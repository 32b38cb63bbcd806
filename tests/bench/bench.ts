/**
 * `npm run bench`: what the rules cost, built as the page is. Each contender runs in a process of its own, by turns, and
 * what is told are medians of seven turns; ratios are taken within a turn, so that a noisy machine does not lie.
 * `--json` for machines.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { CONTENDERS, type Measured } from "./contender.ts";

const TURNS = 7;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const BUILT = here("../../.cache/bench");

interface Row {
  name: string;
  value: number;
  unit: string;
  /** Nothing where a figure is only told. */
  goal?: { is: "at most" | "at least"; value: number };
}

function measure(name: string): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [`${BUILT}/contender.js`, name], { encoding: "utf8" });
  if (!stdout) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

await build({
  configFile: false,
  logLevel: "error",
  build: {
    ssr: true,
    outDir: BUILT,
    emptyOutDir: true,
    minify: false,
    rollupOptions: { input: [here("./contender.ts"), here("./play-worker.ts"), here("./what-if-worker.ts")] },
  },
});

const turns: Record<string, Measured>[] = [];
for (let turn = 0; turn < TURNS; turn += 1) {
  process.stderr.write(`turn ${turn + 1} of ${TURNS}\n`);
  turns.push(Object.fromEntries(CONTENDERS.map((name) => [name, measure(name)])));
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const of = (name: string, what = "play"): number => median(turns.map((t) => t[name]?.[what] ?? Number.NaN));
const ratio = (name: string, to: string, what = "play"): number =>
  median(turns.map((t) => (t[name]?.[what] ?? Number.NaN) / (t[to]?.[what] ?? Number.NaN)));

const perSecond = (name: string): Row => ({ name: `${name}, plays a second`, value: 1e6 / of(name), unit: "" });
const rows: Row[] = [
  ...CONTENDERS.filter((name) => / by (chance|script)$/.test(name)).map(perSecond),
  {
    name: "the toy beside the same by hand",
    value: ratio("toy", "toy by hand"),
    unit: "times",
    goal: { is: "at most", value: 6 },
  },
  { name: "a round with 400 triggers beside 40", value: ratio("400 triggers", "40 triggers", "round"), unit: "times" },
  {
    name: "a round with 4,000 triggers beside 40",
    value: ratio("4000 triggers", "40 triggers", "round"),
    unit: "times",
    goal: { is: "at most", value: 6 },
  },
  {
    name: "2 x 1,000 plays of japan-2024 in two workers",
    value: of("workers", "seconds"),
    unit: "s",
    goal: { is: "at most", value: 1.5 },
  },
  {
    name: "heap that each of them grows by",
    value: of("workers", "megabytes"),
    unit: "MB",
    goal: { is: "at most", value: 32 },
  },
  {
    name: "what if, first round of japan-2024, 2 x 1,000 worlds",
    value: of("what if", "seconds"),
    unit: "s",
    goal: { is: "at most", value: 2.5 },
  },
  {
    name: "a view of japan-2024 near its end, and its commit",
    value: of("views", "milliseconds"),
    unit: "ms",
    goal: { is: "at most", value: 3 },
  },
  // All 24 clauses with up to four options each, and what each would bring while the bill is open.
  { name: "its numbers", value: of("views", "kilobytes"), unit: "kB", goal: { is: "at most", value: 16 } },
  {
    name: "the same with three incidents open",
    value: of("views", "crowded"),
    unit: "kB",
    goal: { is: "at most", value: 16 },
  },
  { name: "patches of an act", value: of("views", "act"), unit: "kB", goal: { is: "at most", value: 2 } },
  { name: "patches of a round's end", value: of("views", "round"), unit: "kB", goal: { is: "at most", value: 8 } },
  { name: "load of japan-2024, the first", value: of("reading", "cold"), unit: "ms" },
  { name: "load of japan-2024, the tenth", value: of("reading", "warm"), unit: "ms" },
  { name: "model of japan-2024, the first", value: of("reading", "first"), unit: "ms" },
  { name: "model of japan-2024, the tenth", value: of("reading", "model"), unit: "ms" },
];

const met = ({ value, goal }: Row): boolean =>
  goal === undefined || (goal.is === "at most" ? value <= goal.value : value >= goal.value);
const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

if (process.argv.includes("--json"))
  console.log(JSON.stringify(rows.map((r) => ({ name: r.name, value: r.value, goal: r.goal ?? null, met: met(r) }))));
else
  for (const row of rows) {
    const goal = row.goal ? `${row.goal.is} ${row.goal.value}: ${met(row) ? "met" : "missed"}` : "";
    console.log(`${row.name.padEnd(54)} ${`${short(row.value)} ${row.unit}`.padEnd(12)} ${goal}`);
  }
