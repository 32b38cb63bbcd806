/** A mistake of the person at the terminal: told in one sentence, without a stack, with exit code 2. */
export class WrongUse extends Error {}

/** Node's own word for an option that does not exist or lacks its value. */
export function isWrongUse(error: unknown): error is Error {
  return (
    error instanceof WrongUse ||
    (error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS_"))
  );
}
