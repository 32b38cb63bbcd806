/** `npm run -s cli -- <verb>`: the game and its tools in a terminal. */
import { balance } from "./balance.ts";
import { check } from "./check.ts";
import { play } from "./play.ts";
import { predict } from "./predict.ts";
import { reach } from "./reach.ts";
import { replay } from "./replay.ts";
import { runVerb } from "./run-verb.ts";
import { schema } from "./schema.ts";
import { transcript } from "./transcript.ts";
import { WrongUse } from "./wrong-use.ts";

interface Verb {
  run(argv: string[]): Promise<number>;
  /** What may stand behind it, and what it is for. */
  usage: string;
}

const VERBS: Record<string, Verb> = {
  balance: {
    run: balance,
    usage:
      "<folder> [--plays 2000] [--planner 300] [--paired 500] [--seed 1] [--workers n] [--json]: what many plays by script say",
  },
  check: { run: check, usage: "<folder> [--json]: all that is wrong with a scenario" },
  play: {
    run: play,
    usage: "<folder> [--seat id] [--seed 1] [--language en] [--auto] [--json]: a game in the terminal",
  },
  predict: {
    run: predict,
    usage:
      "<bills.yaml> [--scenario <folder>] [--json]: how a scenario's parties would vote on bills that it does not play",
  },
  reach: {
    run: reach,
    usage: "<folder> <state> [--plays 2000] [--seed 1]: the commands of a play in which a procedure comes into a state",
  },
  replay: {
    run: replay,
    usage: "<folder>/history.yaml [--seed 1]: what seats really decided, played; the game's days beside the record's",
  },
  schema: { run: schema, usage: "> schema.json: what scenario files may hold, for editors" },
  transcript: {
    run: transcript,
    usage: "<folder> [--seed 1] [--script id] [--language en]: a whole play, as a reader meets its words",
  },
};

async function main([name = "", ...argv]: string[]): Promise<number> {
  const help = [name, ...argv].some((word) => word === "--help" || word === "-h");
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (help || name === "help") {
    const wanted = verb ? [[name, verb] as const] : Object.entries(VERBS);
    for (const [word, { usage }] of wanted) console.log(`npm run -s cli -- ${word} ${usage}`);
    return 0;
  }
  if (!verb)
    throw new WrongUse(
      `Say what to do: ${Object.keys(VERBS).join(", ")}. For example: npm run -s cli -- check scenarios/first-table`,
    );
  return verb.run(argv);
}

await runVerb(() => main(process.argv.slice(2)));
