/** Lines that a deal may bind: a no, and none at all; the casting vote; what a line is worth beside a likelier substitute. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ayesByOption, expectedAyes } from "../../src/knowledge/ayes.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { countOn } from "../../src/knowledge/whip-count.ts";
import type { Command } from "../../src/rules/commands.ts";
import { pairOf } from "../../src/rules/deal-events.ts";
import { at, put } from "../../src/rules/game.ts";
import { type Line, LINES, numberOfLine } from "../../src/rules/lines.ts";
import { votesHeld } from "../../src/rules/record.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { bareTerms } from "../../src/rules/terms.ts";
import { Benches, NOBODY, worthsOf } from "../../src/rules/worth.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const bazaar = scenarioOf("tests/scenarios/bazaar");
const [WELLS, LOOMS, FERRY] = [1, 2, 3];

const towns = new Map<string, Scenario>();

/** The town with other numbers of members, each of whom follows the line. */
function town(seats: readonly number[]): Scenario {
  const known = towns.get(seats.join());
  if (known) return known;
  const made = {
    ...bazaar,
    chambers: bazaar.chambers.map((c) => ({ ...c, seats: seats.reduce((a, b) => a + b, 0) })),
    parties: bazaar.parties.map((p, i) => ({ ...p, seats: seats[i] ?? 1, discipline: 100 })),
  };
  towns.set(seats.join(), made);
  return made;
}

function bound(game: Trial, party: number, line: Line): Trial {
  put(game.game, game.game.model.at.bound + pairOf(game.game.model, 0, party), numberOfLine(line));
  put(game.game, game.game.model.at.boundBy + pairOf(game.game.model, 0, party), 1);
  return game;
}

/** What a party did when the votes were counted. */
function voteOf(game: Trial, party: number) {
  while (!game.over && votesHeld(game.game).length === 0) game.closeRound();
  return votesHeld(game.game)[0]?.parties.find((p) => p.party === party);
}

describe("a line that a deal binds", () => {
  const seeds = Array.from({ length: many(200, 2_000) }, (_, k) => `line/${k}`);
  const ayes = (party: number, line?: Line): number[] =>
    seeds.map((seed) => {
      const game = Trial.of(town([5, 4, 4, 4]), seed);
      return voteOf(line ? bound(game, party, line) : game, party)?.aye ?? -1;
    });

  test("without a line a party splits: each of its members goes by the odds", () => {
    expect(new Set(ayes(FERRY))).toEqual(new Set([0, 4]));
    const free = ayes(FERRY, "free");
    expect(new Set(free)).toEqual(new Set([0, 1, 2, 3, 4]));
    const seen = Trial.of(town([5, 4, 4, 4]));
    const row = countOn(seen.game.model, bound(seen, FERRY, "free").game.n, 0)?.parties[FERRY];
    const mean = free.reduce((sum, n) => sum + n, 0) / free.length;
    expect(Math.abs(mean - (4 * (row?.aye ?? 0)) / 10_000)).toBeLessThan(0.3);
    expect(row).toMatchObject({ free: true, low: 1 });
  });

  test("a no is a no, whatever it thinks", () => {
    expect(new Set(ayes(FERRY, "no"))).toEqual(new Set([0]));
  });

  test("what the whip count says of a free vote is how often it carries", () => {
    const start = bound(Trial.of(town([7, 5, 3, 4]), "told"), WELLS, "free");
    const told = countOn(start.game.model, start.game.n, 0)?.odds ?? -1;
    const carried = seeds.filter((seed) => {
      const game = bound(Trial.of(town([7, 5, 3, 4]), seed), WELLS, "free");
      voteOf(game, WELLS);
      return votesHeld(game.game)[0]?.passed;
    });
    expect(told).toBeGreaterThan(5);
    expect(told).toBeLessThan(95);
    expect(Math.abs((carried.length * 100) / seeds.length - told)).toBeLessThan(8);
  });

  test("is weighed by one function: who likes a bill asks more for its no, and both lines decide as much", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 40 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
        (mood, seats) => {
          const { game } = Trial.of(town(seats));
          const { model, n } = game;
          put(game, model.at.mood + FERRY, mood * 100);
          const of = (line: Line) => worthsOf(model, n, 0, bareTerms(0, numberOfLine(line), [FERRY]))[0];
          const [aye, no, free] = [of("aye"), of("no"), of("free")];
          expect(no?.reserve).toBe(aye?.reserve);
          expect(free?.reserve).toBeLessThanOrEqual(aye?.reserve ?? 0);
          const likes = new Benches(model, n, 0).worth(FERRY, [], new Map([[FERRY, numberOfLine("aye")]]));
          if (likes > 0) expect(no?.sum).toBeLessThanOrEqual(aye?.sum ?? 0);
          if (likes < 0) expect(no?.sum).toBeGreaterThanOrEqual(aye?.sum ?? 0);
        },
      ),
      { numRuns: many(60, 600) },
    );
  });

  test("of a no is no matter of lines that a party never crosses", () => {
    const never = { clause: "height", option: "penny", source: "" };
    const parties = bazaar.parties.map((p) => (p.id === "looms" ? { ...p, redLines: [never] } : p));
    const { model, n } = Trial.of({ ...bazaar, parties }).game;
    const redLine = (line: Line) => worthsOf(model, n, 1, bareTerms(0, numberOfLine(line), [LOOMS]))[0]?.redLine;
    expect([redLine("aye"), redLine("free"), redLine("no")]).toEqual([expect.anything(), expect.anything(), undefined]);
  });

  test.each(LINES)(
    "of %s counts while the option stands that was given for it, as each option's row foretells",
    (line) => {
      const loose = { ...bazaar, parties: bazaar.parties.map((p) => (p.id === "looms" ? { ...p, seats: 300 } : p)) };
      const written = (trial: Trial, option: string) => trial.copy().set("clause/height", option);
      const free = Trial.of(loose).set("mood/looms", 1_000);
      const { game } = written(bound(free.copy(), LOOMS, line), "penny");
      put(game, at(game.model.at.owed, pairOf(game.model, 0, LOOMS)), 1);
      const [penny, crown] = ["penny", "crown"].map((option) => expectedAyes(written(new Trial(game), option).game, 0));
      expect(ayesByOption(seenBy(game, "mayor"), 0)[0]).toEqual([penny, crown]);
      expect(crown, "broken, it is as if nobody had signed").toBe(expectedAyes(written(free, "crown").game, 0));
      expect(penny).not.toBe(expectedAyes(written(free, "penny").game, 0));
    },
  );

  test("is asked for by commands as by names, and shown as such", () => {
    const game = Trial.of(bazaar).set("mood/looms", 2_000);
    const ask = (line: string): Command => ({
      ...{ type: "offerDeal", seat: "mayor", bill: "toll", with: ["looms"], line },
      ...{ write: {}, pay: {}, promise: [] },
    });
    expect(game.refusal(ask("maybe"))).toBe("no-such-thing");
    game.play(ask("free"));
    expect(game.get("bound/toll/looms")).toBe("free");
    expect(game.view("mayor").parties["looms"]).toMatchObject({ free: true });
    expect(game.view("mayor").deals["toll.looms"]).toMatchObject({ line: "free" });
  });

  test("may be taken of one's own accord by an offer that lies face up", () => {
    const game = Trial.of(bazaar).toRound(2);
    game.play({ type: "takeOffer", seat: "mayor", offer: "let_off" });
    expect(game.get("bound/toll/looms")).toBe("free");
  });
});

