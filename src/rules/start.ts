/** The first moment of a game: numbers at their start, procedures in place, the first news read. */
import { EVENTS } from "./events.ts";
import { emit, emptyGame, goOn } from "./game.ts";
import type { EventKind, Game, Model } from "./model.ts";

export function makeStart(
  m: Model,
  takeSeats: (g: Game, cause: number) => void,
  begin: (g: Game) => void,
): Model["parts"]["start"] {
  const cause = m.cause({ kind: "start", id: m.scenario.id });
  const first = firstRows(m);
  return (key, room) => {
    const g = emptyGame(m, key, room);
    emit(g, EVENTS.roundBegan, cause, 1);
    const from = goOn(g);
    for (const { event, of, value } of first) emit(g, event, cause, of, value, 0, -1);
    takeSeats(g, cause);
    begin(g);
    g.from = from;
    return g;
  };
}

/** What every number is at the start, and what every clause says. */
function firstRows({ scenario, at }: Model): { event: EventKind; of: number; value: number }[] {
  const { indicators, counterparts, variables, budgets } = scenario;
  const rows = (event: EventKind, values: readonly number[]) => values.map((value, of) => ({ event, of, value }));
  const options = at.clauses.map(
    (c) =>
      Math.max(
        0,
        c.options.findIndex((o) => o.id === c.first),
      ) + 1,
  );
  return [
    ...rows(
      EVENTS.indicatorChanged,
      indicators.map((i) => i.start * 100),
    ),
    ...rows(
      EVENTS.relationMoved,
      counterparts.map((c) => c.start * 100),
    ),
    ...rows(EVENTS.variableChanged, Object.values(variables)),
    ...rows(EVENTS.clauseAmended, options),
    ...rows(
      EVENTS.budgetChanged,
      budgets.map((b) => b.start),
    ).filter(({ value }) => value !== 0),
  ];
}
