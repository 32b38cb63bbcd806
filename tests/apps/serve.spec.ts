/** `npm start`: builds, serves, prints the address; a taken port gives the next free one, and says so. */
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "@playwright/test";

const COMMAND = ["--no-install", "tsx", "src/apps/cli/serve.ts"];

test("npm start serves the game, and takes the next port where one is taken; --lan serves the others, too", async ({
  page,
}) => {
  const taken = createServer();
  await new Promise<void>((ready) => void taken.listen(46_173, "127.0.0.1", ready));
  const start = spawn("npx", [...COMMAND, "--lan"], { env: { ...process.env, PORT: "46173" }, detached: true });
  let told = "";
  start.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
  await expect.poll(() => told, { timeout: 100_000 }).toContain("Before the Breach is at http://localhost:46174");
  expect(told).toContain("Port 46173 is taken, trying 46174.");
  await page.goto("http://localhost:46174/");
  await expect(page.getByRole("heading", { name: "Before the Breach", exact: true })).toBeVisible();
  const outside = Object.values(networkInterfaces())
    .flatMap((found = []) => found)
    .some(({ family, internal }) => family === "IPv4" && !internal);
  if (!outside) expect(told).toContain("nobody else can open it");
  for (const [address] of told.matchAll(/http:\/\/\d\S+/g)) {
    await page.goto(`${address}/#teachers`);
    await expect(page.locator(".teachers")).toContainText(`If all begin at ${address}/?seed=7`);
  }
  process.kill(-(start.pid ?? Number.NaN));
  taken.close();
});

for (const [args, port, words] of [
  [[], "nonsense", "is no port"],
  [["--port", "65536"], "", "is no port"],
  [["--lna"], "", "--lna"],
  [["lan"], "", "lan"],
] as const)
  test(`wrong use is one sentence and exit code 2, before anything is built: ${args.join(" ")} ${port}`, () => {
    const env = { ...process.env, PORT: port };
    const { status, stdout, stderr } = spawnSync("npx", [...COMMAND, ...args], { env, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^[^\n]*${words}[^\n]*\n$`));
  });
