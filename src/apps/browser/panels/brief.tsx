import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { ObjectiveView } from "../../../views/view.ts";
import { useGame, usePart } from "../game.tsx";
import { mayPledge, PledgePicker, Pledges } from "./pledges.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** What the seat is told at the start: brief, secret brief, what it wants. */
export function BriefText() {
  const { t } = useWords();
  const said = useSaid();
  const seat = usePart("seat");
  const objectives = Object.values(seat.objectives);
  const [open, secret] = [objectives.filter((o) => !o.secret), objectives.filter((o) => o.secret)];
  return (
    <section className="brief">
      <h3>{said(seat.title)}</h3>
      <p>{said(seat.brief)}</p>
      {(seat.secret || secret.length > 0) && (
        // Folded, since it may be thrown on a wall.
        <details className="secret">
          <summary>{t("secretBrief")}</summary>
          {seat.secret && <p>{said(seat.secret)}</p>}
          <Objectives of={secret} />
        </details>
      )}
      {open.length > 0 && <h3>{t("objectives")}</h3>}
      <Objectives of={open} />
      <Pledges />
    </section>
  );
}

function Objectives({ of }: { of: readonly ObjectiveView[] }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <ul className="objectives">
      {of.map((o) => (
        <li key={o.id}>
          {said(o.title)} <small>{t("earned", { earned: o.earned, worth: o.worth })}</small>
        </li>
      ))}
    </ul>
  );
}

/** The brief before the first round: its one button takes the seat, with the whole word that was picked or with none. */
export function BriefSheet({ open, onBegin }: { open: boolean; onBegin(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const { game, act } = useGame();
  const [chosen, choose] = useState<string[]>([]);
  const pledges = usePart("pledges");
  const scenario = usePart("scenario");
  const { most, pick } = pledges;
  const asks = mayPledge(pledges);
  const gives = asks && chosen.length > 0;
  const begin = async () => {
    if (!gives || pick.command.type !== "pickPledges" || (await act({ ...pick.command, pledges: chosen }))) onBegin();
  };
  return (
    <ModalOverlay isOpen={open} className="veil">
      <Modal className="sheet narrow over">
        <Dialog>
          <Heading slot="title" level={2}>
            {said(scenario.title)}
          </Heading>
          <div className="sheet-body">
            <BriefText />
            {asks && <PledgePicker chosen={chosen} onChoose={choose} />}
            {game.origin !== "box" && <p className="aside">{t(`origin_${game.origin}`)}</p>}
          </div>
          <div className="sheet-actions">
            <Button
              className="button primary"
              autoFocus
              isDisabled={gives && chosen.length < most}
              onPress={() => void begin()}
            >
              {t(!asks ? "begin" : gives ? "beginPledged" : "beginUnpledged")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
