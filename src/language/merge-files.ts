/** The files of a scenario become one: each top-level key may be spread over several files, entry by entry. */
import type { LeftOut, Place, Report } from "./diagnostic.ts";
import { kindOf } from "./which-files.ts";
import { bytes, type Data, LIMITS, type Path, type Places, readYaml } from "./read-yaml.ts";

export interface Merged {
  data: { [key: string]: Data };
  places: Places;
  /** language -> what its file holds. */
  translations: Record<string, { data: Data; places: Places }>;
  /** Some file could not be read: what is missing may stand there. */
  incomplete: boolean;
  leftOut: LeftOut;
}

/** Takes out the entry that a path lies in, and remembers its words. */
export function takeOut(data: { [key: string]: Data }, path: Path, leftOut: LeftOut): boolean {
  const [top, id] = path.map(String);
  const section = top === undefined ? undefined : data[top];
  if (id === undefined || section === undefined || !isMapping(section)) return false;
  leftOut.sections.add(top!);
  leftOut.entries.add(`${top}.${id}`);
  leftOut.words.add(id);
  addWords(section[id], leftOut.words);
  delete section[id];
  return true;
}

function addWords(data: Data | undefined, into: Set<string>): void {
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (!Array.isArray(data)) into.add(key);
    addWords(value, into);
  }
}

export function mergeFiles(files: Record<string, string>, report: Report): Merged | undefined {
  const names = Object.keys(files).sort();
  const total = names.reduce((sum, name) => sum + bytes(files[name]!), 0);
  const first: Place = { file: names[0] ?? "scenario.yaml", offset: 0 };
  if (total > LIMITS.scenarioBytes) {
    report.add("scenario-too-large", first, "Make the scenario smaller: all its files together hold at most 4 MB.");
    return undefined;
  }
  const merged: Merged = {
    data: {},
    places: { value: (path) => placeOf(path, "value"), key: (path) => placeOf(path, "key") },
    translations: {},
    incomplete: false,
    leftOut: { sections: new Set(), entries: new Set(), words: new Set() },
  };
  const owners = new Map<string, Places>();
  const home: Place = { file: names.includes("scenario.yaml") ? "scenario.yaml" : first.file, offset: 0 };
  function placeOf(path: Path, what: "value" | "key"): Place {
    const owner = owners.get(path.slice(0, 2).join("\u0000")) ?? owners.get(String(path[0]));
    return owner ? owner[what](path) : home;
  }
  const deeper = foldersOfScenarios(names);
  if (deeper.length > 0) {
    report.add("wrong-folder", first, openInstead(deeper));
    return undefined;
  }
  const reads = names
    .filter((name) => kindOf(name) !== "beside")
    .map((name) => ({ name, read: readYaml(name, files[name] ?? "", report) }));
  const languages = reads.flatMap(({ read }) => languagesIn(read?.data));
  for (const { name, read } of reads) {
    if (!read) {
      merged.incomplete = true;
      continue;
    }
    const language = languageOf(name, languages);
    if (language === undefined) {
      if (isMapping(read.data))
        for (const hole of read.holes) if (!takeOut(read.data, hole, merged.leftOut)) merged.incomplete = true;
      mergeOne(merged, owners, name, read, report);
      continue;
    }
    merged.translations[language] ??= read;
    if (!/^text\/[^/]*$/i.test(name))
      report.add(
        "wrong-folder",
        { file: name, offset: 0 },
        `Move ${name} to text/${language}.yaml: it is a translation.`,
      );
  }
  if (!merged.incomplete && Object.keys(merged.data).length === 0)
    report.add("nothing-here", home, "Write a scenario: start with the key scenario:.");
  return merged;
}

/** Where nothing lies at the top, and scenarios further down: their folders, by what a scenario always has. */
function foldersOfScenarios(names: readonly string[]): string[] {
  if (names.some((name) => !name.includes("/"))) return [];
  const found = names.map((name) => /^(.+?)\/(?:scenario|text\/[^/]+)\.ya?ml$/i.exec(name)?.[1] ?? "");
  return [...new Set(found)].filter((folder) => folder !== "" && !/^text$/i.test(folder));
}

function openInstead(folders: readonly string[]): string {
  const [one, ...others] = folders;
  return others.length === 0
    ? `Open the folder ${one} that lies in this one: it holds the scenario.`
    : `Open one of the folders in this one (${folders.slice(0, 5).join(", ")}): each holds a scenario.`;
}

/** The languages that a file says the scenario has. */
function languagesIn(data: Data | undefined): string[] {
  const about = data !== undefined && isMapping(data) ? data["scenario"] : undefined;
  const told = about !== undefined && isMapping(about) ? about["languages"] : undefined;
  return Array.isArray(told) ? told.filter((language) => typeof language === "string") : [];
}

/** The language whose texts a file holds, by its folder, or by its name where that is a translation's. */
function languageOf(name: string, languages: readonly string[]): string | undefined {
  const [, inText, word = ""] = /^(?:.*\/)??(text\/)?([^/]+)\.ya?ml$/i.exec(name) ?? [];
  const known = languages.find((language) => language.toLowerCase() === word.toLowerCase());
  if (inText !== undefined) return known ?? word;
  return known !== undefined && known !== languages[0] ? known : undefined;
}

function mergeOne(
  merged: Merged,
  owners: Map<string, Places>,
  name: string,
  { data, places }: { data: Data; places: Places },
  report: Report,
): void {
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    report.add("wrong-type", { file: name, offset: 0 }, "Start the file with a key, for example injects:.");
    return;
  }
  for (const [top, value] of Object.entries(data)) {
    const before = merged.data[top];
    if (before === undefined) {
      merged.data[top] = value;
      owners.set(top, places);
    } else if (isMapping(before) && isMapping(value)) {
      for (const [key, one] of Object.entries(value))
        if (key in before)
          report.add("duplicate-key", places.key([top, key]), `${top}.${key} stands in two files: keep one.`);
        else before[key] = one;
    } else report.add("duplicate-key", places.key([top]), `${top} stands in two files and cannot be joined: keep one.`);
    if (isMapping(value))
      for (const key of Object.keys(value))
        if (!owners.has(`${top}\u0000${key}`)) owners.set(`${top}\u0000${key}`, places);
  }
}

function isMapping(value: Data): value is { [key: string]: Data } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
