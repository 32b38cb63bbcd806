import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { GameProvider, usePart } from "./game.tsx";
import { holdBuild } from "./newer-build.ts";
import { LINKED, type OpenGame, onTrouble, type TableTrouble, troubleNow } from "./open-game.ts";
import { EndPage } from "./pages/end-page.tsx";
import { useFromTheTop } from "./pages/from-the-top.ts";
import { StartPage } from "./pages/start-page.tsx";
import { TEACHERS, TeachersPage } from "./pages/teachers-page.tsx";
import { TablePage } from "./pages/table-page.tsx";
import { BriefSheet } from "./panels/brief.tsx";
import { Mending } from "./panels/mending.tsx";
import type { OpenedScenario } from "./panels/open-scenario.tsx";
import { useWords } from "./words/words.tsx";

export function App() {
  const [game, setGame] = useState<OpenGame | undefined>();
  const place = useSyncExternalStore(onPlace, () => location.hash);
  useFromTheTop(game, place);
  const freeBuild = useRef<() => void>(undefined);
  const open = async (next: OpenGame) => {
    freeBuild.current = await holdBuild();
    // A game from a link is this browser's own from now on.
    if (place.startsWith(LINKED)) history.replaceState(null, "", location.pathname + location.search);
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
    freeBuild.current?.();
  };
  return (
    <Mending also={game && <LeaveAll onLeave={leave} />}>
      <Trouble />
      {game ? (
        <GameProvider game={game}>
          <Seat onLeave={leave} />
        </GameProvider>
      ) : place === TEACHERS ? (
        <TeachersPage />
      ) : (
        <StartPage
          link={place.startsWith(LINKED) ? place : undefined}
          opened={opened}
          onOpened={(next) => void keepOpened(next)}
          onOpen={open}
        />
      )}
    </Mending>
  );
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

/** The brief first, then the table, then the end. */
function Seat({ onLeave }: { onLeave(): void }) {
  const round = usePart("round").number;
  const end = usePart("end");
  useFromTheTop(round, end !== undefined);
  const [briefed, setBriefed] = useState(round > 1 || end !== undefined);
  if (end) return <EndPage end={end} onLeave={onLeave} />;
  return (
    <>
      <TablePage onLeave={onLeave} />
      <BriefSheet open={!briefed} onBegin={() => setBriefed(true)} />
    </>
  );
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
