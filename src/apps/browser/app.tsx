import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { seatPage } from "./engine.ts";
import { GameProvider } from "./game.tsx";
import { holdBuild } from "./newer-build.ts";
import type { OpenGame } from "./open-game.ts";
import { LINKED, onTrouble, type TableTrouble, troubleNow } from "./shelf.ts";
import { useFromTheTop } from "./pages/from-the-top.ts";
import { StartPage } from "./pages/start-page.tsx";
import { TEACHERS, TeachersPage } from "./pages/teachers-page.tsx";
import { Mending } from "./panels/mending.tsx";
import type { OpenedScenario } from "./panels/open-scenario.tsx";
import { glanceAt, usePage, useScreen, useSend } from "./screen.tsx";
import { SoundTold } from "./sound/heard.tsx";
import { useWords } from "./words/words.tsx";

/** What stands before the name of a game in the address of its table, so that loading again comes back to it. */
const AT_TABLE = "#table=";

const SeatPage = lazy(() => seatPage().then((m) => ({ default: m.SeatPage })));

export function App() {
  const [game, setGame] = useState<OpenGame | undefined>();
  const place = useSyncExternalStore(onPlace, () => location.hash);
  const page = usePage();
  const send = useSend();
  useFromTheTop(game, place);
  const freeBuild = useRef<() => void>(undefined);
  const open = async (next: OpenGame) => {
    freeBuild.current = await holdBuild();
    const table = AT_TABLE + next.name;
    // A game from a link is this browser's own from now on.
    if (place.startsWith(LINKED)) history.replaceState(null, "", table);
    else if (place !== table) history.pushState(null, "", table);
    send({ type: "sit", glance: glanceAt(next.view()), briefed: place === table });
    next.subscribe(() => send({ type: "heard", glance: glanceAt(next.view()) }));
    setGame(next);
  };
  const [opened, setOpened] = useState<OpenedScenario | undefined>();
  const freeOpened = useRef<() => void>(undefined);
  // A scenario read from files lives in this page alone: loading again for a newer build would lose it.
  const keepOpened = async (next: OpenedScenario) => {
    setOpened(next);
    freeOpened.current ??= await holdBuild();
  };
  const leave = () => {
    game?.close();
    setGame(undefined);
    if (place.startsWith(AT_TABLE)) history.replaceState(null, "", location.pathname + location.search);
    send({ type: "leave" });
    freeBuild.current?.();
  };
  useGoingBack(game && AT_TABLE + game.name, place, leave);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again once a game was left
  useLayoutEffect(() => {
    send({ type: place === TEACHERS ? "teachers" : "start" });
  }, [send, place, page]);
  return (
    <Mending also={game && <LeaveAll onLeave={leave} />}>
      <Trouble />
      <SoundTold />
      {game ? (
        <GameProvider game={game}>
          <Suspense>
            <SeatPage onLeave={leave} />
          </Suspense>
        </GameProvider>
      ) : page === "teachers" ? (
        <TeachersPage />
      ) : (
        <StartPage
          link={place.startsWith(LINKED) ? place : undefined}
          table={place.startsWith(AT_TABLE) ? place.slice(AT_TABLE.length) : undefined}
          opened={opened}
          onOpened={(next) => void keepOpened(next)}
          onOpen={open}
        />
      )}
    </Mending>
  );
}

/** The browser's way back leads from whatever lies over the table to the table, and from there to the first page. */
function useGoingBack(table: string | undefined, place: string, leave: () => void): void {
  const send = useSend();
  const page = usePage();
  const laid = useScreen((screen) => screen.laid);
  const over = page === "desk" || laid !== undefined;
  const now = useRef({ over, leave });
  now.current = { over, leave };
  useEffect(() => {
    if (table === undefined || place === table) return;
    if (!now.current.over) return now.current.leave();
    send({ type: "back" });
    history.pushState(null, "", table);
  }, [send, table, place]);
}

/** Where even the whole page breaks, the game is left as it was saved. */
function LeaveAll({ onLeave }: { onLeave(): void }) {
  const { t } = useWords();
  return (
    <Button className="button" onPress={onLeave}>
      {t("leave")}
    </Button>
  );
}

function onPlace(listen: () => void): () => void {
  addEventListener("hashchange", listen);
  return () => removeEventListener("hashchange", listen);
}

/** What keeps this tab from saving, said once and kept in sight. */
function Trouble() {
  const { t } = useWords();
  const [trouble, setTrouble] = useState<TableTrouble | undefined>(troubleNow);
  useEffect(() => {
    const stop = onTrouble(setTrouble);
    return () => void stop();
  }, []);
  return trouble ? (
    <p className="trouble" role="alert">
      {t(`trouble_${trouble}`)}
    </p>
  ) : null;
}
