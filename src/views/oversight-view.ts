/** Who watches by the laws that stand: chairs, who sits in them, and what they have to nod to. */
import { at } from "../rules/game.ts";
import type { Oversight } from "../rules/scenario-parliament.ts";
import type { Response } from "../rules/scenario-incidents.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import type { AtGate, OversightView } from "./chamber-shape.ts";
import { firstDayOfClause } from "./chamber-view.ts";
import { byId, type Teller } from "./tell.ts";
import type { View } from "./view.ts";

export function readOversight(t: Teller): View["oversight"] {
  const bodies = t.seen.scenario.oversight.filter(({ when }) => t.seen.holds(when));
  return byId(bodies.flatMap((body) => readBody(t, body) ?? []));
}

function readBody(t: Teller, body: Oversight): OversightView | undefined {
  const { n, at: slots, scenario } = t.seen;
  const c = t.seen.index("clauses", body.clause);
  const clause = slots.clauses[c];
  if (!clause) return undefined;
  const option = clause.options[at(n, slots.clause + c) - 1];
  const from = firstDayOfClause(t, clause, c);
  const seats = Math.max(1, t.seen.amount(body.seats));
  return t.row(
    `oversight/${body.id}/${option?.id}`,
    (say) => ({
      ...{ id: body.id, title: say(body.title), who: say(body.who), about: say(body.about) },
      option: option ? say(option.title) : "",
    }),
    {
      clause: t.row(
        `oversight/${body.id}/clause`,
        (say) => ({ number: clause.number, question: say(clause.question) }),
        from === undefined ? {} : { from },
      ),
      seats,
      filled: Math.min(seats, Math.max(0, t.seen.amount(body.filled))),
      nods: byId(
        scenario.responses
          .filter(({ id }) => body.nods.includes(id))
          .map(({ id, title, gate }) =>
            t.row(`nod/${body.id}/${id}`, (say) => ({ id, title: say(title) }), {
              does: gate ? atGate(t.seen, gate) : "waived",
            }),
          ),
      ),
    },
  );
}

export function atGate(seen: Seen, gate: NonNullable<Response["gate"]>): AtGate {
  if (seen.holds(gate.when)) return "asks";
  return gate.nods && seen.holds(gate.nods) ? "nods" : "waived";
}
