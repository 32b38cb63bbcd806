import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compiledScenarios } from "./src/apps/browser/compiled-scenarios.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("src/apps/browser"),
  publicDir: at("assets"),
  base: "./",
  plugins: [react(), compiledScenarios(at("scenarios"))],
  build: { outDir: at("dist"), emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  worker: { format: "es" },
});
