/** Deals: what a side that nobody plays would say, what signing does, and what becomes of a word. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ayesByOption, expectedAyes } from "../../src/knowledge/ayes.ts";
import { Bargain, carriesWith } from "../../src/knowledge/bargain.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { Command } from "../../src/rules/commands.ts";
import { pairOf } from "../../src/rules/deal-events.ts";
import { EVENTS } from "../../src/rules/events.ts";
import { at, put } from "../../src/rules/game.ts";
import { LINES } from "../../src/rules/lines.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { votesHeld } from "../../src/rules/record.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { lineOdds } from "../../src/rules/support.ts";
import {
  bareTerms,
  numbersOf,
  type Offered,
  type Terms,
  termsNamed,
  termsOf,
  toldDeal,
} from "../../src/rules/terms.ts";
import { accepts, wordOf, worthsOf } from "../../src/rules/worth.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const ternholm = scenarioOf("scenarios/first-table");
const japan = scenarioOf("scenarios/japan-2024");
const bazaar = scenarioOf("tests/scenarios/bazaar");
const runs = { numRuns: many(60, 1_000) };

interface Moment {
  game: Trial;
  seat: string;
  terms: Terms;
}

/** How numbers of a game are stirred, and a deal that somebody may think of there. */
function stirring(scenario: Scenario) {
  const [bill] = scenario.bills;
  const clauses = bill?.clauses ?? [];
  const { parties, budgets, promises } = scenario;
  const offices = scenario.bargaining?.offices ?? [];
  const pick = (count: number, most: number) =>
    fc.uniqueArray(fc.nat(Math.max(0, count - 1)), { maxLength: Math.min(most, count) });
  return fc.record({
    seed: fc.nat(99),
    options: fc.array(fc.nat(9), { minLength: clauses.length, maxLength: clauses.length }),
    moods: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: parties.length, maxLength: parties.length }),
    day: fc.integer({ min: 1, max: 330 }),
    line: fc.integer({ min: 1, max: LINES.length }),
    signers: pick(parties.length, 3),
    written: pick(clauses.length, 3),
    option: fc.nat(9),
    paid: pick(budgets.length, 2),
    amount: fc.integer({ min: 1, max: 3 }),
    promised: pick(promises.length, 1),
    named: pick(offices.length, 2),
    words: fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 60 })),
  });
}
type Stirred = ReturnType<typeof stirring> extends fc.Arbitrary<infer S> ? S : never;

function momentOf(scenario: Scenario, stirred: Stirred): Moment {
  const { seed, options, moods, day, line, signers, written, option, paid, amount, promised, named, words } = stirred;
  const clauses = scenario.bills[0]?.clauses ?? [];
  const game = Trial.of(scenario, String(seed));
  const { n, model } = game.game;
  for (const [c, clause] of clauses.entries())
    put(game.game, model.at.clause + c, 1 + ((options[c] ?? 0) % clause.options.length));
  for (const [p, mood] of moods.entries()) put(game.game, model.at.mood + p, mood * 100);
  put(game.game, model.at.day, day);
  put(game.game, model.at.today, day + 1);
  n.fill(9, model.at.budget, model.at.budget + scenario.budgets.length);
  return {
    game,
    seat: scenario.bargaining?.seats[0] ?? "",
    terms: {
      ...{ bill: 0, line, signers, promises: promised },
      writes: written.map((c) => [c, 1 + (option % (clauses[c]?.options.length ?? 1))] as const),
      pays: paid.map((b) => [b, amount] as const),
      names:
        signers[0] === undefined ? [] : named.map((office, k) => [office, signers[k % signers.length] ?? 0] as const),
      ...{ undertakings: [], words: words.trim() },
    },
  };
}

const offer = ({ game, seat, terms }: Moment): Command => ({
  type: "offerDeal",
  seat,
  ...toldDeal(game.game.model.scenario, terms),
});

