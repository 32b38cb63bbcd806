import { useEffect, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { type OpenGame, openFile, openGame, SCENARIOS, savedGame } from "../open-game.ts";
import { layOutChairs, SHEET } from "../draw/hemicycle-picture.ts";
import { useWords } from "../words/words.tsx";
import { BuildLine } from "./build-line.tsx";

type Kept = Awaited<ReturnType<typeof savedGame>>;

/** The first page: go on, or choose a scenario and a seat. */
export function StartPage({ onOpen }: { onOpen(game: OpenGame): void }) {
  const { t, say, language, setLanguage } = useWords();
  const [kept, setKept] = useState<Kept>();
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void savedGame().then(setKept);
  }, []);
  const open = async (options: Parameters<typeof openGame>[0]) => {
    setBusy(true);
    onOpen(await openGame(options));
  };
  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const opened = await openFile(await file.text());
    if ("game" in opened) onOpen(opened.game);
    else setFault(t(`fault_${opened.fault}`));
  };
  const keptCard = kept && SCENARIOS.find((s) => s.id === kept.scenario);
  return (
    <main className="start">
      <header>
        <StartPicture />
        <h1>{t("appName")}</h1>
        <p className="tagline">{t("tagline")}</p>
        <Button className="text-button" onPress={() => setLanguage(language === "en" ? "ja" : "en")}>
          {t("otherLanguage")}
        </Button>
        <a className="text-button" href="#teachers">
          {t("forTeachers")}
        </a>
      </header>
      {kept && keptCard && (
        <article className="card start-card going-on">
          <h2>{t("goOn")}</h2>
          <p>{kept.over ? t("goOnEnd", { title: say(keptCard.title) }) : t("goOnAbout", { title: say(keptCard.title), round: kept.round })}</p>
          <Button className="button primary" isDisabled={busy} onPress={() => void open({ scenario: kept.scenario, seat: kept.seat, seed: "", resume: true })}>
            {t("goOn")}
          </Button>
        </article>
      )}
      {SCENARIOS.map((s) => (
        <article key={s.id} className="card start-card">
          <p className="card-top">{t("minutes", { count: s.minutes })}</p>
          <h2>{say(s.title)}</h2>
          <p>{say(s.summary)}</p>
          <div className="start-actions">
            {s.seats.map((seat) => (
              <Button key={seat.id} className={`button ${kept ? "" : "primary"}`} isDisabled={busy} onPress={() => void open({ scenario: s.id, seat: seat.id, seed: newSeed() })}>
                {t("playAs", { seat: say(seat.title) })}
              </Button>
            ))}
          </div>
        </article>
      ))}
      <footer>
        <FileTrigger acceptedFileTypes={["application/json", ".json"]} onSelect={(files) => void read(files)}>
          <Button className="text-button">{t("openFile")}</Button>
        </FileTrigger>
        {fault && (
          <p className="pressing" role="alert">
            {fault}
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
        <path key={r.outer} d={`M${SHEET.x - r.outer} ${SHEET.y}A${r.outer} ${r.outer} 0 0 1 ${SHEET.x + r.outer} ${SHEET.y}H${SHEET.x + r.inner}A${r.inner} ${r.inner} 0 0 0 ${SHEET.x - r.inner} ${SHEET.y}Z`} className="bench" />
      ))}
      {seats.map((s, i) => (
        <circle key={`${s.x} ${s.y}`} cx={s.x} cy={s.y} r={s.size} className={i < 15 ? "aye" : i < 20 ? "open" : "no"} />
      ))}
      <path d="M290 10 285 160" className="stroke" />
      <path d="M64 252c20-8 30 8 50 0s30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0 30 8 50 0" className="sea" />
    </svg>
  );
}

/** A seed may be given in the address (`?seed=7`), so that a class meets the same luck. */
function newSeed(): string {
  return new URLSearchParams(location.search).get("seed") ?? Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join("");
}
