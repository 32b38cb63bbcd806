/** `replay <folder>/history.yaml [--seed 1]`: plays what seats really decided, and holds the game's days against the record's. Exit 1 if a decision was refused. */
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";
import { botsBeside } from "../../forecast/scripted-bot.ts";
import { keyOf } from "../../kit/chance.ts";
import { countText, diagnosticText } from "../../language/diagnostic-text.ts";
import { type Decision, type History, readHistory, type Step } from "../../language/history.ts";
import { HISTORY } from "../../language/which-files.ts";
import { makeModel } from "../../rules/make-model.ts";
import type { Game } from "../../rules/model.ts";
import { statesEntered, votesHeld } from "../../rules/record.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { openSession } from "../../session/session.ts";
import { columns } from "./columns.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";
import { WrongUse } from "./wrong-use.ts";

/** So many days beside the record a step is still followed. */
const NEAR = 10;
const DAY = 86_400_000;

export async function replay(argv: string[]): Promise<number> {
  const options = { seed: { type: "string", default: "1" } } as const;
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
  const [path = "", ...more] = positionals;
  if (basename(path) !== HISTORY || more.length > 0)
    throw new WrongUse(`Name one ${HISTORY}: replay scenarios/my-country/${HISTORY}`);
  const folder = dirname(path);
  const { scenario, diagnostics } = await loadSafely(scenarioArgument([folder], "replay").files);
  if (!scenario)
    throw new WrongUse(`${folder} has ${diagnostics.length} mistakes; run: npm run -s cli -- check ${folder}`);
  const read = readHistory(scenario, textOf(path));
  if (!read.history) {
    for (const d of read.diagnostics) console.error(diagnosticText(d));
    console.error(`${path}: ${countText(read.diagnostics)}`);
    return 2;
  }
  const { game, refused } = playHistory(scenario, read.history, values.seed);
  for (const line of [...told(scenario, read.history, game), ...refused]) console.log(line);
  return refused.length > 0 ? 1 : 0;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new WrongUse(`Cannot read ${path}: check its name.`);
  }
}

/** Every round: what was decided, and then it is closed. What the rules refuse is told, and left out. */
export function playHistory(
  scenario: Scenario,
  { decisions }: Pick<History, "decisions">,
  seed: string,
): { game: Game; refused: string[] } {
  const people = scenario.seats.filter((s) => s.playable && !s.bot).map((s) => s.id);
  const model = makeModel(scenario);
  const beside = botsBeside(model, people[0] ?? "", keyOf(seed));
  const bots = Object.fromEntries(Object.entries(beside).filter(([id]) => !people.includes(id)));
  const session = openSession(model, seed, { bots });
  const { game } = session.flow();
  const refused: string[] = [];
  for (let round = 1; !game.n[model.at.over]; round += 1) {
    for (const { command } of decisions.filter((d: Decision) => d.round === round)) {
      const receipt = session.submit(command.seat, command);
      if (!receipt.done)
        refused.push(`Refused in round ${round} (${receipt.refusal.code}): ${JSON.stringify(command)}`);
    }
    for (const seat of people) if (!game.n[model.at.over]) session.submit(seat, { type: "closeRound", seat });
  }
  return { game, refused };
}

export interface StepPlayed extends Step {
  /** The day of the game, if it came there. */
  day?: number;
  /** Days after the record. */
  late?: number;
  followed: boolean;
}

export function stepsPlayed(scenario: Scenario, { steps }: Pick<History, "steps">, game: Game): StepPlayed[] {
  const entered = statesEntered(game);
  return steps.map((step) => {
    const chart = scenario.procedures.findIndex((p) => p.id === step.procedure);
    const found = entered.find(
      (e) => e.chart === chart && scenario.procedures[chart]?.configurations[e.configuration]?.includes(step.state),
    );
    if (!found) return { ...step, followed: false };
    const late = found.day - dayOf(scenario, step.on);
    return { ...step, day: found.day, late, followed: Math.abs(late) <= NEAR };
  });
}

function told(scenario: Scenario, history: History, game: Game): string[] {
  const steps = stepsPlayed(scenario, history, game);
  const followed = steps.filter((s) => s.followed).length;
  const rows = steps.map(({ id, on, day, title, ...step }) => [
    id,
    on,
    day === undefined ? "" : dateOf(scenario, day),
    judged(step),
    title,
  ]);
  return [
    columns([["step", "record", "game", "", ""], ...rows]),
    `${followed} of ${steps.length} steps followed within ${NEAR} days.`,
    "",
    columns([["votes"], ...history.votes.map(recordOf), ...votesIn(scenario, game)]),
  ];
}

function judged({ late, followed }: Pick<StepPlayed, "late" | "followed">): string {
  if (late === undefined) return "not reached";
  const days = `${Math.abs(late)} days ${late < 0 ? "early" : "late"}`;
  if (followed) return late === 0 ? "followed" : `followed, ${days}`;
  return `off by ${days}`;
}

function recordOf({ chamber, on, ayes, says }: History["votes"][number]): string[] {
  return ["record", on, chamber, ayes === undefined ? "no count" : `${ayes} ayes`, says];
}

function votesIn(scenario: Scenario, game: Game): string[][] {
  return votesHeld(game).map(({ chamber, day, ayes, present, line, passed, parties }) => [
    "game",
    dateOf(scenario, day),
    scenario.chambers[chamber]?.id ?? "",
    `${ayes} of ${present}, line ${line}, ${passed ? "carried" : "failed"}`,
    `for ${named(
      scenario,
      parties.filter((p) => p.aye > p.no),
    )}; against ${named(
      scenario,
      parties.filter((p) => p.no > p.aye),
    )}`,
  ]);
}

function named(scenario: Scenario, parties: readonly { party: number }[]): string {
  return parties.map(({ party }) => scenario.parties[party]?.id).join(", ") || "nobody";
}

function epochOf({ calendar, id }: Scenario): number {
  if (calendar.epoch === undefined) throw new WrongUse(`${id} has no calendar.epoch: its days have no dates.`);
  return Date.parse(calendar.epoch);
}

function dayOf(scenario: Scenario, date: string): number {
  return Math.round((Date.parse(date) - epochOf(scenario)) / DAY) + 1;
}

function dateOf(scenario: Scenario, day: number): string {
  return new Date(epochOf(scenario) + (day - 1) * DAY).toISOString().slice(0, 10);
}
