/** No clock refuses a good scenario. */
import { expect, test, vi } from "vitest";
import { loadSafely } from "../../src/apps/cli/load-safely.ts";
import { filesOf } from "../support/folders.ts";

test("a scenario that takes longer than the terminal's patience is read all the same, and it says so", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const { scenario } = await loadSafely(filesOf("tests/scenarios/one-chamber"), 1);
  expect(scenario?.id).toBe("one-chamber");
  expect(told).toHaveBeenCalledWith("Still reading the scenario. Ctrl+C stops.");
});
