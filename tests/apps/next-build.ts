/** A newer build without building: every script of dist under another name, and the worker's list to fit. */
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "./static-host.ts";
import { tempFolder } from "../support/temp-folder.ts";

export const scripts = (folder: string): string[] =>
  readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));

/** Copies dist; `mark` goes into the names of its scripts, `change` has the last word on the worker's text. */
export function nextBuild(mark: string, change: (worker: string) => string = (worker) => worker): string {
  const folder = tempFolder();
  cpSync(DIST, folder, { recursive: true });
  const renamed = scripts(DIST).map((name) => [name, name.replace(/\.js$/, `${mark}.js`)] as const);
  const rename = (text: string): string => renamed.reduce((now, [old, next]) => now.replaceAll(old, next), text);
  const rewrite = (from: string, to = from): void => {
    const text = rename(readFileSync(join(folder, from), "utf8"));
    rmSync(join(folder, from));
    writeFileSync(join(folder, to), text);
  };
  for (const [old, next] of renamed) rewrite(`assets/${old}`, `assets/${next}`);
  rewrite("index.html");
  rewrite("sw.js");
  const sealed = readFileSync(join(folder, "sw.js"), "utf8").replace(
    /\{url:"([^"]+)",revision:(null|"[^"]*"),integrity:"[^"]*"\}/g,
    (_, url: string, revision: string) => {
      const hash = createHash("sha384")
        .update(readFileSync(join(folder, url)))
        .digest("base64");
      return `{url:"${url}",revision:${revision === "null" ? "null" : `"${hash}"`},integrity:"sha384-${hash}"}`;
    },
  );
  writeFileSync(join(folder, "sw.js"), change(sealed));
  return folder;
}
