/** What a chamber would do today: the exact spread of ayes, its 80% interval, and the odds to carry. */
import { lineOf } from "../rules/bills.ts";
import type { PartySupport } from "../rules/model.ts";
import { knownTo, type Seen } from "./seen-by.ts";

export interface WhipCount {
  /** Number of the chamber that the bill is in now. */
  chamber: number;
  present: number;
  line: number;
  low: number;
  high: number;
  /** Percent. */
  odds: number;
  /** `aye`: ten-thousandths that its line is aye. */
  parties: { party: number; seats: number; low: number; high: number; aye: number; left: boolean }[];
}

export function whipCount(seen: Seen, bill: number): WhipCount {
  const { model, n } = knownTo(seen);
  const part = model.parts.bills[bill];
  if (!part) throw new Error(`there is no bill ${bill}`);
  const chamber = part.chamber(n);
  let all: readonly number[] = [1];
  const rows: WhipCount["parties"] = [];
  let present = 0;
  for (const [party, supporter] of part.parties.entries()) {
    const seats = supporter.seatsIn(n, chamber);
    if (seats <= 0) continue;
    const left = supporter.leaves(n) === 1;
    const aye = left ? 0 : supporter.odds(supporter.support(n));
    const spread = left ? [1] : spreadOf(supporter, seats, aye);
    if (!left) present += seats;
    rows.push({ party, seats, ...interval(spread), aye, left });
    all = sumOf(all, spread);
  }
  const line = lineOf(present);
  const carries = all.slice(line).reduce((sum, p) => sum + p, 0);
  return { chamber, present, line, ...interval(all), odds: Math.round(carries * 100), parties: rows };
}

/** Odds (parts of 1) of each number of ayes from 0 to all, for one party. */
function spreadOf({ party }: PartySupport, seats: number, odds: number): number[] {
  const aye = odds / 10_000;
  const follow = party.discipline / 100;
  const ifNo = binomial(seats, 1 - follow);
  return binomial(seats, follow).map((p, k) => p * aye + (ifNo[k] ?? 0) * (1 - aye));
}

/** Tails below one in a thousand million million weigh nothing: of a spread of two hundred members some sixty terms count. */
const NEVER = 1e-15;

/** The spread of the sum of two. */
function sumOf(a: readonly number[], b: readonly number[]): number[] {
  const sums = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i += 1) {
    const p = a[i] ?? 0;
    if (p < NEVER) continue;
    for (let k = 0; k < b.length; k += 1) sums[i + k] = (sums[i + k] ?? 0) + p * (b[k] ?? 0);
  }
  return [...sums];
}

const binomials = new Map<string, readonly number[]>();

/** Worked out once for each party's seats and discipline; nobody writes into it. */
function binomial(n: number, p: number): readonly number[] {
  const key = `${n} ${p}`;
  const known = binomials.get(key);
  if (known) return known;
  let row: readonly number[] = [1];
  for (let i = 0; i < n; i += 1) row = sumOf(row, [1 - p, p]);
  binomials.set(key, row);
  return row;
}

/** From the 10th to the 90th percentile. */
function interval(spread: readonly number[]): { low: number; high: number } {
  let sum = 0;
  let low = -1;
  for (const [ayes, odds] of spread.entries()) {
    sum += odds;
    if (low < 0 && sum > 0.1) low = ayes;
    if (sum >= 0.9 - 1e-9) return { low: Math.max(low, 0), high: ayes };
  }
  return { low: Math.max(low, 0), high: spread.length - 1 };
}
