/** What a deal consists of: by name as a command says it, by number as the rules weigh it, and as a row of numbers. */
import type { Id } from "./ids.ts";
import { LINES } from "./lines.ts";
import type { Args } from "./model.ts";
import type { Scenario } from "./scenario.ts";

/** By name: the line that the signers owe, and what each of them is given. */
export interface Offered {
  bill: Id;
  with: readonly Id[];
  line: Id;
  write: Readonly<Record<Id, Id>>;
  pay: Readonly<Record<Id, number>>;
  promise: readonly Id[];
  /** Offices, and which of the parties that sign is named to each. */
  name?: Readonly<Record<Id, Id>>;
  /** Counterparts, and what each of them undertakes; such a deal is about no bill, and asks for no line. */
  undertake?: Readonly<Record<Id, Id>>;
  /** What is said beside it. It binds nobody, and is worth nothing. */
  words?: string;
}

/** All by number: the bill (-1: none), the line that is owed (from 1), the parties that sign. */
export interface Terms {
  bill: number;
  line: number;
  signers: readonly number[];
  /** Clauses by their place in the bill, and options from 1. */
  writes: readonly (readonly [clause: number, option: number])[];
  /** To each that signs. */
  pays: readonly (readonly [budget: number, amount: number])[];
  promises: readonly number[];
  names: readonly (readonly [office: number, party: number])[];
  /** Counterparts sign by what they undertake. */
  undertakings: readonly (readonly [counterpart: number, which: number])[];
  words: string;
}

/** How many sign: whatever is paid is paid to each. */
export function sidesOf({ signers, undertakings }: Terms): number {
  return signers.length + undertakings.length;
}

/** A deal that asks some parties for a line and gives nothing. */
export function bareTerms(bill: number, line: number, signers: readonly number[]): Terms {
  return { bill, line, signers, writes: [], pays: [], promises: [], names: [], undertakings: [], words: "" };
}

/** What names are looked up in. */
type Named = Pick<Scenario, "bills" | "parties" | "budgets" | "promises" | "bargaining" | "counterparts">;

/** What each of its numbers stands for: the line, then threes of a kind and two numbers. */
const [SIGNS, WRITES, PAYS, PROMISES, NAMES, WORDS, UNDERTAKINGS] = [0, 1, 2, 3, 4, 5, 6];

/** What the numbers of a command stand for. */
export function termsOf(bill: number, [line = 0, ...rest]: Args): Terms {
  const threes = Array.from({ length: Math.floor(rest.length / 3) }, (_, i) => rest.slice(i * 3, i * 3 + 3));
  const pairs = (kind: number): [number, number][] =>
    threes.flatMap(([is, a = 0, b = 0]): [number, number][] => (is === kind ? [[a, b]] : []));
  const ones = (kind: number): number[] => pairs(kind).map(([a]) => a);
  const words = String.fromCharCode(
    ...pairs(WORDS)
      .flat()
      .filter((unit) => unit !== 0),
  );
  return {
    ...{ bill, line, signers: ones(SIGNS), writes: pairs(WRITES), pays: pairs(PAYS), promises: ones(PROMISES) },
    ...{ names: pairs(NAMES), undertakings: pairs(UNDERTAKINGS), words },
  };
}

/**
 * The other way round, each list in the scenario's order, so that the order in which terms are named changes nothing.
 * Words stand in UTF-16 units, two a three.
 */
export function numbersOf({ line, signers, writes, pays, promises, names, undertakings, words }: Terms): Args {
  const rows = (kind: number, list: readonly (readonly [number, number])[]): number[] =>
    [...list].sort(([a], [b]) => a - b).flatMap(([a, b]) => [kind, a, b]);
  const ones = (list: readonly number[]): [number, number][] => list.map((one) => [one, 0]);
  const unit = (i: number): number => (i < words.length ? words.charCodeAt(i) : 0);
  return [
    line,
    ...rows(SIGNS, ones(signers)),
    ...rows(WRITES, writes),
    ...rows(PAYS, pays),
    ...rows(PROMISES, ones(promises)),
    ...rows(NAMES, names),
    ...rows(UNDERTAKINGS, undertakings),
    ...Array.from({ length: Math.ceil(words.length / 2) }, (_, i) => [WORDS, unit(2 * i), unit(2 * i + 1)]).flat(),
  ];
}

