/** One automatic play to its ending: for coverage, balance and what-if. */
import { type Key, keyFrom } from "../kit/chance.ts";
import type { World } from "../knowledge/believe.ts";
import { seenBy } from "../knowledge/seen-by.ts";
import { copyGame } from "../rules/game.ts";
import type { Entry } from "../rules/menu.ts";
import type { Game, Model } from "../rules/model.ts";
import { begin, carryOut, keyOfAct } from "../rules/play.ts";
import { BOTS, type Bot } from "./bot.ts";
import { seatBot } from "./scripted-bot.ts";

/** A seat closes at the latest after so many turns of the table. */
const MOST_TURNS = 60;

/** How a play goes. */
export interface PlayedBy {
  /** Takes the seats that have no script of their own; else they play by chance. */
  player?: Bot;
  /** Hears every act. */
  tell?(entry: Entry): void;
  /** A game that nobody needs any more, for its room. */
  room?: Game;
}

/** Plays every playable seat from the first round. */
export function rollOut(model: Model, key: Key, by: PlayedBy = {}): Game {
  return playOut(begin(model, key, by.room), by);
}

/** Plays on from a world that was imagined, which stays as it is; all luck from here on hangs on its own key. */
export function rollOutFrom(world: World, by: PlayedBy = {}): Game {
  return playOut(copyGame(world), by);
}

/**
 * Plays a game on in place, to its ending. It ends because rounds are counted and each seat may close.
 * @throws ScenarioFault if the scenario never rests.
 */
export function playOut(game: Game, { player, tell }: PlayedBy): Game {
  const { model, n } = game;
  const luck = keyFrom(game.key, BOTS);
  const players = model.scenario.seats.flatMap((seat, s) => {
    const close = model.acts.get(keyOfAct("closeRound", s, ""));
    if (!seat.playable || !close) return [];
    const bot = player && !seat.bot ? player : seatBot(model, s, luck);
    return [
      {
        closed: model.at.closed + s,
        close: { act: close, args: [] },
        seen: seenBy(game, seat.id),
        play: bot(model, s),
      },
    ];
  });
  for (let turn = 0; !n[model.at.over]; turn += 1) {
    let k = 0;
    while (k < players.length && n[players[k]?.closed ?? 0]) k += 1;
    const now = players[k];
    if (!now) throw new Error("every seat has closed and the round goes on");
    const rests = turn % MOST_TURNS === MOST_TURNS - 1;
    const entry = (rests ? undefined : now.play(now.seen.look(), turn)) ?? now.close;
    tell?.(entry);
    carryOut(game, entry.act, entry.args);
  }
  return game;
}
