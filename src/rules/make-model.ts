/** Makes a scenario ready to be played: once for each scenario and worker. */
import { makeBills } from "./bills.ts";
import { makeCharts, makeSettle } from "./charts.ts";
import { COMMANDS } from "./commands.ts";
import { makeElections } from "./elections.ts";
import { EFFECTS } from "./effects.ts";
import { EVENTS } from "./events.ts";
import { makeIncidents } from "./incidents.ts";
import { makeInjects } from "./injects.ts";
import { type Act, type Kinds, Model } from "./model.ts";
import { keyOfAct } from "./play.ts";
import { makeDecides, makeRounds } from "./round-end.ts";
import type { Scenario } from "./scenario.ts";
import { makeStart } from "./start.ts";

export const KINDS: Kinds = { effects: EFFECTS, events: Object.values(EVENTS), commands: COMMANDS, pools: {} };

/** @throws if the scenario was not checked: it names what is not there. */
export function makeModel(scenario: Scenario, kinds: Kinds = KINDS): Model {
  const m = new Model(scenario, kinds);
  m.parts.charts = makeCharts(m);
  m.parts.settle = makeSettle(m);
  m.parts.injects = makeInjects(m);
  m.parts.incidents = makeIncidents(m);
  m.parts.bills = makeBills(m);
  const { begin, end } = makeRounds(m);
  m.parts.decides = makeDecides(m);
  m.parts.endRound = end;
  m.parts.start = makeStart(m, makeElections(m), begin);
  const acts = kinds.commands.flatMap(({ type, acts }) => acts(m).map((bare): Act => ({ type, ...bare })));
  for (const act of acts) m.acts.set(keyOfAct(act.type, act.seat, act.about), act);
  for (const s of scenario.seats.keys()) m.menus[s] = acts.filter((a) => a.seat === s && a.choices.length > 0);
  m.seal();
  return m;
}
