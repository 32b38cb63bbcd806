/** The script of hash-page.ts as one text, for any page or worker that is to play seeds. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function hashScript(): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    root: at("."),
    build: {
      outDir: at("../../.cache/hash"),
      emptyOutDir: true,
      target: "es2022",
      lib: { entry: at("hash-page.ts"), formats: ["iife"], name: "hash", fileName: () => "hash.js" },
    },
  });
  return readFileSync(at("../../.cache/hash/hash.js"), "utf8");
}
