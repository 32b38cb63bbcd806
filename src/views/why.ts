/** Why a number is what it is: the sum of its named causes, worked out when it is asked for. */
import { linesSeen, supportSeen, whyCame } from "../knowledge/story.ts";
import { at } from "../rules/game.ts";
import type { SupportLine } from "../rules/support.ts";
import { clauseTitle, nameCause, whyLine } from "./causes.ts";
import type { Teller } from "./tell.ts";
import type { WhyLine, WhyOf } from "./row-shape.ts";

/** Lines that add up to the number, in hundredths (budgets: whole units); for news, what it comes from, nearest first. */
export function whyFor(t: Teller, asked: WhyOf): WhyLine[] {
  const { of, id } = asked;
  const { scenario } = t.seen;
  const place = (list: readonly { id: string }[]): number => list.findIndex((x) => x.id === id);
  switch (of) {
    case "indicator":
      return linesOf(t, "indicator", place(scenario.indicators));
    case "counterpart":
      return linesOf(t, "counterpart", place(scenario.counterparts));
    case "mood":
      return linesOf(t, "party", place(scenario.parties));
    case "budget": {
      const budget = place(scenario.budgets);
      return scenario.budgets[budget]?.seat === t.seen.seat ? linesOf(t, "budget", budget) : [];
    }
    case "party": {
      const party = place(scenario.parties);
      const bill = scenario.bills.findIndex((b) => b.id === asked.bill);
      return supportSeen(t.seen, Math.max(0, bill), party).map((line) => supportLine(t, line, party));
    }
    case "news": {
      const inject = place(scenario.injects);
      return !t.seen.n[t.seen.at.fired + inject]
        ? []
        : whyCame(t.seen, inject).map(({ cause, round }) => ({
            by: 0,
            cut: 0,
            round,
            kind: cause.kind,
            title: nameCause(t, cause),
          }));
    }
  }
}

function linesOf(t: Teller, kind: Parameters<typeof linesSeen>[1], place: number): WhyLine[] {
  const lines = linesSeen(t.seen, kind)[place] ?? [];
  return lines.filter((line) => line.by !== 0 || line.cut !== 0).map((line) => whyLine(t, line));
}

function supportLine(t: Teller, { by, from, clause, indicator, reason }: SupportLine, party: number): WhyLine {
  const { scenario, n, at: slots } = t.seen;
  const here = scenario.parties[party];
  const title = (): string => {
    if (clause !== undefined) return clauseTitle(t, clause);
    if (reason !== undefined) return t.text(scenario.voting.reasons.find((r) => r.id === reason)?.title ?? "");
    const swayed = scenario.indicators.find((i) => i.id === indicator);
    return t.text(swayed?.title ?? (from === "mood" ? here?.why : here?.title) ?? "");
  };
  return { by, round: at(n, slots.round), kind: from, cut: 0, title: title() };
}
