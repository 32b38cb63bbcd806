/** The saved games in the page: IndexedDB, one transaction a save; where storage fails the game plays on and says so. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Scenario } from "../../rules/scenario.ts";
import type { SavedGame } from "../../session/saved-game.ts";

/** A saved game, the seat it is played from, and when it was saved. */
export type KeptGame = SavedGame & { seat: string; savedAt?: number };
/** With all that it needs to go on: the scenario that it began with, and its source (a game of an earlier build has none). */
export type WholeGame = KeptGame & { scenarioItself: Scenario };

type Files = NonNullable<SavedGame["files"]>;

/**
 * A game lies under "game/" and its name; the one that an earlier build kept, under "current". Scenarios and their
 * sources lie beside the games under their hash, so that they are written once and not with every act.
 */
interface Shelf extends DBSchema {
  games: { key: string; value: KeptGame | Scenario | Files };
}

export type StoreTrouble = "storage-off" | "storage-full" | "storage-lost";

/** Notes in a second place that a game was saved, so that a vanished database is noticed. */
const SENTINEL = "before-the-breach.saved";

export interface GameStore {
  /** By name, the last saved first. */
  list(): Promise<{ name: string; game: KeptGame }[]>;
  read(name: string): Promise<KeptGame | undefined>;
  write(name: string, game: WholeGame): Promise<void>;
  remove(name: string): Promise<void>;
  /** Why saving does not work at the moment. */
  trouble(): StoreTrouble | undefined;
}

export function newName(): string {
  return `game/${Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join("")}`;
}

export function openGameStore(onTrouble: (trouble: StoreTrouble | undefined) => void): GameStore {
  let trouble: StoreTrouble | undefined;
  let opening: Promise<IDBPDatabase<Shelf>> | undefined;
  const tell = (now: StoreTrouble | undefined): void => {
    if (now === trouble) return;
    trouble = now;
    onTrouble(now);
  };
  /** A shelf that failed, or that was taken away, is opened anew for whoever asks next. */
  const shelf = (): Promise<IDBPDatabase<Shelf>> => {
    if (opening) return opening;
    const gone = (): void => {
      if (opening === mine) opening = undefined;
    };
    const mine = within(
      3000,
      openDB<Shelf>("before-the-breach", 1, {
        upgrade: (db) => void db.createObjectStore("games"),
        blocking: () => {
          gone();
          mine.then((db) => db.close()).catch(() => undefined);
        },
        terminated: gone,
      }),
    );
    opening = mine;
    mine.catch(gone);
    return mine;
  };
  const change = async (work: (shelf: IDBPDatabase<Shelf>) => Promise<void>): Promise<void> => {
    try {
      await work(await shelf()).catch(async (error: unknown) => {
        if (isFull(error)) throw error;
        // The database may have been closed or deleted under an open page; a second one is whole again.
        opening = undefined;
        await work(await shelf());
      });
      sentinel("yes");
      tell(undefined);
    } catch (error) {
      tell(isFull(error) ? "storage-full" : "storage-off");
    }
  };
  return {
    async list() {
      const games = await shelf()
        .then(gamesOn)
        .catch(() => undefined);
      if (!games) tell("storage-off");
      else if (games.length === 0 && sentinel()) tell("storage-lost");
      return games ?? [];
    },
    async read(name) {
      return shelf()
        .then((db) => readFrom(db, name))
        .catch(() => undefined);
    },
    write: (name, game) => change((db) => writeTo(db, name, game)),
    async remove(name) {
      await change((db) => removeFrom(db, name));
      // With the last game gone, an empty shelf is no loss.
      const left = await shelf()
        .then(gamesOn)
        .catch(() => undefined);
      if (left?.length === 0) sentinel("");
    },
    trouble: () => trouble,
  };
}

const isFull = (error: unknown): boolean => (error as DOMException | undefined)?.name === "QuotaExceededError";
const isGame = (key: string): boolean => key === "current" || key.startsWith("game/");
const scenarioKey = (game: SavedGame): string => `scenario/${game.scenarioHash}`;
const filesKey = (game: SavedGame): string => `files/${game.scenarioHash}`;

async function gamesOn(shelf: IDBPDatabase<Shelf>): Promise<{ name: string; game: KeptGame }[]> {
  const { store } = shelf.transaction("games");
  const names = (await store.getAllKeys()).filter(isGame);
  const scenarios = new Map<string, Promise<Scenario | undefined>>();
  const games = names.map(async (name) => {
    const game = (await store.get(name)) as KeptGame;
    const beside = scenarioKey(game);
    if (!scenarios.has(beside)) scenarios.set(beside, store.get(beside) as Promise<Scenario | undefined>);
    const scenarioItself = await scenarios.get(beside);
    return { name, game: { ...game, ...(scenarioItself && { scenarioItself }) } };
  });
  return (await Promise.all(games)).sort((a, b) => (b.game.savedAt ?? 0) - (a.game.savedAt ?? 0));
}

async function readFrom(shelf: IDBPDatabase<Shelf>, name: string): Promise<KeptGame | undefined> {
  const { store } = shelf.transaction("games");
  const game = (await store.get(name)) as KeptGame | undefined;
  if (!game) return undefined;
  const scenarioItself = (await store.get(scenarioKey(game))) as Scenario | undefined;
  const files = (await store.get(filesKey(game))) as Files | undefined;
  return { ...game, ...(scenarioItself && { scenarioItself }), ...(files && { files }) };
}

async function writeTo(
  shelf: IDBPDatabase<Shelf>,
  name: string,
  { scenarioItself, files, ...game }: WholeGame,
): Promise<void> {
  const saving = shelf.transaction("games", "readwrite", { durability: "strict" });
  const { store } = saving;
  const put = async (): Promise<void> => {
    const work: Promise<unknown>[] = [store.put(game, name)];
    if ((await store.getKey(scenarioKey(game))) === undefined) work.push(store.put(scenarioItself, scenarioKey(game)));
    if (files && (await store.getKey(filesKey(game))) === undefined) work.push(store.put(files, filesKey(game)));
    await Promise.all(work);
  };
  await Promise.all([put(), saving.done]);
}

/** Takes a game away, and each scenario that no game is left of. */
async function removeFrom(shelf: IDBPDatabase<Shelf>, name: string): Promise<void> {
  const clearing = shelf.transaction("games", "readwrite", { durability: "strict" });
  const { store } = clearing;
  const take = async (): Promise<void> => {
    await store.delete(name);
    const keys = await store.getAllKeys();
    const games = await Promise.all(keys.filter(isGame).map((key) => store.get(key) as Promise<KeptGame>));
    const needed = new Set(games.flatMap((game) => [scenarioKey(game), filesKey(game)]));
    await Promise.all(keys.filter((key) => !isGame(key) && !needed.has(key)).map((key) => store.delete(key)));
  };
  await Promise.all([take(), clearing.done]);
}

function sentinel(write?: string): string | null {
  try {
    if (write !== undefined) localStorage.setItem(SENTINEL, write);
    return localStorage.getItem(SENTINEL);
  } catch {
    return null;
  }
}

/** A database that never answers counts as off. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error("no answer")), milliseconds)),
  ]);
}
