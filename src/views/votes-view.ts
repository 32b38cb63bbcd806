/** Votes that were held, and what each party had been given when they were counted. */
import { givenSeen, votesSeen } from "../knowledge/story.ts";
import { shownPercent } from "../knowledge/whip-count.ts";
import { at } from "../rules/game.ts";
import type { Given } from "../rules/given.ts";
import { lineBefore } from "../rules/majority.ts";
import type { VoteHeld } from "../rules/record.ts";
import type { Bill } from "../rules/scenario-parliament.ts";
import type { GivenView, VoterView, VoteView } from "./chamber-shape.ts";
import { chamberTitle, leaningOf } from "./chamber-view.ts";
import { priceView } from "./moves-view.ts";
import type { Teller } from "./tell.ts";

/** Who voted how is told in the round after, and in the one after that. */
export function readVotes(t: Teller): VoteView[] {
  const { bills, chambers } = t.seen.scenario;
  const since = at(t.seen.n, t.seen.at.round) - 1;
  const votes = votesSeen(t.seen);
  const given = votes.some(({ round }) => round >= since) ? givenSeen(t.seen) : [];
  return votes.map(({ parties, bill: b, chamber, ...vote }, v) => {
    const bill = bills[b];
    const all = vote.present + parties.reduce((sum, p) => sum + p.left, 0);
    return {
      ...vote,
      bill: bill?.id ?? "",
      chamber: chamberTitle(t, chamber),
      stood: lineBefore(all, vote, chambers[chamber] ?? { seats: all }),
      expected: Math.round(parties.reduce((sum, p) => sum + p.odds * (p.aye + p.no), 0) / 10_000),
      parties: vote.round < since ? [] : parties.map((row) => readVoter(t, row, bill, given[v] ?? [])),
    };
  });
}

function readVoter(
  t: Teller,
  { party, odds, ...row }: VoteHeld["parties"][number],
  bill: Bill | undefined,
  all: readonly Given[],
): VoterView {
  const { id = "", title = "", short = "" } = t.seen.scenario.parties[party] ?? {};
  const given = all.find((one) => one.party === party);
  return t.row(
    `voter/${party}`,
    (say) => ({ id, title: say(title), short: say(short), yours: t.seen.me.party === id }),
    {
      odds: shownPercent(odds / 10_000),
      leaning: leaningOf(t, { aye: odds, left: row.left > 0 }),
      ...row,
      ...(given && { given: readGiven(t, given, bill) }),
    },
  );
}

function readGiven(
  t: Teller,
  { line, owed, paid, offices, words, promises }: Given,
  bill: Bill | undefined,
): GivenView {
  const { bargaining, budgets, promises: all } = t.seen.scenario;
  return {
    ...(line && { line }),
    owed: owed.flatMap(({ clause, option, stands }) => {
      const { number = 0, options = [] } = bill?.clauses[clause] ?? {};
      const title = options[option - 1]?.title;
      return title === undefined ? [] : [{ number, option: t.text(title), stands }];
    }),
    paid: priceView(
      t,
      paid.map(({ budget, amount }) => ({ budget: budgets[budget]?.id ?? "", amount })),
    ),
    offices: offices.map((office) => t.text(bargaining?.offices[office]?.title ?? "")),
    words: t.seen.word(words),
    promises: promises.map((promise) => all[promise]?.id ?? ""),
  };
}
