/** Whether the pointer rests where it pressed: what slides under it then was not pointed at. */
let rests = false;
addEventListener("pointermove", () => (rests = false), true);

/** Where and when the last press was, and on which button. A finger is lifted between two, so that it never rests. */
let last: { x: number; y: number; at: number; on: Element | null } | undefined;
let slid = false;
const [NEAR, SOON] = [8, 1_000];
addEventListener(
  "pointerdown",
  ({ target, clientX: x, clientY: y, timeStamp: at, pointerType }) => {
    const on = target instanceof Element ? target.closest("button") : null;
    const near = last && Math.abs(x - last.x) < NEAR && Math.abs(y - last.y) < NEAR && at - last.at < SOON;
    slid = on !== last?.on && (rests || (pointerType === "touch" && near === true));
    last = { x, y, at, on };
    rests = true;
  },
  true,
);

/** Whether the last press met what had slid under a finger or a pointer that pressed something else a moment before. */
export function metWhatSlid(): boolean {
  return slid;
}

/** At once, or as soon as a pointer that rests moves; what is given back calls it off. */
export function oncePointed(work: () => void): (() => void) | undefined {
  if (!rests) return void work();
  addEventListener("pointermove", work, { once: true });
  return () => removeEventListener("pointermove", work);
}
