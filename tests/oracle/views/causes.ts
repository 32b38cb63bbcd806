/** Names for causes: each line of a ledger leads back to a thing in the scenario. */
import type { Cause } from "../rules/event.ts";
import type { Id } from "../rules/scenario.ts";
import type { LedgerLine } from "../rules/state.ts";
import type { Seen } from "./know.ts";
import { plain, tell } from "./tell.ts";
import type { Told, WhyLine } from "./view.ts";

export function nameCause(seen: Seen, cause: Cause): Told {
  const { scenario } = seen;
  const find = (list: { id: Id; title: string }[]) => {
    const found = list.find((x) => x.id === cause.id);
    return found ? tell(seen, found.title) : plain(seen, cause.id);
  };
  switch (cause.kind) {
    case "start":
      return tell(seen, scenario.title);
    case "move":
      return withSeat(seen, cause, find(scenario.moves));
    case "clause":
      return clauseTitle(seen, cause.id);
    case "inject":
      return injectTitle(seen, cause);
    case "offer":
      return find(scenario.offers);
    case "promise":
      return find(scenario.promises);
    case "incident":
      return find(scenario.incidents);
    case "response":
      return find(scenario.responses);
    case "counterpart": {
      const counterpart = scenario.counterparts.find((c) => c.id === cause.id);
      const act = counterpart?.repertoire.find((r) => r.id === cause.part);
      return act ? tell(seen, act.title) : find(scenario.counterparts);
    }
    case "procedure":
      return find(scenario.procedures);
    case "standing":
      return find(scenario.standing);
    case "vote":
      return find(scenario.bills);
    case "price":
      return find([
        ...scenario.budgets,
        ...scenario.moves,
        ...scenario.offers,
        ...scenario.injects,
        ...scenario.responses,
        ...scenario.incidents,
      ]);
    case "round":
      return plain(seen, cause.id);
  }
}

/** What another seat did carries its name. */
function withSeat(seen: Seen, { seat }: Cause, title: Told): Told {
  const other = seat !== seen.seat && seen.scenario.seats.find((s) => s.id === seat);
  if (!other) return title;
  const name = tell(seen, other.title);
  return Object.fromEntries(seen.scenario.languages.map((l) => [l, `${name[l]}: ${title[l]}`]));
}

/** An inject; where a frame led the news, with the voice that did. */
function injectTitle(seen: Seen, { id, part }: Cause): Told {
  const inject = seen.scenario.injects.find((i) => i.id === id);
  if (!inject) return plain(seen, id);
  const frame = inject.frames.find((f) => f.id === part && f.leads > 0);
  const title = tell(seen, inject.title);
  if (!frame) return title;
  const voice = tell(seen, frame.voice);
  return Object.fromEntries(seen.scenario.languages.map((l) => [l, `${title[l]}: ${voice[l]}`]));
}

export function clauseTitle(seen: Seen, id: Id): Told {
  for (const bill of seen.scenario.bills) {
    const clause = bill.clauses.find((c) => c.id === id);
    if (clause) return tell(seen, clause.question);
  }
  return plain(seen, id);
}

export function whyLines(seen: Seen, number: string): WhyLine[] {
  return seen.state.ledger
    .filter((line) => line.number === number && (line.by !== 0 || line.cut !== 0))
    .map((line) => whyLine(seen, line));
}

export function whyLine(seen: Seen, line: LedgerLine): WhyLine {
  const { receipt } = line;
  const number = receipt && seen.scenario.bills.flatMap((b) => b.clauses).find((c) => c.id === receipt.clause)?.number;
  return {
    by: line.by,
    round: line.round,
    title: nameCause(seen, line.cause),
    kind: line.cause.kind,
    cut: line.cut,
    ...(receipt && {
      receipt: {
        clause: receipt.clause,
        number: number ?? 0,
        round: receipt.round,
        title: clauseTitle(seen, receipt.clause),
      },
    }),
  };
}
