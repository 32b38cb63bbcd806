/** Who plays a seat: a chooser among acts by number. It reads no word and writes nothing. */
import { chance, type Key } from "../kit/chance.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import { at } from "../rules/game.ts";
import { type Entry, Menu } from "../rules/menu.ts";
import type { Act, Model } from "../rules/model.ts";
import { keyOfAct } from "../rules/play.ts";

/** What a seat does now, of which it is told what it may know; nothing closes its round. The same gives the same answer. */
export type Player = (seen: Seen, turn: number) => Entry | undefined;

/** A way to play, for any seat of any scenario. */
export type Bot = (model: Model, seat: number) => Player;

/** Which of the keys that come from a game's own is the bots'. */
export const BOTS = 1;

/** What a bot decides by chance, each from a stream of its own. */
export const DRAW = { rest: 0, act: 1, wild: 2, aim: 3, percent: 4, deal: 5 } as const;

/** Luck of one seat's bot, apart from the game's own: whole numbers from 0 to 9,999. */
export type Luck = (draw: number, seen: Seen, turn: number, k?: number) => number;

export function luckOf(key: Key, seat: number): Luck {
  const name = { high: 0, low: 0 };
  return (draw, seen, turn, k = 0) => {
    name.high = (draw << 24) | (seat << 16) | at(seen.n, seen.at.round);
    name.low = turn << 8;
    return chance(key, name, k);
  };
}

/** One thing of a kind for each model and seat, made when it is first asked for. */
export function perSeat<T>(make: (model: Model, seat: number) => T): (model: Model, seat: number) => T {
  const known = new WeakMap<Model, T[]>();
  return (model, seat) => {
    let mine = known.get(model);
    if (!mine) known.set(model, (mine = []));
    return (mine[seat] ??= make(model, seat));
  };
}

export const menuOf = perSeat((model, seat) => new Menu(model, seat));

/** An incident as a seat's desk has it: how to state what one thinks of it, and in how many numbers. */
export interface DeskIncident {
  incident: number;
  state: Act;
  questions: number;
  answerable: boolean;
}

export const deskOf = perSeat((model, seat): DeskIncident[] =>
  model.scenario.incidents.flatMap(({ id, questions, responses }, incident) => {
    const state = model.acts.get(keyOfAct("stateAttribution", seat, id));
    return state ? [{ incident, state, questions: questions.length, answerable: responses.length > 0 }] : [];
  }),
);
