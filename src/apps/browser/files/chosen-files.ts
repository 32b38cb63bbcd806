import { kindOf, type LeftOutFiles, leftOutOf } from "../../../language/which-files.ts";

/** What was chosen or dropped: the YAML files by their path inside the scenario's folder, and how many others were left out. */
export interface ChosenFiles {
  /** Of the folder, or of the only file. */
  name: string;
  files: { path: string; file: File }[];
  leftOut: LeftOutFiles;
}

/** Files of a file input; with a folder, its own name is no part of their paths, as in the terminal. */
export function chosenFiles(list: Iterable<File>): ChosenFiles {
  const all = [...list];
  const files = all.map((file) => ({ path: file.webkitRelativePath.split("/").slice(1).join("/") || file.name, file }));
  return sorted(files, all[0]?.webkitRelativePath.split("/")[0] ?? "");
}

/** Files and folders dropped together; of a single folder, what is in it. What was dropped is asked for at once, for it is gone after the event. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFiles> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const [only] = entries;
  const folder = only?.isDirectory && entries.length === 1 ? only.name : "";
  const files: ChosenFiles["files"] = [];
  for (const entry of entries) await gather(entry, folder ? "" : entry.name, files);
  return sorted(files, folder);
}

async function gather(entry: FileSystemEntry, path: string, into: ChosenFiles["files"]): Promise<void> {
  if (entry.isFile)
    into.push({ path, file: await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)) });
  else
    for (const inner of await children(entry as FileSystemDirectoryEntry))
      await gather(inner, path ? `${path}/${inner.name}` : inner.name, into);
}

/** A reader hands out at most a hundred entries at a time. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function sorted(all: ChosenFiles["files"], folder: string): ChosenFiles {
  const files = all.filter(({ path }) => kindOf(path) === "yaml");
  const [first] = files;
  const name = folder || (first && files.length === 1 ? first.path : "");
  return { name, files, leftOut: leftOutOf(all.map(({ path }) => path)) };
}
