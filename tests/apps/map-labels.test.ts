/** Where the names on the map stand, on a sheet as small as the table's. */
import { expect, test } from "vitest";
import { type Sign, spotsOf } from "../../src/apps/browser/draw/map-labels.ts";

const SCALE = 250 / 344;
const sign = (id: string, x: number, y: number, anchor: Sign["anchor"], ...lines: string[]): Sign => ({
  ...{ id, x: x * SCALE, y: y * SCALE, anchor },
  lines: [id, ...lines],
});

test("a name of four lines and the odds of the next place do not cover each other", () => {
  const signs = [
    sign("Tokyo", 250, 170, "start", "Something sleeps in the grid"),
    sign("Nagoya", 214, 176, "end"),
    sign("Osaka", 194, 192, "start"),
    sign("Sapporo", 276, 54, "start", "next: 29 in 100"),
  ];
  const spots = spotsOf(signs, "The seas around Japan", [], { width: 344 * SCALE, height: 284 * SCALE });
  const of = (id: string) => spots.find((spot) => spot.id === id);
  const [tokyo, sapporo] = [of("Tokyo"), of("Sapporo")];
  const edge = (spot: typeof tokyo, height: number, to: 0 | 1) => (spot?.y ?? 0) + height * (to - (spot?.down ?? 0));
  expect(edge(tokyo, 48, 0)).toBeGreaterThan(edge(sapporo, 32, 1));
});
