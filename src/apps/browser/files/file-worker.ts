/** Reads what a stranger may have written, beside the page: scenarios and saved games. The page holds no reader of its own. */
import { headOf } from "../../../language/diagnostic-text.ts";
import { type Loaded, load } from "../../../language/load.ts";
import type { Scenario } from "../../../rules/scenario.ts";
import { playAgain } from "../../../session/play-again.ts";
import { readSavedGame, type SavedGame } from "../../../session/saved-game.ts";
import type { ChosenFiles } from "./chosen-files.ts";

/** `again`: a saved game whose scenario the page has itself. */
export type Asked = { scenario: ChosenFiles["files"] } | { saved: File } | { again: SavedGame; with: Scenario };
export type Answer =
  | { loaded: Loaded; texts: Record<string, string> }
  | { read: ReturnType<typeof readSavedGame> }
  /** It was played again, with the scenario that it brought. `same`: and came out as it was saved. */
  | { saved: SavedGame; scenario: Scenario; same: boolean }
  | { fault: "too-large" | "unreadable" | "scenario-refused" | "cannot-go-on"; about: string };

/** Far above what `load` takes, so that it says itself what is too large; below what would fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

addEventListener("message", async ({ data }: MessageEvent<Asked>) => postMessage(await answer(data)));

async function answer(asked: Asked): Promise<Answer> {
  if ("again" in asked) return again(asked.again, asked.with);
  const files = "saved" in asked ? [{ path: asked.saved.name, file: asked.saved }] : asked.scenario;
  const texts: Record<string, string> = {};
  let bytes = 0;
  for (const { path, file } of files) {
    bytes += file.size;
    if (bytes > MOST_BYTES) return { fault: "too-large", about: path };
    try {
      // A file's own text() would follow a mark of UTF-16 in some browsers: bytes are read here as in the terminal.
      texts[path] = new TextDecoder().decode(await file.arrayBuffer());
    } catch {
      return { fault: "unreadable", about: path };
    }
  }
  return "saved" in asked ? readGame(texts[asked.saved.name] ?? "") : { loaded: load(texts), texts };
}

/** A scenario that comes with a game is read from its source, as an author's is. */
function readGame(text: string): Answer {
  const read = readSavedGame(text);
  if ("fault" in read || !read.saved.files) return { read };
  const { scenario, diagnostics } = load(read.saved.files);
  if (scenario) return again(read.saved, scenario);
  const first = diagnostics.find((d) => d.severity === "error");
  return { fault: "scenario-refused", about: first ? `${headOf(first)}: ${first.message}` : "" };
}

function again(saved: SavedGame, scenario: Scenario): Answer {
  const played = scenario.id === saved.scenario ? playAgain(scenario, saved) : undefined;
  return played ? { saved, scenario, ...played } : { fault: "cannot-go-on", about: "" };
}

// A rejection would be heard by nobody; an error reaches the page.
addEventListener("unhandledrejection", ({ reason }) => {
  throw reason;
});
