/** Names for causes: each line of a sum leads back to a thing in the scenario. */
import type { Cause } from "../rules/cause.ts";
import type { Id } from "../rules/ids.ts";
import type { Line } from "../rules/record.ts";
import type { Seen } from "./seen.ts";
import { plain, tell } from "./tell.ts";
import type { Told, WhyLine } from "./view.ts";

export function nameCause(seen: Seen, cause: Cause): Told {
  const { scenario } = seen.model;
  const find = (list: readonly { id: Id; title: string }[]) => {
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
  const { seats, languages } = seen.model.scenario;
  const other = seat !== seen.seat && seats.find((s) => s.id === seat);
  if (!other) return title;
  const name = tell(seen, other.title);
  return Object.fromEntries(languages.map((l) => [l, `${name[l]}: ${title[l]}`]));
}

/** An inject; where a frame led the news, with the voice that did. */
function injectTitle(seen: Seen, { id, part }: Cause): Told {
  const { injects, languages } = seen.model.scenario;
  const inject = injects.find((i) => i.id === id);
  if (!inject) return plain(seen, id);
  const frame = inject.frames.find((f) => f.id === part && f.leads > 0);
  const title = tell(seen, inject.title);
  if (!frame) return title;
  const voice = tell(seen, frame.voice);
  return Object.fromEntries(languages.map((l) => [l, `${title[l]}: ${voice[l]}`]));
}

export function clauseTitle(seen: Seen, id: Id): Told {
  const clause = seen.model.at.clauses.find((c) => c.id === id);
  return clause ? tell(seen, clause.question) : plain(seen, id);
}

export function whyLines(seen: Seen, lines: readonly Line[] = []): WhyLine[] {
  return lines.filter((line) => line.by !== 0 || line.cut !== 0).map((line) => whyLine(seen, line));
}

export function whyLine(seen: Seen, { by, round, cause, cut, receipt }: Line): WhyLine {
  const clause = receipt && seen.model.at.clauses.find((c) => c.id === receipt.clause);
  return {
    by,
    round,
    title: nameCause(seen, cause),
    kind: cause.kind,
    cut,
    ...(receipt &&
      clause && {
        receipt: { clause: clause.id, number: clause.number, round: receipt.round, title: tell(seen, clause.question) },
      }),
  };
}
