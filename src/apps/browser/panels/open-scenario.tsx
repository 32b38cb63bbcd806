import { useEffect, useRef, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import type { Diagnostic } from "../../../language/diagnostic.ts";
import { type ChosenFiles, chosenFiles, droppedFiles } from "../files/chosen-files.ts";
import { type Reading, readInWorker } from "../files/read-in-worker.ts";
import type { ScenarioWithFiles } from "../open-game.ts";
import { useLaid, useLay, usePutAway } from "../screen.tsx";
import { useWords } from "../words/words.tsx";
import { MistakeCounts, type Mistakes, MistakesSheet } from "./mistakes-sheet.tsx";
import { ReadingNow } from "./reading.tsx";

/** A scenario that was read from files and may be played. */
export interface OpenedScenario extends ScenarioWithFiles {
  name: string;
  diagnostics: readonly Diagnostic[];
}

type Told =
  | { is: "nothing" | "reading" }
  | { is: "no-yaml" }
  | { is: "fault"; fault: Extract<Reading, { fault: string }> }
  | ({ is: "mistakes" } & Mistakes);

/** Files or a folder, chosen or dropped anywhere on the page, become a scenario or the list of its mistakes. */
export function OpenScenario({ onOpened }: { onOpened(opened: OpenedScenario): void }) {
  const { t } = useWords();
  const [told, tell] = useState<Told>({ is: "nothing" });
  const [leftOut, setLeftOut] = useState<ChosenFiles["leftOut"]>({ hidden: 0, other: 0 });
  const listing = useLaid("mistakes")?.of === "chosen";
  const lay = useLay();
  const putAway = usePutAway();
  const list = () => lay({ is: "mistakes", of: "chosen" });
  const stop = useRef<AbortController>(undefined);
  const take = async (chosen: ChosenFiles) => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    putAway();
    setLeftOut(chosen.leftOut);
    if (chosen.files.length === 0) return tell({ is: "no-yaml" });
    tell({ is: "reading" });
    const reading = await readInWorker({ scenario: chosen.files }, mine.signal);
    if (mine !== stop.current) return;
    if ("fault" in reading) return tell({ is: "fault", fault: reading });
    if (!("loaded" in reading)) return;
    const { scenario, diagnostics } = reading.loaded;
    const name = chosen.name || t("yourFiles");
    if (scenario) {
      tell({ is: "nothing" });
      onOpened({ name, scenario, files: reading.texts, diagnostics });
    } else {
      tell({ is: "mistakes", name, diagnostics });
      list();
    }
  };
  const over = useDrop((data) => void droppedFiles(data).then(take));
  const select = (files: FileList | null) => {
    if (files) void take(chosenFiles(files));
  };
  return (
    <section className={`open-scenario ${over ? "over" : ""}`} aria-labelledby="open-scenario">
      <h2 id="open-scenario">{t("openScenario")}</h2>
      <p>{t("openScenarioAbout")}</p>
      <div className="start-actions">
        <FileTrigger acceptDirectory onSelect={select}>
          <Button className="button">{t("chooseFolder")}</Button>
        </FileTrigger>
        <FileTrigger allowsMultiple acceptedFileTypes={[".yaml", ".yml"]} onSelect={select}>
          <Button className="button">{t("chooseFiles")}</Button>
        </FileTrigger>
      </div>
      <p className="aside">{t("filesOnly")}</p>
      <div role="status">
        {told.is === "reading" && <ReadingNow onStop={() => stop.current?.abort()} />}
        {leftOut.other > 0 && told.is !== "no-yaml" && <p>{t("leftOut", { count: leftOut.other })}</p>}
        {leftOut.hidden > 0 && told.is !== "no-yaml" && <p>{t("leftOutHidden", { count: leftOut.hidden })}</p>}
      </div>
      <div role="alert">
        {told.is === "no-yaml" && <p className="pressing">{t("noYaml")}</p>}
        {told.is === "fault" && (
          <p className="pressing">{t(`fault_${told.fault.fault}`, { about: told.fault.about })}</p>
        )}
        {told.is === "mistakes" && (
          <p>
            {t("mistakesIn", { name: told.name })}: <MistakeCounts diagnostics={told.diagnostics} />{" "}
            <Button className="text-button" onPress={list}>
              {t("showMistakes")}
            </Button>
          </p>
        )}
      </div>
      {told.is === "mistakes" && listing && <MistakesSheet mistakes={told} onClose={putAway} />}
    </section>
  );
}

/** Files dropped anywhere on the page; without this the browser would leave the page and show the file. */
function useDrop(onDrop: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const holdsFiles = (event: DragEvent): event is DragEvent & { dataTransfer: DataTransfer } =>
      event.dataTransfer?.types.includes("Files") ?? false;
    const handle = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") drop.current(event.dataTransfer);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const listening = new AbortController();
    addEventListener("dragover", handle, listening);
    addEventListener("drop", handle, listening);
    addEventListener("dragleave", leave, listening);
    return () => listening.abort();
  }, []);
  return over;
}
