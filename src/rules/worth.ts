/**
 * What a deal is worth to a party that nobody plays: one function of the state, with the deal minus without it, told as
 * lines that sum. The state is worth to it how much it likes the bill, in hundredths of a point, by the odds that the
 * bill carries, and by half the odds that it votes for it itself: a vote is also a word to its voters. What is bought and
 * what is sold are priced alike. Assumption: the dossier on deals, section 2; the half is the author's.
 */
import { amountOf } from "./conditions.ts";
import { pairOf } from "./deal-events.ts";
import { at } from "./game.ts";
import { numberOfLine } from "./lines.ts";
import { lineOf, type Motion } from "./majority.ts";
import type { Model, Numbers, PartySupport } from "./model.ts";
import { nextMotion } from "./next-motion.ts";
import type { Counterpart } from "./scenario-incidents.ts";
import type { Party } from "./scenario-parliament.ts";
import { shareOfAyes } from "./support.ts";
import type { Terms } from "./terms.ts";

/** `of`: the clause, budget, promise, office or undertaking that a line names. */
export interface WorthLine {
  from: "clause" | "line" | "together" | "pay" | "promise" | "office" | "record" | "act" | "relation";
  of: number;
  by: number;
}

/** Who signs. */
export interface Side {
  is: "party" | "counterpart";
  number: number;
}

export interface Worth {
  side: Side;
  lines: WorthLine[];
  sum: number;
  /** It signs from this worth on: the more its line decides, the more. */
  reserve: number;
  /** What it can never accept and would stand: then it does not sign, whatever the sum. */
  redLine?: { clause: number; option: number };
}

const [AYE = 0, NO = 0, FREE = 0] = (["aye", "no", "free"] as const).map(numberOfLine);

/** What each that is asked to sign would say, by one state of the game. */
export function worthsOf(
  m: Model,
  n: Numbers,
  seat: number,
  terms: Terms,
  benches: Benches = new Benches(m, n, terms.bill),
): Worth[] {
  return [
    ...terms.signers.map((party) => worthOf(m, n, seat, terms, party, benches)),
    ...terms.undertakings.map(([counterpart, which]) => worthAbroad(m, n, seat, terms, counterpart, which)),
  ];
}

export function accepts({ sum, reserve, redLine }: Worth): boolean {
  return redLine === undefined && sum >= reserve;
}

function worthOf(m: Model, n: Numbers, seat: number, terms: Terms, party: number, benches: Benches): Worth {
  const { writes, signers, line } = terms;
  const bound = new Map(signers.map((p) => [p, line]));
  const without = benches.worth(party, [], NOBODY);
  const alone = (by: number): number => by - without;
  const lines: WorthLine[] = writes.map((write) => ({
    from: "clause",
    of: write[0],
    by: alone(benches.worth(party, [write], NOBODY)),
  }));
  lines.push({ from: "line", of: party, by: alone(benches.worth(party, [], bound)) });
  const all = alone(benches.worth(party, writes, bound));
  lines.push({ from: "together", of: party, by: all - sumOf(lines) });
  const word = wordOf(m, n, seat);
  const gains = Math.max(0, all);
  const { values } = m.scenario.parties[party] ?? {};
  lines.push({ from: "record", of: seat, by: -Math.trunc((gains * (100 - word)) / 100) });
  lines.push(...givenTo(m, n, terms, values, word));
  for (const [office, who] of terms.names)
    if (who === party) lines.push({ from: "office", of: office, by: officeFor(m, office, values) });
  const said = lines.filter(({ by }) => by !== 0);
  // Whoever owes its no stands on its line.
  const redLine = line === NO ? undefined : benches.redLine(party, writes);
  // Where all have to sign, each of them decides.
  const swing = signers.length > 1 ? 10_000 : benches.swing(party, line);
  return {
    side: { is: "party", number: party },
    lines: said,
    sum: sumOf(said),
    reserve: Math.trunc(((m.scenario.bargaining?.hardness ?? 0) * swing) / 100),
    ...(redLine && { redLine }),
  };
}

