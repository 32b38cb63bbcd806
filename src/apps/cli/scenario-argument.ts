/** The folder that a command of the terminal is given, read. */
import { FolderFault, type FolderRead, readFolder } from "../node/read-folder.ts";
import { WrongUse } from "./wrong-use.ts";

/** @throws WrongUse unless exactly one folder is named that holds YAML files and can be read. */
export function scenarioArgument(positionals: readonly string[], example: string): FolderRead & { folder: string } {
  const [folder, another] = positionals;
  if (!folder) throw new WrongUse(`Name a scenario folder: ${example}`);
  if (another !== undefined) throw new WrongUse(`Name one folder, not "${folder}" and "${another}": ${example}`);
  let read: FolderRead;
  try {
    read = readFolder(folder);
  } catch (error) {
    throw error instanceof FolderFault ? new WrongUse(error.message) : error;
  }
  if (Object.keys(read.files).length === 0)
    throw new WrongUse(`${folder} holds no .yaml file: a scenario is a folder of YAML files.`);
  return { ...read, folder };
}
