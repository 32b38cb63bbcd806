/** What a script drafts: under each heading the options that it likes best, by their tags or by the ayes they bring. */
import { ayesByOption } from "../knowledge/ayes.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import { pairOf } from "../rules/deal-events.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Act, Args, Model, Numbers, PartySupport } from "../rules/model.ts";

/** The rank of what a script does not care for. */
export const NEVER = Number.POSITIVE_INFINITY;
/** An option must bring so many more ayes to count as dearer by `votes`. */
const MORE_AYES = 4;

/** Hundredths of a point that are left for what others will ask for. */
const KEPT = 1_800;

/** What the parties that lead the bill still bear of what they dislike: more is not drafted. */
class Patience {
  private readonly own: { weights: PartySupport["weights"]; left: number }[];

  constructor(own: readonly PartySupport[], n: Numbers) {
    this.own = own.map(({ weights, support, least }) => ({ weights, left: support(n) - least - KEPT }));
  }

  bears(place: number, from: number, to: number): boolean {
    return this.own.every(({ weights, left }) => {
      const by = changeOf(weights, place, from, to);
      return by >= 0 || left + by >= 0;
    });
  }

  takes(place: number, from: number, to: number): void {
    for (const one of this.own) one.left += changeOf(one.weights, place, from, to);
  }
}

function changeOf(weights: PartySupport["weights"], place: number, from: number, to: number): number {
  return (weights[place]?.[to] ?? 0) - (weights[place]?.[from] ?? 0);
}

/** A clause as one heading has it: its number among all, its place in its bill, and the rank of each option's tags. */
interface Question {
  number: number;
  place: number;
  ranks: readonly number[];
}

interface Heading {
  questions: readonly Question[];
  /** The lowest rank that a draft under it can have. */
  least: number;
}

export class Drafting {
  private readonly model: Model;
  private readonly bills: readonly (readonly Heading[])[];
  private readonly votes: number;

  constructor(model: Model, rankOf: (tags: readonly Id[]) => number) {
    this.model = model;
    this.votes = rankOf(["votes"]);
    this.bills = model.scenario.bills.map(({ headings, clauses }) =>
      headings.map((heading) => {
        const questions = clauses.flatMap((clause, place) => {
          if (!heading.clauses.includes(clause.id)) return [];
          const ranks = clause.options.map((o) => rankOf(o.tags));
          return [{ number: model.index("clauses", clause.id), place, ranks }];
        });
        return { questions, least: Math.min(this.votes, ...questions.flatMap((q) => q.ranks)) };
      }),
    );
  }

  /**
   * One draft for each heading where something better can be had; as many clauses as a draft may set. What cannot be as
   * dear as `bound` is left out.
   */
  each(seen: Seen, act: Act, bound: number, tell: (rank: number, args: Args) => void): void {
    const most = this.model.the("moves", act.about).clauses ?? 1;
    for (const [bill, headings] of this.bills.entries()) {
      const own = (this.model.parts.bills[bill]?.parties ?? []).filter(({ led }) => led);
      let ayes: number[][] | undefined;
      for (const { questions, least } of headings) {
        if (least > bound || least === NEVER) continue;
        ayes ??= this.votes < NEVER ? ayesByOption(seen, bill) : [];
        const free = questions.filter(({ place }) => !this.isOwed(seen, bill, place));
        this.under(seen, act, free, ayes, most, new Patience(own, seen.n), tell);
      }
    }
  }

  /** A deal in force asks for the line as it stands. */
  private isOwed({ n }: Seen, bill: number, place: number): boolean {
    const { at: slots, scenario } = this.model;
    return scenario.parties.some((_, party) => at(n, at(slots.owed, pairOf(this.model, bill, party)) + place) > 0);
  }

  private under(
    { n, at: slots }: Seen,
    act: Act,
    questions: readonly Question[],
    ayes: readonly (readonly number[])[],
    most: number,
    patience: Patience,
    tell: (rank: number, args: Args) => void,
  ): void {
    let args: number[] | undefined;
    let rank = NEVER;
    for (const { number, place, ranks } of questions) {
      if (args && args.length >= most * 2) break;
      const now = at(n, slots.clause + number);
      const counts = ayes[place];
      const enough = (counts?.[now - 1] ?? 0) + MORE_AYES;
      let [best, least, standing] = [0, NEVER, NEVER];
      for (let option = 1; option <= ranks.length; option += 1) {
        const brings = (counts?.[option - 1] ?? 0) > enough;
        const worth = Math.min(ranks[option - 1] ?? NEVER, brings ? this.votes : NEVER);
        if (option === now) standing = worth;
        if (option !== now && !patience.bears(place, now, option)) continue;
        if (best === 0 || worth < least) [best, least] = [option, worth];
      }
      if (best === now || least >= standing || act.refusedWith?.(n, [number, best])) continue;
      patience.takes(place, now, best);
      (args ??= []).push(number, best);
      rank = Math.min(rank, least);
    }
    if (args) tell(rank, args);
  }
}
