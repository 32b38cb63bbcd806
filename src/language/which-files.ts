/** Which files of a folder are a scenario's, by their paths alone: the terminal, the build and the page ask here. */

/**
 * Hidden files are a machine's own (copies, histories, what a Mac puts beside each file), and no author wrote them; what
 * lies beside a scenario was written for it, and is no part of it.
 */
export type FileKind = "yaml" | "beside" | "hidden" | "other";

/** What really was decided, to play it again. */
export const HISTORY = "history.yaml";

export function kindOf(path: string): FileKind {
  if (path.split(/[\\/]/).some((part) => part.startsWith(".") || part === "__MACOSX")) return "hidden";
  if (path === HISTORY) return "beside";
  return /\.ya?ml$/i.test(path) ? "yaml" : "other";
}

/** How many files were left out, and why. */
export type LeftOutFiles = Record<"hidden" | "other", number>;

export function leftOutOf(paths: Iterable<string>): LeftOutFiles {
  const count: LeftOutFiles = { hidden: 0, other: 0 };
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind === "hidden" || kind === "other") count[kind] += 1;
  }
  return count;
}
