/** `npm start`: builds the game, serves it to this machine and prints its address. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../../dist", import.meta.url));
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};
const PORT = Number(process.env["PORT"] ?? 4173);

const server = createServer((request, response) => {
  const path = decodeURIComponent((request.url ?? "/").split("?")[0]!);
  const file = normalize(join(ROOT, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(ROOT) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  createReadStream(file).pipe(response);
});

function listen(port: number): void {
  server.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" || port > PORT + 20) throw error;
    console.log(`Port ${port} is taken, trying ${port + 1}.`);
    listen(port + 1);
  });
  server.listen(port, "127.0.0.1", () => {
    server.removeAllListeners("error");
    console.log(`Before the Breach is at http://localhost:${port}`);
  });
}

await build({ configFile: fileURLToPath(new URL("../../../vite.config.ts", import.meta.url)), logLevel: "warn" });
listen(PORT);
