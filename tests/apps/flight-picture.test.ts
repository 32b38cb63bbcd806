/** What flies when something is paid for, as plain data: from where, to where, and when. */
import { expect, test } from "vitest";
import { type Flight, millisecondsOf, placesAt, roomOf } from "../../src/apps/browser/draw/flight-picture.ts";

const paid: Flight["paid"] = [
  { icon: "sun", from: { x: 840, y: 24 } },
  { icon: "diamond", from: { x: 960, y: 24 } },
];
const card: Flight["card"] = { from: { x: 300, y: 460, width: 264, height: 200 }, to: { x: 1060, y: 320 } };
const to = { x: 432, y: 560 };
const round = (values: { x: number; y: number }): number[] => [Math.round(values.x), Math.round(values.y)];

test("first what was paid goes from the purse to the card, then the card to where it lands, 280 ms each", () => {
  const flight: Flight = { paid, to, card };
  expect(millisecondsOf(flight)).toBe(560);
  const start = placesAt(flight, 0);
  expect(start.paid).toEqual(paid);
  expect(start.card).toEqual(card.from);
  const [sun] = placesAt(flight, 0.1).paid;
  const straight = 24 + ((560 - 24) * (840 - (sun?.from.x ?? 0))) / (840 - 432);
  expect(straight - (sun?.from.y ?? 0), "in a bow that rises").toBeGreaterThan(10);
  const there = placesAt(flight, 0.5);
  expect(there.paid.map(({ icon, from }) => [icon, ...round(from)])).toEqual([
    ["sun", 432, 560],
    ["diamond", 432, 560],
  ]);
  expect(there.card, "the card waits for it").toEqual(card.from);
  const later = placesAt(flight, 0.6);
  expect(later.paid).toEqual([]);
  expect(later.card?.width).toBeLessThan(264);
  const { x, y, width, height } = placesAt(flight, 1).card ?? card.from;
  expect(round({ x: x + width / 2, y: y + height / 2 })).toEqual([1060, 320]);
  expect([width, height]).toEqual([66, 50]);
});

test("what costs nothing flies at once, and what has no card ends where it was paid for", () => {
  const free: Flight = { paid: [], to, card };
  expect(millisecondsOf(free)).toBe(280);
  expect(placesAt(free, 0.5).card?.width).toBeLessThan(264);
  const plain: Flight = { paid, to };
  expect(millisecondsOf(plain)).toBe(280);
  expect(placesAt(plain, 1).paid.map(({ from }) => round(from))).toEqual([
    [432, 560],
    [432, 560],
  ]);
});

test("all of a flight is drawn within its room", () => {
  const flight: Flight = { paid, to, card };
  const room = roomOf(flight);
  for (let part = 0; part <= 1; part += 0.05) {
    const now = placesAt(flight, part);
    const boxes = [
      ...now.paid.map(({ from }) => ({ x: from.x - 11, y: from.y - 11, width: 22, height: 22 })),
      ...(now.card ? [now.card] : []),
    ];
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(x - room.x, y - room.y)).toBeGreaterThanOrEqual(0);
      expect(Math.min(room.x + room.width - x - width, room.y + room.height - y - height)).toBeGreaterThanOrEqual(0);
    }
  }
});
