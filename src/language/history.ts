/** `history.yaml`: what seats really decided, round by round, and the dated steps that a play of it is held against. */
import { z } from "zod";
import { fits } from "../rules/command.ts";
import { COMMANDS, type Command } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { Scenario } from "../rules/scenario.ts";
import { type Diagnostic, didYouMean, Report } from "./diagnostic.ts";
import { type Data, type Path, type Places, readYaml } from "./read-yaml.ts";
import { date, id } from "./schema-parts.ts";
import { HISTORY } from "./which-files.ts";

export interface History {
  decisions: Decision[];
  steps: Step[];
  votes: CountedVote[];
}

/** Taken on a day of the record, played in the round in which the game asks. */
export interface Decision {
  round: number;
  on: string;
  command: Command;
}

/** A dated step of the record, and the state of a procedure by which the game has taken it. */
export interface Step {
  id: string;
  title: string;
  on: string;
  procedure: Id;
  state: string;
}

/** A vote as the record has it; where no count was taken, without one. */
export interface CountedVote {
  chamber: Id;
  on: string;
  ayes?: number | undefined;
  says: string;
}

const line = z.string().min(1).max(200);
const schema = z.strictObject({
  decisions: z
    .array(z.strictObject({ round: z.int().min(1), on: date, why: line, command: z.looseObject({ type: line }) }))
    .min(1),
  steps: z.record(z.string(), z.strictObject({ title: line, on: date, enters: line })).default({}),
  votes: z.array(z.strictObject({ chamber: id, on: date, ayes: z.int().min(0).optional(), says: line })).default([]),
});
type Spec = z.infer<typeof schema>;
type Read = NonNullable<ReturnType<typeof readYaml>>;

/** Reads it for a scenario that was loaded; all that is wrong with it in one pass. */
export function readHistory(
  scenario: Scenario,
  text: string,
  file = HISTORY,
): { history?: History; diagnostics: Diagnostic[] } {
  const report = new Report({ [file]: text });
  const read = readYaml(file, text, report);
  const history = read && checked(scenario, read, report);
  const diagnostics = report.sorted();
  return { diagnostics, ...(history && !report.failed && { history }) };
}

function checked(scenario: Scenario, { data, places }: Read, report: Report): History | undefined {
  const parsed = schema.safeParse(data);
  if (parsed.success) return new Checked(scenario, places, report).history(parsed.data);
  for (const issue of parsed.error.issues) tell(issue, data, places, report);
  return undefined;
}

function tell(issue: z.core.$ZodIssue, data: Data, places: Places, report: Report): void {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys")
    for (const key of issue.keys)
      report.add(
        "unknown-key",
        places.key([...path, key]),
        `Unknown key "${key}": remove it from ${path.join(".") || HISTORY}.`,
      );
  else if (issue.code === "invalid_type" && valueAt(data, path) === undefined)
    report.add("missing-key", places.value(path), `Add "${String(path.at(-1))}:" here.`);
  else report.add("wrong-type", places.value(path), issue.message);
}

function valueAt(data: Data, path: Path): Data | undefined {
  let here: Data | undefined = data;
  for (const part of path)
    here = typeof here === "object" && here !== null ? (here as Record<string, Data>)[part] : undefined;
  return here;
}

/** Names and commands against the scenario. */
class Checked {
  private readonly scenario: Scenario;
  private readonly places: Places;
  private readonly report: Report;

  constructor(scenario: Scenario, places: Places, report: Report) {
    this.scenario = scenario;
    this.places = places;
    this.report = report;
  }

  history({ decisions, steps, votes }: Spec): History {
    const rounds = this.scenario.calendar.rounds.length;
    return {
      decisions: decisions.map(({ round, on, command }, i) => {
        if (round > rounds) this.refuse(["decisions", i, "round"], `Write a round from 1 to ${rounds}.`);
        return { round, on, command: this.command(command, ["decisions", i, "command"]) };
      }),
      steps: Object.entries(steps).map(([id, { title, on, enters }]) => ({
        ...{ id, title, on },
        ...this.target(enters, ["steps", id, "enters"]),
      })),
      votes: votes.map((vote, i) => {
        this.known(vote.chamber, ["votes", i, "chamber"], this.scenario.chambers);
        return vote;
      }),
    };
  }

  /** What a person may ask for; rounds close by themselves, and whom a script plays decides for himself. */
  private command(written: { type: string; seat?: unknown }, path: Path): Command {
    const kinds = COMMANDS.filter(({ type }) => type !== "closeRound" && type !== "adjourn");
    const kind = kinds.find(({ type }) => type === written.type);
    const seats = this.scenario.seats.filter((s) => s.playable && !s.bot);
    if (!kind)
      this.known(
        written.type,
        [...path, "type"],
        kinds.map(({ type }) => ({ id: type })),
      );
    else if (!fits(kind, written))
      this.refuse(path, `Write ${kind.type} with ${Object.keys(kind.fields).join(", ")}, and nothing of another kind.`);
    if (written.seat === undefined) this.refuse(path, `Add "seat:" here: one of ${idsOf(seats)}.`);
    else this.known(String(written.seat), [...path, "seat"], seats);
    return written as unknown as Command;
  }

  private target(words: string, path: Path): Pick<Step, "procedure" | "state"> {
    const [procedure = "", ...rest] = words.split(".");
    const state = rest.join(".");
    const chart = this.scenario.procedures.find((p) => p.id === procedure);
    const states = [...new Set(chart?.configurations.flat())].map((id) => ({ id }));
    if (chart) this.known(state, path, states);
    else this.refuse(path, "Write a procedure and its state as procedure.state.");
    return { procedure, state };
  }

  private known(word: string, path: Path, things: readonly { id: Id }[]): void {
    if (things.some((t) => t.id === word)) return;
    const near = didYouMean(
      word,
      things.map((t) => t.id),
    );
    this.refuse(path, `There is no "${word}"${near || `: use one of ${idsOf(things)}.`}`);
  }

  private refuse(path: Path, message: string): void {
    this.report.add("unknown-reference", this.places.value(path), message);
  }
}

function idsOf(things: readonly { id: Id }[]): string {
  return things.map((t) => t.id).join(", ");
}
