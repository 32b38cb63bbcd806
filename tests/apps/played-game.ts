/** The address of a game that a script has played up to the close of a round, to be opened in a page. */
import { thinkingScripts } from "../../src/forecast/balance.ts";
import { playOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Command } from "../../src/rules/commands.ts";
import { begin, commandOf } from "../../src/rules/play.ts";
import { writeLink } from "../../src/session/link.ts";
import { scenarioOf } from "../support/folders.ts";

export interface PlayedGame {
  scenario: string;
  script: string;
  seed: string;
  /** The round that is left to be closed; without one the last. */
  round?: number;
}

export function addressOf(site: string, { scenario: id, script, seed, round }: PlayedGame): string {
  const scenario = scenarioOf(`scenarios/${id}`);
  const model = makeModel(scenario);
  const plays = thinkingScripts(scenario).find((s) => s.id === script);
  if (!plays) throw new Error(`no script is named ${script}`);
  const seat = scenario.seats.find((s) => s.playable)?.id ?? "";
  const key = keyOf(seed);
  const game = begin(model, key);
  const log: Command[] = [];
  let until = 0;
  playOut(game, {
    player: scriptedBot(plays, key),
    tell({ act, args }) {
      const command = commandOf(model, act, args);
      const now = game.n[model.at.round] ?? 0;
      const closes = command.type === "closeRound" && command.seat === seat;
      if (closes && (round === undefined || now === round)) until = log.length;
      log.push(command);
    },
  });
  return `${site}#game=${id}.${writeLink(model, { seat, seed, log: log.slice(0, until) })}`;
}
