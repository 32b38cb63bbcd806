/** The years, as far as they have room: rounds in which the two lines part, and the last; else those in which something happened. */
import type { YearEvent, YearRound } from "../../../debrief/without-clause.ts";

export interface Station extends Pick<YearRound, "round" | "differs" | "moved"> {
  /** What the round is remembered by in either line; nothing where it was quiet. */
  was: YearEvent | undefined;
  other: YearEvent | undefined;
}

export function stationsOf(rounds: readonly YearRound[], most: number): Station[] {
  const weight = (round: YearRound, place: number): number => {
    const alone = [...round.was, ...round.other].filter((event) => event.alone).length;
    if (place === rounds.length - 1) return 1_000;
    return alone * 10 + (round.differs ? 5 : 0) + (round.was.length > 0 ? 1 : 0);
  };
  const chosen = rounds
    .map((round, place) => ({ round, place, weight: weight(round, place) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, most)
    .sort((a, b) => a.place - b.place);
  return chosen.map(({ round }) => ({
    ...{ round: round.round, differs: round.differs },
    ...(round.moved && { moved: round.moved }),
    was: head(round.was),
    other: head(round.other),
  }));
}

/** An ending before all else, then what happened in this line alone. */
function head(events: readonly YearEvent[]): YearEvent | undefined {
  const alone = events.filter((event) => event.alone);
  return (
    events.find(({ kind }) => kind === "ending") ??
    alone.find(({ kind }) => kind !== "counterpart") ??
    alone[0] ??
    events[0]
  );
}
