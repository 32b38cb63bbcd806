/** How a chamber changes, as plain data: its steps, and after each the chair of every member. Drawn by Phaser, tested without it. */
import type { ChamberChangeView, ChangedPartyView } from "../../../views/chamber-shape.ts";
import { type Place, layOutChairs, lineAfter } from "./hemicycle-picture.ts";

/** `away`: turned from the government. */
export type Sits = "governs" | "sits" | "away" | "empty";
export interface ChangePicture {
  chairs: (Place & { party: string; is: Sits })[];
  rows: { inner: number; outer: number }[];
  line: number | undefined;
  size: number;
}

/** Wedge by wedge: first who loses, then who gains; who leaves the government turns away before another sits down there. */
export interface ChangeStep {
  is: "before" | "loses" | "gains" | "leaves" | "joins" | "after";
  party?: ChangedPartyView;
}

export function stepsOf({ parties }: ChamberChangeView): ChangeStep[] {
  const each = (is: ChangeStep["is"], of: (p: ChangedPartyView) => boolean): ChangeStep[] =>
    parties.filter(of).map((party) => ({ is, party }));
  return [
    { is: "before" },
    ...each("loses", (p) => p.after < p.before),
    ...each("gains", (p) => p.after > p.before),
    ...each("leaves", (p) => p.governed && !p.governs),
    ...each("joins", (p) => p.governs && !p.governed),
    { is: "after" },
  ];
}

/** As the chamber was, as it is, or after so many of its steps. */
export function pictureOfChange(change: ChamberChangeView, steps: readonly ChangeStep[], at: number): ChangePicture {
  const taken = steps.slice(0, at + 1);
  const did = (is: ChangeStep["is"], { id }: ChangedPartyView): boolean =>
    taken.some((step) => step.is === is && step.party?.id === id);
  // New groups sit down in the benches of the new house, in which those who govern sit side by side.
  const anew = taken.some(({ is }) => is === "gains" || is === "after");
  const governs = (p: ChangedPartyView): boolean => (p.governed && !did("leaves", p)) || did("joins", p);
  const seated = [...change.parties].sort((a, b) => rank(a, anew) - rank(b, anew));
  const members = seated.flatMap((p) => {
    const here = anew ? p.after : p.before;
    const empty = anew
      ? did("gains", p)
        ? 0
        : Math.max(0, p.after - p.before)
      : did("loses", p)
        ? p.before - p.after
        : 0;
    const is: Sits = governs(p) ? "governs" : did("leaves", p) && !anew ? "away" : "sits";
    return Array.from({ length: here }, (_, k) => ({ party: p.id, is: k < here - empty ? is : ("empty" as const) }));
  });
  const places = layOutChairs(members.length);
  const { governs: known, line } = anew ? change.after : change.before;
  return {
    chairs: places.flatMap(({ x, y, angle }, i) => (members[i] ? [{ ...members[i], x, y, angle }] : [])),
    rows: places[0]?.rows ?? [],
    size: places[0]?.size ?? 10,
    line: known === undefined && change.before.governs === undefined ? undefined : lineAfter(places, line),
  };
}

/** Seats of the government in a picture. */
export function governing({ chairs }: ChangePicture): number {
  return chairs.filter(({ is }) => is === "governs").length;
}

function rank({ governed, governs }: ChangedPartyView, anew: boolean): number {
  if (governed && governs) return 0;
  const here = anew ? governs : governed;
  return here ? 1 : governed || governs ? 2 : 3;
}
