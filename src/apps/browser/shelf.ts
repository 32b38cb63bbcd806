/** What this browser keeps of games, and whether this tab may write; without the rules, so that the first page is there soon. */
import { cards } from "virtual:scenarios";
import { type GameStore, openGameStore, type StoreTrouble } from "./game-store.ts";
import { faceOf, type ScenarioFace } from "./scenario-card.ts";
import { electWriter, type WriterTab } from "./writer-tab.ts";

export const SCENARIOS = cards;

export type TableTrouble = StoreTrouble | "watching";
const troubleListeners = new Set<(trouble: TableTrouble | undefined) => void>();
let storeTrouble: StoreTrouble | undefined;
let shelf: GameStore | undefined;
let writer: WriterTab | undefined;
/** The last save of a table that was left. */
let leaving: Promise<void> = Promise.resolve();

export function store(): GameStore {
  shelf ??= openGameStore((trouble) => {
    storeTrouble = trouble;
    tellTrouble();
  });
  return shelf;
}

export function tellTrouble(): void {
  const now = troubleNow();
  for (const listen of troubleListeners) listen(now);
}

/** What keeps this tab from saving, if anything. */
export function troubleNow(): TableTrouble | undefined {
  return storeTrouble ?? (writer && !writer.writes() ? "watching" : undefined);
}

export function onTrouble(listen: (trouble: TableTrouble | undefined) => void): () => void {
  troubleListeners.add(listen);
  return () => troubleListeners.delete(listen);
}

/** Takes the pen for a game, and lays down the one before. */
export async function takePen(name: string): Promise<WriterTab> {
  writer?.close();
  writer = await electWriter(name);
  return writer;
}

/** The pen is laid down for other tabs once the last act is saved. */
export function layDown(pen: WriterTab, saved: Promise<void>): void {
  leaving = saved.then(() => {
    pen.close();
    if (writer === pen) writer = undefined;
    tellTrouble();
  });
}

/** Once the table that was left last is saved. */
export function saved(): Promise<void> {
  return leaving;
}

/**
 * Whose words these are: "box" of a scenario that comes with the game, "differs" of a copy of it that is another version,
 * "changed" of the one in the box although the game began with another, "file" of a stranger's. "drifted": with the same
 * scenario its log leads elsewhere than where it was saved.
 */
export type Origin = "box" | "differs" | "changed" | "file" | "drifted";

export function originOf(id: string, hash: string): Origin {
  const shipped = SCENARIOS.find((s) => s.id === id);
  return !shipped ? "file" : shipped.hash === hash ? "box" : "differs";
}

/** A game that is kept in this browser. */
export interface Kept {
  name: string;
  /** Missing if its scenario is neither kept with it nor in the box any more. */
  face: ScenarioFace | undefined;
  seat: string;
  round: number;
  over: boolean;
  savedAt: number | undefined;
  origin: Origin;
}

/** The last played first. */
export async function keptGames(): Promise<Kept[]> {
  await leaving;
  const faces = new Map<string, ScenarioFace | undefined>();
  return (await store().list()).map(({ name, game }) => {
    const { scenario, scenarioHash, scenarioItself, seat, savedAt, state } = game;
    if (!faces.has(scenarioHash))
      faces.set(scenarioHash, scenarioItself ? faceOf(scenarioItself) : SCENARIOS.find((s) => s.id === scenario));
    const face = faces.get(scenarioHash);
    const origin = originOf(scenario, scenarioHash);
    return { name, face, seat, round: state.round, over: state.over, savedAt, origin };
  });
}

export function deleteGame(name: string): Promise<void> {
  return store().remove(name);
}

/** What stands before a game in an address. */
export const LINKED = "#game=";