/**
 * To a counterpart, the state is worth how warm it is to whoever asks; what it undertakes costs it what the scenario
 * says. Nothing hangs on its vote, so that it asks for nothing beside.
 */
function worthAbroad(m: Model, n: Numbers, seat: number, terms: Terms, number: number, which: number): Worth {
  const { values, warmth = 0, undertakes = [] } = m.scenario.counterparts[number] ?? {};
  const asks = amountOf(m, undertakes[which]?.asks ?? 0, 0, 100)(n) * 100;
  const lines: WorthLine[] = [
    { from: "act", of: which, by: -asks },
    { from: "relation", of: number, by: Math.trunc(((at(n, m.at.relation + number) - 5_000) * warmth) / 100) },
    ...givenTo(m, n, terms, values, wordOf(m, n, seat)),
  ];
  const said = lines.filter(({ by }) => by !== 0);
  return { side: { is: "counterpart", number }, lines: said, sum: sumOf(said), reserve: 0 };
}

function sumOf(lines: readonly WorthLine[]): number {
  return lines.reduce((sum, { by }) => sum + by, 0);
}

/** What a side takes in a deal: points by what it is given. */
type Values = Counterpart["values"];

/** Pay, each further one worth half as much; promises, as far as the seat's word goes. One that was made is worth nothing. */
function givenTo(
  m: Model,
  n: Numbers,
  { pays, promises }: Terms,
  values: Values | undefined,
  word: number,
): WorthLine[] {
  const paid = pays.map(([budget, amount]): WorthLine => {
    let by = 0;
    let next = (values?.budgets[m.scenario.budgets[budget]?.id ?? ""] ?? 0) * 100;
    for (let k = 0; k < amount && next > 0; k += 1, next >>= 1) by += next;
    return { from: "pay", of: budget, by };
  });
  const promised = promises.map((promise): WorthLine => {
    const points = n[m.at.promise + promise] ? 0 : (values?.promises[m.scenario.promises[promise]?.id ?? ""] ?? 0);
    return { from: "promise", of: promise, by: points * word };
  });
  return [...paid, ...promised];
}

function officeFor(m: Model, office: number, values: Party["values"] | undefined): number {
  return (values?.offices[m.scenario.bargaining?.offices[office]?.id ?? ""] ?? 0) * 100;
}

/** Rounds after which what was broken weighs half as much. */
const HALVES = 4;

/**
 * Percent that a seat's word counts for. One that was broken outweighs three that were kept; it weighs half as much every
 * four rounds, and never nothing.
 */
export function wordOf(m: Model, n: Numbers, seat: number): number {
  const broken = at(n, m.at.wordBroken + seat);
  if (broken === 0) return 100;
  const since = Math.max(0, at(n, m.at.round) - at(n, m.at.wordBrokenRound + seat));
  const weight = (broken * 400) >> Math.min(2, Math.floor(since / HALVES));
  const left = Math.max(50, weight - at(n, m.at.wordKept + seat) * 100);
  return Math.trunc(40_000 / (400 + left));
}

export const NOBODY: ReadonlyMap<number, number> = new Map();

/** A party as it would vote, as one bloc: those who do not follow its line go the other way. */
interface Bench {
  supporter: PartySupport;
  support: number;
  crossed: number;
  /** Ten-thousandths of aye as things stand. */
  anyway: number;
  seats: number;
  leaves: boolean;
  bound: boolean;
  free: boolean;
}

/** A bloc at the count. */
interface Voting {
  /** Its ayes if its line is aye, and if it is no. */
  ayes: number;
  few: number;
  /** Ten-thousandths that it is aye. */
  odds: number;
}

/** How the count may end: by ayes beside those of the blocs, from a line on. Odds in ten-thousandths. */
interface Close {
  ayes: number;
  line: number;
  odds: number;
}

