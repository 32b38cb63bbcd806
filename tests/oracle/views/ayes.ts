/** Expected ayes: each present party's seats times its odds, summed; for the bill as it stands, or with another option. */
import type { Bill, Clause, Party, Scenario } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import { chamberOf, leavesChamber, oddsOfSupport, seatsIn, supportOf, weightOf } from "../rules/votes.ts";

export interface Standing {
  party: Party;
  seats: number;
  support: number;
}

/** Each present party's seats and support as the bill stands. */
export function standingsOf(scenario: Scenario, state: State, bill: Bill): Standing[] {
  const chamber = chamberOf(scenario, state, bill);
  return scenario.parties.flatMap((party) => {
    const seats = leavesChamber(scenario, state, party) ? 0 : seatsIn(scenario, state, party, chamber);
    return seats > 0 ? [{ party, seats, support: supportOf(state, bill, party) }] : [];
  });
}

export function expectedAyes(scenario: Scenario, standing: Standing[]): number {
  return Math.round(
    standing.reduce((sum, s) => sum + s.seats * oddsOfSupport(scenario, s.party, s.support), 0) / 10_000,
  );
}

/** The same if this option of the clause stood. */
export function ayesWith(
  scenario: Scenario,
  state: State,
  standing: Standing[],
  clause: Clause,
  option: string,
): number {
  const chosen = state.clauses[clause.id]?.option;
  return expectedAyes(
    scenario,
    standing.map((s) => ({
      ...s,
      support: s.support - weightOf(s.party, clause, chosen) + weightOf(s.party, clause, option),
    })),
  );
}
