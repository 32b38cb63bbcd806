/**
 * The wall, tried by change: at a moment that play reached, the part that is hidden from one seat is exchanged for
 * another that agrees with all that it was shown. Whatever the seat can see, ask or be played by must stay letter for
 * letter the same; a pair counts only if the two games, played on, differ.
 */
import { randomBot } from "../../src/forecast/random-bot.ts";
import { planFor } from "../../src/forecast/planner.ts";
import { rollOut, rollOutFrom } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { type Key, keyFrom, keyOf, random } from "../../src/kit/chance.ts";
import type { World } from "../../src/knowledge/believe.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { EVENTS } from "../../src/rules/events.ts";
import { at, copyGame } from "../../src/rules/game.ts";
import type { Id } from "../../src/rules/ids.ts";
import { OPEN, RESULTS } from "../../src/rules/layout.ts";
import { Log } from "../../src/rules/log.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Entry } from "../../src/rules/menu.ts";
import type { Game, Model } from "../../src/rules/model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { begin, carryOut, commandOf } from "../../src/rules/play.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { chartOf, imaginedFor, viewFor, whyOf } from "../../src/views/view-for.ts";
import type { WhyOf } from "../../src/views/row-shape.ts";

/** Whole numbers from a key, one after the other. */
export class Dice {
  private readonly key: Key;
  private count = 0;

  constructor(key: Key) {
    this.key = key;
  }

  below(most: number): number {
    this.count += 1;
    return (random(this.key, this.count, 7) >>> 1) % Math.max(1, most);
  }

  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}

/** So many of the acts that are open are imagined. */
const IMAGINED = 6;

/** All that a seat is shown, can ask for, and is played by. `leak` shows more than it may. */
export function shownTo(game: Game, seat: Id, leak: Leak = () => undefined): string {
  const { model } = game;
  const { scenario } = model;
  const seen = seenBy(game, seat);
  const view = viewFor(seen, "en");
  const whys: WhyOf[] = [
    ...scenario.indicators.map(({ id }): WhyOf => ({ of: "indicator", id })),
    ...scenario.parties.flatMap(({ id }): WhyOf[] => [
      { of: "party", id },
      { of: "mood", id },
    ]),
    ...scenario.counterparts.map(({ id }): WhyOf => ({ of: "counterpart", id })),
    ...scenario.budgets.map(({ id }): WhyOf => ({ of: "budget", id })),
    ...Object.keys(view.news).map((id): WhyOf => ({ of: "news", id })),
  ];
  const acts = [...model.acts.values()].flatMap((act) => act.choices.map(({ args }) => commandOf(model, act, args)));
  const luck = keyOf("their own luck");
  const asSeat = acts.map((command) => ({ ...command, seat }));
  const open = asSeat.filter((command) => !seen.refusal(command)).slice(0, IMAGINED);
  const bots = [randomBot(luck), ...scenario.scripts.map((script) => scriptedBot(script, luck))];
  return JSON.stringify({
    view,
    charts: scenario.procedures.map(({ id }) => chartOf(seen, "en", id)),
    whys: whys.map((of) => whyOf(seen, "en", of)),
    imagined: scenario.bills
      .slice(0, 1)
      .flatMap(({ id: bill }) => open.map((command) => imaginedFor(seen, "en", { command, bill }) ?? null)),
    refusals: asSeat.map((command) => seen.refusal(command) ?? "done"),
    acts: bots.flatMap((bot) => [0, 1, 2].map((turn) => told(model, bot(model, seen.s)(seen, turn)))),
    leak: leak(game, seat),
  });
}

function told(model: Model, entry: Entry | undefined): unknown {
  return entry && commandOf(model, entry.act, entry.args);
}

/** What somebody shows who got hold of the true game. */
export type Leak = (game: Game, seat: Id) => unknown;

/** The plan of a seat that thinks ahead, as JSON. Dearer than all the rest. */
export function planOf(game: Game, seat: Id): string {
  const { scripts } = game.model.scenario;
  const thinking = scripts.filter((s) => s.wild < 100);
  return thinking.length > 0 ? JSON.stringify(planFor(seenBy(game, seat), thinking).values) : "";
}

export interface Pair {
  seat: Id;
  one: Game;
  other: Game;
  /** An incident was open. */
  atDesk: boolean;
  /** Some answers lay under seal. */
  sealed: boolean;
}

/** A moment of an automatic play, and its double with another hidden part for one of the seats that people may take. */
export function pairOf(scenario: Scenario, seed: string, wantsDesk: boolean): Pair | undefined {
  const dice = new Dice(keyOf(`pair/${seed}`));
  const model = modelFor(scenario);
  const acts: Entry[] = [];
  rollOut(model, keyOf(seed), { tell: (entry) => acts.push(entry) });
  const one = begin(model, keyOf(seed));
  const moments: number[] = [];
  const walk = begin(model, keyOf(seed));
  for (const [i, { act, args }] of acts.entries()) {
    if (walk.n[model.at.over]) break;
    if (!wantsDesk || scenario.incidents.some((_, k) => walk.n[model.at.phase + k] === OPEN)) moments.push(i);
    carryOut(walk, act, args);
  }
  const until = dice.of(moments);
  if (until === undefined) return undefined;
  for (const { act, args } of acts.slice(0, until)) carryOut(one, act, args);
  const seat = dice.of(scenario.seats.filter((s) => s.playable))?.id ?? "";
  const other = exchanged(one, seat, dice);
  const { rooms, answer, given } = model.at;
  return {
    seat,
    one,
    other,
    atDesk: scenario.incidents.some((_, k) => one.n[model.at.phase + k] === OPEN),
    sealed: rooms.some(({ asks }, i) => !one.n[answer + i] && asks.some((_, k) => one.n[at(given, i) + k])),
  };
}

