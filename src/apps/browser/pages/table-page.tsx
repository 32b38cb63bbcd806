import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { VoteView } from "../../../views/chamber-shape.ts";
import { useFact, useGame, usePart, useTold } from "../game.tsx";
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
import { TABS, type Tab, Tabs } from "../panels/tabs.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { IncidentPage } from "./incident-page.tsx";
import { VoteScene } from "./vote-scene.tsx";

/** The table: what stands, what is asked, what one may do. */
export function TablePage({ onLeave }: { onLeave(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const { act } = useGame();
  const round = usePart("round");
  const votes = usePart("votes");
  const incidents = usePart("incidents");
  const scenario = usePart("scenario");
  const [chosen, onBill] = useState<string | undefined>();
  const bill = useFact(({ bills, whip }) => {
    const acts = Object.values(bills).filter(isAct);
    return chosen ?? (acts.find(({ id }) => whip[id]) ?? acts[0])?.id;
  });
  // Whoever wants to draft is brought to a bill that can be, if the one on the table cannot.
  const open = useFact(({ bills }) => (bills[bill ?? ""]?.open ? bill : Object.values(bills).find((b) => b.open)?.id));
  const heading = useFact(({ bills }) => (open && bills[open] ? headingToDraft(bills[open]) : undefined));
  const [tab, setTab] = useState<Tab>("table");
  const [map, showMap] = useState(false);
  const [menu, setMenu] = useState(false);
  const [drafting, draft] = useState<string | undefined>();
  const [reading, read] = useState<string | undefined>();
  const [desk, openDesk] = useState<string | undefined>();
  const [seenVotes, seeVotes] = useState(votes.length);
  const [report, setReport] = useState(false);
  const before = useRef(round.number);
  useEffect(() => {
    if (round.number < before.current) seeVotes(votes.length);
    if (round.number !== before.current) openDesk(undefined);
    before.current = round.number;
  }, [round.number, votes.length]);

  useFromTheTop(tab, desk);

  const toReport = useCallback(() => setReport(true), []);
  const toDraft = useCallback(() => {
    setTab("bill");
    if (open !== undefined) onBill(open);
    draft(heading);
  }, [heading, open]);
  const incident = incidents[desk ?? ""];
  if (incident)
    return (
      <Mending>
        <IncidentPage incident={incident} onBack={() => openDesk(undefined)} />
      </Mending>
    );
  const vote = votes[seenVotes];
  return (
    <main className={`table tab-${tab} ${map ? "side-map" : ""}`}>
      <header className="table-head">
        <h1 title={t("roundTitle", { number: round.number, title: round.title })}>
          {said(scenario.title)}{" "}
          <em className="round-name now">{t("roundTitle", { number: round.number, title: round.title })}</em>
        </h1>
        <div className="head-actions">
          <Purse />
          <BuyMore />
          <Button className="button pause" onPress={() => setMenu(true)}>
            {t("menu")}
          </Button>
        </div>
      </header>
      <Mending>
        <CalendarRow />
      </Mending>
      <Mending key={`news ${round.number}`}>
        <NewsRow onRead={read} onReport={toReport} />
      </Mending>
      <div className="panel island" data-tab="island">
        <Mending>
          <Indicators />
        </Mending>
      </div>
      <Mending key={`cards ${round.number}`}>
        <CardTray onRead={read} onDesk={openDesk} onReport={toReport} />
      </Mending>
      <div className="panel middle" data-tab="table">
        <Mending>
          <Chamber bill={bill} onBill={onBill} />
        </Mending>
      </div>
      <div className="panel bill-panel" data-tab="bill">
        <Mending>
          <BillSheet bill={bill} onBill={onBill} drafting={drafting} onDraft={draft} />
        </Mending>
        <Button className="text-button side-switch" onPress={() => showMap(true)}>
          {t("map")}
        </Button>
      </div>
      <div className="panel map-panel" data-tab="map">
        <Mending>
          <MapPanel />
        </Mending>
        <Button className="text-button side-switch" onPress={() => showMap(false)}>
          {t("tabBill")}
        </Button>
      </div>
      <Mending key={`moves ${round.number}`}>
        <MovesRow onDraft={toDraft} onBill={onBill} />
      </Mending>
      <Tabs tabs={TABS} now={tab} onChoose={setTab} />
      <Mending>
        <Live />
        <ImaginedAloud />
      </Mending>
      <Mending>
        <Reading id={reading} onClose={() => read(undefined)} />
      </Mending>
      <Mending>
        <RoundReport open={report} onClose={() => setReport(false)} />
      </Mending>
      <Mending>
        <MenuSheet
          open={menu}
          onClose={() => setMenu(false)}
          onLeave={onLeave}
          onUndo={() => void act({ type: "undo" })}
        />
      </Mending>
      {vote && (
        <Mending key={seenVotes}>
          <Vote vote={vote} onClose={() => seeVotes(seenVotes + 1)} />
        </Mending>
      )}
    </main>
  );
}

function Reading({ id, onClose }: { id: string | undefined; onClose(): void }) {
  const news = usePart("news");
  return <NewsSheet news={news[id ?? ""]} onClose={onClose} />;
}

function Vote({ vote, onClose }: { vote: VoteView; onClose(): void }) {
  const bills = usePart("bills");
  const promises = inOrder(usePart("promises"));
  return <VoteScene vote={vote} bill={bills[vote.bill]} promises={promises} onClose={onClose} />;
}

/** What a refusal, the news, or an act in vain has to say, for those who listen. */
function Live() {
  const told = useTold();
  const round = usePart("round").number;
  const news = inOrder(usePart("news")).filter((n) => n.round === round);
  const inVain = useUnheeded();
  const unheeded = usePart("unheeded").filter((one) => one.round === round);
  return (
    <>
      <p className="live" role="status" aria-live="polite">
        {told || [...news.map((n) => n.title), ...unheeded.map(inVain)].join(". ")}
      </p>
      {told && <p className="toast">{told}</p>}
    </>
  );
}
