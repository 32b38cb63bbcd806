/** What a view tells of votes that were held: what was expected, where the line stood, what each party had been given. */
import { expect, test } from "vitest";
import { lineBefore, lineOf } from "../../src/rules/majority.ts";
import type { VoteView } from "../../src/views/chamber-shape.ts";
import { scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const bazaar = scenarioOf("tests/scenarios/bazaar");
const deal = { type: "offerDeal", seat: "mayor", bill: "toll", write: {}, pay: {}, promise: [] } as const;

/** Plays to the vote; what it tells of each party, by id. */
function told(game: Trial): { vote: VoteView; of: (id: string) => VoteView["parties"][number] | undefined } {
  while (game.view("mayor").votes.length === 0) game.closeRound();
  const [vote] = game.view("mayor").votes;
  if (!vote) throw new Error("no vote was held");
  return { vote, of: (id) => vote.parties.find((party) => party.id === id) };
}

test("a deal is told as it stood at the count: line, option, payment, promise, office and words; nothing else is", () => {
  const game = Trial.of(bazaar);
  game.play({
    ...deal,
    with: ["ferry"],
    line: "aye",
    promise: ["jetty"],
    write: { height: "penny" },
    words: "In May.",
  });
  game.play({ ...deal, with: ["wells"], line: "leave", pay: { coins: 2 }, name: { weights: "wells" } });
  const { vote, of } = told(game);
  expect(of("ferry")?.given).toEqual({
    line: "aye",
    owed: [{ number: 1, option: "A penny", stands: true }],
    paid: [],
    offices: [],
    words: "In May.",
    promises: ["jetty"],
  });
  expect(of("wells")?.given).toMatchObject({
    line: "leave",
    paid: [{ budget: "coins", amount: 2 }],
    offices: ["Keeper of the weights"],
    promises: [],
  });
  expect(of("looms")?.given).toBeUndefined();
  expect([of("wells")?.left, vote.present, vote.line, vote.stood]).toEqual([4, 11, 6, 8]);
});

test("a deal that the count found broken is told with what did not stand", () => {
  const game = Trial.of(bazaar);
  game.play({ ...deal, with: ["ferry"], line: "aye", promise: ["jetty"], write: { height: "penny" } });
  game.closeRound().play({ type: "draftClauses", seat: "mayor", move: "draft", set: { height: "crown" } });
  const { of } = told(game);
  expect(of("ferry")?.given).toMatchObject({ line: "aye", owed: [{ number: 1, option: "A penny", stands: false }] });
});

test("a promise is told to whoever remembers how it ends, without any deal", () => {
  const game = Trial.of(bazaar);
  game.play({ ...deal, with: ["looms"], line: "aye", promise: ["jetty"], pay: { coins: 1 } });
  const { of } = told(game);
  expect(of("ferry")?.given).toEqual({ owed: [], paid: [], offices: [], words: "", promises: ["jetty"] });
  expect(of("looms")?.given?.promises).toEqual(["jetty"]);
});

test("the ayes to expect are the seats that are there, each by its party's odds", () => {
  const { vote } = told(Trial.of(bazaar));
  const byOdds = vote.parties.reduce((sum, p) => sum + (p.odds * (p.aye + p.no)) / 100, 0);
  expect(Math.abs(vote.expected - byOdds)).toBeLessThan(1);
});

test("the line before anybody went follows from the majority that was asked, with nobody gone it is the same", () => {
  const house = { seats: 90, quorum: 20 };
  for (const ofAll of [false, true])
    for (const twoThirds of [false, true]) {
      const line = (present: number) => lineOf(present, twoThirds, house, { ofAll });
      expect(lineBefore(90, { present: 61, line: line(61) }, house)).toBe(line(90));
      expect(lineBefore(61, { present: 61, line: line(61) }, house)).toBe(line(61));
    }
  expect(lineBefore(90, { present: 17, line: 18 }, house)).toBe(46);
});

test("the calendar tells the day of a vote while it is ahead, and no longer once it was held", () => {
  const game = Trial.of(bazaar);
  const ahead = game.view("mayor").calendar.votes;
  expect(ahead).toEqual([told(game).vote.day]);
  expect(game.view("mayor").calendar.votes).toEqual([]);
});

test("the sheet tells beforehand the day on which a deal that is signed now runs out", () => {
  const game = Trial.of(bazaar).closeRound();
  const before = game.view("mayor").bargains["toll"]?.lastDay;
  game.play({ ...deal, with: ["wells"], line: "leave", pay: { coins: 2 } });
  expect(Object.values(game.view("mayor").deals).map(({ lastDay }) => lastDay)).toEqual([before]);
});
