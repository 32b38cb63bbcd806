/** How every command of the terminal ends. */
import { isWrongUse } from "./wrong-use.ts";

/** Runs a command to its exit code: 2 and one sentence for wrong use, 0 where the reader of a pipe has had enough. */
export async function runVerb(run: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // Windows names a closed pipe EOF.
      if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
      process.exit(0);
    });
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!isWrongUse(error)) throw error;
    // What Node adds is about words that begin with a dash.
    console.error(error.message.replace(/\. To specify [\s\S]*$/, "; --help tells which there are."));
    process.exitCode = 2;
  }
}
