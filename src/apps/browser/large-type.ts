/** Type that is read from the back of a room: one key anywhere, or the button in Pause. */
export const LARGE_KEY = "F2";

export function toggleLargeType(): void {
  document.documentElement.classList.toggle("large");
}

export function listenForLargeType(): void {
  const hear = (event: KeyboardEvent) => {
    if (event.key !== LARGE_KEY || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggleLargeType();
  };
  // On its way down: what has the focus keeps most keys to itself.
  addEventListener("keydown", hear, true);
}
