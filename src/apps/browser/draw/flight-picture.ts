/** What flies over the table, as plain data: what was paid goes from the purse to a card, then the card to where it lands. */
import type { Point } from "./strokes.ts";

export interface Box extends Point {
  width: number;
  height: number;
}
export interface Flight {
  paid: { icon: "sun" | "diamond" | "token"; from: Point }[];
  to: Point;
  card?: { from: Box; to: Point };
}

/** One leg of a flight. */
const LEG = 280;
/** How high a token rises on its way. */
const RISE = 24;
/** What is left of the size of a card that lands. */
const LANDED = 0.25;

export function millisecondsOf({ paid, card }: Flight): number {
  return LEG * (Number(paid.length > 0) + Number(card !== undefined));
}

/** Where all of it is after a part of its time, from 0 to 1; what was paid is gone once the card has it. */
export function placesAt(flight: Flight, part: number): { paid: Flight["paid"]; card: Box | undefined } {
  const { paid, to, card } = flight;
  const run = (part * millisecondsOf(flight)) / LEG;
  const [first, last] = paid.length > 0 ? [run, run - 1] : [1, run];
  const way = eased(first);
  return {
    paid: last > 0 && card ? [] : paid.map(({ icon, from }) => ({ icon, from: arc(from, to, way) })),
    card: card && shrunk(card.from, card.to, eased(last)),
  };
}

/** A box in whole pixels that holds all of a flight. */
export function roomOf({ paid, to, card }: Flight): Box {
  const { width, height } = card?.from ?? { width: 0, height: 0 };
  const middles = card ? [to, { x: card.from.x + width / 2, y: card.from.y + height / 2 }, card.to] : [to];
  const corners = [
    ...paid.map(({ from }) => from),
    ...middles.flatMap(({ x, y }) => [
      { x: x - width / 2, y: y - height / 2 },
      { x: x + width / 2, y: y + height / 2 },
    ]),
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.floor(Math.min(...xs)) - RISE, Math.floor(Math.min(...ys)) - 2 * RISE];
  return { x, y, width: Math.ceil(Math.max(...xs) + RISE) - x, height: Math.ceil(Math.max(...ys) + RISE) - y };
}

function eased(part: number): number {
  const left = 1 - Math.max(0, Math.min(1, part));
  return 1 - left * left * left;
}

function arc(from: Point, to: Point, way: number): Point {
  return {
    x: from.x + (to.x - from.x) * way,
    y: from.y + (to.y - from.y) * way - 4 * RISE * way * (1 - way),
  };
}

function shrunk({ x, y, width, height }: Box, to: Point, way: number): Box {
  const size = 1 + (LANDED - 1) * way;
  const middle = arc({ x: x + width / 2, y: y + height / 2 }, to, way);
  return {
    x: middle.x - (width * size) / 2,
    y: middle.y - (height * size) / 2,
    width: width * size,
    height: height * size,
  };
}
