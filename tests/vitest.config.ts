import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** These take minutes, and are begun first, so that neither core waits for the other at the end. */
const LONGEST = ["fuzz.test", "cli.test", "fuzz-shipped", "overstating", "wall.test"];
const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((name) => moduleId.includes(name));
  return place < 0 ? LONGEST.length : place;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 300_000,
    // Nothing in these tests is timed, so that all cores may be busy.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
  },
});
