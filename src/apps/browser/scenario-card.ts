import { hashOf } from "../../kit/hash.ts";
import type { TextKey } from "../../rules/ids.ts";
import type { Phrase, Scenario } from "../../rules/scenario.ts";

type Told = Record<string, string>;

/** What the start page shows of a scenario, in every language, without the scenario itself. */
export interface ScenarioFace {
  id: string;
  title: Told;
  summary: Told;
  minutes: number;
  languages: string[];
  /** For the talk after the game. */
  questions: Told[];
  seats: { id: string; title: Told; brief: Told }[];
}

/** Of one that comes with the game, so that another version of it can be told. */
export type ScenarioCard = ScenarioFace & { hash: string };

export function cardOf(scenario: Scenario): ScenarioCard {
  return { ...faceOf(scenario), hash: hashOf(scenario) };
}

export function faceOf(scenario: Scenario): ScenarioFace {
  const base = scenario.texts[scenario.languages[0]!] ?? {};
  const tell = (key: TextKey): Told =>
    Object.fromEntries(scenario.languages.map((l) => [l, plainest(scenario.texts[l]?.[key] ?? base[key] ?? "")]));
  return {
    id: scenario.id,
    title: tell(scenario.title),
    summary: tell(scenario.summary),
    minutes: scenario.minutes,
    languages: scenario.languages,
    questions: scenario.debrief.map((d) => tell(d.question)),
    seats: scenario.seats
      .filter((s) => s.playable && !s.bot)
      .map((s) => ({ id: s.id, title: tell(s.title), brief: tell(s.brief) })),
  };
}

/** Before a game there is nothing that a variant's condition could ask. */
function plainest(phrase: Phrase): string {
  return typeof phrase === "string" ? phrase : ((phrase.find((v) => v.when === undefined) ?? phrase[0])?.say ?? "");
}
