/** Opens a game in this page: the scenario, its session, the bots of the other seats, and autosave. */
import { loaders, sources } from "virtual:scenarios";
import { botsBeside } from "../../forecast/scripted-bot.ts";
import { keyOf } from "../../kit/chance.ts";
import { hashOf } from "../../kit/hash.ts";
import type { LogEntry } from "../../rules/commands.ts";
import { ScenarioFault } from "../../rules/game.ts";
import { makeModel } from "../../rules/make-model.ts";
import type { Scenario } from "../../rules/scenario.ts";
import type { Connection, Update } from "../../session/connection.ts";
import { type LinkFault, readLink, writeLink } from "../../session/link.ts";
import { RULES_VERSION } from "../../session/rules-version.ts";
import type { SavedGame, SaveFault } from "../../session/saved-game.ts";
import { openSession, type Session } from "../../session/session.ts";
import { writeSavedGame } from "../../session/write-saved-game.ts";
import { type Debriefing, openDebriefing } from "./debrief/debriefing.ts";
import { type Reading, readInWorker } from "./files/read-in-worker.ts";
import { newName } from "./game-store.ts";
import type { ScenarioFace } from "./scenario-card.ts";
import {
  LINKED,
  layDown,
  type Origin,
  originOf,
  SCENARIOS,
  saved as savedSoFar,
  store,
  takePen,
  tellTrouble,
} from "./shelf.ts";

/** How long after a save that failed it is tried again, if nothing else is saved before. */
const TRY_AGAIN = 5_000;

export type OpenFault =
  | SaveFault
  | LinkFault
  | Extract<Reading, { fault: string }>["fault"]
  | "never-rests"
  | "cannot-open"
  | "unchecked";
/** `old`: a game of other rules, as the text of its file, to be saved again as it came. */
export type Opened = { game: OpenGame } | { fault: OpenFault; about?: string; old?: { text: string; name: string } };

/** A scenario with the files that it was made of, which go into each saved game. */
export interface ScenarioWithFiles {
  scenario: Scenario;
  files?: Record<string, string> | undefined;
}

const inTheBox = (id: string): boolean => Object.hasOwn(loaders, id);

async function fromTheBox(id: string): Promise<ScenarioWithFiles> {
  const [scenario, files] = await Promise.all([loaders[id]?.(), sources[id]?.()]);
  if (!scenario) throw new Error(`no scenario ${id} comes with the game`);
  return { scenario: scenario.default, files: files?.default };
}

export interface OpenGame extends Connection {
  /** Under which this browser keeps it. */
  name: string;
  origin: Origin;
  /** All luck comes from it. */
  seed: string;
  /** The saved game as the text of a file. */
  exported(): string;
  /** Its address, by which it opens elsewhere; none of a scenario or a page that others do not have. */
  link(): string | undefined;
  /** The same luck up to the start of `round`, then another choice. */
  replayFrom(round: number): void;
  /** Opens the debrief of the game as it stands. */
  debrief(): Debriefing;
}

/** A new game of a scenario that comes with the game, or of one that was opened from files. */
export async function openGame(options: {
  scenario: string | ScenarioWithFiles;
  seat: string;
  seed: string;
}): Promise<Opened> {
  const { scenario, ...begun } = options;
  try {
    const whole = typeof scenario === "string" ? await fromTheBox(scenario) : scenario;
    return { game: await openHere({ ...whole, ...begun, log: [], name: newName() }) };
  } catch (error) {
    console.warn(error);
    return { fault: error instanceof ScenarioFault ? "never-rests" : "cannot-open" };
  }
}

/** Goes on with a game that is kept in this browser, with the scenario that it began with. */
export async function resumeGame(name: string): Promise<Opened> {
  await savedSoFar();
  const saved = await store().read(name);
  if (!saved) return { fault: "cannot-go-on" };
  const { scenarioItself, savedAt: _, ...bare } = saved;
  if (saved.rules !== RULES_VERSION) return ofOtherRules(saved.files ? bare : { ...bare, ...own(scenarioItself) });
  const whole = scenarioItself && { scenario: scenarioItself, files: saved.files };
  if (!whole && !inTheBox(saved.scenario)) return { fault: "cannot-go-on" };
  return goOn(saved, whole, name);
}

/** Opens a saved game from its file, or says what is wrong with it. It is played again in the worker before it is here. */
export async function openSavedFile(file: File, stop: AbortSignal): Promise<Opened> {
  let answer = await readInWorker({ saved: file }, stop);
  if ("read" in answer) {
    const { read } = answer;
    if ("fault" in read) return read.saved ? ofOtherRules(read.saved) : { fault: read.fault };
    // Without its scenario's source it goes on with the one in the box or not at all.
    if (!inTheBox(read.saved.scenario)) return { fault: "unchecked" };
    try {
      answer = await readInWorker({ again: read.saved, with: (await fromTheBox(read.saved.scenario)).scenario }, stop);
    } catch {
      return { fault: "cannot-open" };
    }
    if ("saved" in answer) return goOn(answer.saved, undefined, newName());
  }
  if ("saved" in answer) return goOn(answer.saved, { scenario: answer.scenario, files: answer.saved.files }, newName());
  return "fault" in answer ? answer : { fault: "reader-failed" };
}

/** A game that somebody sent as a link, played again, and neither opened nor kept so far. */
export interface Linked {
  face: ScenarioFace | undefined;
  seat: string;
  round: number;
  over: boolean;
  open(): Promise<Opened>;
}

