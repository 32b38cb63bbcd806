/** What no deal may do, tried by chance; with any one of its guards taken out, it does. */
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { Bargain } from "../../src/knowledge/bargain.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { holds } from "../../src/rules/conditions.ts";
import { pairOf } from "../../src/rules/deal-events.ts";
import { at, copyGame } from "../../src/rules/game.ts";
import { LINES } from "../../src/rules/lines.ts";
import { KINDS, makeModel } from "../../src/rules/make-model.ts";
import type { Entry } from "../../src/rules/menu.ts";
import type { BareAct, CommandKind, Game, Model } from "../../src/rules/model.ts";
import { begin, carryOut, play } from "../../src/rules/play.ts";
import { type RefusalCode, refusalOf } from "../../src/rules/refusal.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { type Offered, type Terms, termsNamed, termsOf } from "../../src/rules/terms.ts";
import { worthsOf } from "../../src/rules/worth.ts";
import { viewFor, weighDeal } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf } from "../support/trial.ts";
import { Dice, exchanged } from "../support/wall.ts";

const bazaar = scenarioOf("tests/scenarios/bazaar");
/** A town in which somebody has a line that it never crosses, and the mayor many purses. */
const proud: Scenario = {
  ...bazaar,
  budgets: [
    ...bazaar.budgets,
    ...bazaar.budgets
      .filter(({ seat }) => seat === "mayor")
      .flatMap((b) => ["gold", "silver", "salt", "cloth", "oil"].map((id) => ({ ...b, id, start: 9 }))),
  ],
  parties: bazaar.parties.map((p) =>
    p.id === "looms" ? { ...p, redLines: [{ clause: "height", option: "crown", source: "" }] } : p,
  ),
};

/** An offer by chance, of which anything may be wrong. */
function offerBy(dice: Dice): Offered & { type: "offerDeal"; seat: string } {
  const { parties, bills, budgets, promises, bargaining } = proud;
  const much = dice.below(8) === 0;
  const some = <T extends { id: string }>(list: readonly T[], most: number): string[] =>
    Array.from({ length: much ? 2 * list.length : dice.below(most + 1) }, () => dice.of(list)?.id ?? "");
  const clauses = bills[0]?.clauses ?? [];
  const others = parties.filter(({ id }) => id !== "gate" || dice.below(6) === 0);
  const signers = much ? [...new Set(some(others, 3))] : some(others, 3);
  return {
    ...{ type: "offerDeal", seat: dice.of(["mayor", "critic"]) ?? "", bill: "toll", with: signers },
    line: dice.of(LINES) ?? "aye",
    write: Object.fromEntries(
      some(clauses, 2).map((id) => [id, dice.of(clauses.find((c) => c.id === id)?.options ?? [])?.id ?? ""]),
    ),
    pay: Object.fromEntries(some(budgets, 2).map((id) => [id, much ? 1 : dice.below(5) - 1])),
    promise: much || dice.below(2) === 0 ? promises.map(({ id }) => id) : some(promises, 2),
    name: Object.fromEntries(
      some(bargaining?.offices ?? [], 2).map((id) => [
        id,
        dice.of(signers.length > 0 && dice.below(4) > 0 ? signers.map((id) => ({ id })) : parties)?.id ?? "",
      ]),
    ),
    words: dice.of(["", "a word", "\x1b[2J", "w".repeat(300)]) ?? "",
  };
}

