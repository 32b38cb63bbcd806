import { useEffect, useRef, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { layOutChairs, SHEET } from "../draw/hemicycle-picture.ts";
import { type Engine, engine } from "../engine.ts";
import type { Opened, OpenGame } from "../open-game.ts";
import { deleteGame, type Kept, keptGames, SCENARIOS } from "../shelf.ts";
import { KeptGames } from "../panels/kept-games.tsx";
import { LinkedGame } from "../panels/linked-game.tsx";
import { OpenScenario, type OpenedScenario } from "../panels/open-scenario.tsx";
import { OpenedCard } from "../panels/opened-card.tsx";
import { ReadingNow } from "../panels/reading.tsx";
import { saveAsFile } from "../save-as-file.ts";
import { LanguageChoice } from "../panels/language-choice.tsx";
import { useWords } from "../words/words.tsx";
import { BuildLine } from "./build-line.tsx";

interface StartProps {
  /** What the address says of a game that somebody sent. */
  link: string | undefined;
  /** The name of a kept game whose table the address names. */
  table: string | undefined;
  /** A scenario that was opened from files and may be played. */
  opened: OpenedScenario | undefined;
  onOpened(opened: OpenedScenario): void;
  onOpen(game: OpenGame): Promise<void>;
}

/** The first page: go on, or choose a scenario and a seat. */
export function StartPage({ link, table, opened, onOpened, onOpen }: StartProps) {
  const { t, say } = useWords();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [fault, setFault] = useState("");
  const [old, setOld] = useState<{ text: string; name: string }>();
  const [busy, setBusy] = useState(false);
  const reading = useRef<AbortController>(undefined);
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    const look = () => void keptGames().then(setKept);
    look();
    // Another tab may have played or deleted meanwhile.
    addEventListener("focus", look);
    return () => {
      removeEventListener("focus", look);
      reading.current?.abort();
    };
  }, []);
  // Whatever comes of it, the buttons live again: a page that waits for ever could open nothing any more.
  const open = async (opening: (engine: Engine) => Promise<Opened | undefined>) => {
    setBusy(true);
    setFault("");
    setOld(undefined);
    try {
      const opened = await opening(await engine());
      if (!opened) return;
      if ("game" in opened) return await onOpen(opened.game);
      setFault(t(`fault_${opened.fault}`, { about: opened.about ?? "" }));
      setOld(opened.old);
    } catch (error) {
      console.warn(error);
      setFault(t("fault_cannot-open"));
    } finally {
      setBusy(false);
      setReading(false);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: again only where the address names another
  useEffect(() => {
    if (table !== undefined) void open((engine) => engine.resumeGame(table));
  }, [table]);
  const openFile = (file: File) => {
    reading.current?.abort();
    const control = new AbortController();
    reading.current = control;
    setReading(true);
    return open((engine) => engine.openSavedFile(file, control.signal));
  };
  const forget = async (name: string) => {
    await deleteGame(name);
    setKept(await keptGames());
  };
  return (
    <main className="start">
      <header>
        <StartPicture />
        <h1>{t("appName")}</h1>
        <p className="tagline">{t("tagline")}</p>
        <LanguageChoice />
        <a className="text-button" href="#teachers">
          {t("forTeachers")}
        </a>
      </header>
      {fault && (
        <p className="pressing" role="alert">
          {fault}
        </p>
      )}
      {old && (
        <Button className="button" onPress={() => saveAsFile(old.text, old.name)}>
          {t("saveFile")}
        </Button>
      )}
      {link && <LinkedGame key={link} link={link} busy={busy} onOpen={(opening) => void open(opening)} />}
      <KeptGames
        games={kept}
        busy={busy}
        onGoOn={(name) => void open((engine) => engine.resumeGame(name))}
        onDelete={(name) => void forget(name)}
      />
      {opened && (
        <OpenedCard
          opened={opened}
          busy={busy}
          onPlay={(seat) => void open((engine) => engine.openGame({ scenario: opened, seat, seed: newSeed() }))}
        />
      )}
      {SCENARIOS.map((s, n) => (
        <article key={s.id} className="card start-card">
          <p className="card-top">{t("minutes", { count: s.minutes })}</p>
          <h2>{say(s.title)}</h2>
          <p>{say(s.summary)}</p>
          <div className="start-actions">
            {s.seats.map((seat) => (
              <Button
                key={seat.id}
                className={`button ${kept.length > 0 || opened || n > 0 ? "" : "primary"}`}
                isDisabled={busy}
                onPress={() =>
                  void open((engine) => engine.openGame({ scenario: s.id, seat: seat.id, seed: newSeed() }))
                }
              >
                {t("playAs", { seat: say(seat.title) })}
              </Button>
            ))}
          </div>
        </article>
      ))}
      <OpenScenario onOpened={onOpened} />
      <footer>
        <FileTrigger
          acceptedFileTypes={["application/json", ".json"]}
          onSelect={(files) => files?.[0] && void openFile(files[0])}
        >
          <Button className="text-button" isDisabled={busy}>
            {t("openFile")}
          </Button>
        </FileTrigger>
        {isReading && <ReadingNow onStop={() => reading.current?.abort()} />}
        {busy && !isReading && (
          <p className="toast late" role="status">
            {t("opening")}
          </p>
        )}
        <p className="aside">{t("promise")}</p>
        <BuildLine />
      </footer>
    </main>
  );
}

/** Benches, the line, and the sea beyond: our own drawing. */
function StartPicture() {
  const seats = layOutChairs(34);
  return (
    <svg className="start-picture" viewBox="60 0 440 262" aria-hidden="true">
      {seats[0]!.rows.map((r) => (
        <path
          key={r.outer}
          d={`M${SHEET.x - r.outer} ${SHEET.y}A${r.outer} ${r.outer} 0 0 1 ${SHEET.x + r.outer} ${SHEET.y}H${SHEET.x + r.inner}A${r.inner} ${r.inner} 0 0 0 ${SHEET.x - r.inner} ${SHEET.y}Z`}
          className="bench"
        />
      ))}
      {seats.map((s, i) => (
        <circle
          key={`${s.x} ${s.y}`}
          cx={s.x}
          cy={s.y}
          r={s.size}
          className={i < 15 ? "aye" : i < 20 ? "open" : "no"}
        />
      ))}
      <path d="M290 10 285 160" className="stroke" />
      <path
        d="M64 252c20-8 30 8 50 0s30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0"
        className="sea"
      />
    </svg>
  );
}

/** A seed may be given in the address (`?seed=7`), so that a class meets the same luck. */
function newSeed(): string {
  return (
    new URLSearchParams(location.search).get("seed") ??
    Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join("")
  );
}
