/** Where stations, frames and arrows of a chart stand: dagre ranks what one frame holds from top to bottom. */
import { Graph, layout } from "@dagrejs/dagre";

/** A station, or the heading of a frame, with its size in pixels. */
export interface Box {
  id: string;
  outer?: string | undefined;
  /** What it holds is drawn in it, under its heading; `first` where one begins. */
  opens?: { first: readonly string[] };
  width: number;
  height: number;
}

/** Between two that one frame holds, or from a frame to one that it holds. */
export interface Link {
  from: string;
  to: string;
}

export interface Point {
  x: number;
  y: number;
}

/** Its left upper corner and its size. */
export interface Place extends Point {
  width: number;
  height: number;
}

export interface ChartLayout {
  width: number;
  height: number;
  /** By id: stations, and headings of frames. */
  boxes: Map<string, Place>;
  frames: Map<string, Place>;
  /** By `lineOf` a link. */
  lines: Map<string, Point[]>;
}

export function lineOf({ from, to }: Link): string {
  return `${from} ${to}`;
}

/** A frame of more arrows takes seconds, and nobody could follow them: it is drawn without. */
const MOST_ARROWS = 150;

/** Each frame by itself, inner ones first: seen from outside it is a box. */
export function layOut(boxes: readonly Box[], links: readonly Link[], frame?: Box): ChartLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 22, edgesep: 14, ranksep: 32, marginx: 12, marginy: 12 });
  const held = boxes.filter((box) => box.outer === frame?.id);
  const inner = new Map(held.flatMap((box) => (box.opens ? [[box.id, layOut(boxes, links, box)]] : [])));
  for (const { id, width, height } of frame ? [frame, ...held] : held)
    graph.setNode(id, { width: inner.get(id)?.width ?? width, height: inner.get(id)?.height ?? height });
  const all = links.filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to));
  const here = all.length > MOST_ARROWS ? [] : all;
  // What begins stands under the heading, what nothing in here leads to under the one that was written before it.
  for (const [i, { id }] of frame?.opens ? held.entries() : []) {
    const begins = i === 0 || frame?.opens?.first.includes(id);
    if (begins || !here.some(({ to }) => to === id))
      graph.setEdge((begins ? frame?.id : held[i - 1]?.id) ?? id, id, { weight: 3 });
  }
  for (const { from, to } of here) graph.setEdge(from, to, { weight: 2 });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const laid: ChartLayout = { width, height, boxes: new Map(), frames: new Map(), lines: new Map() };
  for (const link of here) laid.lines.set(lineOf(link), graph.edge(link.from, link.to)?.points ?? []);
  for (const id of graph.nodes()) {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id);
    const place = { x: x - width / 2, y: y - height / 2, width, height };
    const within = inner.get(id);
    if (!within) laid.boxes.set(id, place);
    else {
      laid.frames.set(id, place);
      for (const [of, box] of within.boxes) laid.boxes.set(of, { ...box, ...moved(box, place) });
      for (const [of, box] of within.frames) laid.frames.set(of, { ...box, ...moved(box, place) });
      for (const [of, line] of within.lines)
        laid.lines.set(
          of,
          line.map((p) => moved(p, place)),
        );
    }
  }
  return laid;
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}
