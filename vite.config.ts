import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { compiledScenarios } from "./src/apps/browser/compiled-scenarios.ts";

/**
 * Nothing but this site's own files may be loaded or asked. Styles may stand in the page, because charts and
 * popovers set them there; scripts never. The development server needs its own inline script and goes without.
 */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

function strictPolicy(): Plugin {
  return {
    name: "strict-policy",
    apply: "build",
    transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" }],
  };
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("src/apps/browser"),
  publicDir: at("assets"),
  base: "./",
  plugins: [react(), compiledScenarios(at("scenarios")), strictPolicy()],
  build: { outDir: at("dist"), emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  worker: { format: "es" },
});
