/** The door of the views: what one seat may see, as JSON. */
import type { Id, Scenario } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import { know } from "./know.ts";
import type { View } from "./view.ts";

export function viewFor(scenario: Scenario, state: State, seat: Id): View {
  return JSON.parse(JSON.stringify(know(scenario, state, seat))) as View;
}
