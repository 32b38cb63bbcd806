/** What the scenario demands of its votes, beside what was measured. */
import { ayesByOption } from "../knowledge/ayes.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Scenario, Script } from "../rules/scenario.ts";
import { byChance, firstDay, type PlayRow, termsOpen, triedScripts } from "./plays.ts";
import { medianOf } from "./statistics.ts";

/** The plays of one script. */
export interface ScriptPlays {
  player: Id;
  rows: readonly PlayRow[];
}

export interface Found {
  demand: string;
  goal: string;
  measured: string;
  holds: boolean | undefined;
}

/** A tenth with fewer votes says nothing. */
const LEAST = 400;

export function votesDemanded(scenario: Scenario, plays: readonly ScriptPlays[]): Found[] {
  if (scenario.bills.length === 0) return [];
  const { law, idle, apart, bell, told, step } = scenario.demands;
  const of = (which: (script: Script) => boolean): ScriptPlays[] =>
    triedScripts(scenario)
      .filter(which)
      .flatMap(({ id }) => plays.find(({ player, rows }) => player === id && rows.length > 0) ?? []);
  const [lawless, chance] = [of(doesNothing), of(byChance)];
  const scripts = of((script) => !doesNothing(script) && !byChance(script));
  const shares = scripts.map(lawsOf);
  const spread = Math.max(...shares) - Math.min(...shares);
  const bells = [...scripts]
    .sort((a, b) => settledOf(b) - settledOf(a))
    .slice(0, 3)
    .map((one) => ({ player: one.player, median: medianOf(bellsAtHome(one)) }));
  return [
    laws("law, where nobody does anything", `below ${idle}%`, lawless, (share) => share < idle),
    laws("law by chance", `below ${law.chance}%`, chance, (share) => share < law.chance),
    laws("law by each script", `${law.from}-${law.to}%`, scripts, (share) => share >= law.from && share <= law.to),
    {
      ...{ demand: "best and worst script, law", goal: `${apart} points apart` },
      ...(scripts.length < 2
        ? { measured: "fewer than two scripts", holds: undefined }
        : { measured: spread.toFixed(1), holds: spread >= apart }),
    },
    {
      ...{ demand: "last bell of the three best scripts", goal: `median ${bell.from}-${bell.to}` },
      measured: bells.map(({ player, median }) => `${player} ${median ?? "none"}`).join(", "),
      holds:
        bells.length === 0 ? undefined : bells.every(({ median = -1 }) => median >= bell.from && median <= bell.to),
    },
    asTold(plays, told),
    firstStep(scenario, step),
    signedTerms(scenario, plays),
  ];
}

function doesNothing(script: Script): boolean {
  return script.prefer.length === 0 && script.wild === 0;
}

const shareOf = (hits: number, all: number): number => (hits / Math.max(1, all)) * 100;
const lawsOf = ({ rows }: ScriptPlays): number => shareOf(rows.filter(({ law }) => law).length, rows.length);
const settledOf = ({ rows }: ScriptPlays): number => shareOf(rows.filter((r) => r.settled).length, rows.length);

/** The last count before a vote in the bill's own chamber, of each play that came to one. */
function bellsAtHome({ rows }: ScriptPlays): number[] {
  return rows.flatMap(({ bells }) =>
    bells
      .filter(({ home }) => home)
      .slice(-1)
      .map(({ odds }) => odds),
  );
}

function laws(demand: string, goal: string, of: readonly ScriptPlays[], holds: (share: number) => boolean): Found {
  if (of.length === 0) return { demand, goal, measured: "no such plays", holds: undefined };
  const shares = of.map((one) => ({ player: one.player, share: lawsOf(one) }));
  return {
    ...{ demand, goal },
    measured: shares.map(({ player, share }) => `${player} ${share.toFixed(1)}%`).join(", "),
    holds: shares.every(({ share }) => holds(share)),
  };
}

/** Votes by tenths of what was told just before them. */
function asTold(plays: readonly ScriptPlays[], give: number): Found {
  const tenths = Array.from({ length: 10 }, () => ({ all: 0, passed: 0, told: 0 }));
  for (const { rows } of plays)
    for (const { odds, passed } of rows.flatMap(({ bells }) => bells)) {
      const tenth = tenths[Math.min(9, Math.floor(odds / 10))];
      if (!tenth) continue;
      tenth.all += 1;
      tenth.told += odds;
      tenth.passed += Number(passed);
    }
  const off = tenths
    .filter(({ all }) => all >= LEAST)
    .map(({ all, told, passed }) => ({ told: told / all, passed: shareOf(passed, all) }));
  const worst = Math.max(0, ...off.map(({ told, passed }) => Math.abs(told - passed)));
  return {
    ...{ demand: "votes pass as often as told", goal: `within ${give} points` },
    measured: off.length === 0 ? "too few votes" : `${off.length} tenths: at most ${worst.toFixed(1)} off`,
    holds: off.length === 0 ? undefined : worst <= give,
  };
}

/** On the first day: what an option moves by itself, of the chamber's seats. */
function firstStep(scenario: Scenario, most: number): Found {
  const seen = firstDay(scenario);
  const steps = scenario.bills.flatMap((bill, b) => {
    const seats = scenario.chambers.find(({ id }) => id === bill.chamber)?.seats ?? 1;
    const ayes = ayesByOption(seen, b);
    return bill.clauses.flatMap(({ id, options }, c) => {
      const now = at(seen.n, seen.at.clause + seen.at.clauses.findIndex((one) => one.id === id)) - 1;
      return options.map((option, o) => ({
        name: `${id} ${option.id}`,
        by: Math.abs(shareOf((ayes[c]?.[o] ?? 0) - (ayes[c]?.[now] ?? 0), seats)),
      }));
    });
  });
  const largest = steps.reduce((a, b) => (b.by > a.by ? b : a), { name: "none", by: 0 });
  return {
    ...{ demand: "no option moves more ayes, on the first day", goal: `${most}% of the chamber` },
    ...{ measured: `${largest.name} ${largest.by.toFixed(1)}%`, holds: largest.by <= most },
  };
}

function signedTerms(scenario: Scenario, plays: readonly ScriptPlays[]): Found {
  const sum: Record<Id, number> = {};
  for (const { rows } of plays)
    for (const { signed } of rows)
      for (const [term, times] of Object.entries(signed)) sum[term] = (sum[term] ?? 0) + times;
  return {
    ...{ demand: "deals about everything that they may be about", goal: "all, in some play" },
    measured:
      Object.entries(sum)
        .map(([term, times]) => `${term} ${times}`)
        .join(", ") || "no deal was signed",
    holds: scenario.bargaining === undefined ? undefined : termsOpen(scenario).every((term) => sum[term]),
  };
}
