/** The saved game in the page: IndexedDB, one transaction a save; where storage fails the game plays on and says so. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SavedGame } from "../../session/saved-game.ts";

interface Shelf extends DBSchema {
  games: { key: string; value: SavedGame & { seat: string } };
}

export type StoreTrouble = "storage-off" | "storage-full" | "storage-lost";

/** Notes in a second place that a game was saved, so that a vanished database is noticed. */
const SENTINEL = "before-the-breach.saved";

export interface GameStore {
  read(): Promise<(SavedGame & { seat: string }) | undefined>;
  write(game: SavedGame & { seat: string }): Promise<void>;
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
    shelf = await within(3000, openDB<Shelf>("before-the-breach", 1, { upgrade: (db) => void db.createObjectStore("games"), blocking: () => shelf?.close() }));
  } catch {
    tell("storage-off");
  }
  return {
    async read() {
      if (!shelf) return undefined;
      const game = await shelf.get("games", "current").catch(() => undefined);
      if (!game && sentinel()) tell("storage-lost");
      return game;
    },
    async write(game) {
      if (!shelf) return;
      try {
        const saving = shelf.transaction("games", "readwrite", { durability: "strict" });
        await Promise.all([saving.store.put(game, "current"), saving.done]);
        sentinel("yes");
        tell(undefined);
      } catch (error) {
        tell((error as DOMException | undefined)?.name === "QuotaExceededError" ? "storage-full" : "storage-off");
      }
    },
    trouble: () => trouble,
  };
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
  return Promise.race([work, new Promise<never>((_, fail) => setTimeout(() => fail(new Error("no answer")), milliseconds))]);
}