/** Longest words beside a deal. */
export const MOST_WORDS = 280;
/** What no words may hold: what steers a screen, breaks a line or turns its direction, and halves of letters. */
const STEERS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

export function areOdd(words: string): boolean {
  return STEERS.test(words);
}

/** From names; nothing if something is not there. */
export function termsNamed(named: Named, own: Offered): Terms | undefined {
  const { bills, parties, budgets, promises, bargaining, counterparts } = named;
  const bill = bills.findIndex(({ id }) => id === own.bill);
  const clauses = bills[bill]?.clauses ?? [];
  const place = (list: readonly { id: Id }[], id: Id): number => list.findIndex((one) => one.id === id);
  const terms: Terms = {
    bill,
    line: (LINES as readonly Id[]).indexOf(own.line) + 1,
    signers: own.with.map((id) => place(parties, id)),
    writes: Object.entries(own.write).map(([id, option]) => {
      const clause = place(clauses, id);
      return [clause, place(clauses[clause]?.options ?? [], option) + 1] as const;
    }),
    pays: Object.entries(own.pay).map(([id, amount]) => [place(budgets, id), Number.isInteger(amount) ? amount : 0]),
    promises: own.promise.map((id) => place(promises, id)),
    names: Object.entries(own.name ?? {}).map(([id, party]) => [
      place(bargaining?.offices ?? [], id),
      place(parties, party),
    ]),
    undertakings: Object.entries(own.undertake ?? {}).map(([id, which]) => {
      const counterpart = place(counterparts, id);
      return [counterpart, place(counterparts[counterpart]?.undertakes ?? [], which)] as const;
    }),
    words: own.words?.trim() ?? "",
  };
  const { signers, writes, pays, names, undertakings, line } = terms;
  const places = [signers, terms.promises, pays.map(([budget]) => budget), names.flat(), undertakings.flat()].flat();
  const unwritten = writes.some(([clause, option]) => clause < 0 || option < 1);
  if (places.some((one) => one < 0) || unwritten) return undefined;
  // Over a bill with parties, for a line; or over none, with counterparts.
  const abroad = own.bill === "" && own.line === "" && signers.length === 0;
  return abroad || (bill >= 0 && line > 0 && undertakings.length === 0) ? terms : undefined;
}

/** The same by name. */
export function toldDeal(named: Named, terms: Terms): Offered {
  const { bills, parties, budgets, bargaining, counterparts } = named;
  const { bill, line, signers, writes, pays, promises, names, undertakings, words } = terms;
  const clauses = bills[bill]?.clauses ?? [];
  const chosen = names.map(([office, party]) => [bargaining?.offices[office]?.id, parties[party]?.id]);
  const undertaken = undertakings.map(([c, which]) => [counterparts[c]?.id, counterparts[c]?.undertakes[which]?.id]);
  return {
    bill: bills[bill]?.id ?? "",
    with: signers.map((party) => parties[party]?.id ?? ""),
    line: LINES[line - 1] ?? "",
    write: Object.fromEntries(writes.map(([c, option]) => [clauses[c]?.id, clauses[c]?.options[option - 1]?.id])),
    pay: Object.fromEntries(pays.map(([budget, amount]) => [budgets[budget]?.id, amount])),
    promise: promises.map((promise) => named.promises[promise]?.id ?? ""),
    ...(names.length > 0 && { name: Object.fromEntries(chosen) }),
    ...(undertakings.length > 0 && { undertake: Object.fromEntries(undertaken) }),
    ...(words && { words }),
  };
}