describe("the motion that comes next", () => {
  test("is counted alike by a deal's worth and by the whip count, with the casting vote", () => {
    const lines = fc.constantFrom<Line>("aye", "no", "leave");
    let ties = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 4 }),
        fc.tuple(lines, lines, lines),
        (seats, owed) => {
          const game = Trial.of(town(seats));
          for (const [k, line] of owed.entries()) bound(game, k + 1, line);
          const { model, n } = game.game;
          const told = countOn(model, n, 0);
          expect(new Benches(model, n, 0).carries([], NOBODY)).toBe((told?.odds ?? -1) * 100);
          if (told && told.high * 2 === told.present) ties += 1;
        },
      ),
      { numRuns: many(300, 3_000) },
    );
    expect(ties).toBeGreaterThan(5);
  });
});

test("a party without a line is counted as it is expected to split, whether it signed or is thought to", () => {
  const seats = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 });
  const found = new Set<boolean>();
  fc.assert(
    fc.property(seats, fc.integer({ min: -30, max: 30 }), (members, mood) => {
      const before = bound(bound(Trial.of(town(members)), WELLS, "aye"), LOOMS, "no");
      const { model, n } = before.game;
      put(before.game, model.at.mood + FERRY, mood * 100);
      const benches = new Benches(model, n, 0);
      const thought = benches.carries([], new Map([[FERRY, numberOfLine("free")]]));
      const [gate = 0, wells = 0, looms = 0, ferry = 0] = members;
      const ayes = gate + wells + (ferry * (benches.odds(FERRY, [], NOBODY) ?? 0)) / 10_000;
      const line = (gate + wells + looms + ferry) / 2;
      // The gate has the casting vote; where the split is no whole number, each side of it is rounded either way.
      if (Math.abs(ayes - line) >= 1) expect(thought).toBe(ayes >= line ? 10_000 : 0);
      found.add(thought === 10_000);
      expect(new Benches(model, bound(before, FERRY, "free").game.n, 0).carries([], NOBODY)).toBe(thought);
    }),
    { numRuns: many(100, 1_000) },
  );
  expect(found).toEqual(new Set([true, false]));
});

test("on a sure base, a likelier substitute that closes the gap never raises a reserve (property 11)", () => {
  const seats = fc.record({
    base: fc.integer({ min: 3, max: 12 }),
    substitute: fc.integer({ min: 1, max: 9 }),
    asked: fc.integer({ min: 1, max: 9 }),
    against: fc.integer({ min: 1, max: 12 }),
  });
  const moods = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 3, maxLength: 8 });
  let sold = 0;
  fc.assert(
    fc.property(seats, moods, ({ base, substitute, asked, against }, unsorted) => {
      const all = base + substitute + asked + against;
      fc.pre((base + substitute) * 2 > all && base * 2 < all);
      const reserves = [...unsorted]
        .sort((a, b) => a - b)
        .map((mood) => {
          const game = bound(Trial.of(town([base, substitute, asked, against])), FERRY, "no");
          const { model, n } = game.game;
          put(game.game, model.at.mood + WELLS, mood * 100);
          return worthsOf(model, n, 0, bareTerms(0, numberOfLine("aye"), [LOOMS]))[0]?.reserve ?? -1;
        });
      if (new Set(reserves).size > 1) sold += 1;
      for (const [k, reserve] of reserves.entries()) expect(reserve).toBeLessThanOrEqual(reserves[k - 1] ?? reserve);
    }),
    { numRuns: many(100, 1_000) },
  );
  expect(sold).toBeGreaterThan(10);
});
