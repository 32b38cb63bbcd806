import { useState } from "react";
import { usePart } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { BriefSheet } from "../panels/brief.tsx";
import { Mending } from "../panels/mending.tsx";
import { usePage, useScreen, useSend } from "../screen.tsx";
import { Ending } from "./ending.tsx";
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
  // A game that is opened when it is over shows its end at once.
  const [fresh] = useState(end === undefined);
  const incident = usePart("incidents")[useScreen((screen) => screen.incident) ?? ""];
  useFromTheTop(page, round);
  if (page === "end" && end) return <Ending end={end} fresh={fresh} onLeave={onLeave} />;
  if (page === "desk" && incident)
    return (
      <Mending>
        <IncidentPage incident={incident} onBack={() => send({ type: "back" })} />
      </Mending>
    );
  return (
    <>
      <TablePage onLeave={onLeave} />
      <BriefSheet open={page === "brief"} onBegin={() => send({ type: "begin" })} />
      {page === "vote" && <Vote />}
    </>
  );
}

/** The first vote that was not told yet. */
function Vote() {
  const told = useScreen((screen) => screen.told);
  const vote = usePart("votes")[told];
  const bills = usePart("bills");
  const promises = inOrder(usePart("promises"));
  const send = useSend();
  if (!vote) return null;
  return (
    <Mending key={told}>
      <VoteScene vote={vote} bill={bills[vote.bill]} promises={promises} onClose={() => send({ type: "told" })} />
    </Mending>
  );
}
