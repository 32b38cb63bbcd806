/** What is drawn of a vote, beat by beat, as plain data. */
import { expect, test } from "vitest";
import { pictureOfVote, type VotePicture } from "../../src/apps/browser/draw/vote-picture.ts";
import { type Beat, beatsOf } from "../../src/apps/browser/vote/beats.ts";
import { tallyAfter } from "../../src/apps/browser/vote/count.ts";
import { voteOf, voter } from "../support/votes.ts";

const vote = voteOf([
  voter("few", 50, 3, 1),
  voter("own", 100, 194, 2),
  voter("foes", 0, 4, 199),
  voter("gone", 0, 0, 0, 28),
  voter("swing", 45, 0, 34),
]);
const beats = beatsOf(vote, 0);
const at = (find: (beat: Beat) => boolean): VotePicture => pictureOfVote(vote, beats.find(find) ?? (beats[0] as Beat));
const count = ({ chairs }: VotePicture, is: string) => chairs.filter((chair) => chair.is === is).length;
const bench = ({ chairs }: VotePicture, party: string) => chairs.filter((c) => c.party === party).map(({ is }) => is);

test("every seat has its chair, and no chair ever changes its party", () => {
  const seated = pictureOfVote(vote, beats[0] as Beat).chairs.map(({ party }) => party);
  expect(seated).toHaveLength(465);
  for (const beat of beats) expect(pictureOfVote(vote, beat).chairs.map(({ party }) => party)).toEqual(seated);
});

test("first they lean as is expected, then nobody has voted; nobody's chair is empty before it is told who went", () => {
  const whip = at(({ step }) => step === "whip");
  expect([count(whip, "aye"), count(whip, "no")]).toEqual([196, 203]);
  for (const beat of beats.filter(({ step }) => step === "bell" || step === "doors"))
    expect(count(pictureOfVote(vote, beat), "undeclared")).toBe(465);
});

test("the line stands where it stood until every chair is empty, then further left, the old one beside it", () => {
  const [before, emptied, after] = [
    at(({ step }) => step === "bell"),
    at(({ gone, moved }) => gone === 28 && !moved),
    at(({ moved }) => moved),
  ];
  expect([before, emptied, after].map((p) => count(p, "left"))).toEqual([0, 28, 28]);
  expect([before.line, before.stood]).toEqual([emptied.line, undefined]);
  expect(after.stood).toBe(before.line);
  expect(after.line).toBeGreaterThan(before.line);
  expect(after.chairs.filter(({ angle }) => angle > after.line)).toHaveLength(vote.line);
});

test("who breaks with a party turns on its own bench, apart from each other; who is called sits with ink around it", () => {
  const last = pictureOfVote(vote, beats.at(-1) as Beat);
  const broke = bench(last, "foes").flatMap((is, i) => (is === "aye" ? [i] : []));
  expect(broke).toHaveLength(4);
  expect(Math.min(...broke.slice(1).map((place, i) => place - (broke[i] ?? 0)))).toBeGreaterThan(20);
  expect(bench(last, "few").sort()).toEqual(["aye", "aye", "aye", "no"]);
  const risen = at((beat) => beat.risen).chairs.filter((chair) => chair.risen);
  expect([...new Set(risen.map(({ party }) => party))]).toEqual(["swing"]);
  expect(new Set(risen.map(({ is }) => is))).toEqual(new Set(["undeclared"]));
});

test("the count along the well reaches the line when the ayes do, and not before", () => {
  for (const ayes of [9, 10, 11, 12]) {
    const told = voteOf([voter("own", 100, ayes, 0), voter("foes", 0, 0, 21 - ayes)]);
    const { ayes: to, line } = pictureOfVote(told, beatsOf(told, 0).at(-1) as Beat);
    expect(to <= line).toBe(ayes >= told.line);
  }
  for (const beat of beats) {
    const picture = pictureOfVote(vote, beat);
    const { ayes, noes } = tallyAfter(vote, beat.called);
    // The first chairs of all rows stand at the same angle, as do the last.
    const beyond = (is: (angle: number) => boolean) => picture.chairs.filter(({ angle }) => is(angle)).length;
    expect(beyond((angle) => angle > picture.ayes)).toBeLessThanOrEqual(ayes);
    expect(beyond((angle) => angle >= picture.ayes)).toBeGreaterThanOrEqual(ayes);
    expect(beyond((angle) => angle < picture.noes)).toBeLessThanOrEqual(noes);
    expect(beyond((angle) => angle <= picture.noes)).toBeGreaterThanOrEqual(noes);
  }
});

test("with too few there the line stands beyond every chair", () => {
  const few = { ...voteOf([voter("own", 100, 3, 0)]), line: 4, stood: 4, passed: false };
  const picture = pictureOfVote(few, beatsOf(few, 0).at(-1) as Beat);
  expect(picture.chairs.filter(({ angle }) => angle <= picture.line)).toEqual([]);
});
