/** Reads a scenario beside the main thread, so that a file that would never end can be given up. */
import { parentPort, workerData } from "node:worker_threads";
import { load } from "../../language/load.ts";

parentPort!.postMessage(load((workerData as { files: Record<string, string> }).files));
