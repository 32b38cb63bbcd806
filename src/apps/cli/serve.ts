/** `npm start [-- --lan] [--port n]`: builds the game, serves it and prints its address. Exit 2 for wrong use. */
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { runVerb } from "./run-verb.ts";
import { lanAddresses, portOf, serveFolder } from "./static-server.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

async function serve(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { lan: { type: "boolean" }, port: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    console.log(
      "npm start -- [--lan] [--port 4173]: builds the game and serves it, with --lan to the local network, too",
    );
    return 0;
  }
  const wanted = portOf(values.port ?? (process.env["PORT"] || "4173"));
  await build({ configFile: at("vite.config.ts"), logLevel: "warn" });
  const { port } = await serveFolder(at("dist"), wanted, values.lan ? "lan" : "here");
  if (port !== wanted) console.log(`Port ${wanted} is taken, trying ${port}.`);
  console.log(`Before the Breach is at http://localhost:${port}`);
  if (values.lan) console.log(toldOfTheLan(port));
  return 0;
}

/** What a teacher writes on the board, and what may still stand between. */
function toldOfTheLan(port: number): string {
  const found = lanAddresses(networkInterfaces(), port);
  if (found.length === 0) return "This machine is in no network just now: nobody else can open it.";
  return [
    "Others in the same network open:",
    ...found.map(({ address, by }) => `  ${address}  (${by})`),
    "If they cannot, a firewall or a network that keeps devices apart stands between; the teachers' page has other ways.",
  ].join("\n");
}

await runVerb(() => serve(process.argv.slice(2)));
