import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { BillSheet } from "../panels/bill-sheet.tsx";
import { CalendarRow } from "../panels/calendar-row.tsx";
import { DecisionCard, IncidentCard, NewsCard, OfferCard } from "../panels/cards.tsx";
import { Chamber } from "../panels/chamber.tsx";
import { CloseRound } from "../panels/close-round.tsx";
import { Indicators } from "../panels/indicators.tsx";
import { MapPanel } from "../panels/map-panel.tsx";
import { OthersCard } from "../panels/others-card.tsx";
import { MenuSheet } from "../panels/menu-sheet.tsx";
import { MoveList, MovesCard } from "../panels/moves.tsx";
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
      <CardRow key={view.round.number} view={view} onRead={read} onDesk={openDesk} onDraft={toDraft} onReport={() => setReport(true)} />
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
        {told || view.news.filter((n) => n.fresh).map((n) => say(n.title)).join(". ")}
      </p>
      {told && <p className="toast">{told}</p>}
      <Sheet title={t("moves")} open={moves} onClose={() => setMoves(false)} className="narrow">
        <MoveList view={view} onDraft={toDraft} />
      </Sheet>
      <NewsSheet news={view.news.find((n) => n.id === reading)} onClose={() => read(undefined)} />
      <RoundReport view={view} open={report} onClose={() => setReport(false)} />
      <MenuSheet view={view} open={menu} onClose={() => setMenu(false)} onLeave={onLeave} onUndo={() => void act({ type: "undo" })} />
      {vote && <VoteScene key={seenVotes} vote={vote} bill={say(view.bills.find((b) => b.id === vote.bill)?.title)} onClose={() => seeVotes(seenVotes + 1)} />}
    </main>
  );
}

/** What presses first, then offers, then what a day buys, then what was only to be read. */
function CardRow({ view, onRead, onDesk, onDraft, onReport }: { view: View; onRead(id: string): void; onDesk(id: string): void; onDraft(): void; onReport(): void }) {
  const { t } = useWords();
  const asked = view.news.filter((n) => n.choices.length > 0 && !n.answered && n.fresh);
  const told = view.news.filter((n) => n.fresh && !asked.includes(n));
  const open = view.incidents.filter((i) => i.responses.length > 0 && (i.phase === "open" || i.result?.round === view.round.number));
  const units = 2 * (open.length + asked.length) + Math.max(1, view.offers.length) + told.length;
  return (
    <section className={`panel cards ${open.length + asked.length > 1 ? "two" : units > 3 ? "more" : ""}`} data-tab="table" aria-label={t("cards")}>
      {open.map((i) => (
        <IncidentCard key={i.id} incident={i} onOpen={() => onDesk(i.id)} />
      ))}
      {asked.map((n) => (
        <DecisionCard key={n.id} news={n} onRead={() => onRead(n.id)} />
      ))}
      {view.offers.map((o) => (
        <OfferCard key={o.id} offer={o} />
      ))}
      {told.map((n) => (
        <NewsCard key={n.id} news={n} onRead={() => onRead(n.id)} />
      ))}
      {view.others.length > 0 && <OthersCard others={view.others} onReport={onReport} />}
      {view.offers.length === 0 && <MovesCard view={view} onDraft={onDraft} />}
    </section>
  );
}
