/** Type that is read from the back of a room: one key anywhere, or the button in Pause. */
export const LARGE_KEY = "F2";

export function toggleLargeType(): void {
  document.documentElement.classList.toggle("large");
}

export function listenForLargeType(): void {
  addEventListener("keydown", (event) => {
    if (event.key !== LARGE_KEY || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggleLargeType();
  });
}
