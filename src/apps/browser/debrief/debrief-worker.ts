/** Answers questions about a finished game beside the page. It is told the game once, and stays warm. */
import { type Asked, answer } from "../../../debrief/ask.ts";
import type { GameRecord } from "../../../debrief/moments.ts";
import type { LogEntry } from "../../../rules/commands.ts";
import type { Id } from "../../../rules/ids.ts";
import { makeModel } from "../../../rules/make-model.ts";
import type { Scenario } from "../../../rules/scenario.ts";

/** What a worker is told first. */
export interface Finished {
  scenario: Scenario;
  seed: string;
  log: readonly LogEntry[];
  seat: Id;
}
export type Message = { finished: Finished } | { id: number; asked: Asked };
export type Reply = { id: number; answer: unknown } | { id: number; fault: string };

let told: { record: GameRecord; seat: Id } | undefined;

addEventListener("message", ({ data }: MessageEvent<Message>) => {
  if ("finished" in data) {
    const { scenario, seed, log, seat } = data.finished;
    told = { record: { model: makeModel(scenario), seed, log }, seat };
    return;
  }
  postMessage(reply(data.id, data.asked));
});

function reply(id: number, asked: Asked): Reply {
  try {
    if (!told) throw new Error("no game was told");
    return { id, answer: answer(told.record, told.seat, asked) };
  } catch (error) {
    return { id, fault: (error as Error).message };
  }
}
