import { parseArgs } from "node:util";
import { jsonSchema } from "../../language/schema.ts";

/** Prints the JSON Schema of scenario files, for editors that complete and check while one types. */
export async function schema(argv: string[]): Promise<number> {
  parseArgs({ args: argv, options: {} });
  console.log(JSON.stringify(jsonSchema(), null, 2));
  return 0;
}
