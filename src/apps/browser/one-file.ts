/** Vite's part: the same game as one page that opens from a stick, for browsers refuse module files on file://. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build, type Plugin, type PluginOption } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { ONE_FILE } from "./one-file-name.ts";

/** Nothing but what stands in the page itself; its one script by its hash. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default; script-src ";

/** Builds the one file after the main build, beside it. */
export function alsoAsOneFile(configFile: string): Plugin {
  let outDir = "";
  return {
    name: "also-as-one-file",
    apply: "build",
    configResolved: (config) => void (outDir = config.build.outDir),
    async closeBundle() {
      await build({ configFile, mode: "stick", logLevel: "warn", build: { outDir } });
    },
  };
}

/** Puts scripts, styles, fonts and the icon into the page, gives it its name and its policy. */
export function oneFile(icon: string): PluginOption[] {
  const address = `data:image/svg+xml;base64,${readFileSync(icon).toString("base64")}`;
  return [
    {
      name: "icon-in-the-page",
      transformIndexHtml: { order: "pre", handler: (html) => html.replace("./icon.svg", address) },
    },
    { name: "workers-in-the-page", enforce: "pre", transform: workersInThePage },
    viteSingleFile(),
    {
      name: "seal-the-page",
      enforce: "post",
      generateBundle: {
        order: "post",
        handler(_options, bundle) {
          const page = bundle["index.html"];
          const rest = Object.keys(bundle).filter((name) => name !== "index.html");
          if (page?.type !== "asset" || rest.length > 0) throw new Error(`not all is in the page: ${rest.join(", ")}`);
          const html = String(page.source);
          const hashes = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
            (script) => `'sha256-${createHash("sha256").update(script[1]!).digest("base64")}'`,
          );
          page.fileName = ONE_FILE;
          page.source = html.replace(
            "<head>",
            () => `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}${hashes.join(" ")}">`,
          );
        },
      },
    },
  ];
}

/** On file:// a worker's file is refused like a module's: it starts from the text in the page. */
function workersInThePage(code: string): string | undefined {
  const inPage: string[] = [];
  const turned = code.replace(
    /new Worker\(new URL\("([^"]+)", import\.meta\.url\)[^)]*\)/g,
    (_, path: string) => `new WorkerInPage${inPage.push(path)}()`,
  );
  return inPage.length > 0
    ? `${inPage.map((path, i) => `import WorkerInPage${i + 1} from "${path}?worker&inline";\n`).join("")}${turned}`
    : undefined;
}
