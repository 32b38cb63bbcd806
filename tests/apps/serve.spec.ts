/** `npm start`: builds, serves, prints the address; a taken port gives the next free one, and says so. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { expect, test } from "@playwright/test";

test("npm start serves the game, and takes the next port where one is taken", async ({ page }) => {
  const taken = createServer();
  await new Promise<void>((ready) => void taken.listen(46_173, "127.0.0.1", ready));
  const start = spawn("npx", ["--no-install", "tsx", "src/apps/cli/serve.ts"], {
    env: { ...process.env, PORT: "46173" },
    detached: true,
  });
  let told = "";
  start.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
  await expect.poll(() => told, { timeout: 60_000 }).toContain("Before the Breach is at http://localhost:46174");
  expect(told).toContain("Port 46173 is taken, trying 46174.");
  await page.goto("http://localhost:46174/");
  await expect(page.getByRole("heading", { name: "Before the Breach", exact: true })).toBeVisible();
  process.kill(-start.pid!);
  taken.close();
});