/** What is wrong with a deal that was signed as things stood before. */
function faultsOf(
  model: Model,
  before: Game["n"],
  after: Game["n"],
  seat: number,
  terms: Terms,
  words: string,
): string[] {
  const { at: slots, scenario } = model;
  const { signers, writes, pays, promises, names } = terms;
  const twice = (all: readonly number[]): boolean => new Set(all).size < all.length;
  const worths = worthsOf(model, before, seat, terms);
  const purse = (n: Game["n"]) => scenario.budgets.map((_, i) => at(n, slots.budget + i));
  const wrong: Record<string, boolean> = {
    "too little": worths.some(({ sum, reserve }) => sum < reserve),
    "a red line": worths.some(({ redLine }) => redLine),
    "bound twice": signers.some((p) => before[slots.bound + pairOf(model, 0, p)]),
    "a party that a seat leads": signers.some((p) => model.parts.bills[0]?.parties[p]?.led),
    "a purse below nothing": purse(after).some((left) => left < 0) || pays.some(([, amount]) => amount < 1),
    "another's purse": pays.some(([b]) => scenario.budgets[b]?.seat !== scenario.seats[seat]?.id),
    "a promise made twice": promises.some((p) => before[slots.promise + p]),
    "an office given twice, or too early": names.some(
      ([o]) => before[slots.office + o] || !holds(model, scenario.bargaining?.offices[o]?.when)(before),
    ),
    "something twice, or nobody": [signers, promises].some(twice) || signers.length === 0,
    "an office for nobody who signs": names.some(([, who]) => !signers.includes(who)),
    "too much": signers.length + writes.length + pays.length + promises.length + names.length > 12,
    "words that steer or never end": words.length > 280 || /\p{Cc}/u.test(words),
  };
  return Object.keys(wrong).filter((name) => wrong[name]);
}

/** Faults of so many offers by chance, at moments of automatic plays; what is signed stays, so that later ones meet it. Stops at a fault that is looked for. */
function faultsIn(model: Model, offers: number, from: string, wanted?: string): Set<string> {
  const found = new Set<string>();
  const dice = new Dice(keyOf(from));
  let game = momentOf(model, dice, from);
  for (let k = 1; k <= offers && !found.has(wanted ?? ""); k += 1) {
    const [own, life] = [offerBy(dice), copyGame(game)];
    const terms = play(life, own).done && termsNamed(proud, own);
    if (terms)
      for (const fault of faultsOf(model, game.n, life.n, model.index("seats", own.seat), terms, own.words ?? ""))
        found.add(fault);
    if (terms) game = life;
    if (k % 20 === 0) game = momentOf(model, dice, `${from}/${k}`);
  }
  return found;
}

/** Some acts into an automatic play, moods stirred so that somebody would sign. */
function momentOf(model: Model, dice: Dice, seed: string): Game {
  const acts: Entry[] = [];
  rollOut(model, keyOf(seed), { tell: (entry) => acts.push(entry) });
  const moment = begin(model, keyOf(seed));
  const until = dice.below(Math.max(1, acts.length - 3));
  for (const { act, args } of acts.slice(0, until)) carryOut(moment, act, args);
  for (const p of proud.parties.keys()) moment.n[model.at.mood + p] = dice.below(8_000) - 4_000;
  return moment;
}

/** The rules with one guard of deals taken out. */
function without(change: (act: BareAct) => BareAct): Model {
  const commands = KINDS.commands.map(
    (kind): CommandKind =>
      kind.type === "offerDeal" ? { ...kind, acts: (m: Model) => kind.acts(m).map(change) } : kind,
  );
  return makeModel(proud, { ...KINDS, commands });
}
const letThrough =
  (code: RefusalCode) =>
  (act: BareAct): BareAct => ({
    ...act,
    refusedWith(n, args) {
      const refused = act.refusedWith?.(n, args) ?? 0;
      return refused && refusalOf(refused).code === code ? 0 : refused;
    },
  });
const anyWords = (act: BareAct): BareAct => ({
  ...act,
  args: (own) => act.args({ ...(own as Offered), words: "" } as never),
});

