/** A plain static web host under a sub-path, which can be handed another folder, or go dark. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
export const UNDER = "/a/b/";
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

export interface StaticHost {
  site: string;
  /** What it serves from now on. */
  folder: string;
  /** Called with every file asked for, before it is answered. */
  asked?: (file: string) => void;
  stop(): Promise<void>;
}

export async function serveFolder(folder = DIST): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0]!;
    const name = path.slice(UNDER.length) || "index.html";
    host.asked?.(name);
    const file = normalize(join(host.folder, name));
    if (!path.startsWith(UNDER) || !file.startsWith(host.folder) || !existsSync(file) || !statSync(file).isFile())
      return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  const host: StaticHost = {
    site: `http://127.0.0.1:${(server.address() as AddressInfo).port}${UNDER}`,
    folder,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  return host;
}