for (const [name, scenario] of [
  ["first-table", ternholm],
  ["japan-2024", japan],
  ["bazaar", bazaar],
] as const)
  describe(`deals in ${name}`, () => {
    const stirred = stirring(scenario);

    test("a side signs from its reserve on and never across a red line; lines sum, in any order of terms", () => {
      fc.assert(
        fc.property(stirred, (how) => {
          const moment = momentOf(scenario, how);
          const { game, seat, terms } = moment;
          const { model, n } = game.game;
          const worths = worthsOf(model, n, model.index("seats", seat), terms);
          for (const { lines, sum, reserve } of worths) {
            expect(lines.reduce((all, { by }) => all + by, 0)).toBe(sum);
            expect(reserve).toBeGreaterThanOrEqual(0);
          }
          const turned: Terms = {
            ...terms,
            ...{ signers: [...terms.signers].reverse(), writes: [...terms.writes].reverse() },
            ...{ pays: [...terms.pays].reverse(), promises: [...terms.promises].reverse() },
            names: [...terms.names].reverse(),
          };
          const again = worthsOf(model, n, model.index("seats", seat), turned);
          expect(again.map(({ sum }) => sum).reverse()).toEqual(worths.map(({ sum }) => sum));
          expect(numbersOf(turned)).toEqual(numbersOf(terms));
          const said = game.refusal(offer(moment));
          if (said === "done") expect(worths.every(accepts)).toBe(true);
          if (said === "red-line") expect(worths.some(({ redLine }) => redLine)).toBe(true);
          if (said === "below-reserve") expect(worths.some(({ sum, reserve }) => sum < reserve)).toBe(true);
        }),
        runs,
      );
    });

    test("terms are the same as names, as numbers and as a command", () => {
      fc.assert(
        fc.property(stirred, (how) => {
          const { terms } = momentOf(scenario, how);
          const told = toldDeal(scenario, terms);
          const named = termsNamed(scenario, told);
          expect(named && numbersOf(named)).toEqual(numbersOf(terms));
          expect(numbersOf(termsOf(0, numbersOf(terms)))).toEqual(numbersOf(terms));
        }),
        runs,
      );
    });

    test("what is said to do is signed when it is offered, and who signs is bound and cannot be bought again", () => {
      fc.assert(
        fc.property(stirred, fc.nat(20), (how, who) => {
          const moment = momentOf(scenario, how);
          const { game, seat, terms } = moment;
          const seen = seenBy(game.game, seat);
          const asked = new Bargain(seen, 0).parties();
          const party = asked[who % Math.max(1, asked.length)];
          if (party === undefined) return;
          const before = hashOfGame(game.game);
          const bare = bareTerms(0, terms.line, [party]);
          const found = new Bargain(seen, 0).cheapest(bare, 3);
          expect(hashOfGame(game.game)).toBe(before);
          for (const { terms: enough } of found) {
            const command = offer({ ...moment, terms: enough });
            const life = game.copy();
            life.play(command);
            const { model, n } = life.game;
            expect(n[model.at.bound + pairOf(model, 0, party)]).toBe(bare.line);
            for (const [office] of enough.names) expect(n[model.at.office + office]).toBe(pairOf(model, 0, party) + 1);
            expect(life.refusal(command)).not.toBe("done");
            expect(new Bargain(seenBy(life.game, seat), 0).parties()).not.toContain(party);
          }
          // Saying no leaves nothing behind: the same question gets the same answer.
          expect(new Bargain(seenBy(game.game, seat), 0).cheapest(bare, 3)).toEqual(found);
        }),
        { numRuns: many(25, 300) },
      );
    });

    test("more pay never lowers a worth, and beyond use it adds nothing", () => {
      fc.assert(
        fc.property(stirred, fc.nat(9), (how, which) => {
          const { game, seat, terms } = momentOf(scenario, how);
          const { model, n } = game.game;
          const budget = which % scenario.budgets.length;
          const sums = Array.from({ length: 24 }, (_, amount) =>
            worthsOf(model, n, model.index("seats", seat), { ...terms, pays: amount ? [[budget, amount]] : [] }).map(
              ({ sum }) => sum,
            ),
          );
          for (const [k, party] of terms.signers.entries()) {
            const row = sums.map((s) => s[k] ?? 0);
            for (const [amount, sum] of row.entries())
              expect(sum, `party ${party}`).toBeGreaterThanOrEqual(row[amount - 1] ?? sum);
            expect(row.at(-1)).toBe(row.at(-2));
          }
        }),
        { numRuns: many(20, 200) },
      );
    });

    test("each word that was broken lowers what a promise counts for, none that was kept does, and it never vanishes", () => {
      const game = Trial.of(scenario).game;
      const { model, n } = game;
      const words = (kept: number, broken: number, since: number): number => {
        n[model.at.wordKept] = kept;
        n[model.at.wordBroken] = broken;
        n[model.at.wordBrokenRound] = 1;
        n[model.at.round] = 1 + since;
        return wordOf(model, n, 0);
      };
      expect([words(0, 0, 0), words(5, 0, 0)]).toEqual([100, 100]);
      for (let broken = 1; broken < 5; broken += 1) {
        expect(words(0, broken, 0)).toBeLessThan(words(0, broken - 1, 0));
        for (let kept = 1; kept < 9; kept += 1)
          expect(words(kept, broken, 0)).toBeGreaterThanOrEqual(words(kept - 1, broken, 0));
        expect(words(3 * broken, broken, 0)).toBeLessThan(100);
        expect(words(0, broken, 4)).toBeGreaterThan(words(0, broken, 0));
        expect(words(9, broken, 99)).toBeLessThan(100);
      }
    });
  });

