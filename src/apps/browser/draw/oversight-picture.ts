/** The chairs of those who watch, as plain data: one row, body by body from the left. Drawn by Phaser, tested without it. */
import type { AtGate, OversightView } from "../../../views/chamber-shape.ts";
import { type Place, SHEET } from "./hemicycle-picture.ts";

export interface OversightPicture {
  chairs: (Place & { body: string; filled: boolean })[];
  size: number;
}

/** Widest room of one chair, in radians, so that a few stand near the middle. */
const ROOM = 0.44;
const RADIUS = SHEET.outer - 36;

/** The chairs of a body, the filled ones first. */
export function chairsOf({ id, seats, filled }: OversightView): { body: string; filled: boolean }[] {
  return Array.from({ length: seats }, (_, k) => ({ body: id, filled: k < filled }));
}

/** A chair at the gate, and what it does about what is chosen. */
export interface GateChair {
  filled: boolean;
  does: AtGate;
}

/** The same chairs as a response finds them at its gate, if it has one; where nobody is said to watch, one of who decides. */
export function chairsAtGate(
  bodies: readonly OversightView[],
  response: { id: string; gate?: unknown; waived?: string } | undefined,
): GateChair[] {
  if (response && !response.gate && response.waived === undefined) return [];
  const chairs = bodies.flatMap((body) => {
    const does = body.nods[response?.id ?? ""]?.does ?? "waived";
    return chairsOf(body).map(({ filled }) => ({ filled, does }));
  });
  if (response?.gate && !chairs.some(({ does }) => does === "asks")) return [{ filled: true, does: "asks" }];
  return chairs.length > 0 ? chairs : [{ filled: false, does: "waived" }];
}

export function pictureOfOversight(bodies: readonly OversightView[]): OversightPicture {
  const seated = bodies.flatMap(chairsOf);
  const room = Math.min(ROOM, (0.94 * Math.PI) / Math.max(1, seated.length - 1));
  return {
    chairs: seated.map((chair, i) => {
      const angle = Math.PI / 2 + room * ((seated.length - 1) / 2 - i);
      return { ...chair, angle, x: SHEET.x + RADIUS * Math.cos(angle), y: SHEET.y - RADIUS * Math.sin(angle) };
    }),
    size: Math.min(22, RADIUS * room * 0.36),
  };
}
