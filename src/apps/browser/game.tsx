/** The game in this page: its view, and the one way to act. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState, useSyncExternalStore } from "react";
import type { SessionCommand } from "../../session/connection.ts";
import type { View } from "../../views/view.ts";
import type { OpenGame } from "./open-game.ts";
import { useRefusal } from "./words/refusal.ts";
import { useWords } from "./words/words.tsx";

interface GameInPage {
  game: OpenGame;
  view: View;
  /** True if it was done; a refusal is told in the live region. */
  act(command: SessionCommand): Promise<boolean>;
  /** The last thing that a refusal or the news had to say. */
  told: string;
  tell(text: string): void;
}

const GameContext = createContext<GameInPage | undefined>(undefined);

export function GameProvider({ game, children }: { game: OpenGame; children: ReactNode }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const [told, tell] = useState(
    game.origin === "changed" || game.origin === "differs" ? t(`origin_${game.origin}`) : "",
  );
  const store = useMemo(() => {
    let now = game.view();
    return {
      subscribe: (listen: () => void) =>
        game.subscribe((next) => {
          now = next;
          listen();
        }),
      read: () => now,
    };
  }, [game]);
  const view = useSyncExternalStore(store.subscribe, store.read);
  const act = useCallback(
    async (command: SessionCommand) => {
      const receipt = await game.submit(command);
      tell(receipt.done ? "" : refusal(receipt.refusal.code));
      return receipt.done;
    },
    [game, refusal],
  );
  const value = useMemo(() => ({ game, view, act, told, tell }), [game, view, act, told]);
  return <GameContext value={value}>{children}</GameContext>;
}

export function useGame(): GameInPage {
  const game = useContext(GameContext);
  if (!game) throw new Error("no game here");
  return game;
}
