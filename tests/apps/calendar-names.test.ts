/** Names beside the marks of the calendar: none runs into another, a wall, or out of the row. */
import { expect, test } from "vitest";
import { namesInRow } from "../../src/apps/browser/panels/calendar-names.ts";

const ROW = { columns: 23, walls: [13] };
const told = (marks: readonly [at: number, needs: number][], today = 7) =>
  [
    ...namesInRow(
      marks.map(([at, needs]) => ({ at, needs })),
      today,
      ROW,
    ),
  ].map(([at, { late, columns }]) => `${at}${late ? " left " : " right "}${columns}`);

test("two votes before the session's end are both named, if their word is short", () => {
  expect(
    told([
      [9, 1.5],
      [11, 1.5],
    ]),
  ).toEqual(["9 right 2", "11 right 1.5"]);
  expect(
    told([
      [9, 2.5],
      [11, 2.5],
    ]),
  ).toEqual(["9 right 3.5"]);
});

test("a name takes the room up to the next one, and no more than it may", () => {
  expect(
    told([
      [14, 2.5],
      [17, 2.5],
      [23, 2.5],
    ]),
  ).toEqual(["14 right 3", "17 right 3.5", "23 left 2.5"]);
  expect(told([[15, 2.5]])).toEqual(["15 right 6"]);
});

test("where one is left out, its room is its neighbour's; of two in one column the first is named", () => {
  expect(
    told([
      [14, 2.5],
      [15, 2.5],
      [14, 1.5],
    ]),
  ).toEqual(["14 right 6"]);
  expect(
    told([
      [3, 2.5],
      [7, 2.5],
    ]),
  ).toEqual(["7 right 5.5"]);
});
