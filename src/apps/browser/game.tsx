/** The game in this page: the parts of its view, each heard by who shows it, and the one way to act. */
import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import type { ButtonProps } from "react-aria-components";
import type { Command } from "../../rules/commands.ts";
import type { Offered } from "../../rules/terms.ts";
import type { SessionCommand } from "../../session/connection.ts";
import type { ImaginedView, Imagining } from "../../views/chamber-shape.ts";
import type { ChartView } from "../../views/chart-shape.ts";
import type { DealTold } from "../../views/deal-shape.ts";
import type { WhyLine, WhyOf } from "../../views/row-shape.ts";
import type { View } from "../../views/view.ts";
import type { OpenGame } from "./open-game.ts";
import { oncePointed } from "./pointer.ts";
import { play } from "./sound/player.ts";
import { SOUND_OF_COMMAND } from "./sound/sounds.ts";
import { useRefusal } from "./words/refusal.ts";
import { TextLanguage, useWords } from "./words/words.tsx";

interface GameInPage {
  game: OpenGame;
  /** True if it was done; a refusal is told in the live region. */
  act(command: SessionCommand): Promise<boolean>;
  why(of: WhyOf): Promise<readonly WhyLine[]>;
  weigh(offered: Offered): Promise<DealTold | undefined>;
  chart(id: string): Promise<ChartView | undefined>;
  /** Lets the benches stand as they would with this, which stands there, until the answer is called. What came last counts. */
  imagine(asked: Imagining, at: Element | null): () => void;
  /** The bill, or motion, on which the benches lean as they are shown. */
  shown: { bill: string | undefined };
  heard: Heard<View>;
  told: Heard<string>;
  imagined: Heard<Thought | undefined>;
}

/** What somebody looks at, and where it stands in the page. */
export interface Thought extends ImaginedView {
  at: Element | null;
}

/** Something that changes, and who listens to it. */
interface Heard<T> {
  read(): T;
  subscribe(listen: () => void): () => void;
}

const GameContext = createContext<GameInPage | undefined>(undefined);

export function GameProvider({ game, children }: { game: OpenGame; children: ReactNode }) {
  const { t, language } = useWords();
  const refusal = useRefusal();
  const heard = useMemo<Heard<View>>(
    () => ({ read: game.view, subscribe: (listen) => game.subscribe(listen) }),
    [game],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told of its origin is told once
  const told = useMemo(
    () => noteOf(game.origin === "box" || game.origin === "file" ? "" : t(`origin_${game.origin}`)),
    [game],
  );
  useEffect(() => game.speak(language), [game, language]);
  const act = useCallback(
    async (command: SessionCommand) => {
      const receipt = await game.submit(command);
      told.tell(receipt.done ? "" : refusal(receipt.refusal.code));
      const sound = receipt.done && SOUND_OF_COMMAND[command.type];
      if (sound) play(sound);
      return receipt.done;
    },
    [game, refusal, told],
  );
  const imagined = useMemo(() => noteOf<Thought | undefined>(undefined), []);
  const value = useMemo(() => {
    const { why, weigh, chart } = game;
    const looked: { asked: Imagining; at: Element | null }[] = [];
    const answer = async (): Promise<void> => {
      const mine = looked.at(-1);
      const found = mine && (await game.imagine(mine.asked));
      // An answer that comes after something else was looked at is nobody's.
      if (mine === looked.at(-1)) imagined.tell(found && { ...found, at: mine.at });
    };
    const imagine = (asked: Imagining, at: Element | null): (() => void) => {
      const mine = { asked, at };
      looked.push(mine);
      void answer();
      return () => {
        const place = looked.indexOf(mine);
        if (place < 0) return;
        looked.splice(place, 1);
        if (looked.length === 0) imagined.tell(undefined);
        else if (place === looked.length) void answer();
      };
    };
    game.subscribe(() => looked.length > 0 && void answer());
    return { game, act, why, weigh, chart, imagine, shown: { bill: undefined }, heard, told, imagined };
  }, [game, act, heard, told, imagined]);
  const spoken = useSyncExternalStore(heard.subscribe, () => heard.read().scenario.language);
  return (
    <GameContext value={value}>
      <TextLanguage value={spoken}>{children}</TextLanguage>
    </GameContext>
  );
}

function noteOf<T>(first: T): Heard<T> & { tell(now: T): void } {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    read: () => now,
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    tell(next) {
      now = next;
      for (const listen of listeners) listen();
    },
  };
}

export function useGame(): Pick<GameInPage, "game" | "act" | "why" | "weigh" | "chart" | "imagine" | "shown"> {
  return useGameInPage();
}

function useGameInPage(): GameInPage {
  const game = useContext(GameContext);
  if (!game) throw new Error("no game here");
  return game;
}

/** One part of the view. Who shows it is drawn again when it has changed, and not otherwise. */
export function usePart<P extends keyof View>(part: P): View[P] {
  const { heard } = useGameInPage();
  return useSyncExternalStore(heard.subscribe, () => heard.read()[part]);
}

/** A fact of the view, a number or a word: who reads it is drawn again when it has changed. */
export function useFact<T extends string | number | boolean | undefined>(read: (view: View) => T): T {
  const { heard } = useGameInPage();
  return useSyncExternalStore(heard.subscribe, () => read(heard.read()));
}

/** For a button that does something: while one points at it, or stands on it with a key, benches and numbers stand as they would. */
export function useImagining(
  command: Command,
): Pick<ButtonProps, "onHoverStart" | "onHoverEnd" | "onFocus" | "onBlur"> {
  const { imagine, shown } = useGameInPage();
  const undo = useRef<(() => void) | undefined>(undefined);
  const away = (): void => undo.current?.();
  useEffect(() => () => undo.current?.(), []);
  const look = (at: Element): void => {
    away();
    undo.current = imagine({ command, bill: shown.bill }, at.closest(".offer") ?? at);
  };
  return {
    onHoverStart: ({ target }) => {
      away();
      undo.current = oncePointed(() => look(target)) ?? undo.current;
    },
    onHoverEnd: away,
    onFocus: ({ target }) => target.matches(":focus-visible") && look(target),
    onBlur: away,
  };
}

/** The same for as long as a card is held up. */
export function useHeldUp(held: boolean, command: Command, card: RefObject<Element | null>): void {
  const { imagine, shown } = useGameInPage();
  useEffect(() => {
    if (held) return imagine({ command, bill: shown.bill }, card.current);
  }, [held, command, card, imagine, shown]);
}

/** Benches and numbers as somebody imagines them, while an option, a deal or an act is looked at. */
export function useImagined(): Thought | undefined {
  const { imagined } = useGameInPage();
  return useSyncExternalStore(imagined.subscribe, imagined.read);
}

/** The last thing that a refusal had to say. */
export function useTold(): string {
  const { told } = useGameInPage();
  return useSyncExternalStore(told.subscribe, told.read);
}
