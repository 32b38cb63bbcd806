/** `npm run -s cli -- <verb>`: the game and its tools in a terminal. */
import { balance } from "./balance.ts";
import { check } from "./check.ts";
import { play } from "./play.ts";
import { schema } from "./schema.ts";
import { transcript } from "./transcript.ts";

const VERBS: Record<string, (argv: string[]) => Promise<number>> = { balance, check, play, schema, transcript };

const [verb = "", ...argv] = process.argv.slice(2);
const run = VERBS[verb];
if (!run) {
  console.error(
    `Say what to do: ${Object.keys(VERBS).join(", ")}. For example: npm run -s cli -- check scenarios/first-table`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await run(argv);
}
