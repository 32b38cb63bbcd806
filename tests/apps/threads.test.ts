/** Threads from what is looked at to the wedges that it moves, as plain data. */
import { describe, expect, test } from "vitest";
import { hemicyclePainter } from "../../src/apps/browser/draw/hemicycle-painter.ts";
import { middleOf, pictureOf, SHEET, type Thread } from "../../src/apps/browser/draw/hemicycle-picture.ts";
import { INDIGO, VERMILION } from "../../src/apps/browser/draw/palette.ts";
import type { Pen } from "../../src/apps/browser/draw/pen.ts";
import { threadsTo, wayOf } from "../../src/apps/browser/draw/threads.ts";
import type { PartyView } from "../../src/views/chamber-shape.ts";

const party = (id: string, seats: number, leaning: PartyView["leaning"]): PartyView => ({
  ...{ id, title: id, short: id, seats, leaning, yours: leaning === "aye", mood: 0, reason: "", free: false },
  ayes: [leaning === "aye" ? seats : 0, seats],
});
const picture = pictureOf([party("own", 40, "aye"), party("few", 12, "undeclared"), party("foes", 40, "no")], {
  line: 47,
});
const card = { x: 100, y: 400 };
const bill = { x: 900, y: 130 };
const threads = (by: Record<string, number>, from = card): Thread[] => threadsTo(picture.chairs, by, from);
const far = ({ x, y }: { x: number; y: number }): number => Math.hypot(x - SHEET.x, y - SHEET.y);

test("each party that would bring or lose ayes has a thread, and nobody else", () => {
  expect(threads({ own: -2, few: 7, foes: 0, absent: 3 }).map(({ party, comes }) => [party, comes])).toEqual([
    ["own", false],
    ["few", true],
  ]);
});

describe.each([
  ["a card below", card, { x: 100, y: SHEET.height }],
  ["a sheet at the right", bill, { x: SHEET.width, y: 130 }],
  ["a card at the left", { x: -200, y: 60 }, { x: 0, y: 60 }],
])("from %s", (_, from, edge) => {
  test.each(["own", "few", "foes"])("a thread starts at the edge and ends at the wedge of %s", (id) => {
    for (const by of [3, -3]) {
      const [thread] = threads({ [id]: by }, from);
      if (!thread) throw new Error("no thread");
      const way = wayOf(thread);
      expect(way[0]).toEqual(edge);
      const end = way.at(-1) ?? edge;
      expect(far(end)).toBeCloseTo(SHEET.outer);
      expect(Math.atan2(SHEET.y - end.y, end.x - SHEET.x)).toBeCloseTo(middleOf(picture.chairs, id) ?? 0);
      const inside = way.filter((point) => point.y < SHEET.y && far(point) < SHEET.outer - 0.01);
      expect(inside, "it runs around the benches").toEqual([]);
      const steps = way.slice(1).map((point, i) => Math.hypot(point.x - (way[i]?.x ?? 0), point.y - (way[i]?.y ?? 0)));
      expect(Math.max(...steps), "it has no gap").toBeLessThan(12);
    }
  });
});

test("from below it comes up at the end of the benches that is nearer to its wedge", () => {
  for (const [id, side] of [
    ["own", -1],
    ["foes", 1],
  ] as const) {
    const [thread] = threads({ [id]: 1 });
    const up = thread ? wayOf(thread).filter(({ y }) => y < SHEET.y - 1) : [];
    expect(new Set(up.map(({ x }) => Math.sign(x - SHEET.x)))).toEqual(new Set([side]));
  }
});

/** What a painter strokes and fills, each with its colour. */
function drawn(by: Record<string, number>, at: number): { strokes: Map<number, number>; fills: number[] } {
  const [strokes, fills] = [new Map<number, number>(), [] as number[]];
  let [line, fill] = [0, 0];
  const told: Record<string, (...all: never[]) => void> = {
    lineStyle: (_width: never, colour: never) => void (line = colour),
    fillStyle: (colour: never) => void (fill = colour),
    strokePoints: () => void strokes.set(line, (strokes.get(line) ?? 0) + 1),
    fillPoints: () => void fills.push(fill),
  };
  const pen: Pen = new Proxy({} as Pen, {
    get:
      (_, name) =>
      (...all: never[]) => {
        told[String(name)]?.(...all);
        return pen;
      },
  });
  hemicyclePainter.paint(pen, picture, { ...picture, threads: threads(by) }, at);
  return { strokes, fills };
}

test("who comes is drawn solid with a point, who goes dashed with a cross: told by shape as well as by colour", () => {
  const plain = drawn({}, 1);
  const [comes, goes] = [drawn({ few: 4 }, 1), drawn({ few: -4 }, 1)];
  const more = (than: ReturnType<typeof drawn>, colour: number): number =>
    (than.strokes.get(colour) ?? 0) - (plain.strokes.get(colour) ?? 0);
  expect([more(comes, INDIGO), more(comes, VERMILION)]).toEqual([1, 0]);
  expect(more(goes, INDIGO)).toBe(0);
  expect(more(goes, VERMILION)).toBeGreaterThan(10);
  expect(comes.fills.filter((c) => c === INDIGO).length).toBe(plain.fills.filter((c) => c === INDIGO).length + 1);
  expect(goes.fills).toEqual(plain.fills);
});

test("a thread grows, and has its mark once it has arrived; with threads all moves in 280 ms", () => {
  const dashes = [0.3, 0.6, 1].map((at) => drawn({ few: -4 }, at).strokes.get(VERMILION) ?? 0);
  expect(dashes).toEqual([...dashes].sort((a, b) => a - b));
  expect(new Set(dashes).size).toBe(3);
  expect(drawn({ few: 4 }, 0.9).fills).toEqual(drawn({}, 0.9).fills);
  const { milliseconds } = hemicyclePainter;
  if (typeof milliseconds === "number") throw new Error("one time for all");
  expect([milliseconds(picture), milliseconds({ ...picture, threads: threads({ few: 1 }) })]).toEqual([600, 280]);
});