describe("a deal that is signed", () => {
  test("breaks none of what no deal may break", () => {
    expect([...faultsIn(makeModel(proud), many(4_000, 60_000), "sound")]).toEqual([]);
  });

  test.each([
    ["below-reserve", "too little"],
    ["red-line", "a red line"],
    ["already-bound", "bound twice"],
    ["not-your-move", "a party that a seat leads"],
    ["cannot-afford", "a purse below nothing"],
    ["cannot-afford", "another's purse"],
    ["already-set", "a promise made twice"],
    ["office-filled", "an office given twice, or too early"],
    ["no-such-thing", "something twice, or nobody"],
    ["no-such-thing", "an office for nobody who signs"],
    ["too-many-terms", "too much"],
  ] as const)("without the guard %s there is %s", (code, fault) => {
    expect(faultsIn(without(letThrough(code)), many(4_000, 20_000), `mutant/${code}`, fault)).toContain(fault);
  });

  test("without the guard of words they steer", () => {
    expect(faultsIn(without(anyWords), many(2_000, 9_000), "mutant/words")).toContain("words that steer or never end");
  });
});

test.each([
  ["scenarios/first-table", many(20, 300), ["aye"]],
  ["scenarios/japan-2024", many(3, 40), ["aye"]],
  ["tests/scenarios/bazaar", many(20, 300), ["aye", "free", "no", "abroad"]],
] as const)("in %s a deal of two whom nobody plays raises the worth of both (property 7)", (of, plays, asked) => {
  const model = modelOf(scenarioOf(of));
  const { scenario } = model;
  const scripts = scenario.scripts.filter(({ prefer }) => prefer.length > 0 && prefer[0] !== "random");
  const lines = new Map<string, number>();
  for (let seed = 1; seed <= plays; seed += 1)
    for (const script of scripts) {
      const key = keyOf(`both/${seed}`);
      const before = begin(model, key);
      const tell = ({ act, args }: Entry): void => {
        if (act.type === "offerDeal") {
          const terms = termsOf(
            scenario.bills.findIndex(({ id }) => id === act.about),
            args,
          );
          const line = LINES[terms.line - 1] ?? "abroad";
          const seen = seenBy(before, scenario.seats[act.seat]?.id ?? "");
          const odds = new Bargain(seen, terms.bill).carries(terms);
          const [now = 0, then = 0] = line === "no" ? odds.map((one) => 10_000 - one) : odds;
          const worths = worthsOf(model, before.n, act.seat, terms);
          lines.set(line, (lines.get(line) ?? 0) + 1);
          for (const { sum, reserve } of worths) expect(sum).toBeGreaterThanOrEqual(reserve);
          // Where nothing moves the count yet, a first aye is a beginning.
          if (terms.bill >= 0) expect(then).toBeGreaterThan(then === 0 ? -1 : now);
        }
        carryOut(before, act, args);
      };
      rollOut(model, key, {
        player: scriptedBot({ ...script, prefer: ["deals", ...script.prefer], wild: 0 }, key),
        tell,
      });
    }
  console.log(`${of}: deals by line ${JSON.stringify([...lines])}`);
  expect([...lines.keys()]).toEqual(expect.arrayContaining([...asked]));
});

test("what another seat has in its purse changes nothing of a third seat's view, nor what a deal would bring (property 9)", () => {
  const model = modelOf(bazaar);
  let dealt = 0;
  for (let seed = 1; seed <= many(60, 600); seed += 1) {
    const dice = new Dice(keyOf(`third/${seed}`));
    const one = momentOf(model, dice, `third/${seed}`);
    const seat = dice.of(["mayor", "critic"]) ?? "";
    const other = exchanged(one, seat, dice);
    const asked = { ...offerBy(dice), seat, pay: {} };
    const [here, there] = [one, other].map((game) => {
      const seen = seenBy(game, seat);
      return JSON.stringify([viewFor(seen, "en"), weighDeal(seen, "en", asked)]);
    });
    expect(there).toBe(here);
    if (Object.keys(viewFor(seenBy(one, seat), "en").deals).length > 0) dealt += 1;
  }
  expect(dealt).toBeGreaterThan(5);
});
