import type { BillView, VoterView, VoteView } from "../../../views/chamber-shape.ts";
import type { Told } from "../vote/beats.ts";
import { callsOf, carriedBy, doubtfulIn, rebelsIn, singlyCalled, type Tally, tallyAfter } from "../vote/count.ts";
import { useLine } from "./line.ts";
import { useWords } from "./words.tsx";

/** What a party has cast, in words. */
export function useCast(): (voter: VoterView) => string {
  const { t } = useWords();
  return ({ aye, no }) =>
    [aye > 0 && t("voteCastAye", { count: aye }), no > 0 && t("voteCastNo", { count: no })]
      .filter(Boolean)
      .join(t("listSep"));
}

/** What is to come, and whether it is needed. */
export function useToCome(): (vote: VoteView, tally: Tally) => string {
  const { t } = useWords();
  return ({ line }, { ayes, toCome, needed }) =>
    needed === undefined
      ? t(ayes >= line ? "votePassedLine" : "voteBeyond", { toCome })
      : t("voteNeeded", { toCome, count: needed });
}

/** Each step of a vote in its sentences, as it is read aloud. */
export function useVoteTold(vote: VoteView, bill: BillView | undefined): (told: Told) => string {
  const { t } = useWords();
  const cast = useCast();
  const toCome = useToCome();
  const lineOf = useLine();
  const list = (names: string[]): string => names.join(t("listSep"));
  const calls = callsOf(vote);
  const sure = calls.length - singlyCalled(vote).length;
  const clauses = Object.values(bill?.clauses ?? {});
  const amended = clauses.filter((c) => c.amended).map((c) => String(c.number));

  const whip = (): string[] => {
    const doubt = doubtfulIn(vote).map((p) => p.title);
    return [
      t("voteWhip", { count: vote.expected, line: vote.stood }),
      doubt.length > 0 ? t("voteInDoubt", { parties: list(doubt) }) : t("voteNoDoubt"),
    ];
  };
  const doors = (): string[] => {
    const given = vote.parties.filter((p) => p.given).map((p) => p.title);
    const open = given.length > 0 ? t("voteDealsOpen", { parties: list(given) }) : t("voteDoors");
    if (clauses.length === 0 && given.length === 0) return [t("voteMotion")];
    return [open, ...(amended.length > 0 ? [t("voteClauses", { count: amended.length, numbers: list(amended) })] : [])];
  };
  const chairs = (): string[] => {
    const { present, line, stood } = vote;
    const left = list(vote.parties.filter((p) => p.left > 0).map((p) => p.title));
    const went = t(left === "" ? "voteNobodyLeft" : line === stood ? "voteLeftSame" : "voteLeft", {
      ...{ party: left, present, line, stood },
    });
    return [line > present ? t("voteNoQuorum", { present }) : went];
  };
  const count = ({ called, risen }: Told): string[] => {
    const [last, next] = [calls[called - 1], risen ? calls[called] : undefined];
    const tally = tallyAfter(vote, called);
    return [
      ...(last && called > sure ? [t("voteSaid", { party: last.title, votes: cast(last) })] : []),
      t("voteSoFar", { ayes: tally.ayes, noes: tally.noes }),
      ...(tally.toCome > 0 ? [t("sentence", { of: toCome(vote, tally) })] : []),
      ...(next ? [t("voteRisen", { party: next.title })] : []),
    ];
  };
  const stamp = (): string[] => {
    const { passed, ayes, present, line } = vote;
    const broke = vote.parties.filter((p) => rebelsIn(p) > 0).map((p) => `${p.title} ${rebelsIn(p)}`);
    const by = passed ? carriedBy(vote) : undefined;
    return [
      t("voteSum", { ayes, noes: present - ayes, line: lineOf({ line, present }, true) }),
      ...(by ? [t("voteDelivered", { party: by.title })] : []),
      broke.length > 0 ? t("voteBroke", { parties: list(broke) }) : t("voteNobodyBroke"),
    ];
  };
  const steps = { whip, bell: () => [t("voteBell")], doors, chairs, count, stamp };
  return (told) => steps[told.step](told).join(t("sentenceSep"));
}