const SIMPLE: Motion = { twoThirds: false, ofAll: false };

/** What the chamber would do, by the public whip count: with clauses written otherwise, with lines bound. */
export class Benches {
  private readonly n: Numbers;
  private readonly benches: readonly (Bench | undefined)[];
  private readonly standing: readonly number[];
  private readonly chamber: { seats: number; quorum?: number };
  private readonly motion: Motion;
  private readonly known = new Map<string, number>();

  constructor(m: Model, n: Numbers, bill: number) {
    this.n = n;
    const part = m.parts.bills[bill];
    this.motion = (part && nextMotion(m, n, bill)) ?? SIMPLE;
    const here = this.motion.chamber ?? part?.chamber(n) ?? 0;
    this.chamber = m.scenario.chambers[here] ?? { seats: 0 };
    this.standing = (m.scenario.bills[bill]?.clauses ?? []).map((c) => at(n, m.at.clause + m.index("clauses", c.id)));
    this.benches = (part?.parties ?? []).map((supporter, party) => {
      const seats = supporter.seatsIn(n, here);
      if (seats <= 0) return undefined;
      const bound = n[m.at.bound + pairOf(m, bill, party)] !== 0;
      const [support, crossed] = [supporter.support(n), supporter.crossed(n)];
      const [leaves, free] = [supporter.leaves(n) === 1, supporter.free(n) === 1];
      const anyway = supporter.odds(n, support, crossed);
      return { supporter, support, crossed, anyway, seats, leaves, bound, free };
    });
  }

  /** What the state is worth to a party; hundredths of a point. */
  worth(party: number, writes: Terms["writes"], lines: ReadonlyMap<number, number>): number {
    const { supporter, support = 0 } = this.benches[party] ?? {};
    const likes = support + (supporter ? this.change(supporter.weights, writes) : 0);
    const votes = this.odds(party, writes, lines) ?? 0;
    return Math.trunc(((this.carries(writes, lines) + Math.trunc(votes / 2)) * likes) / 10_000);
  }

  /** Ten-thousandths by which its line moves the odds: bound as asked, or to no; where no is asked, to aye. */
  swing(party: number, line: number): number {
    const [asked = 0, aye = 0, no = 0] = [line, AYE, NO].map((one) => this.carries([], new Map([[party, one]])));
    return Math.max(0, line === NO ? aye - asked : asked - no);
  }

  redLine(party: number, writes: Terms["writes"]): Worth["redLine"] {
    const rows = this.benches[party]?.supporter.redLines ?? [];
    const clause = rows.findIndex((options, c) => options[this.optionIn(c, writes)]);
    return clause < 0 ? undefined : { clause, option: this.optionIn(clause, writes) };
  }

  /** Ten-thousandths that its line is aye; nothing if it has no seats here, or leaves before the count. */
  odds(party: number, writes: Terms["writes"], lines: ReadonlyMap<number, number>): number | undefined {
    const bench = this.benches[party];
    if (!bench) return undefined;
    const line = bench.bound ? undefined : lines.get(party);
    if (line === AYE || line === NO) return line === AYE ? 10_000 : 0;
    if (line === undefined ? bench.leaves : line !== FREE) return undefined;
    const { supporter, support, crossed, anyway } = bench;
    const more = this.change(supporter.weights, writes);
    const red = this.change(supporter.redLines, writes);
    return more || red ? supporter.odds(this.n, support + more, crossed + red) : anyway;
  }

  /** Of its members here, so many say aye on the whole; in ten-thousandths. */
  share(party: number, writes: Terms["writes"]): number {
    const bench = this.benches[party];
    const odds = this.odds(party, writes, NOBODY);
    if (!bench || odds === undefined) return 0;
    const { supporter, support, free } = bench;
    return shareOfAyes(supporter, odds, support + this.change(supporter.weights, writes), free);
  }

