/** Whether the pointer rests where it pressed: what slides under it then was not pointed at. */
let rests = false;
addEventListener("pointerdown", () => (rests = true), true);
addEventListener("pointermove", () => (rests = false), true);

/** At once, or as soon as a pointer that rests moves; what is given back calls it off. */
export function oncePointed(work: () => void): (() => void) | undefined {
  if (!rests) return void work();
  addEventListener("pointermove", work, { once: true });
  return () => removeEventListener("pointermove", work);
}
