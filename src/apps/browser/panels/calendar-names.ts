/** Which marks of the calendar are named in the row, to which side of them, and in how many columns. */

export interface Mark {
  /** Its column, and how many the name needs. */
  at: number;
  needs: number;
}
export interface Name {
  /** It runs to the left of its mark, as there is no room before what the row ends at. */
  late: boolean;
  columns: number;
}

/** Columns that most names need, and the most that one takes. */
export const ROOM = 2.5;
const MOST = 6;

/** From today on, by column; of several in one the first has the name. `walls` and the end of the row stop a name. */
export function namesInRow(
  marks: readonly Mark[],
  today: number,
  { columns, walls }: { columns: number; walls: readonly number[] },
): Map<number, Name> {
  const placed: { at: number; late: boolean; from: number; edge: number }[] = [];
  let free = today;
  const first = marks.filter((m, i) => m.at >= today && marks.findIndex(({ at }) => at === m.at) === i);
  for (const { at, needs } of first.sort((a, b) => a.at - b.at)) {
    // Marks stand in the middle of their columns, walls and the end begin with theirs.
    const edge = Math.min(...walls.filter((wall) => wall > at), columns + 1) - 0.5;
    const late = edge - at < needs;
    const from = late ? at - needs : at;
    if (from < free) continue;
    placed.push({ at, late, from, edge });
    free = late ? at : at + needs;
  }
  const named = new Map<number, Name>();
  let taken = today;
  for (const [k, { at, late, edge }] of placed.entries()) {
    const room = late ? at - taken : Math.min(placed[k + 1]?.from ?? edge, edge) - at;
    const columns = Math.min(MOST, room);
    named.set(at, { late, columns });
    taken = late ? at : at + columns;
  }
  return named;
}
