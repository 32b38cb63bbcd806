/**
 * How a scenario's parties would vote on a bill that it does not play. The bill becomes the only one of a game without
 * anything else, so that the same rules weigh it; what else moves a party (mood, polls, exceptions) is left out.
 */
import type { Id } from "../rules/ids.ts";
import { makeModel } from "../rules/make-model.ts";
import type { Scenario } from "../rules/scenario.ts";
import { lineOdds } from "../rules/support.ts";

export interface AskedBill {
  id: Id;
  sponsor: readonly Id[];
  loads: Readonly<Record<Id, number>>;
  reasons: Readonly<Record<Id, readonly Id[]>>;
}

export interface Predicted {
  party: Id;
  /** Points. */
  support: number;
  /** Percent that its line is aye. */
  aye: number;
}

/** In the order of the scenario's parties. */
export function predict(scenario: Scenario, bill: AskedBill): Predicted[] {
  const model = makeModel(alone(scenario, bill));
  // Its one option stands; all else is at nothing.
  const n = new Int32Array(model.size);
  n[model.at.clause] = 1;
  return (model.parts.bills[0]?.parties ?? []).map((supporter) => {
    const sponsors = bill.sponsor.includes(supporter.party.id);
    return {
      party: supporter.party.id,
      support: supporter.support(n) / 100,
      aye: sponsors ? 100 : Math.round(lineOdds(supporter, n) / 100),
    };
  });
}

const ALWAYS = { value: true };

/** The scenario with nothing in it but its parties and this bill. */
function alone(scenario: Scenario, { id, loads, reasons }: AskedBill): Scenario {
  const { bargaining, map, ...kept } = scenario;
  const [chamber] = scenario.chambers;
  const option = { title: "", statute: "", grants: [], parameters: {}, helps: "", costs: "", effects: [], tags: [] };
  const none: [] = [];
  return {
    ...kept,
    seats: scenario.seats.map((seat) => ({ ...seat, moves: none, objectives: none })),
    parties: scenario.parties.map(({ leaves, ...party }) => ({
      ...party,
      ...{ sways: none, exceptions: none, redLines: none, discipline: 100 },
      values: { budgets: {}, promises: {}, offices: {} },
      reasons: Object.entries(reasons)
        .filter(([, parties]) => parties.includes(party.id))
        .map(([reason]) => ({ reason, when: ALWAYS })),
    })),
    voting: { ...scenario.voting, reasons: scenario.voting.reasons.map((reason) => ({ ...reason, when: ALWAYS })) },
    bills: [
      {
        ...{ id, title: "", chamber: chamber?.id ?? "", sits: none, procedure: "way", headings: none },
        clauses: [
          {
            id: "all",
            number: 1,
            question: "",
            first: "all",
            amends: none,
            options: [{ ...option, id: "all", loads }],
          },
        ],
      },
    ],
    procedures: [STILL],
    ...{ budgets: none, moves: none, elections: none, laws: none, powers: none, incidents: none, responses: none },
    ...{ counterparts: none, injects: none, offers: none, promises: none, pledges: none, scripts: none },
    ...{ standing: none, endings: none, variables: {} },
    calendar: { ...scenario.calendar, parts: none },
  };
}

/** A procedure in which nothing happens. */
const STILL: Scenario["procedures"][number] = {
  ...{ id: "way", title: "", states: {}, configurations: [["still"]], initial: { to: 0, actions: [] } },
  ...{ table: {}, guards: {}, actions: {}, timers: [], machine: {} },
};
