/** What the log holds of chambers: how elections, and changes of government, left them. */
import { EVENTS } from "./events.ts";
import { type Logged, eachRow } from "./record.ts";

export interface ChamberChanged {
  /** The election, or a change of who governs. */
  election?: number;
  chamber: number;
  round: number;
  parties: { party: number; before: number; after: number; governed: boolean; governs: boolean }[];
}

/** Every election by which seats moved, and every party that came into the government or left it, chamber by chamber. */
export function chambersChanged(game: Logged): ChamberChanged[] {
  const { chambers, parties, elections } = game.model.scenario;
  const seats = chambers.map(() => parties.map(() => 0));
  let governs = parties.map(() => false);
  const changed: ChamberChanged[] = [];
  /** What is being written down: from which row on nothing else came between. */
  let open: { election?: number; before: number[][]; governed: boolean[]; round: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { election, before, governed, round } = open;
    for (const chamber of chambers.keys()) {
      const rows = parties.map((_, party) => ({
        party,
        before: before[chamber]?.[party] ?? 0,
        after: seats[chamber]?.[party] ?? 0,
        governed: governed[party] ?? false,
        governs: governs[party] ?? false,
      }));
      const told = rows.filter((row) => row.before + row.after > 0);
      if (told.some((row) => row.before !== row.after || row.governed !== row.governs))
        changed.push({ ...(election !== undefined && { election }), chamber, round, parties: told });
    }
    open = undefined;
  };
  const begin = (round: number, election?: number): void => {
    close();
    open = {
      before: seats.map((row) => [...row]),
      governed: governs,
      round,
      ...(election !== undefined && { election }),
    };
  };
  const kinds = [EVENTS.electionHeld, EVENTS.seatsMoved, EVENTS.governmentChanged, EVENTS.dayPassed, EVENTS.roundBegan];
  /** How the game begins is no change. */
  let begun = false;
  eachRow(game, kinds, (event, [, , , a = 0, by = 0, chamber = 0], _, round) => {
    if (event === EVENTS.seatsMoved.number) {
      const row = seats[chamber];
      if (row) row[a] = (row[a] ?? 0) + by;
    } else if (event === EVENTS.electionHeld.number) begin(round, a);
    else if (event === EVENTS.governmentChanged.number) {
      if (begun && (!open || open.election !== undefined)) begin(round);
      governs = governs.with(a, by === 1);
    } else {
      close();
      if (event === EVENTS.dayPassed.number) begun = true;
    }
  });
  close();
  return changed.filter(
    ({ election, chamber }) => election === undefined || elections[election]?.chamber === chambers[chamber]?.id,
  );
}
