/** Where stations, frames and arrows of a chart stand: dagre ranks them from top to bottom. */
import { Graph, layout } from "@dagrejs/dagre";

/** A station, or the heading of a frame, with its size in pixels. */
export interface Box {
  id: string;
  outer?: string | undefined;
  /** Those that it holds are drawn in it, under its heading; `first` where one begins. */
  opens?: { first: readonly string[] };
  width: number;
  height: number;
}

/** Its left upper corner and its size. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ChartLayout {
  width: number;
  height: number;
  /** By id: stations, and headings of frames. */
  boxes: ReadonlyMap<string, Place>;
  frames: ReadonlyMap<string, Place>;
  /** In the order of the links. */
  lines: readonly (readonly Point[])[];
}
export interface Point {
  x: number;
  y: number;
}

/**
 * Dagre draws no arrow from or to a frame: its heading stands in for one that comes in, its last station for one that
 * leaves. What begins a frame, or is entered from outside alone, stands under its heading.
 */
export function layOut(boxes: readonly Box[], links: readonly { from: string; to: string }[]): ChartLayout {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 22, edgesep: 12, ranksep: 34, marginx: 8, marginy: 8 });
  const by = new Map(boxes.map((box) => [box.id, box]));
  const isIn = (id: string | undefined, frame: string): boolean =>
    id !== undefined && (id === frame || isIn(by.get(id)?.outer, frame));
  const held = (frame: string): Box[] => boxes.filter((box) => box.outer === frame);
  const last = (id: string): string => {
    const inner = by.get(id)?.opens ? held(id).at(-1) : undefined;
    return inner ? last(inner.id) : id;
  };
  for (const { id, opens } of boxes) if (opens) graph.setNode(frameOf(id), {});
  for (const { id, outer, opens, width, height } of boxes) {
    graph.setNode(id, { width, height });
    if (outer !== undefined) graph.setParent(opens ? frameOf(id) : id, frameOf(outer));
    if (opens) graph.setParent(id, frameOf(id));
  }
  for (const { id, opens } of boxes)
    for (const inner of opens ? held(id) : []) {
      const reached = links.some(({ from, to }) => isIn(to, inner.id) && isIn(from, id) && !isIn(from, inner.id));
      if (opens?.first.includes(inner.id) || !reached) graph.setEdge(id, inner.id, { weight: 3 }, "first");
    }
  const edges = links.map(({ from, to }, i) => {
    const edge = { v: by.get(from)?.opens && !isIn(to, from) ? last(from) : from, w: to, name: String(i) };
    graph.setEdge(edge, { weight: 2 });
    return edge;
  });
  layout(graph);
  const place = (id: string): Place => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id);
    return { x: x - width / 2, y: y - height / 2, width, height };
  };
  const frames = new Map(boxes.flatMap(({ id, opens }) => (opens ? [[id, place(frameOf(id))]] : [])));
  const lines = links.map(({ from, to }, i): readonly Point[] => {
    const edge = edges[i];
    const points: readonly Point[] = (edge && graph.edge(edge)?.points) ?? [];
    const [leaves, enters] = [frames.get(from), frames.get(to)];
    const out = leaves && !isIn(to, from) ? beyond(points, leaves) : points;
    return enters && !isIn(from, to) ? beyond(out.toReversed(), enters).toReversed() : out;
  });
  const { width = 0, height = 0 } = graph.graph();
  return { width, height, boxes: new Map(boxes.map(({ id }) => [id, place(id)])), frames, lines };
}

function frameOf(id: string): string {
  return `frame ${id}`;
}

/** The rest of a line from where it leaves a frame. */
function beyond(points: readonly Point[], frame: Place): readonly Point[] {
  const out = points.findIndex((p) => !holds(frame, p));
  const [inner, outer] = [points[out - 1], points[out]];
  if (!inner || !outer) return points;
  return [crossing(inner, outer, frame), ...points.slice(out)];
}

function holds({ x, y, width, height }: Place, p: Point): boolean {
  return p.x >= x && p.x <= x + width && p.y >= y && p.y <= y + height;
}

/** Where the way from a point in a frame to one outside comes through its edge. */
function crossing(inner: Point, outer: Point, { x, y, width, height }: Place): Point {
  const [dx, dy] = [outer.x - inner.x, outer.y - inner.y];
  const across = dx === 0 ? 1 : ((dx > 0 ? x + width : x) - inner.x) / dx;
  const down = dy === 0 ? 1 : ((dy > 0 ? y + height : y) - inner.y) / dy;
  const part = Math.min(across, down, 1);
  return { x: inner.x + dx * part, y: inner.y + dy * part };
}
