/** Reads what a stranger may have written, beside the page: scenarios and saved games. The page holds no reader of its own. */
import { type Loaded, load } from "../../../language/load.ts";
import { readSavedGame } from "../../../session/saved-game.ts";
import type { ChosenFiles } from "./chosen-files.ts";

export type Asked = { scenario: ChosenFiles["files"] } | { saved: File };
export type Answer =
  | { loaded: Loaded }
  | { read: ReturnType<typeof readSavedGame> }
  | { fault: "too-large" | "unreadable"; about: string };

/** Far above what `load` takes, so that it says itself what is too large; below what would fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

addEventListener("message", async ({ data }: MessageEvent<Asked>) => postMessage(await answer(data)));

async function answer(asked: Asked): Promise<Answer> {
  const files = "saved" in asked ? [{ path: asked.saved.name, file: asked.saved }] : asked.scenario;
  const texts: Record<string, string> = {};
  let bytes = 0;
  for (const { path, file } of files) {
    bytes += file.size;
    if (bytes > MOST_BYTES) return { fault: "too-large", about: path };
    try {
      texts[path] = await file.text();
    } catch {
      return { fault: "unreadable", about: path };
    }
  }
  return "saved" in asked ? { read: readSavedGame(texts[asked.saved.name]!) } : { loaded: load(texts) };
}

// A rejection would be heard by nobody; an error reaches the page.
addEventListener("unhandledrejection", ({ reason }) => {
  throw reason;
});
