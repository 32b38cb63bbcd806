/** The map of the table as plain data: where the last answer is drawn. */
import { expect, test } from "vitest";
import { mapPictureOf } from "../../src/apps/browser/draw/map-picture.ts";
import type { IncidentView } from "../../src/views/desk-shape.ts";
import type { MapView } from "../../src/views/view.ts";

const ABROAD = { x: 156, y: 281 };
const PORT = { x: 214, y: 176 };
const map = {
  ...{ title: "the seas", width: 344, height: 284, abroad: ABROAD, land: [], hills: [], lines: [], spreads: [] },
  places: { port: { id: "port", title: "port", ...PORT, anchor: "end", stain: "dry" } },
} satisfies MapView;
const answered = (abroad: boolean, result = "success") => {
  const incident = { id: "crane", at: "port", result: { id: "warn", result, round: 5, abroad } };
  return { crane: incident as unknown as IncidentView };
};

test("an answer at home is a ring at its place; one abroad goes to where the scenario says", () => {
  const [home, away] = [false, true].map((abroad) => mapPictureOf(map, answered(abroad)).answer);
  expect(home).toMatchObject({ at: PORT });
  expect(home?.to).toBeUndefined();
  expect(away).toMatchObject({ at: PORT, to: ABROAD });
});

test("who waited or was refused has done nothing there", () => {
  for (const result of ["waited", "refused"]) expect(mapPictureOf(map, answered(true, result)).answer).toBeUndefined();
});
