/** The picture of a chart as it is laid out: whatever is open, nothing overlaps, and arrows run from edge to edge. */
import { expect, test } from "vitest";
import { boxesOf, openAtFirst, shownOf } from "../../src/apps/browser/draw/chart-shown.ts";
import { type Box, layOut, lineOf, type Place } from "../../src/apps/browser/draw/chart-layout.ts";
import { keyOf, random } from "../../src/kit/chance.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import type { ChartView } from "../../src/views/chart-shape.ts";
import { chartOf } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { SHIPPED, scenarioOf, TOYS } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

const charts = [...SHIPPED, ...TOYS].flatMap((folder) => {
  const scenario = scenarioOf(folder);
  const seen = seenBy(Trial.of(scenario).game, scenario.seats.find((s) => s.playable)?.id ?? "");
  return scenario.procedures.flatMap(({ id }) => chartOf(seen, "en", id) ?? []);
});

const apart = (a: Place, b: Place): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const within = (a: Place, b: Place): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
/** On the edge of a place, to half a pixel. */
const onEdge = ({ x, y }: { x: number; y: number }, p: Place): boolean => {
  const near = (one: number, other: number) => Math.abs(one - other) < 0.5;
  const sides = near(x, p.x) || near(x, p.x + p.width) || near(y, p.y) || near(y, p.y + p.height);
  return sides && x > p.x - 0.5 && x < p.x + p.width + 0.5 && y > p.y - 0.5 && y < p.y + p.height + 0.5;
};

/** What is wrong with a layout. */
function faultsIn(
  chart: ChartView,
  open: ReadonlySet<string>,
  lay: typeof layOut,
  size: (id: string) => number,
): string[] {
  const shown = shownOf(chart, open);
  const sizes = new Map(shown.stations.map((s, i) => [s.id, { width: 150, height: 28 + (size(`${i}`) % 60) }]));
  const boxes = boxesOf(shown, sizes);
  const laid = lay(boxes, shown.links);
  const whole: Place = { x: 0, y: 0, width: laid.width, height: laid.height };
  const edgeOf = (id: string): Place => laid.frames.get(id) ?? laid.boxes.get(id) ?? whole;
  const faults: string[] = [];
  for (const { id, outer } of boxes) {
    const around = outer === undefined ? whole : (laid.frames.get(outer) ?? whole);
    if (!within(edgeOf(id), around)) faults.push(`${id} lies beyond ${outer ?? "the picture"}`);
    const beside = boxes.filter((b) => b.id !== id && b.outer === outer).map((b) => edgeOf(b.id));
    const heading = outer === undefined ? [] : [laid.boxes.get(outer) ?? whole];
    if (![...beside, ...heading].every((p) => apart(edgeOf(id), p))) faults.push(`${id} lies on another`);
  }
  for (const link of shown.links) {
    const line = laid.lines.get(lineOf(link)) ?? [];
    const [start, end] = [line[0], line.at(-1)];
    const from = boxes.some((b) => b.id === link.to && b.outer === link.from)
      ? laid.boxes.get(link.from)
      : edgeOf(link.from);
    if (!start || !end || !from || !onEdge(start, from) || !onEdge(end, edgeOf(link.to)))
      faults.push(`${lineOf(link)} hangs in the air`);
  }
  return faults;
}

test("of every chart, with any of its stations open", () => {
  let [links, frames] = [0, 0];
  for (const chart of charts)
    for (let k = 0; k < many(12, 120); k += 1) {
      const key = keyOf(`layout/${chart.id}/${k}`);
      const holders = [...new Set(chart.stations.flatMap((s) => s.outer ?? []))];
      const open = k === 0 ? openAtFirst(chart) : new Set(holders.filter((_, i) => random(key, i, 1) % 2 === 0));
      expect({
        key: k,
        chart: chart.id,
        faults: faultsIn(chart, open, layOut, (id) => random(key, Number(id), 2) >>> 1),
      }).toEqual({
        key: k,
        chart: chart.id,
        faults: [],
      });
      links += shownOf(chart, open).links.length;
      frames += open.size;
    }
  expect(Math.min(links, frames)).toBeGreaterThan(50);
});

test("a layout that forgets a frame's place, or a line, is found", () => {
  const diet = charts.find((c) => c.stations.length > 30);
  if (!diet) throw new Error("no large chart is shipped any more");
  const open = openAtFirst(diet);
  const flat = (boxes: readonly Box[], links: Parameters<typeof layOut>[1]) => {
    const laid = layOut(boxes, links);
    return { ...laid, frames: new Map([...laid.frames].map(([id, place]) => [id, { ...place, height: 20 }])) };
  };
  expect(faultsIn(diet, open, flat, () => 0)).not.toEqual([]);
  expect(
    faultsIn(
      diet,
      open,
      (boxes) => layOut(boxes, []),
      () => 0,
    ),
  ).not.toEqual([]);
});

test("what is too large to be followed is laid out without its arrows", () => {
  const boxes: Box[] = Array.from({ length: 300 }, (_, i) => ({ id: `${i}`, width: 150, height: 40 }));
  const links = boxes.flatMap(({ id }, i) => [3, 7, 11].map((k) => ({ from: id, to: `${(i * k + 1) % 300}` })));
  const laid = layOut(boxes, links);
  expect([laid.boxes.size, laid.lines.size]).toEqual([300, 0]);
});
