/** The chairs of those who watch, as plain data: one row, body by body from the left. Drawn by Phaser, tested without it. */
import type { OversightView } from "../../../views/chamber-shape.ts";
import { type Place, SHEET } from "./hemicycle-picture.ts";

export interface OversightPicture {
  chairs: (Place & { body: string; filled: boolean })[];
  size: number;
}

/** Widest room of one chair, in radians, so that a few stand near the middle. */
const ROOM = 0.44;
const RADIUS = SHEET.outer - 36;

export function pictureOfOversight(bodies: readonly OversightView[]): OversightPicture {
  const seated = bodies.flatMap(({ id, seats, filled }) =>
    Array.from({ length: seats }, (_, k) => ({ body: id, filled: k < filled })),
  );
  const room = Math.min(ROOM, (0.94 * Math.PI) / Math.max(1, seated.length - 1));
  return {
    chairs: seated.map((chair, i) => {
      const angle = Math.PI / 2 + room * ((seated.length - 1) / 2 - i);
      return { ...chair, angle, x: SHEET.x + RADIUS * Math.cos(angle), y: SHEET.y - RADIUS * Math.sin(angle) };
    }),
    size: Math.min(22, RADIUS * room * 0.36),
  };
}
