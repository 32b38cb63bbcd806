/** The order in which a vote is told: it follows what was expected, and gives nothing away. */
import { expect, test } from "vitest";
import { words } from "../../src/apps/browser/words/languages/en.ts";
import { pictureOfVote } from "../../src/apps/browser/draw/hemicycle-picture.ts";
import { callsOf, castAfter, summaryOf } from "../../src/apps/browser/pages/vote-count.ts";
import type { VoteView } from "../../src/views/chamber-shape.ts";

const row = (id: string, odds: number, aye: number, no: number, left = 0) => ({
  id,
  title: id,
  odds,
  aye,
  no,
  left,
});
const vote = (parties: VoteView["parties"]): VoteView => {
  const ayes = parties.reduce((sum, p) => sum + p.aye, 0);
  return { bill: "b", chamber: "house", round: 1, present: 20, line: 11, ayes, passed: ayes >= 11, parties };
};
const parties = [
  row("doubtful", 52, 4, 0),
  row("gone", 40, 0, 0, 3),
  row("own", 100, 7, 1),
  row("foes", 3, 1, 5),
  row("near", 20, 0, 2),
];

test("the surest party is called first, the most doubtful last, then those who broke, one by one", () => {
  expect(callsOf(vote(parties)).map((c) => `${c.party.id} ${c.aye} ${c.no}${c.broke ? " broke" : ""}`)).toEqual([
    "own 7 0",
    "foes 0 5",
    "near 0 2",
    "doubtful 4 0",
    "own 0 1 broke",
    "foes 1 0 broke",
  ]);
});

test("the order is the same however the parties vote", () => {
  const order = (of: VoteView) =>
    callsOf(of)
      .filter((c) => !c.broke)
      .map((c) => c.party.id);
  expect(order(vote(parties.map((p) => ({ ...p, aye: p.no, no: p.aye }))))).toEqual(order(vote(parties)));
});

test("all that is called is all that was cast, and it names who delivered and who broke", () => {
  const told = vote(parties);
  const cast = castAfter(callsOf(told));
  for (const p of told.parties.filter((x) => x.left === 0)) expect(cast.get(p.id)).toEqual({ aye: p.aye, no: p.no });
  const { carriedBy, broke } = summaryOf(told, callsOf(told));
  expect(carriedBy?.id).toBe("doubtful");
  expect(broke.map((b) => `${b.party.id} ${b.count}`)).toEqual(["own 1", "foes 1"]);
});

test("who went is told in words that fit the Islanders as well as Harbour", () => {
  expect(words.voteLeft).toMatch(/^\{\{party\}\}: gone/);
});

test("nobody's chair is empty, and no line is drawn, before it is told who went", () => {
  const picture = (doorsShut: boolean) => pictureOfVote(vote(parties), new Map(), doorsShut);
  const empty = (doorsShut: boolean) => picture(doorsShut).chairs.filter((c) => c.is === "left").length;
  expect([false, true].map(empty)).toEqual([0, 3]);
  expect([picture(false).line, picture(true).line !== undefined]).toEqual([undefined, true]);
});
