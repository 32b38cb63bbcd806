import { useCallback } from "react";
import { usePart } from "../game.tsx";
import { BriefSheet } from "../panels/brief.tsx";
import { Mending } from "../panels/mending.tsx";
import { usePage, useScreen, useSend } from "../screen.tsx";
import { useTableSounds } from "../sound/heard.tsx";
import { BetweenParts } from "./between-parts.tsx";
import { ChamberScene } from "./chamber-scene.tsx";
import { EndPage } from "./end-page.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { IncidentPage } from "./incident-page.tsx";
import { LawPage } from "./law-page.tsx";
import { TablePage } from "./table-page.tsx";
import { VoteScene } from "./vote-scene.tsx";

/** One seat of an open game: the page that is in front. */
export function SeatPage({ onLeave }: { onLeave(): void }) {
  const page = usePage();
  const send = useSend();
  const round = usePart("round").number;
  const end = usePart("end");
  const incident = usePart("incidents")[useScreen((screen) => screen.incident) ?? ""];
  useFromTheTop(page, round);
  useTableSounds();
  if (page === "law")
    return (
      <Mending>
        <LawPage onEnding={() => send({ type: "told" })} />
      </Mending>
    );
  if (page === "end" && end) return <EndPage end={end} onLeave={onLeave} />;
  if (page === "desk" && incident)
    return (
      <Mending>
        <IncidentPage incident={incident} onBack={() => send({ type: "back" })} />
      </Mending>
    );
  if (page === "vote") return <Vote />;
  if (page === "between")
    return (
      <Mending>
        <BetweenParts onClose={() => send({ type: "told" })} />
      </Mending>
    );
  return (
    <>
      <TablePage onLeave={onLeave} />
      <BriefSheet open={page === "brief"} onBegin={() => send({ type: "begin" })} />
      {page === "chamber" && <Changes />}
    </>
  );
}

/** The first vote that was not told yet. */
function Vote() {
  const told = useScreen((screen) => screen.told);
  const vote = usePart("votes")[told];
  const send = useSend();
  if (!vote) return null;
  return (
    <Mending key={told}>
      <VoteScene vote={vote} onClose={() => send({ type: "told" })} />
    </Mending>
  );
}

/** What became of the chambers, told in their place at the table. */
function Changes() {
  const changes = usePart("chamberChanges");
  const send = useSend();
  const told = useCallback(() => send({ type: "told" }), [send]);
  return (
    <Mending>
      <ChamberScene changes={changes} onClose={told} />
    </Mending>
  );
}
