/** Vite's part: the colours as custom properties, in the page before any sheet. */
import type { Plugin } from "vite";
import { PALETTE } from "./draw/palette.ts";

export function paletteInThePage(): Plugin {
  const properties = Object.entries(PALETTE).map(([name, colour]) => `--${name}:${colour}`);
  return {
    name: "palette-in-the-page",
    transformIndexHtml: () => [{ tag: "style", children: `:root{${properties.join(";")}}`, injectTo: "head" }],
  };
}
