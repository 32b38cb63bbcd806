/** Each demand of the scenario beside what was measured. */
import type { Id } from "../rules/ids.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { Balance, DemandRow, OptionRow } from "./balance-shape.ts";
import { type ScriptPlays, votesDemanded } from "./demands-of-votes.ts";
import { byChance, type PlayRow, triedScripts } from "./plays.ts";

export interface Measured extends Pick<Balance, "players" | "days" | "options"> {
  scenario: Scenario;
  /** The plays of each script, and of all together. */
  scripts: ScriptPlays[];
  plays: PlayRow[];
  /** Plans of the planner, and those whose best two choices lay near each other. */
  plans: { of: number; near: number };
}

type Row = Pick<DemandRow, "measured"> & { holds: boolean | undefined };

export function demandRows(measured: Measured): DemandRow[] {
  const { demands } = measured.scenario;
  const row = (demand: string, goal: string, { measured: found, holds }: Row): DemandRow => ({
    demand,
    goal,
    measured: found,
    is: holds === undefined ? "not measured" : holds ? "holds" : "missed",
  });
  return [
    row("first three scripts, settled", `within ${demands.within} points`, firstThree(measured)),
    row("no script settles more", `at most ${demands.most}%`, mostSettled(measured)),
    row("chance settles", `below ${demands.chance}%`, chance(measured)),
    row("planner above the best script", `${demands.planner} points`, plannerAhead(measured)),
    row("each ending, of all plays", `${demands.endings.from}-${demands.endings.to}%`, endings(measured)),
    row("each move, of all days", `${demands.moves.from}-${demands.moves.to}%`, moves(measured)),
    row("each clause moves its ending", `${demands.flip} points, interval clear of 0`, flips(measured)),
    row("each option does something", "none idle", idle(measured)),
    row("each option helps one seat, hurts another", "all", mixed(measured)),
    row("best fixed list below the planner", `${demands.list} points`, {
      measured: "a search over lists of choices is not written",
      holds: undefined,
    }),
    row(
      `worst fifth at round ${demands.recover.round} settles`,
      `at least ${demands.recover.least}%`,
      recovery(measured),
    ),
    row("votes inside the whip count", `${demands.whip.from}-${demands.whip.to}%`, whip(measured)),
    ...votesDemanded(measured.scenario, measured.scripts).map(({ demand, goal, ...found }) => row(demand, goal, found)),
    row(
      `best two choices within ${demands.choices.near} points`,
      `in ${demands.choices.least}% of rounds`,
      choices(measured),
    ),
  ];
}

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;
const unmeasured = (why: string): Row => ({ measured: why, holds: undefined });

/** Settled endings of each script in percent, those by chance apart. */
function settled({ scenario, players }: Measured, chanceAlone: boolean): { player: Id; percent: number }[] {
  const ids = triedScripts(scenario)
    .filter((s) => byChance(s) === chanceAlone)
    .map((s) => s.id);
  return players
    .filter((p) => ids.includes(p.player))
    .map(({ player, settled: s }) => ({ player, percent: (s.hits / s.of) * 100 }));
}

const NO_PLAYS = "no plays by script";

function firstThree(m: Measured): Row {
  const first = settled(m, false).slice(0, 3);
  if (first.length === 0) return unmeasured(NO_PLAYS);
  const values = first.map((s) => s.percent);
  const apart = Math.max(...values) - Math.min(...values);
  return {
    measured: `${first.map((s) => `${s.player} ${s.percent.toFixed(1)}%`).join(", ")}: ${apart.toFixed(1)} apart`,
    holds: apart <= m.scenario.demands.within,
  };
}

function mostSettled(m: Measured): Row {
  const over = settled(m, false).filter((s) => s.percent > m.scenario.demands.most);
  if (m.plays.length === 0) return unmeasured(NO_PLAYS);
  return {
    measured: over.length ? over.map((s) => `${s.player} ${s.percent.toFixed(1)}%`).join(", ") : "none",
    holds: over.length === 0,
  };
}

function chance(m: Measured): Row {
  const found = settled(m, true);
  if (found.length === 0) return unmeasured("no script acts by chance alone");
  return {
    measured: found.map((s) => `${s.player} ${s.percent.toFixed(1)}%`).join(", "),
    holds: found.every((s) => s.percent < m.scenario.demands.chance),
  };
}

function plannerAhead(m: Measured): Row {
  const plan = m.players.find((p) => p.player === "planner")?.settled;
  const best = [...settled(m, false)].sort((a, b) => b.percent - a.percent)[0];
  if (!plan || !best) return unmeasured(plan ? NO_PLAYS : "no plays of the planner");
  const ahead = (plan.hits / plan.of) * 100 - best.percent;
  return {
    measured: `${percent(plan.hits / plan.of)} (${percent(plan.low)} to ${percent(plan.high)}), ${best.player} ${best.percent.toFixed(1)}%: ${ahead.toFixed(1)} ahead`,
    holds: ahead >= m.scenario.demands.planner,
  };
}

