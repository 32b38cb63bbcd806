/** Opens a game in this page: the scenario, its session, the bots of the other seats, and autosave. */
import { cards, loaders } from "virtual:scenarios";
import { seatBot } from "../../forecast/scripted-bot.ts";
import type { Connection } from "../../session/connection.ts";
import { readSavedGame, type SaveFault, writeSavedGame } from "../../session/saved-game.ts";
import { type LogEntry, openSession, type Session } from "../../session/session.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { type GameStore, openGameStore, type StoreTrouble } from "./game-store.ts";
import { electWriter, type WriterTab } from "./writer-tab.ts";

export const SCENARIOS = cards;

export type TableTrouble = StoreTrouble | "watching";
const troubleListeners = new Set<(trouble: TableTrouble | undefined) => void>();
let storeTrouble: StoreTrouble | undefined;
let shelf: Promise<GameStore> | undefined;
let writer: WriterTab | undefined;

function store(): Promise<GameStore> {
  shelf ??= openGameStore((trouble) => {
    storeTrouble = trouble;
    tellTrouble();
  });
  return shelf;
}

function tellTrouble(): void {
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

/** The game that was left in this browser, if there is one. */
export async function savedGame(): Promise<{ scenario: string; seat: string; round: number; over: boolean } | undefined> {
  const saved = await (await store()).read();
  return saved && { scenario: saved.scenario, seat: saved.seat, round: saved.state.round, over: saved.state.over };
}

export interface OpenGame extends Connection {
  /** The saved game as the text of a file. */
  exported(): string;
  /** The same luck up to the start of `round`, then another choice. */
  replayFrom(round: number): void;
}

export async function openGame(options: { scenario: string; seat: string; seed: string; resume?: boolean }): Promise<OpenGame> {
  const saved = options.resume ? await (await store()).read() : undefined;
  const scenario = (await loaders[saved?.scenario ?? options.scenario]!()).default;
  return openHere(scenario, saved?.seat ?? options.seat, saved?.seed ?? options.seed, saved?.log ?? []);
}

/** Opens a saved game from the text of its file, or says what is wrong with it. */
export async function openFile(text: string): Promise<{ game: OpenGame } | { fault: SaveFault }> {
  const read = readSavedGame(text);
  if ("fault" in read) return { fault: read.fault };
  const { saved } = read;
  const load = loaders[saved.scenario];
  const scenario = saved.scenarioItself ?? (load && (await load()).default);
  if (!scenario) return { fault: "not-a-saved-game" };
  const seat = scenario.seats.find((s: Scenario["seats"][number]) => s.playable && !s.bot)!.id;
  return { game: await openHere(scenario, seat, saved.seed, saved.log) };
}

async function openHere(scenario: Scenario, seat: string, seed: string, log: readonly LogEntry[]): Promise<OpenGame> {
  const bots = Object.fromEntries(scenario.seats.filter((s) => s.playable && s.id !== seat).map((s) => [s.id, seatBot(scenario, s.id, seed)]));
  let session: Session = openSession(scenario, seed, { log, bots });
  let table = session.connect(seat);
  const listeners = new Set<Parameters<Connection["subscribe"]>[0]>();
  const here = await store();
  writer?.close();
  writer = await electWriter("current");
  const tell = (): void => {
    for (const listen of listeners) listen(table.view());
  };
  const save = async (): Promise<void> => {
    if (!writer?.writes()) return;
    await here.write({ ...session.save(), seat });
    writer.saved();
  };
  writer.onChange(async (what) => {
    if ((what === "saved") !== writer?.writes()) {
      const theirs = await here.read();
      if (theirs && theirs.scenario === scenario.id && theirs.seed === seed) {
        session = openSession(scenario, seed, { log: theirs.log, bots });
        table = session.connect(seat);
        tell();
      }
    }
    tellTrouble();
  });
  tellTrouble();
  await save();
  return {
    view: () => table.view(),
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    async submit(command) {
      if (writer && !writer.writes()) return { done: false, refusal: { code: "not-now", about: "watching" } };
      const receipt = await table.submit(command);
      if (receipt.done) {
        tell();
        await save();
      }
      return receipt;
    },
    close() {
      listeners.clear();
      table.close();
    },
    exported: () => writeSavedGame({ ...session.save(), scenarioItself: scenario }),
    replayFrom(round) {
      session.submit(seat, { type: "undo", toRound: round });
      tell();
      void save();
    },
  };
}
