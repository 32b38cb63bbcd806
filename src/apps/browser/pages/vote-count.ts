/** How a vote is told: the surest party first, the most doubtful last, then those who broke with their party, one by one. */
import type { VoteView } from "../../../views/chamber-shape.ts";

type Row = VoteView["parties"][number];
export interface Call {
  party: Row;
  aye: number;
  no: number;
  /** One member who votes against the party's line. */
  broke: boolean;
}
/** So many who broke are called singly; more are called party by party. */
const SINGLY = 8;

/** The order follows what was expected, never what came out. */
export function callsOf(vote: VoteView): Call[] {
  const present = vote.parties.filter((p) => p.aye + p.no > 0);
  const lines = [...present].sort(
    (a, b) => Math.abs(b.odds - 50) - Math.abs(a.odds - 50) || b.aye + b.no - a.aye - a.no,
  );
  const broken = lines.filter((p) => brokeIn(p) > 0);
  const all = broken.reduce((sum, p) => sum + brokeIn(p), 0);
  return [
    ...lines.map((p) => ({ party: p, aye: p.aye > p.no ? p.aye : 0, no: p.aye > p.no ? 0 : p.no, broke: false })),
    ...broken.flatMap((p) => {
      const steps = all > SINGLY ? 1 : brokeIn(p);
      const size = brokeIn(p) / steps;
      return Array.from({ length: steps }, () => ({
        party: p,
        aye: p.aye > p.no ? 0 : size,
        no: p.aye > p.no ? size : 0,
        broke: true,
      }));
    }),
  ];
}

function brokeIn(party: Row): number {
  return Math.min(party.aye, party.no);
}

/** What each party has cast after these calls. */
export function castAfter(calls: Call[]): Map<string, { aye: number; no: number }> {
  const cast = new Map<string, { aye: number; no: number }>();
  for (const { party, aye, no } of calls) {
    const before = cast.get(party.id) ?? { aye: 0, no: 0 };
    cast.set(party.id, { aye: before.aye + aye, no: before.no + no });
  }
  return cast;
}

/** The party with which the ayes reached the line, and the parties whose members broke. */
export function summaryOf(
  vote: VoteView,
  calls: Call[],
): { carriedBy: Row | undefined; broke: { party: Row; count: number }[] } {
  let ayes = 0;
  const carriedBy = calls.find((c) => (ayes += c.aye) >= vote.line)?.party;
  return {
    carriedBy: vote.passed ? carriedBy : undefined,
    broke: vote.parties.filter((p) => brokeIn(p) > 0).map((party) => ({ party, count: brokeIn(party) })),
  };
}