function within(shares: [Id, number][], from: number, to: number): Row {
  const outside = shares.filter(([, share]) => share * 100 < from || share * 100 > to);
  return {
    measured: outside.length
      ? `${outside.length} of ${shares.length} outside: ${outside.map(([id, share]) => `${id} ${percent(share)}`).join(", ")}`
      : "all",
    holds: outside.length === 0,
  };
}

function endings({ scenario, plays }: Measured): Row {
  if (plays.length === 0) return unmeasured(NO_PLAYS);
  const shares = scenario.endings.map(({ id }): [Id, number] => [
    id,
    plays.filter((p) => p.ending === id).length / plays.length,
  ]);
  return within(shares, scenario.demands.endings.from, scenario.demands.endings.to);
}

function moves({ scenario, plays, days }: Measured): Row {
  if (plays.length === 0) return unmeasured(NO_PLAYS);
  return within(
    Object.entries(days).filter(([id]) => id !== "other"),
    scenario.demands.moves.from,
    scenario.demands.moves.to,
  );
}

const NO_PAIRS = "no paired plays";

/** How the ending that was named beforehand moved, signed so that more is as expected; undefined if that option was not played. */
export function flipOf(
  scenario: Scenario,
  options: readonly OptionRow[],
  flip: Scenario["demands"]["flips"][number],
): { shift: number; low: number; high: number; holds: boolean } | undefined {
  const found = options.find((o) => o.clause === flip.clause && o.option === flip.to)?.endings[flip.ending];
  if (!found) return undefined;
  const { shift, low, high } =
    flip.moves === "up" ? found : { shift: -found.shift, low: -found.high, high: -found.low };
  return { shift, low, high, holds: shift * 100 >= scenario.demands.flip && low > 0 };
}

function flips({ scenario, options }: Measured): Row {
  const found = scenario.demands.flips.flatMap((flip) => {
    const seen = flipOf(scenario, options, flip);
    return seen ? [{ ...flip, ...seen }] : [];
  });
  if (found.length === 0)
    return unmeasured(scenario.demands.flips.length ? NO_PAIRS : "no expectation is written under demands.flips");
  const missed = found.filter((f) => !f.holds);
  return {
    measured: `${found.length - missed.length} of ${found.length}${missed.length ? `, not ${missed.map((f) => f.clause).join(", ")}` : ""}`,
    holds: missed.length === 0,
  };
}

function idle({ options }: Measured): Row {
  if (options.length === 0) return unmeasured(NO_PAIRS);
  const found = options.filter((o) => o.idle);
  return {
    measured: found.length ? `idle: ${found.map((o) => `${o.clause} ${o.option}`).join(", ")}` : "none idle",
    holds: found.length === 0,
  };
}

function mixed({ options }: Measured): Row {
  if (options.length === 0) return unmeasured(NO_PAIRS);
  const found = options.filter((o) => o.mixed);
  return { measured: `${found.length} of ${options.length}`, holds: found.length === options.length };
}

function recovery({ scenario, plays }: Measured): Row {
  const { round, least } = scenario.demands.recover;
  const order = plays
    .flatMap((p) => (p.health === undefined ? [] : [{ ...p, health: p.health }]))
    .sort((a, b) => a.health - b.health);
  const worst = order.slice(0, Math.floor(order.length / 5));
  if (worst.length === 0) return unmeasured(`too few plays begin round ${round}`);
  const settledOnes = worst.filter((p) => p.settled).length;
  return {
    measured: `${percent(settledOnes / worst.length)} of ${worst.length}`,
    holds: (settledOnes / worst.length) * 100 >= least,
  };
}

function whip({ scenario, plays }: Measured): Row {
  const votes = plays.reduce((sum, p) => sum + p.votes, 0);
  if (votes === 0) return unmeasured("no vote was counted");
  const inside = plays.reduce((sum, p) => sum + p.inside, 0) / votes;
  const { from, to } = scenario.demands.whip;
  return { measured: `${percent(inside)} of ${votes}`, holds: inside * 100 >= from && inside * 100 <= to };
}

function choices({ scenario, plans }: Measured): Row {
  if (plans.of === 0) return unmeasured("no plays of the planner");
  return {
    measured: `${percent(plans.near / plans.of)} of ${plans.of} (choices are scripts)`,
    holds: (plans.near / plans.of) * 100 >= scenario.demands.choices.least,
  };
}
