import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { compiledScenarios } from "./src/apps/browser/compiled-scenarios.ts";
import { offlineWorker } from "./src/apps/browser/offline-worker.ts";
import { alsoAsOneFile, oneFile } from "./src/apps/browser/one-file.ts";
import { paletteInThePage } from "./src/apps/browser/palette-in-the-page.ts";
import { ONE_FILE } from "./src/apps/browser/one-file-name.ts";

/**
 * Nothing but this site's own files may be loaded or asked. Styles may stand in the page, because charts and
 * popovers set them there; scripts never, and no text becomes markup or a script (own-scripts.ts). The development server needs its own inline script and goes without.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

function strictPolicy(): Plugin {
  return {
    name: "strict-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
    ],
  };
}

/** Every browser that runs the game reads woff2; the older files would only make the folder and the one file larger. */
function fontsAsWoff2(): Plugin {
  return {
    name: "fonts-as-woff2",
    enforce: "pre",
    transform: (code, id) =>
      /@fontsource.*\.css/.test(id) ? code.replace(/,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g, "") : undefined,
  };
}

/** What Phaser's own builds set: both ways to draw, no sound, no debugging; an unset name would count as true. */
function phaserFlags(): Plugin {
  return {
    name: "phaser-flags",
    enforce: "pre",
    transform: (code, id) =>
      /phaser\/src\//.test(id)
        ? code.replace(/\btypeof ([A-Z][A-Z0-9_]+)\b/g, (_, flag) => `${/^(CANVAS|WEBGL)_RENDERER$/.test(flag)}`)
        : undefined,
  };
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Elements are made so that no browser's translation breaks them. */
const WHOLE_TEXT = at("src/apps/browser/whole-text");

export default defineConfig(({ mode, command }) => {
  const stick = mode === "stick";
  return {
    root: at("src/apps/browser"),
    publicDir: stick ? false : at("assets"),
    base: "./",
    resolve: {
      alias: {
        "#whole-text/jsx-runtime": `${WHOLE_TEXT}/jsx-runtime.ts`,
        "#whole-text/jsx-dev-runtime": `${WHOLE_TEXT}/jsx-dev-runtime.ts`,
        ...(command === "build" && {
          phaser: at("src/apps/browser/draw/phaser-core.js"),
          "#phaser": at("node_modules/phaser/src"),
        }),
      },
    },
    plugins: [
      react({ jsxImportSource: "#whole-text" }),
      compiledScenarios(at("scenarios")),
      paletteInThePage(),
      fontsAsWoff2(),
      phaserFlags(),
      ...(stick
        ? oneFile(at("assets/icon.svg"))
        : [strictPolicy(), ...offlineWorker([ONE_FILE]), alsoAsOneFile(at("vite.config.ts"))]),
    ],
    // Breakpoints have names (style/breakpoints.css).
    css: { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } },
    build: {
      outDir: at("dist"),
      emptyOutDir: !stick,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
    // On file:// a worker that is a module is refused even when it starts from the page's own text.
    worker: { format: stick ? "iife" : "es" },
  };
});