describe("a deal in Ternholm", () => {
  const deal: Offered = {
    bill: "port",
    with: ["lantern"],
    line: "aye",
    write: { watchdog: "inspector" },
    pay: {},
    promise: [],
  };
  const sign: Command = { type: "offerDeal", seat: "council", ...deal };
  const draft = (set: Record<string, string>): Command => ({
    type: "draftClauses",
    seat: "council",
    move: "draft",
    set,
  });
  const bound = (trial: Trial): string => String(trial.get("bound/port/lantern"));
  const signed = (): Trial => Trial.of(ternholm, "5").play(sign);

  test("writes the clause at once, binds the line, costs a day, and warms the party and cools its rival", () => {
    const before = Trial.of(ternholm, "5");
    const after = before.copy().play(sign);
    const { model, n } = after.game;
    expect(after.get("clause/watchdog")).toBe("inspector");
    expect(bound(after)).toBe("aye");
    expect(Number(after.get("budget/days"))).toBe(Number(before.get("budget/days")) - 1);
    expect(Number(after.get("mood/lantern"))).toBeGreaterThan(0);
    expect(Number(after.get("mood/hearth"))).toBeLessThan(0);
    const lantern = model.parts.bills[0]?.parties[model.index("parties", "lantern")];
    expect(lantern && lineOdds(lantern, n)).toBe(10_000);
  });

  test("is kept when the law is made: the party votes as it owes, and the word counts as kept", () => {
    const trial = signed();
    while (!trial.over && votesHeld(trial.game).length === 0) trial.closeRound();
    const [vote] = votesHeld(trial.game);
    expect(vote?.parties.find(({ party }) => party === 1)?.odds).toBe(10_000);
    if (vote?.passed) expect([trial.get("wordKept/council"), trial.get("wordBroken/council")]).toEqual([1, 0]);
    expect(bound(trial)).toBe("");
  });

  test("is broken at the count if the clause does not stand: the party is free, and everybody has heard it", () => {
    const trial = signed()
      .closeRound()
      .play(draft({ watchdog: "minister" }));
    expect(bound(trial)).toBe("aye");
    while (!trial.over && votesHeld(trial.game).length === 0) trial.closeRound();
    const [vote] = votesHeld(trial.game);
    expect(vote?.parties.find(({ party }) => party === 1)?.odds).toBeLessThan(10_000);
    expect(trial.get("wordBroken/council")).toBe(1);
    expect(Number(trial.get("mood/lantern"))).toBeLessThan(0);
    expect(wordOf(trial.game.model, trial.game.n, 0)).toBeLessThan(100);
  });

  test("once the clause is written otherwise the party counts as free, as its row had foretold", () => {
    const trial = signed().closeRound();
    const seen = seenBy(trial.game, "council");
    const { clauses } = ternholm.bills[0]!;
    const c = clauses.findIndex(({ id }) => id === "watchdog");
    const told = clauses[c]!.options.map(({ id }, o) => [id, ayesByOption(seen, 0)[c]?.[o]]);
    const now = told.map(([id]) =>
      id === "inspector" ? id : [id, expectedAyes(trial.copy().play(draft({ watchdog: String(id) })).game, 0)],
    );
    expect(told.map((row) => (row[0] === "inspector" ? row[0] : row))).toEqual(now);
    const broken = trial.copy().play(draft({ watchdog: "minister" })).game;
    const lantern = broken.model.parts.bills[0]?.parties[broken.model.index("parties", "lantern")];
    expect(lantern && lineOdds(lantern, broken.n)).toBeLessThan(10_000);
  });

  test("a line that is never crossed stands in the way whatever is given, and is a no at the count", () => {
    const trial = Trial.of(ternholm, "5").play(draft({ look: "at_will" }));
    expect(trial.refusal({ ...sign, promise: ["boat"] })).toBe("red-line");
    const { model, n } = trial.game;
    const lantern = model.parts.bills[0]?.parties[1];
    expect(lantern && lineOdds(lantern, n)).toBe(0);
  });

  test("pay is set aside until the deal is settled, and comes back when it lapses, which costs no word", () => {
    const paying: Scenario = {
      ...ternholm,
      parties: ternholm.parties.map((p) => ({ ...p, values: { ...p.values, budgets: { chips: 30 } } })),
      bargaining: { ...ternholm.bargaining!, lasts: 1 },
    };
    const trial = Trial.of(paying, "5");
    trial.game.n[trial.game.model.at.budget + 1] = 3;
    trial.play({ ...sign, pay: { chips: 2 } });
    expect([trial.get("budget/chips"), trial.get("held/port/lantern/chips")]).toEqual([1, 2]);
    trial.closeRound();
    expect(trial.get("held/port/lantern/chips")).toBe(0);
    const back = [...Array(trial.game.log.length).keys()]
      .map((row) => trial.game.log.row(row))
      .filter(([event, , , budget, by]) => event === EVENTS.budgetChanged.number && budget === 1 && by === 2);
    expect(back).toHaveLength(1);
    expect([trial.get("wordKept/council"), trial.get("wordBroken/council"), bound(trial)]).toEqual([0, 0, ""]);
    const told = () => trial.view("council").lapsed.map(({ party }) => party);
    expect(told(), "in the round behind it").toEqual(["Lantern"]);
    trial.closeRound();
    expect(told(), "once").toEqual([]);
  });

  test("who owes its leaving is not there, and the line moves", () => {
    const trial = Trial.of(ternholm, "5");
    const { model, n } = trial.game;
    const seen = seenBy(trial.game, "council");
    const [found] = new Bargain(seen, 0).cheapest({ ...termsNamed(ternholm, deal)!, line: 2, writes: [] }, 1);
    if (!found) throw new Error("nothing would do");
    const [before, after] = carriesWith(seen, found.terms);
    trial.play({ type: "offerDeal", seat: "council", ...toldDeal(ternholm, found.terms) });
    const [, , lantern] = [0, 0, model.parts.bills[0]?.parties[1]];
    expect([bound(trial), lantern?.leaves(n)]).toEqual(["leave", 1]);
    expect(after).not.toBe(before);
    expect(seenBy(trial.game, "council").n[model.at.bound + 1]).toBe(2);
    expect(new Bargain(seen, 0).weigh({ ...found.terms, signers: [] }).signs).toBe(false);
    expect(at(n, model.at.wordBroken)).toBe(0);
  });
});
