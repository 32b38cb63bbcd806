/** Opens a game in this page: the scenario, its session, the bots of the other seats, and autosave. */
import { cards, loaders } from "virtual:scenarios";
import { botsBeside } from "../../forecast/scripted-bot.ts";
import { type Debriefing, openDebriefing } from "./debrief/debriefing.ts";
import type { Connection, Update } from "../../session/connection.ts";
import { keyOf } from "../../kit/chance.ts";
import { hashOf } from "../../kit/hash.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { ScenarioFault } from "../../rules/game.ts";
import { makeModel } from "../../rules/make-model.ts";
import { RULES_VERSION } from "../../session/rules-version.ts";
import type { LogEntry } from "../../rules/commands.ts";
import type { SavedGame, SaveFault } from "../../session/saved-game.ts";
import { openSession, type Session } from "../../session/session.ts";
import { writeSavedGame } from "../../session/write-saved-game.ts";
import { type Reading, readInWorker } from "./files/read-in-worker.ts";
import { type GameStore, openGameStore, type StoreTrouble } from "./game-store.ts";
import { cardOf, type ScenarioCard } from "./scenario-card.ts";
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

/**
 * Whose words these are: "box" of a scenario that comes with the game, "differs" of a copy of it that is another version,
 * "changed" of the one in the box although the game began with another, "file" of a stranger's.
 */
export type Origin = "box" | "differs" | "changed" | "file";
export type OpenFault = SaveFault | Extract<Reading, { fault: string }>["fault"] | "cannot-go-on" | "never-rests";
/** `old`: a game of other rules, as the text of its file, to be saved again as it came. */
export type Opened = { game: OpenGame } | { fault: OpenFault; about?: string; old?: { text: string; name: string } };

function originOf(id: string, hash: string): Origin {
  const shipped = SCENARIOS.find((s) => s.id === id);
  return !shipped ? "file" : shipped.hash === hash ? "box" : "differs";
}

/** The game that was left in this browser, if there is one. */
export async function savedGame(): Promise<
  { card: Pick<ScenarioCard, "title">; round: number; over: boolean; origin: Origin } | undefined
> {
  const saved = await (await store()).read();
  const card =
    saved && (saved.scenarioItself ? cardOf(saved.scenarioItself) : SCENARIOS.find((s) => s.id === saved.scenario));
  return (
    card && {
      card,
      round: saved.state.round,
      over: saved.state.over,
      origin: originOf(saved.scenario, saved.scenarioHash),
    }
  );
}

export interface OpenGame extends Connection {
  origin: Origin;
  /** All luck comes from it. */
  seed: string;
  /** The saved game as the text of a file. */
  exported(): string;
  /** The same luck up to the start of `round`, then another choice. */
  replayFrom(round: number): void;
  /** Opens the debrief of the game as it stands. */
  debrief(): Debriefing;
}

/** A new game of a scenario that comes with the game, or of one that was opened from files. */
export async function openGame(options: { scenario: string | Scenario; seat: string; seed: string }): Promise<Opened> {
  const scenario =
    typeof options.scenario === "string" ? (await loaders[options.scenario]!()).default : options.scenario;
  try {
    return { game: await openHere(scenario, options.seat, options.seed, []) };
  } catch (error) {
    if (error instanceof ScenarioFault) return { fault: "never-rests" };
    throw error;
  }
}

/** Goes on with the game that was left in this browser, with the scenario that it began with. */
export async function resumeGame(): Promise<Opened> {
  const saved = await (await store()).read();
  return saved ? goOn(saved, saved.seat) : { fault: "cannot-go-on" };
}

/** Opens a saved game from its file, or says what is wrong with it. */
export async function openSavedFile(file: File): Promise<Opened> {
  const answer = await readInWorker({ saved: file });
  if (!("read" in answer)) return "fault" in answer ? answer : { fault: "reader-failed" };
  const { read } = answer;
  if ("fault" in read) return read.saved ? ofOtherRules(read.saved) : { fault: read.fault };
  return goOn(read.saved);
}

function ofOtherRules(saved: SavedGame): Opened {
  return { fault: "other-rules", old: { text: writeSavedGame(saved), name: saved.scenario } };
}

/** A log that other rules or another scenario wrote cannot be played again; it is told, and what is saved stays as it was. */
async function goOn(saved: SavedGame, seat?: string): Promise<Opened> {
  if (saved.rules !== RULES_VERSION) return ofOtherRules(saved);
  try {
    const scenario = saved.scenarioItself ?? (await loaders[saved.scenario]!()).default;
    const game = await openHere(
      scenario,
      seat ?? scenario.seats.find((s) => s.playable && !s.bot)!.id,
      saved.seed,
      saved.log,
    );
    const changed = !saved.scenarioItself && originOf(saved.scenario, saved.scenarioHash) === "differs";
    return { game: changed ? { ...game, origin: "changed" } : game };
  } catch {
    return { fault: "cannot-go-on" };
  }
}

/** @throws before anything is saved if the game cannot begin or cannot be played again. */
async function openHere(scenario: Scenario, seat: string, seed: string, log: readonly LogEntry[]): Promise<OpenGame> {
  const model = makeModel(scenario);
  const bots = botsBeside(model, seat, keyOf(seed));
  let session: Session = openSession(model, seed, { log, bots });
  let spoken = scenario.languages[0] ?? "";
  let table = session.connect(seat, spoken);
  const hash = hashOf(scenario);
  const listeners = new Set<(update: Update) => void>();
  const hear = (): void =>
    void table.subscribe((update) => {
      for (const listen of listeners) listen(update);
    });
  hear();
  const here = await store();
  writer?.close();
  writer = await electWriter("current");
  const save = async (): Promise<void> => {
    if (!writer?.writes()) return;
    await here.write({ ...session.save(), seat, scenarioItself: scenario });
    writer.saved();
  };
  /** One save after the other, each once what it saves is on the screen. */
  let saving: Promise<void> = Promise.resolve();
  const saveSoon = (): Promise<void> => (saving = saving.then(painted).then(save));
  writer.onChange(async (what) => {
    if ((what === "saved") !== writer?.writes()) {
      const theirs = await here.read();
      if (theirs && theirs.scenarioHash === hash && theirs.seed === seed) {
        session = openSession(model, seed, { log: theirs.log, bots });
        table.close();
        table = session.connect(seat, spoken);
        hear();
        for (const listen of listeners) listen({ version: 0, view: table.view(), patches: [] });
      }
    }
    tellTrouble();
  });
  tellTrouble();
  await save();
  return {
    origin: originOf(scenario.id, hash),
    seed,
    view: () => table.view(),
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    async submit(command) {
      if (writer && !writer.writes()) return { done: false, refusal: { code: "not-now", about: "watching" } };
      const receipt = await table.submit(command);
      if (receipt.done) await saveSoon();
      return receipt;
    },
    close() {
      listeners.clear();
      table.close();
    },
    exported: () => writeSavedGame({ ...session.save(), scenarioItself: scenario }),
    replayFrom(round) {
      session.submit(seat, { type: "undo", toRound: round });
      void saveSoon();
    },
    why: (of) => table.why(of),
    speak(language) {
      spoken = language;
      table.speak(language);
    },
    debrief: () => openDebriefing({ scenario, seed, log: [...session.log()], seat }),
  };
}

/** Once what has changed is on the screen; in a page that is not shown, soon. */
function painted(): Promise<void> {
  return new Promise((done) => {
    const soon = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(soon);
      setTimeout(done);
    });
  });
}