  /** Members whom it has here. */
  seats(party: number): number {
    return this.benches[party]?.seats ?? 0;
  }

  private optionIn(clause: number, writes: Terms["writes"]): number {
    return writes.find(([c]) => c === clause)?.[1] ?? this.standing[clause] ?? 0;
  }

  private change(rows: readonly (readonly number[])[], writes: Terms["writes"]): number {
    let by = 0;
    for (const [c, option] of writes) by += (rows[c]?.[option] ?? 0) - (rows[c]?.[this.standing[c] ?? 0] ?? 0);
    return by;
  }

  /** Ten-thousandths that the motion which comes next carries. `lines`: what each party is bound to, from 1, or to no. */
  carries(writes: Terms["writes"], lines: ReadonlyMap<number, number>): number {
    const key = nameOf(writes, lines);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { twoThirds, ofAll } = this.motion;
    const voting: Voting[] = [];
    let chair: Voting | undefined;
    let present = 0;
    for (const [party, bench] of this.benches.entries()) {
      const odds = this.odds(party, writes, lines);
      if (!bench || odds === undefined) continue;
      const { supporter, seats, free } = bench;
      const support = bench.support + this.change(supporter.weights, writes);
      const freely = (bench.bound ? free : lines.get(party) === FREE) ? odds : undefined;
      const [ayes = 0, noes = 0] = [true, false].map((aye) =>
        Math.round((seats * supporter.follows(support, aye, freely)) / 100),
      );
      const bloc = { ayes, few: seats - noes, odds };
      if (party === this.motion.casting) chair = bloc;
      else voting.push(bloc);
      present += seats;
    }
    const lineIf = (casting: boolean): number => lineOf(present, twoThirds, this.chamber, { ofAll, casting });
    // The chair's own member breaks a tie as its party's line goes.
    const closes = chair
      ? [
          { ayes: chair.ayes, line: lineIf(true), odds: chair.odds },
          { ayes: chair.few, line: lineIf(false), odds: 10_000 - chair.odds },
        ]
      : [{ ayes: 0, line: lineIf(false), odds: 10_000 }];
    const carries = oddsToCarry(voting, closes);
    this.known.set(key, carries);
    return carries;
  }
}

/** One for each way in which clauses may be written and lines bound. */
function nameOf(writes: Terms["writes"], lines: ReadonlyMap<number, number>): string {
  let name = "";
  for (const [clause, option] of writes) name += `${clause}=${option} `;
  for (const [party, line] of lines) name += `${party}:${line} `;
  return name;
}

/** Room for the spread of ayes of the largest chamber, now and one bloc further. */
const ROOM: [Float64Array, Float64Array] = [new Float64Array(1_024), new Float64Array(1_024)];

/** The spread of ayes where each bloc goes one way or the other, summed from each line on; ten-thousandths. */
function oddsToCarry(blocs: readonly Voting[], closes: readonly Close[]): number {
  let [spread, next] = ROOM;
  spread[0] = 1;
  let top = 0;
  let sure = 0;
  for (const { ayes, few, odds } of blocs) {
    if (odds === 0 || odds === 10_000) {
      sure += odds === 0 ? few : ayes;
      continue;
    }
    const aye = odds / 10_000;
    const further = top + Math.max(ayes, few);
    next.fill(0, 0, further + 1);
    for (let k = 0; k <= top; k += 1) {
      const p = spread[k] ?? 0;
      if (p === 0) continue;
      next[k + ayes] = (next[k + ayes] ?? 0) + p * aye;
      next[k + few] = (next[k + few] ?? 0) + p * (1 - aye);
    }
    top = further;
    [spread, next] = [next, spread];
  }
  let carried = 0;
  for (const { ayes, line, odds } of closes)
    for (let k = Math.max(0, line - ayes - sure); k <= top; k += 1) carried += (spread[k] ?? 0) * odds;
  return Math.round(Math.min(10_000, carried));
}
