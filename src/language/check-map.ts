/** Paths of the map: words of SVG that every browser draws, and no longer than can be drawn. */
import type { Authored } from "./authored.ts";
import type { Path } from "./read-yaml.ts";

/** How many numbers each command of a path takes at a time. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const WORD = /\s*,?\s*(?:([mlhvcsqtaz])|([-+]?(?:\d+\.?\d*|\.\d+)))/iy;
/** Units from the map's corner, in each direction. */
const FARTHEST = 4_000;
/** Units that all paths may have together: the page follows each of them in steps of four. */
const LONGEST = 200_000;

export function checkMap({ spec, report, places }: Authored): void {
  if (!spec.map) return;
  const paths: [text: string, path: Path][] = [
    ...spec.map.land.map((text, i): [string, Path] => [text, ["map", "land", i]]),
    ...spec.map.hills.map((text, i): [string, Path] => [text, ["map", "hills", i]]),
    ...Object.entries(spec.map.lines).map(([id, { path }]): [string, Path] => [path, ["map", "lines", id, "path"]]),
  ];
  let length = 0;
  for (const [text, path] of paths) {
    const measured = measure(text);
    const place = places.value(path);
    if ("fault" in measured) report.add("bad-path", report.within(place, text, measured.at), measured.fault);
    else if (length <= LONGEST && length + measured.length > LONGEST)
      report.add("bad-path", place, `Draw less: the paths of the map are longer than ${LONGEST} units together.`);
    if ("length" in measured) length += measured.length;
  }
}

/** An upper bound of a path's length, by the corners that hold its curves; or what is wrong with it, and where. */
function measure(text: string): { length: number } | { fault: string; at: number } {
  let [length, at, x, y, startX, startY] = [0, 0, 0, 0, 0, 0];
  let command = "";
  let drawn = false;
  for (;;) {
    const word = next(text, at);
    if (!word) break;
    if (word.letter !== undefined) {
      command = word.letter;
      at = word.end;
    } else if (command === "" || TAKES[command.toLowerCase()] === 0)
      return { fault: "Start the path with M and two numbers, for example M10 20.", at: word.at };
    const kind = command.toLowerCase();
    if (!drawn && kind !== "m") return { fault: "Start the path with M and two numbers, for example M10 20.", at: 0 };
    const takes = TAKES[kind] ?? 0;
    const numbers: number[] = [];
    while (numbers.length < takes) {
      const number = next(text, at);
      if (number?.value === undefined) return { fault: `Write ${takes} numbers after ${command}.`, at: word.at };
      numbers.push(number.value);
      at = number.end;
    }
    const [toX, toY] = goal(kind, command === kind, numbers, x, y, startX, startY);
    if (Math.max(Math.abs(toX), Math.abs(toY), ...numbers.map(Math.abs)) > FARTHEST)
      return { fault: `Stay within ${FARTHEST} units of the map's corner.`, at: word.at };
    length += lengthOf(kind, command === kind, numbers, x, y) + Math.abs(toX - x) + Math.abs(toY - y);
    [x, y] = [toX, toY];
    if (kind === "m") {
      [startX, startY, command] = [x, y, command === "m" ? "l" : "L"];
      drawn = true;
    }
  }
  const rest = text.slice(at).trim();
  if (rest !== "") return { fault: "Write a path in SVG's words: M, L, C, Z and numbers.", at: text.indexOf(rest, at) };
  return drawn ? { length } : { fault: "Start the path with M and two numbers, for example M10 20.", at: 0 };
}

function next(text: string, at: number): { letter?: string; value?: number; at: number; end: number } | undefined {
  WORD.lastIndex = at;
  const found = WORD.exec(text);
  if (!found) return undefined;
  const [whole, letter, number] = found;
  const end = at + whole.length;
  const begins = end - (letter ?? number ?? "").length;
  return letter !== undefined ? { letter, at: begins, end } : { value: Number(number), at: begins, end };
}

/** Where a step leads. */
function goal(
  kind: string,
  relative: boolean,
  numbers: readonly number[],
  x: number,
  y: number,
  startX: number,
  startY: number,
): [number, number] {
  const [fromX, fromY] = relative ? [x, y] : [0, 0];
  if (kind === "z") return [startX, startY];
  if (kind === "h") return [fromX + (numbers[0] ?? 0), y];
  if (kind === "v") return [x, fromY + (numbers[0] ?? 0)];
  return [fromX + (numbers.at(-2) ?? 0), fromY + (numbers.at(-1) ?? 0)];
}

/** What a curve may be longer than the straight way: the ways by its control points, or around its ellipse. */
function lengthOf(kind: string, relative: boolean, numbers: readonly number[], x: number, y: number): number {
  if (kind === "a") return 7 * (Math.abs(numbers[0] ?? 0) + Math.abs(numbers[1] ?? 0));
  if (kind !== "c" && kind !== "s" && kind !== "q") return 0;
  const [fromX, fromY] = relative ? [0, 0] : [x, y];
  let length = 0;
  for (let i = 0; i < numbers.length - 2; i += 2)
    length += 2 * (Math.abs((numbers[i] ?? 0) - fromX) + Math.abs((numbers[i + 1] ?? 0) - fromY));
  return length;
}
