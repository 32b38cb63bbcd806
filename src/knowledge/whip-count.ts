/** What a chamber would do today: the exact spread of ayes, its 80% interval, and the odds to carry. */
import { lineOf } from "../rules/majority.ts";
import type { Model, Numbers, PartySupport } from "../rules/model.ts";
import { lineOdds } from "../rules/support.ts";
import { nextMotion } from "../rules/next-motion.ts";
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
  /** `aye`: ten-thousandths that its line is aye; if it is `free`, that each of its members says aye. */
  parties: { party: number; seats: number; low: number; high: number; aye: number; left: boolean; free: boolean }[];
}

/** Of the vote that comes next; nothing once none can come any more. */
export function whipCount(seen: Seen, bill: number): WhipCount | undefined {
  const { model, n } = knownTo(seen);
  return countOn(model, n, bill);
}

/** The same as it would be with these numbers. */
export function countOn(model: Model, n: Numbers, bill: number): WhipCount | undefined {
  const part = model.parts.bills[bill];
  const motion = nextMotion(model, n, bill);
  if (!part || !motion) return undefined;
  const chamber = motion.chamber ?? part.chamber(n);
  let all = CERTAIN;
  let chair: Chair | undefined;
  const rows: WhipCount["parties"] = [];
  let present = 0;
  for (const [party, supporter] of part.parties.entries()) {
    const seats = supporter.seatsIn(n, chamber);
    if (seats <= 0) continue;
    const left = supporter.leaves(n) === 1;
    const aye = left ? 0 : lineOdds(supporter, n);
    const spread = left ? CERTAIN : spreadOf(supporter, n, seats, aye);
    if (!left) present += seats;
    rows.push({ party, seats, ...interval(spread), aye, left, free: supporter.free(n) === 1 });
    if (party === motion.casting && !left) chair = { aye, ayes: ayesOf(supporter, n, seats, aye), spread };
    else all = sumOf(all, spread);
  }
  const of = model.scenario.chambers[chamber] ?? { seats: present };
  const lineIf = (casting: boolean): number => lineOf(present, motion.twoThirds, of, { ofAll: motion.ofAll, casting });
  const [line, plain] = [lineIf(chair !== undefined && chair.aye >= 5_000), lineIf(false)];
  // A tie carries only with the line that the chair's own party takes.
  const tied = chair && lineIf(true) < plain ? (sumOf(all, chair.ayes)[lineIf(true)] ?? 0) : 0;
  if (chair) all = sumOf(all, chair.spread);
  const carries = all.slice(plain).reduce((sum, p) => sum + p, tied);
  return { chamber, present, line, ...interval(all), odds: shownPercent(carries), parties: rows };
}

/** Where the benches stand when no vote comes: each party's seats today, and how it leans. */
export function seatsToday(seen: Seen, bill: number): WhipCount["parties"] {
  const { model, n } = knownTo(seen);
  const part = model.parts.bills[bill];
  const chamber = part?.chamber(n) ?? 0;
  return (part?.parties ?? []).flatMap((supporter, party) => {
    const seats = supporter.seatsIn(n, chamber);
    if (seats <= 0) return [];
    const left = supporter.leaves(n) === 1;
    const aye = left ? 0 : lineOdds(supporter, n);
    const spread = left ? CERTAIN : spreadOf(supporter, n, seats, aye);
    return [{ party, seats, ...interval(spread), aye, left, free: supporter.free(n) === 1 }];
  });
}

/** A chance (parts of 1) in percent: 0 and 100 only where it is certain. */
export function shownPercent(chance: number): number {
  if (chance <= NEVER) return 0;
  if (chance >= 1 - NEVER) return 100;
  return Math.max(1, Math.min(99, Math.round(chance * 100)));
}

/** The party whose member breaks a tie: its spread, and of it the part in which its line is aye. */
interface Chair {
  aye: number;
  ayes: Spread;
  spread: Spread;
}

/** Odds (parts of 1) of each number of ayes from 0 to all; nobody writes into it. */
type Spread = Float64Array;

/** No aye, for certain. */
const CERTAIN: Spread = Float64Array.of(1);

/** Of one party. */
function spreadOf(supporter: PartySupport, n: Numbers, seats: number, odds: number): Spread {
  const ifNo = binomial(seats, 100 - followsNow(supporter, n, odds, false));
  return ayesOf(supporter, n, seats, odds).map((p, k) => p + (ifNo[k] ?? 0) * (1 - odds / 10_000));
}

/** The same where its line is aye. */
function ayesOf(supporter: PartySupport, n: Numbers, seats: number, odds: number): Spread {
  return binomial(seats, followsNow(supporter, n, odds, true)).map((p) => (p * odds) / 10_000);
}

function followsNow(supporter: PartySupport, n: Numbers, odds: number, aye: boolean): number {
  return supporter.follows(supporter.support(n), aye, supporter.free(n) ? odds : undefined);
}

/** Tails below one in a million million weigh nothing: of a spread of two hundred members some fifty terms count. */
const NEVER = 1e-12;

/** The spread of the sum of two. */
function sumOf(a: Spread, b: Spread): Spread {
  const sums = new Float64Array(a.length + b.length - 1);
  const weighs = [...b.keys()].filter((k) => (b[k] ?? 0) >= NEVER);
  for (let i = 0; i < a.length; i += 1) {
    const p = a[i] ?? 0;
    if (p < NEVER) continue;
    for (const k of weighs) sums[i + k] = (sums[i + k] ?? 0) + p * (b[k] ?? 0);
  }
  return sums;
}

const binomials = new Map<string, Spread>();

/** The spread of those who say aye where each of `n` does by `percent`; kept, and nobody writes into it. */
function binomial(n: number, percent: number): Spread {
  const key = `${n} ${percent}`;
  const known = binomials.get(key);
  if (known) return known;
  const one = Float64Array.of(1 - percent / 100, percent / 100);
  let row = CERTAIN;
  for (let i = 0; i < n; i += 1) row = sumOf(row, one);
  binomials.set(key, row);
  return row;
}

/** From the 10th to the 90th percentile. */
function interval(spread: Spread): { low: number; high: number } {
  let sum = 0;
  let low = -1;
  for (const [ayes, odds] of spread.entries()) {
    sum += odds;
    if (low < 0 && sum > 0.1) low = ayes;
    if (sum >= 0.9 - 1e-9) return { low: Math.max(low, 0), high: ayes };
  }
  return { low: Math.max(low, 0), high: spread.length - 1 };
}
