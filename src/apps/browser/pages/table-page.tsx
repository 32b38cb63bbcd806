import { useCallback } from "react";
import { Button } from "react-aria-components";
import { useFact, usePart, useTold } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { isAct } from "../panels/bill-choice.tsx";
import { BillSheet } from "../panels/bill-sheet.tsx";
import { CalendarRow } from "../panels/calendar-row.tsx";
import { CardTray } from "../panels/card-tray.tsx";
import { Chamber, ImaginedAloud } from "../panels/chamber.tsx";
import { useUnheeded } from "../panels/chart-sheet.tsx";
import { headingToDraft } from "../panels/heading-to-draft.ts";
import { Indicators } from "../panels/indicators.tsx";
import { MapPanel } from "../panels/map-panel.tsx";
import { Mending } from "../panels/mending.tsx";
import { MenuSheet } from "../panels/menu-sheet.tsx";
import { MovesRow } from "../panels/moves.tsx";
import { NewsRow } from "../panels/news-row.tsx";
import { NewsSheet } from "../panels/news-sheet.tsx";
import { BuyMore, Purse } from "../panels/price.tsx";
import { RoundReport } from "../panels/round-report.tsx";
import { Tabs } from "../panels/tabs.tsx";
import { useLay, usePage, useScreen, useSend } from "../screen.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { ReceiptsScene } from "./receipts-scene.tsx";

/** The table: what stands, what is asked, what one may do. */
export function TablePage({ onLeave }: { onLeave(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const round = usePart("round");
  const scenario = usePart("scenario");
  const send = useSend();
  const lay = useLay();
  const page = usePage();
  const { tab, side, bill: chosen } = useScreen((screen) => screen);
  const bill = useFact(({ bills, whip }) => {
    const acts = Object.values(bills).filter(isAct);
    return chosen ?? (acts.find(({ id }) => whip[id]) ?? acts[0])?.id;
  });
  // Whoever wants to draft is brought to a bill that can be, if the one on the table cannot.
  const open = useFact(({ bills }) => (bills[bill ?? ""]?.open ? bill : Object.values(bills).find((b) => b.open)?.id));
  const heading = useFact(({ bills }) => (open && bills[open] ? headingToDraft(bills[open]) : undefined));
  useFromTheTop(tab);
  const toDraft = useCallback(() => {
    send({ type: "tab", tab: "bill" });
    if (open === undefined) return;
    send({ type: "bill", bill: open });
    if (heading !== undefined) lay({ is: "heading", bill: open, id: heading });
  }, [send, lay, heading, open]);
  return (
    <main className={`table tab-${tab} ${side === "map" ? "side-map" : ""}`}>
      <header className="table-head">
        <h1 title={t("roundTitle", { number: round.number, title: round.title })}>
          {said(scenario.title)}{" "}
          <em className="round-name now">{t("roundTitle", { number: round.number, title: round.title })}</em>
        </h1>
        <div className="head-actions">
          <Purse />
          <BuyMore />
          <Button className="button pause" onPress={() => lay({ is: "menu" })}>
            {t("menu")}
          </Button>
        </div>
      </header>
      <Mending>
        <CalendarRow />
      </Mending>
      <Mending key={`news ${round.number}`}>
        <NewsRow />
      </Mending>
      <div className="panel island" data-tab="island">
        <Mending>
          <Indicators />
        </Mending>
      </div>
      <Mending key={`cards ${round.number}`}>
        <CardTray />
      </Mending>
      <div className="panel middle" data-tab="table">
        <Mending>
          <Chamber bill={bill} />
        </Mending>
      </div>
      <div className="panel bill-panel" data-tab="bill">
        <Mending>
          <BillSheet bill={bill} />
        </Mending>
        <Button className="text-button side-switch" onPress={() => send({ type: "side", side: "map" })}>
          {t("map")}
        </Button>
      </div>
      <div className="panel map-panel" data-tab="map">
        <Mending>
          <MapPanel />
        </Mending>
        <Button className="text-button side-switch" onPress={() => send({ type: "side", side: "bill" })}>
          {t("tabBill")}
        </Button>
      </div>
      <Mending key={`moves ${round.number}`}>
        <MovesRow onDraft={toDraft} />
      </Mending>
      <Tabs />
      <Mending>
        <Live />
        <ImaginedAloud />
      </Mending>
      <Mending>
        <NewsSheet />
      </Mending>
      <Mending>
        <RoundReport />
      </Mending>
      <Mending>
        <MenuSheet onLeave={onLeave} />
      </Mending>
      {page === "receipts" && (
        <Mending>
          <ReceiptsScene />
        </Mending>
      )}
    </main>
  );
}

/** What a refusal, the news, or an act in vain has to say, for those who listen. */
function Live() {
  const { t } = useWords();
  const told = useTold();
  const round = usePart("round").number;
  const news = inOrder(usePart("news")).filter((n) => n.round === round);
  const inVain = useUnheeded();
  const unheeded = usePart("unheeded").filter((one) => one.round === round);
  const lapsed = usePart("lapsed").map((one) => t("dealLapsed", { ...one }));
  const passedBy = usePart("passedBy").map(({ title, by }) => t(by === "itself" ? "endedAlone" : "ranOut", { title }));
  return (
    <>
      <p className="live" role="status" aria-live="polite">
        {told || [...news.map((n) => n.title), ...passedBy, ...lapsed, ...unheeded.map(inVain)].join(t("sentenceSep"))}
      </p>
      {told && <p className="toast">{told}</p>}
    </>
  );
}
