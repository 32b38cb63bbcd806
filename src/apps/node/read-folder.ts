/** The YAML files of a scenario's folder, by their path inside it. */
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { kindOf, type LeftOutFiles, leftOutOf } from "../../language/which-files.ts";

/** Far above any scenario; below what would fill the memory or take minutes, as the root of a disk does. */
const MOST = { entries: 20_000, bytes: 64 * 1024 * 1024 };

export interface FolderRead {
  files: Record<string, string>;
  leftOut: LeftOutFiles;
}

/** What keeps a folder from being read, as a sentence for who named it. */
export class FolderFault extends Error {}

/** Links are followed, but for those that lead back to a folder they lie in. @throws FolderFault */
export function readFolder(folder: string, most = MOST): FolderRead {
  const found = statOf(folder);
  if (!found) throw new FolderFault(`Cannot read the folder ${folder}: check its name.`);
  if (!found.isDirectory())
    throw new FolderFault(`${folder} is a file: name the folder that it lies in, ${dirname(folder)}.`);
  const paths: string[] = [];
  walk(folder, most.entries, (path) => paths.push(path));
  const files: Record<string, string> = {};
  let bytes = 0;
  for (const path of paths) {
    if (kindOf(path) !== "yaml") continue;
    const at = join(folder, path);
    bytes += statOf(at)?.size ?? 0;
    if (bytes > most.bytes) throw new FolderFault(`The YAML files of ${folder} are far too large for a scenario.`);
    try {
      files[path] = readFileSync(at, "utf8");
    } catch {
      throw new FolderFault(`Cannot read ${at}: it is locked, or a link to a file that is not there.`);
    }
  }
  return { files, leftOut: leftOutOf(paths) };
}

/** The YAML files alone. @throws FolderFault */
export function readScenarioFolder(folder: string): Record<string, string> {
  return readFolder(folder).files;
}

/** Names of the folders in a folder, hidden ones aside, in order. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => kindOf(name) !== "hidden" && statOf(join(folder, name))?.isDirectory())
    .sort();
}

/** Paths are put together by hand, with the separator that scenarios use on every system. */
function walk(folder: string, most: number, tell: (path: string) => void): void {
  let entries = 0;
  const into = (inside: string, above: readonly string[]): void => {
    const here = join(folder, inside);
    let real: string;
    let names: string[];
    try {
      real = realpathSync(here);
      if (above.includes(real)) return;
      names = readdirSync(here).sort();
    } catch {
      throw new FolderFault(`Cannot read the folder ${here}: it is locked.`);
    }
    for (const name of names) {
      entries += 1;
      if (entries > most)
        throw new FolderFault(`${folder} holds more than ${most} files: name the folder of one scenario.`);
      const path = inside ? `${inside}/${name}` : name;
      const found = statOf(join(folder, path));
      if (found?.isDirectory()) into(path, [...above, real]);
      // What is no file (a pipe, a device) would be read for ever; a link to nothing is told when it is to be read.
      else if (!found || found.isFile()) tell(path);
    }
  };
  into("", []);
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
