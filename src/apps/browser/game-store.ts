/** The saved game in the page: IndexedDB, one transaction a save; where storage fails the game plays on and says so. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Scenario } from "../../rules/scenario.ts";
import type { SavedGame } from "../../session/saved-game.ts";

/** A saved game, the seat it is played from, and the scenario it began with. */
export type KeptGame = SavedGame & { seat: string };

/** "current" is the game; the scenario lies beside it under its hash, so that it is written once and not with every act. */
interface Shelf extends DBSchema {
  games: { key: string; value: KeptGame | Scenario };
}

export type StoreTrouble = "storage-off" | "storage-full" | "storage-lost";

/** Notes in a second place that a game was saved, so that a vanished database is noticed. */
const SENTINEL = "before-the-breach.saved";

export interface GameStore {
  read(): Promise<KeptGame | undefined>;
  write(game: KeptGame & { scenarioItself: Scenario }): Promise<void>;
  /** Why saving does not work at the moment. */
  trouble(): StoreTrouble | undefined;
}

export async function openGameStore(onTrouble: (trouble: StoreTrouble | undefined) => void): Promise<GameStore> {
  let trouble: StoreTrouble | undefined;
  let shelf: IDBPDatabase<Shelf> | undefined;
  const tell = (now: StoreTrouble | undefined): void => {
    if (now === trouble) return;
    trouble = now;
    onTrouble(now);
  };
  try {
    shelf = await within(
      3000,
      openDB<Shelf>("before-the-breach", 1, {
        upgrade: (db) => void db.createObjectStore("games"),
        blocking: () => shelf?.close(),
      }),
    );
  } catch {
    tell("storage-off");
  }
  return {
    async read() {
      if (!shelf) return undefined;
      const game = await readFrom(shelf).catch(() => undefined);
      if (!game && sentinel()) tell("storage-lost");
      return game;
    },
    async write(game) {
      if (!shelf) return;
      try {
        await writeTo(shelf, game);
        sentinel("yes");
        tell(undefined);
      } catch (error) {
        tell((error as DOMException | undefined)?.name === "QuotaExceededError" ? "storage-full" : "storage-off");
      }
    },
    trouble: () => trouble,
  };
}

const beside = (game: SavedGame): string => `scenario/${game.scenarioHash}`;

async function readFrom(shelf: IDBPDatabase<Shelf>): Promise<KeptGame | undefined> {
  const { store } = shelf.transaction("games");
  const game = (await store.get("current")) as KeptGame | undefined;
  const scenarioItself = game && ((await store.get(beside(game))) as Scenario | undefined);
  return scenarioItself ? { ...game!, scenarioItself } : game;
}

async function writeTo(
  shelf: IDBPDatabase<Shelf>,
  { scenarioItself, ...game }: KeptGame & { scenarioItself: Scenario },
): Promise<void> {
  const saving = shelf.transaction("games", "readwrite", { durability: "strict" });
  const { store } = saving;
  const put = async (): Promise<void> => {
    const keys = await store.getAllKeys();
    const work: Promise<unknown>[] = [store.put(game, "current")];
    if (!keys.includes(beside(game)))
      work.push(
        store.put(scenarioItself, beside(game)),
        ...keys.filter((k) => k.startsWith("scenario/")).map((k) => store.delete(k)),
      );
    await Promise.all(work);
  };
  await Promise.all([put(), saving.done]);
}

function sentinel(write?: string): string | null {
  try {
    if (write) localStorage.setItem(SENTINEL, write);
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
