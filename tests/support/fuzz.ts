/**
 * Judges one scenario, whatever it is: told what is wrong with it, at places that exist; or played to an end by bots, in
 * a rollout and in a session. A scenario fault in play is a refusal that names a rule, and no fault of ours.
 */
import { botsBeside } from "../../src/forecast/scripted-bot.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { canonical } from "../../src/kit/canonical.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { Diagnostic } from "../../src/language/diagnostic.ts";
import { load } from "../../src/language/load.ts";
import { ScenarioFault } from "../../src/rules/game.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Model } from "../../src/rules/model.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { openSession } from "../../src/session/session.ts";
import { countedWork } from "./counted-work.ts";
import { SHIPPED, TOYS } from "./folders.ts";
import { mutantOf, type Stock, stockOf } from "./mutate.ts";

export interface Verdict {
  /** `stopped`: accepted, and some turn is refused because the scenario is at fault. */
  is: "refused" | "played" | "stopped";
  /** What should not be, if anything. */
  faults: string[];
}

export function judge(files: Record<string, string>, seed: string): Verdict {
  try {
    const { scenario, diagnostics } = load(files);
    const faults = diagnostics.flatMap((one) => misplaced(one, files));
    if (!scenario) {
      if (!diagnostics.some((d) => d.severity === "error")) faults.push("refused without an error");
      return { is: "refused", faults };
    }
    if (diagnostics.some((d) => d.severity === "error")) faults.push("accepted with an error");
    const model = makeModel(scenario);
    const rolled = rolls(model, seed);
    const live = playLive(scenario, model, seed);
    return { is: rolled && live.ended ? "played" : "stopped", faults: [...faults, ...live.faults] };
  } catch (error) {
    return {
      is: "refused",
      faults: [
        String((error as Error).stack)
          .split("\n")
          .slice(0, 6)
          .join(" "),
      ],
    };
  }
}

/** A place in a file that is there, and one sentence. */
function misplaced(
  { file, line, column, message, excerpt, code }: Diagnostic,
  files: Record<string, string>,
): string[] {
  const faults: string[] = [];
  const text = files[file]?.split("\n")[line - 1];
  if (text === undefined || column < 1 || column > text.length + 1) faults.push(`${code} at ${file}:${line}:${column}`);
  if (!/[.?]$/.test(message) || /undefined|NaN|\[object/.test(message)) faults.push(`${code} says ${message}`);
  if (!/\n *\^$/.test(excerpt)) faults.push(`${code} shows ${excerpt}`);
  return faults;
}

/** Whether bots come to an end. */
function rolls(model: Model, seed: string): boolean {
  try {
    return rollOut(model, keyOf(seed)).n[model.at.over] === 1;
  } catch (error) {
    if (error instanceof ScenarioFault) return false;
    throw error;
  }
}

/** One person closes every round, the bots of the others play; then the game is opened again from its file. */
function playLive(scenario: Scenario, model: Model, seed: string): { ended: boolean; faults: string[] } {
  const seat = scenario.seats.find((s) => s.playable && s.bot === undefined)?.id ?? "";
  const session = openSession(model, seed, { bots: botsBeside(model, seat, keyOf(seed)) });
  const faults: string[] = [];
  const look = () => canonical(session.connect(seat).view());
  let ended = false;
  for (let round = 0; round <= scenario.calendar.rounds.length && !ended; round += 1) {
    if (round < 2) look();
    const receipt = session.submit(seat, { type: "closeRound", seat });
    ended = session.flow().game.n[model.at.over] === 1;
    if (receipt.done) continue;
    if (receipt.refusal.code !== "scenario-fault") faults.push(`no round can be closed: ${receipt.refusal.code}`);
    else if (!/the last to run was/.test(receipt.refusal.about ?? "")) faults.push(`no rule is named`);
    break;
  }
  look();
  const again = JSON.parse(canonical(scenario)) as Scenario;
  if (openSession(makeModel(again), seed, { log: session.log() }).hash() !== session.hash())
    faults.push("opened again from its file it is another game");
  return { ended, faults };
}

/** Files judged together: counting calls costs more to begin than a file of a toy to judge. */
const BATCH = 20;

export interface Tally {
  files: number;
  played: number;
  stopped: number;
  /** Each with the seed that makes the file again. */
  faults: string[];
}

/** What is mutated, with what grafted in, and how many calls of functions a file may cost on average over a batch. */
export interface Field {
  name: string;
  stock: readonly Stock[];
  others: readonly Stock[];
  calls: number;
}

/** The fields by the names that `npm run fuzz` takes. */
export function fieldsOf(): { toys: Field; "first-table": Field; "japan-2024": Field } {
  const toys = stockOf(TOYS);
  const [firstTable, japan] = SHIPPED.map((folder) => stockOf([folder]));
  const [first = [], flagship = []] = [firstTable, japan];
  const others = [...toys, ...first, ...flagship];
  return {
    toys: { name: "toys", stock: toys, others: toys, calls: 1_000_000 },
    "first-table": { name: "first-table", stock: first, others, calls: 6_000_000 },
    "japan-2024": { name: "japan-2024", stock: flagship, others, calls: 60_000_000 },
  };
}

/** Judges the files from one number to another (not included), in counted work. */
export function fuzz({ name, stock, others, calls }: Field, from: number, to: number): Tally {
  const tally: Tally = { files: 0, played: 0, stopped: 0, faults: [] };
  for (let first = from; first < to; first += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, to - first) }, (_, k) => `${name}/${first + k}`);
    const work = countedWork(() => {
      for (const seed of seeds) {
        const { is, faults } = judge(mutantOf(stock, others, seed), seed);
        tally.files += 1;
        if (is !== "refused") tally[is] += 1;
        tally.faults.push(...faults.map((fault) => `${seed}: ${fault}`));
      }
    });
    if (work > calls * BATCH) tally.faults.push(`${seeds[0]} and those after it: ${work} calls of functions`);
  }
  return tally;
}
