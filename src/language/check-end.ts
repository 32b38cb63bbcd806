/** A scenario that stops its own game: one that cannot begin, or whose rounds cannot be closed though nobody does anything. */
import type { Cause } from "../rules/cause.ts";
import { stopsIdleGame } from "../rules/idle-game.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { Authored } from "./authored.ts";
import type { Path } from "./read-yaml.ts";

export function checkEnd({ report, places }: Authored, scenario: Scenario): void {
  const stopped = stopsIdleGame(scenario);
  if (!stopped) return;
  report.add(
    "never-rests",
    places.key(placeOf(stopped.rule)),
    `Break the circle, for no round can be closed: ${stopped.what}.`,
  );
}

const SECTIONS: { [K in Cause["kind"]]?: string } = {
  move: "moves",
  inject: "injects",
  offer: "offers",
  promise: "promises",
  incident: "incidents",
  response: "responses",
  counterpart: "counterparts",
  procedure: "procedures",
  standing: "standing",
  vote: "bills",
};

/** Where the rule stands that ran last; the nearest that does, if it is a stage of the round. */
function placeOf(rule: Cause | undefined): Path {
  const section = rule && SECTIONS[rule.kind];
  return section ? [section, rule.id] : ["calendar", "rounds"];
}
