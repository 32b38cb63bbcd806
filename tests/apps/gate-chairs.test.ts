/** The chairs of those who watch, as the table and the gate of an incident show them. */
import { describe, expect, test } from "vitest";
import { gateAt, roomOfChair, stageOf } from "../../src/apps/browser/draw/echo-stage.ts";
import { chairsAtGate, pictureOfOversight } from "../../src/apps/browser/draw/oversight-picture.ts";
import type { AtGate, OversightView } from "../../src/views/chamber-shape.ts";

const body = (id: string, seats: number, filled: number, nods: Record<string, AtGate>): OversightView => ({
  ...{ id, title: id, who: "", about: "", option: "", seats, filled },
  clause: { number: 1, question: "" },
  nods: Object.fromEntries(Object.entries(nods).map(([of, does]) => [of, { id: of, title: of, does }])),
});
const panel = body("panel", 5, 3, { search: "asks", close: "waived", warn: "nods" });
const judge = body("judge", 1, 1, { close: "asks" });
const told = (response?: { id: string; gate?: object; waived?: string }, bodies = [panel, judge]): string =>
  chairsAtGate(bodies, response)
    .map(({ filled, does }) => (filled ? "f" : "e") + { asks: "?", nods: "!", waived: "" }[does])
    .join(" ");

describe("at the gate", () => {
  test("stand the chairs of the table, filled and empty alike", () => {
    const drawn = pictureOfOversight([panel, judge]).chairs.map(({ filled }) => filled);
    expect(chairsAtGate([panel, judge], undefined).map(({ filled }) => filled)).toEqual(drawn);
    expect(told()).toBe("f f f e e f");
  });
  test("who has to nod to the chosen response asks, and nobody else", () => {
    expect(told({ id: "search", gate: {} })).toBe("f? f? f? e? e? f");
    expect(told({ id: "close", gate: {} })).toBe("f f f e e f?");
    expect(told({ id: "rest", waived: "" })).toBe("f f f e e f");
    expect(told({ id: "warn", waived: "" }), "who nods at once does not ask").toBe("f! f! f! e! e! f");
    expect(told({ id: "warn" }), "nobody sits where there is no gate").toBe("");
  });
  test("somebody asks even where nobody is said to watch", () => {
    expect(told({ id: "warn", gate: {} })).toBe("f?");
    expect(told({ id: "warn", gate: {} }, [])).toBe("f?");
    expect(told({ id: "warn", waived: "" }, [])).toBe("e");
  });
  test.each([320, 720, 1232, 1856])("they keep within a stage %s wide", (width) => {
    const stage = stageOf(width, 1.2, 720);
    const { gate } = stage;
    for (const chairs of [1, 5, 15]) {
      const half = (roomOfChair(stage, chairs) * chairs) / 2 + 22;
      const { x } = gateAt(stage);
      expect(Math.min(x - half - gate.x, gate.x + gate.width - x - half)).toBeGreaterThanOrEqual(0);
    }
  });
});
