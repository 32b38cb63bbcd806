/** Hands a saved game to the browser as a file. */
export function saveAsFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.breach.json`;
  link.click();
  // A browser that begins to save only after this task must still find it.
  setTimeout(() => URL.revokeObjectURL(address), 40_000);
}
