/** The order in which a vote is told: it follows what was expected, and gives nothing away. */
import { expect, test } from "vitest";
import { words } from "../../src/apps/browser/words/languages/en.ts";
import {
  callsOf,
  carriedBy,
  doubtfulIn,
  isHeld,
  marginOf,
  rebelsIn,
  singlyCalled,
  tallyAfter,
  tieCarries,
} from "../../src/apps/browser/vote/count.ts";
import { lineOf } from "../../src/rules/majority.ts";
import type { VoterView, VoteView } from "../../src/views/chamber-shape.ts";
import { voteOf, voter } from "../support/votes.ts";

const parties = [
  voter("doubtful", 52, 4, 0),
  voter("gone", 0, 0, 0, 3),
  voter("own", 100, 7, 1),
  voter("foes", 3, 1, 5),
  voter("near", 20, 0, 2),
];
const ids = (all: readonly VoterView[]) => all.map(({ id }) => id);

test("the surest party is called first, the most doubtful last; who has left is not called", () => {
  expect(ids(callsOf(voteOf(parties)))).toEqual(["own", "foes", "near", "doubtful"]);
});

test("the order, who is called singly and who is in doubt are the same however the parties vote", () => {
  const told = (all: VoterView[]) => [callsOf, singlyCalled, doubtfulIn].map((of) => ids(of(voteOf(all))));
  expect(told(parties.map((p) => ({ ...p, aye: p.no, no: p.aye })))).toEqual(told(parties));
});

test("at most three are called singly, and none whose line is certain", () => {
  const open = ["a", "b", "c", "d"].map((id, i) => voter(id, 40 + i, 1, 0));
  expect(ids(singlyCalled(voteOf(open)))).toHaveLength(3);
  expect(singlyCalled(voteOf([voter("own", 100, 3, 0), voter("bound", 0, 0, 2)]))).toEqual([]);
});

test("all that is called is all that was cast, and what is needed is told until the line is passed or out of reach", () => {
  const vote = voteOf(parties);
  const { ayes, present, line } = vote;
  expect(tallyAfter(vote, 4)).toEqual({ ayes, noes: present - ayes, toCome: 0, needed: undefined });
  expect(tallyAfter(vote, 0).needed).toBe(line);
  for (let called = 0; called <= 4; called += 1) {
    const { ayes: so, toCome, needed } = tallyAfter(vote, called);
    expect(needed).toBe(so < line && so + toCome >= line ? line - so : undefined);
  }
});

test("the house is silent once, and not after the vote is decided", () => {
  const held = (vote: VoteView) => vote.parties.map((_, called) => isHeld(vote, { called, risen: true }));
  const last = ["a", "b", "c"].map((id, i) => voter(id, 40 + i, 2, 0));
  expect(held(voteOf([voter("own", 100, 4, 0), ...last, voter("foes", 0, 0, 5)]))).toEqual([
    ...[false, false, true],
    ...[false, false],
  ]);
  expect(held(voteOf([voter("own", 100, 40, 0), ...last])).includes(true)).toBe(false);
});

test("who breaks with its party is counted, but nobody does in a free vote", () => {
  expect(parties.map(rebelsIn)).toEqual([0, 0, 1, 1, 0]);
  const given = { line: "free", owed: [], paid: [], offices: [], words: "", promises: [] } as const;
  expect(rebelsIn({ ...voter("free", 50, 3, 2), given })).toBe(0);
});

test("one vote and a hundred and fifty are not alike, and the party that brought the line is named", () => {
  const close = voteOf([voter("own", 100, 10, 0), voter("last", 50, 1, 0), voter("foes", 0, 0, 10)]);
  expect(marginOf(close)).toEqual({ by: 0, close: true });
  expect(carriedBy(close)?.id).toBe("last");
  const byRebels = voteOf([voter("own", 100, 10, 0), voter("foes", 40, 1, 10)]);
  expect(carriedBy(byRebels), "a party that voted against delivers nothing").toBeUndefined();
  expect(marginOf(voteOf([voter("own", 100, 10, 0), voter("foes", 0, 0, 14)]))).toEqual({ by: 3, close: true });
  expect(marginOf(voteOf([voter("own", 100, 160, 0), voter("foes", 0, 0, 10)]))).toEqual({ by: 74, close: false });
});

test("what is told at the stamp is how many ayes were above the line, not how many votes were between the sides", () => {
  const { by } = marginOf(voteOf([voter("own", 100, 400, 0), voter("foes", 0, 0, 65)]));
  expect([by, words.voteCarriedBy_other]).toEqual([400 - 233, "carried, {{count}} more than needed"]);
});

test("the line is half of those present only where a tie carries", () => {
  const all = { seats: 240 };
  expect(tieCarries({ present: 240, line: lineOf(240, false, all, { casting: true }) })).toBe(true);
  for (let present = 1; present <= 240; present += 1)
    for (const [twoThirds, ofAll] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const)
      expect(tieCarries({ present, line: lineOf(present, twoThirds, all, { ofAll }) })).toBe(false);
});

test("who went is told in words that fit the Islanders as well as Harbour", () => {
  expect(words.voteLeft).toMatch(/^\{\{party\}\}: gone/);
});