/** Whether the two go otherwise from here on, by the same bots. */
export function goOtherwise({ one, other }: Pair): boolean {
  const [a, b] = [one, other].map((game) => hashOfGame(rollOutFrom(game as World)));
  return a !== b;
}

const models = new WeakMap<Scenario, Model>();

function modelFor(scenario: Scenario): Model {
  let known = models.get(scenario);
  if (!known) models.set(scenario, (known = makeModel(scenario)));
  return known;
}

const scenariosBut = new WeakMap<Scenario, Map<Id, Model>>();

/** The same scenario with other secrets of all seats but one: their briefs, their aims, their letters. */
function otherBriefs(scenario: Scenario, seat: Id): Model {
  let known = scenariosBut.get(scenario);
  if (!known) scenariosBut.set(scenario, (known = new Map()));
  let model = known.get(seat);
  if (model) return model;
  const hidden = [
    ...scenario.seats.filter((s) => s.id !== seat).flatMap((s) => [s.secret, ...s.objectives.map((o) => o.title)]),
    ...scenario.injects
      .filter(({ audience }) => audience.length > 0 && !audience.includes(seat))
      .flatMap((i) => [i.title, i.text, i.silence.tells, ...i.choices.flatMap((c) => [c.title, c.tells])]),
    ...scenario.offers.filter((o) => o.seat !== seat).flatMap((o) => [o.title, o.text, o.from, o.gain, o.ifLeft]),
  ].filter((key) => key !== undefined);
  const texts = Object.fromEntries(
    Object.entries(scenario.texts).map(([language, said]) => [
      language,
      { ...said, ...Object.fromEntries(hidden.map((key) => [key, `another secret: ${key}`])) },
    ]),
  );
  const seats = scenario.seats.map((s) =>
    s.id === seat ? s : { ...s, objectives: s.objectives.map((o) => ({ ...o, worth: o.worth + 1 })) },
  );
  model = makeModel({ ...scenario, texts, seats });
  known.set(seat, model);
  return model;
}

/** Another truth, another luck to come, other briefs, purses, letters and answers under seal: what `seat` may not know. */
export function exchanged(one: Game, seat: Id, dice: Dice): Game {
  const { scenario, at: slots } = one.model;
  const game = copyGame({ ...one, model: otherBriefs(scenario, seat), key: keyFrom(one.key, 99) });
  const { n } = game;
  const truths = new Map<number, number>();
  for (const [i, incident] of scenario.incidents.entries()) {
    const now = at(n, slots.truth + i);
    if (!now || incident.knownBy.includes(seat) || n[slots.phase + i] !== OPEN) continue;
    // What an answer has shown of the truth stays so.
    const response = scenario.responses[at(n, slots.response + i) - 1];
    const result = RESULTS[at(n, slots.result + i) - 1];
    const question = incident.questions.find((q) => q.id === response?.needs?.question);
    const agrees = (value: Id): boolean =>
      !question ||
      (result !== "success" && result !== "wrong") ||
      question.holds.includes(value) === (result === "success");
    const fits = incident.truth.flatMap(({ value }, k) => {
      const possible = incident.evidence.every((card, c) => {
        const reading = card.readings[at(n, at(slots.reading, i) + c) - 1];
        return !reading || (reading.likelihood[value] ?? 0) > 0;
      });
      return possible && agrees(value) && k + 1 !== now ? [k + 1] : [];
    });
    const next = dice.of(fits);
    if (next === undefined) continue;
    n[slots.truth + i] = next;
    truths.set(i, next);
  }
  for (const [i, budget] of scenario.budgets.entries())
    if (budget.seat !== seat) n[slots.budget + i] = at(n, slots.budget + i) + 1 + dice.below(3);
  const answers = new Map<string, number>();
  for (const [i, { asks, choices }] of slots.rooms.entries()) {
    const inject = scenario.injects[i];
    const unseen = inject && inject.audience.length > 0 && !inject.audience.includes(seat);
    for (const [place, asked] of asks.entries()) {
      const slot = at(slots.given, i) + place;
      if (asked === seat || choices.length === 0 || !n[slot]) continue;
      if (n[slots.answer + i] && !unseen) continue;
      n[slot] = (at(n, slot) % choices.length) + 1;
      if (n[slots.answer + i] && asks.length === 1) n[slots.answer + i] = at(n, slot);
      answers.set(`${i}/${place}`, at(n, slot));
    }
  }
  game.log = retold(one, truths, answers, dice);
  return game;
}

/** The log as it would stand: the truth that was drawn, how far luck fell below its odds, what was answered under seal. */
function retold(
  { log }: Game,
  truths: ReadonlyMap<number, number>,
  answers: ReadonlyMap<string, number>,
  dice: Dice,
): Log {
  const other = new Log(log.first);
  for (let row = log.first; row < log.length; row += 1) {
    const cells = [...log.row(row)];
    const [event, , , a = 0, b = 0, odds = 0] = cells;
    if (event === EVENTS.incidentBegan.number) cells[4] = truths.get(a) ?? b;
    if (event === EVENTS.drawn.number) cells[4] = b < odds ? dice.below(odds) : odds + dice.below(10_000 - odds);
    if (event === EVENTS.injectAnswered.number || event === EVENTS.injectSettled.number)
      cells[5] = answers.get(`${a}/${b}`) ?? odds;
    other.push(...(cells as Row));
  }
  return other;
}

type Row = [number, number, number, number, number, number, number, number, number];
