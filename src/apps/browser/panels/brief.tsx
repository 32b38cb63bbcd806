import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useGame, usePart } from "../game.tsx";
import { mayPledge, PledgePicker, Pledges } from "./pledges.tsx";
import { useSaid, useWords } from "../words/words.tsx";

/** What the seat is told at the start: brief, secret brief, what it wants. */
export function BriefText() {
  const { t } = useWords();
  const said = useSaid();
  const seat = usePart("seat");
  const objectives = Object.values(seat.objectives);
  return (
    <section className="brief">
      <h3>{said(seat.title)}</h3>
      <p>{said(seat.brief)}</p>
      {seat.secret && (
        <p className="secret">
          <b>{t("secretBrief")}.</b> {said(seat.secret)}
        </p>
      )}
      {objectives.length > 0 && <h3>{t("objectives")}</h3>}
      <ul className="objectives">
        {objectives.map((o) => (
          <li key={o.id}>
            {said(o.title)}{" "}
            <small>
              {t("earned", { earned: o.earned, worth: o.worth })}
              {o.secret && `, ${t("secretObjective")}`}
            </small>
          </li>
        ))}
      </ul>
      <Pledges />
    </section>
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
      <Modal className="sheet narrow">
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
