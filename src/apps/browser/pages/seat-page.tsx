import { usePart } from "../game.tsx";
import { BriefSheet } from "../panels/brief.tsx";
import { Mending } from "../panels/mending.tsx";
import { usePage, useScreen, useSend } from "../screen.tsx";
import { EndPage } from "./end-page.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { IncidentPage } from "./incident-page.tsx";
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
  if (page === "end" && end) return <EndPage end={end} onLeave={onLeave} />;
  if (page === "desk" && incident)
    return (
      <Mending>
        <IncidentPage incident={incident} onBack={() => send({ type: "back" })} />
      </Mending>
    );
  if (page === "vote") return <Vote />;
  return (
    <>
      <TablePage onLeave={onLeave} />
      <BriefSheet open={page === "brief"} onBegin={() => send({ type: "begin" })} />
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
