/** Everything that a screen may ask of a finished game, as messages: a worker answers, so that no page waits. */
import { seenBy } from "../knowledge/seen-by.ts";
import type { Command } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import { Teller } from "../views/tell.ts";
import { debrief } from "./debrief.ts";
import { type Step, settling, stepsOf } from "./luck.ts";
import { actsOf, type Alternative, alternativesTo, type GameRecord, gameBefore, nearestScript } from "./moments.ts";
import type { TimelineRow } from "./timeline.ts";
import { type WithoutClause, withoutClause } from "./without-clause.ts";
import { inWorlds, type SameLuck, sameLuck, type WorldPair } from "./what-if.ts";

interface Decision {
  entry: number;
  /** What is done instead; nothing if it is left out. */
  instead?: Command;
}

/** By the name of the question: what is asked, and what comes back. */
export interface Questions {
  timeline: { ask: { language: string }; answer: readonly TimelineRow[] };
  /** What endings and bills are called, and the script that plays where the seat's own choices end. */
  names: { ask: { language: string }; answer: Names };
  alternatives: { ask: { entry: number; language: string }; answer: readonly Alternative[] };
  sameLuck: { ask: Decision & { script: Id }; answer: SameLuck };
  worlds: { ask: Decision & { script: Id; from: number; to: number }; answer: readonly WorldPair[] };
  withoutClause: {
    ask: { clause: Id; option: Id; script: Id; language: string };
    answer: WithoutClause;
  };
  steps: { ask: object; answer: readonly Step[] };
  settling: {
    ask: { moment: number; script: Id; name: string; from: number; to: number };
    answer: readonly number[];
  };
}
export interface Names {
  endings: readonly string[];
  bills: readonly string[];
  /** Without scripts there is nobody to play on, and no what-if. */
  script?: { id: Id; title: string };
}

export type Asked = { [Q in keyof Questions]: { question: Q } & Questions[Q]["ask"] }[keyof Questions];
export type AnswerTo<Q extends keyof Questions> = Questions[Q]["answer"];

/** @throws if the log belongs to other rules, or names what is not there. */
export function answer(record: GameRecord, seat: Id, asked: Asked): AnswerTo<keyof Questions> {
  switch (asked.question) {
    case "timeline":
      return debrief(record, seat, asked.language).timeline;
    case "names":
      return namesOf(record, seat, asked.language);
    case "alternatives":
      return alternativesTo(record, asked.entry, seat, asked.language);
    case "sameLuck":
      return sameLuck(record, { ...asked, seat, script: record.model.the("scripts", asked.script) });
    case "worlds":
      return inWorlds(
        record,
        { ...asked, seat, script: record.model.the("scripts", asked.script) },
        asked.from,
        asked.to,
      );
    case "withoutClause":
      return withoutClause(record, { ...asked, seat, script: record.model.the("scripts", asked.script) });
    case "steps":
      return stepsOf(record, seat);
    case "settling":
      return settling(
        record,
        { ...asked, seat, script: record.model.the("scripts", asked.script) },
        asked.from,
        asked.to,
      );
  }
}

function namesOf(record: GameRecord, seat: Id, language: string): Names {
  const { model, seed, log } = record;
  const { endings, bills } = model.scenario;
  const last = actsOf(log).at(-1)?.entry ?? -1;
  const t = new Teller(seenBy(gameBefore({ model, seed, log }, last + 1), seat), language);
  const script = nearestScript(record, seat);
  return {
    endings: endings.map((e) => t.text(e.title)),
    bills: bills.map((b) => t.text(b.title)),
    ...(script && { script: { id: script.id, title: t.text(script.title) } }),
  };
}
