import { jsonSchema } from "../../language/schema.ts";

/** Prints the JSON Schema of scenario files, for editors that complete and check while one types. */
export async function schema(): Promise<number> {
  console.log(JSON.stringify(jsonSchema(), null, 2));
  return 0;
}
