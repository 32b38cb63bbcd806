import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { BillSheet } from "../panels/bill-sheet.tsx";
import { CalendarRow } from "../panels/calendar-row.tsx";
import { CardTray } from "../panels/card-tray.tsx";
import { Chamber } from "../panels/chamber.tsx";
import { CloseRound } from "../panels/close-round.tsx";
import { Indicators } from "../panels/indicators.tsx";
import { MapPanel } from "../panels/map-panel.tsx";
import { MenuSheet } from "../panels/menu-sheet.tsx";
import { MoveList } from "../panels/moves.tsx";
import { NewsSheet } from "../panels/news-sheet.tsx";
import { Purse } from "../panels/price.tsx";
import { RoundReport } from "../panels/round-report.tsx";
import { Sheet } from "../panels/sheet.tsx";
import { TABS, type Tab, Tabs } from "../panels/tabs.tsx";
import { useWords } from "../words/words.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { IncidentPage } from "./incident-page.tsx";
import { VoteScene } from "./vote-scene.tsx";

/** The table: what stands, what is asked, what one may do. */
export function TablePage({ view, onLeave }: { view: View; onLeave(): void }) {
  const { t, say } = useWords();
  const { told, act } = useGame();
  const [tab, setTab] = useState<Tab>("table");
  const [menu, setMenu] = useState(false);
  const [moves, setMoves] = useState(false);
  const [drafting, draft] = useState<string | undefined>();
  const [reading, read] = useState<string | undefined>();
  const [desk, openDesk] = useState<string | undefined>();
  const [seenVotes, seeVotes] = useState(view.votes.length);
  const [report, setReport] = useState(false);
  const round = useRef(view.round.number);
  useEffect(() => {
    if (view.round.number < round.current) seeVotes(view.votes.length);
    if (view.round.number !== round.current) openDesk(undefined);
    round.current = view.round.number;
  }, [view.round.number, view.votes.length]);

  useFromTheTop(tab, desk);

  const incident = view.incidents.find((i) => i.id === desk);
  if (incident) return <IncidentPage view={view} incident={incident} onBack={() => openDesk(undefined)} />;
  const vote = view.votes[seenVotes];
  const firstHeading = view.bills[0]?.headings[0]?.id;
  const toDraft = () => {
    setMoves(false);
    setTab("bill");
    draft(firstHeading);
  };
  return (
    <main className={`table tab-${tab} ${view.indicators.filter((i) => !i.poll).length > 6 ? "dense" : ""}`}>
      <header className="table-head">
        <h1>
          {say(view.scenario.title)} <em>{view.round.lesson ? say(view.round.lesson) : say(view.round.title)}</em>
        </h1>
        <div className="head-actions">
          <Purse purse={view.purse} />
          <Button className="button" onPress={() => setMenu(true)}>
            {t("menu")}
          </Button>
        </div>
      </header>
      <CalendarRow calendar={view.calendar} />
      <div className="panel island" data-tab="island">
        <Indicators indicators={view.indicators} />
        {view.round.number > 1 && view.others.length === 0 && (
          <Button className="text-button" onPress={() => setReport(true)}>
            {t("whatChanged", { round: view.round.number - 1 })}
          </Button>
        )}
      </div>
      <div className="panel middle" data-tab="table">
        <Chamber view={view} />
      </div>
      <div className="panel right" data-tab="map">
        <MapPanel view={view} />
      </div>
      <CardTray
        key={view.round.number}
        view={view}
        onRead={read}
        onDesk={openDesk}
        onDraft={toDraft}
        onReport={() => setReport(true)}
      />
      <div className="panel bill-panel" data-tab="bill">
        <BillSheet view={view} drafting={drafting} onDraft={draft} />
        <div className="bill-actions">
          <Button className="button" onPress={() => setMoves(true)}>
            {t("otherMoves")}
          </Button>
          <CloseRound view={view} />
        </div>
      </div>
      <div className="phone-close">
        <Button className="button" onPress={() => setMoves(true)}>
          {t("otherMoves")}
        </Button>
        <CloseRound view={view} />
      </div>
      <Tabs tabs={TABS} now={tab} onChoose={setTab} />
      <p className="live" role="status" aria-live="polite">
        {told ||
          view.news
            .filter((n) => n.fresh)
            .map((n) => say(n.title))
            .join(". ")}
      </p>
      {told && <p className="toast">{told}</p>}
      <Sheet title={t("moves")} open={moves} onClose={() => setMoves(false)} className="narrow">
        <MoveList view={view} onDraft={toDraft} />
      </Sheet>
      <NewsSheet news={view.news.find((n) => n.id === reading)} onClose={() => read(undefined)} />
      <RoundReport view={view} open={report} onClose={() => setReport(false)} />
      <MenuSheet
        view={view}
        open={menu}
        onClose={() => setMenu(false)}
        onLeave={onLeave}
        onUndo={() => void act({ type: "undo" })}
      />
      {vote && (
        <VoteScene
          key={seenVotes}
          vote={vote}
          bill={view.bills.find((b) => b.id === vote.bill)}
          promises={view.promises}
          onClose={() => seeVotes(seenVotes + 1)}
        />
      )}
    </main>
  );
}