/** `place` is what stands in the address from `#game=` on; anybody may have written it. */
export async function readLinkedGame(place: string): Promise<Linked | { fault: OpenFault }> {
  const [, id, code] = /^#game=([\w-]+)\.([\w-]+)$/.exec(place) ?? [];
  if (!id || !code) return { fault: "damaged-link" };
  if (!inTheBox(id)) return { fault: "link-of-other-scenario" };
  const whole = await fromTheBox(id);
  const model = makeModel(whole.scenario);
  const game = readLink(model, code);
  if ("fault" in game) return game;
  if (!whole.scenario.seats.some((s) => s.id === game.seat && s.playable && !s.bot)) return { fault: "damaged-link" };
  try {
    const { round, over } = openSession(model, game.seed, { log: game.log }).save().state;
    const open = async () => ({ game: await openHere({ ...whole, ...game, name: newName() }) });
    return { face: SCENARIOS.find((s) => s.id === id), seat: game.seat, round, over, open };
  } catch {
    return { fault: "damaged-link" };
  }
}

/** What an earlier build kept without its source, it alone can open again. */
function own(scenarioItself: Scenario | undefined): Pick<SavedGame, "scenarioItself"> {
  return scenarioItself ? { scenarioItself } : {};
}

function ofOtherRules(saved: SavedGame): Opened {
  return { fault: "other-rules", old: { text: writeSavedGame(saved), name: saved.scenario } };
}

/** A log that other rules or another scenario wrote cannot be played again; it is told, and what is saved stays as it was. */
async function goOn(saved: SavedGame, brought: ScenarioWithFiles | undefined, name: string): Promise<Opened> {
  try {
    const own = brought && (brought.files || originOf(saved.scenario, saved.scenarioHash) !== "box");
    const whole = own ? brought : await fromTheBox(saved.scenario);
    const seats = whole.scenario.seats.filter((s) => s.playable);
    const seat = seats.find((s) => s.id === saved.seat) ?? seats.find((s) => !s.bot) ?? seats[0];
    if (!seat) return { fault: "cannot-go-on" };
    const game = await openHere({ ...whole, seat: seat.id, seed: saved.seed, log: saved.log, name, was: saved });
    return { game };
  } catch (error) {
    console.warn(error);
    return { fault: "cannot-go-on" };
  }
}

interface Beginning extends ScenarioWithFiles {
  seat: string;
  seed: string;
  log: readonly LogEntry[];
  /** Under which it is kept. */
  name: string;
  /** As it was saved, with a game that goes on. */
  was?: SavedGame;
}

/** @throws before anything is saved if the game cannot begin or cannot be played again. */
async function openHere({ scenario, files, seat, seed, log, name, was }: Beginning): Promise<OpenGame> {
  const model = makeModel(scenario);
  const bots = botsBeside(model, seat, keyOf(seed));
  let session: Session = openSession(model, seed, { log, bots });
  let spoken = scenario.languages[0] ?? "";
  let table = session.connect(seat, spoken);
  const hash = hashOf(scenario);
  const changed = was !== undefined && was.scenarioHash !== hash;
  const drifted = was !== undefined && was.hash !== session.hash();
  const listeners = new Set<(update: Update) => void>();
  const hear = (): void =>
    void table.subscribe((update) => {
      for (const listen of listeners) listen(update);
    });
  hear();
  const here = store();
  const whole = { scenarioItself: scenario, ...(files && { files }) };
  const pen = await takePen(name);
  let trying: ReturnType<typeof setTimeout> | undefined;
  const save = async (): Promise<void> => {
    clearTimeout(trying);
    if (!pen.writes()) return;
    await here.write(name, { ...session.save(), seat, savedAt: Date.now(), ...whole });
    if (here.trouble()) trying = setTimeout(() => void saveSoon(), TRY_AGAIN);
    pen.saved();
  };
  /** One save after the other, each once what it saves is on the screen. */
  let saving: Promise<void> = Promise.resolve();
  const saveSoon = (): Promise<void> => (saving = saving.then(painted).then(save));
  pen.onChange(async (what) => {
    if ((what === "saved") !== pen.writes()) {
      const theirs = await here.read(name);
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
    name,
    origin: changed ? "changed" : drifted ? "drifted" : originOf(scenario.id, hash),
    seed,
    view: () => table.view(),
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    async submit(command) {
      if (!pen.writes()) return { done: false, refusal: { code: "not-now", about: "watching" } };
      const receipt = await table.submit(command);
      if (receipt.done) await saveSoon();
      return receipt;
    },
    close() {
      listeners.clear();
      table.close();
      clearTimeout(trying);
      layDown(
        pen,
        saving.then(() => clearTimeout(trying)),
      );
    },
    exported: () => writeSavedGame({ ...session.save(), seat, ...(files && { files }) }),
    link() {
      if (originOf(scenario.id, hash) !== "box" || location.protocol === "file:") return undefined;
      const code = writeLink(model, { seat, seed, log: [...session.log()] });
      return `${location.origin}${location.pathname}${LINKED}${scenario.id}.${code}`;
    },
    replayFrom(round) {
      if (!pen.writes()) return;
      session.submit(seat, { type: "undo", toRound: round });
      void saveSoon();
    },
    why: (of) => table.why(of),
    weigh: (offered) => table.weigh(offered),
    imagine: (asked) => table.imagine(asked),
    chart: (id) => table.chart(id),
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
