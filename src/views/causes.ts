/** Names for causes: each line of a sum leads back to a thing in the scenario, as far as its reader may know. */
import type { Cause } from "../rules/cause.ts";
import type { Id } from "../rules/ids.ts";
import type { Line } from "../rules/record.ts";
import type { Teller } from "./tell.ts";
import type { WhyLine } from "./row-shape.ts";

/** What is not for this seat to know has no name; the panel says so. */
export function nameCause(t: Teller, cause: Cause): string {
  const { scenario } = t.seen;
  const find = (list: readonly { id: Id; title: string }[]): string => {
    const found = list.find((x) => x.id === cause.id);
    return found ? t.text(found.title) : cause.id;
  };
  switch (cause.kind) {
    case "start":
      return t.text(scenario.title);
    case "move":
      return withSeat(t, cause, find(scenario.moves));
    case "clause":
      return clauseTitle(t, cause.id);
    case "inject":
      return injectTitle(t, cause);
    case "offer":
      return find(scenario.offers);
    case "deal":
      return dealTitle(t, cause);
    case "promise":
      return find(scenario.promises);
    case "incident":
      return find(scenario.incidents);
    case "response":
      return find(scenario.responses);
    case "counterpart": {
      const counterpart = scenario.counterparts.find((c) => c.id === cause.id);
      const act = counterpart?.repertoire.find((r) => r.id === cause.part);
      return act ? t.text(act.title) : find(scenario.counterparts);
    }
    case "procedure":
      return find(scenario.procedures);
    case "standing":
      return find(scenario.standing);
    case "election":
      return find(scenario.elections);
    case "vote":
      return find(scenario.bills);
    case "price":
      return find([
        ...scenario.budgets,
        ...scenario.bills,
        ...scenario.moves,
        ...scenario.offers,
        ...scenario.injects,
        ...scenario.responses,
        ...scenario.incidents,
      ]);
    case "round":
      return cause.id;
    case "unknown":
      return "";
  }
}

/** What somebody did, or the news that did it: an answer by its own words. */
export function nameAct(t: Teller, cause: Cause): string {
  const inject = cause.kind === "inject" ? t.seen.scenario.injects.find((i) => i.id === cause.id) : undefined;
  const choice = inject?.choices.find((c) => c.id === cause.part);
  return choice ? withSeat(t, cause, t.text(choice.title)) : nameCause(t, cause);
}

/** A deal by its bill, and the party that signed it; over none, by the counterpart. */
function dealTitle(t: Teller, { id, part }: Cause): string {
  const { bills, parties, counterparts } = t.seen.scenario;
  const sides = id === "" ? counterparts : parties;
  const titles = [...bills.filter((b) => b.id === id), ...sides.filter((side) => side.id === part)];
  return titles.map(({ title }) => t.text(title)).join(": ");
}

/** What another seat did carries its name. */
function withSeat(t: Teller, { seat }: Cause, title: string): string {
  const other = seat !== t.seen.seat && t.seen.scenario.seats.find((s) => s.id === seat);
  return other ? `${t.text(other.title)}: ${title}` : title;
}

/** An inject; where a frame led the news, with the voice that did. */
function injectTitle(t: Teller, { id, part }: Cause): string {
  const inject = t.seen.scenario.injects.find((i) => i.id === id);
  if (!inject) return id;
  const frame = inject.frames.find((f) => f.id === part && f.leads > 0);
  const title = t.text(inject.title);
  return frame ? `${title}: ${t.text(frame.voice)}` : title;
}

export function clauseTitle(t: Teller, id: Id): string {
  const clause = t.seen.at.clauses.find((c) => c.id === id);
  return clause ? t.text(clause.question) : id;
}

export function whyLine(t: Teller, { by, round, cause, cut, receipt }: Line): WhyLine {
  const clause = receipt && t.seen.at.clauses.find((c) => c.id === receipt.clause);
  return {
    by,
    round,
    title: nameCause(t, cause),
    kind: cause.kind,
    cut,
    ...(receipt &&
      clause && {
        receipt: { clause: clause.id, number: clause.number, round: receipt.round, title: t.text(clause.question) },
      }),
  };
}
