/** `npm start`: builds the game, serves it to this machine and prints its address. */
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const PORT = Number(process.env["PORT"] ?? 4173);
const config = {
  configFile: fileURLToPath(new URL("../../../vite.config.ts", import.meta.url)),
  logLevel: "warn",
  appType: "mpa",
} as const;

await build(config);
const headers = { "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };
const { httpServer } = await preview({ ...config, preview: { host: "127.0.0.1", port: PORT, headers } });
const { port } = httpServer.address() as AddressInfo;
if (port !== PORT) console.log(`Port ${PORT} is taken, trying ${port}.`);
console.log(`Before the Breach is at http://localhost:${port}`);
