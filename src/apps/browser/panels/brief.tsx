import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { View } from "../../../views/view.ts";
import { useGame } from "../game.tsx";
import { mayPledge, PledgePicker, Pledges } from "./pledges.tsx";
import { useWords } from "../words/words.tsx";

/** What the seat is told at the start: brief, secret brief, what it wants. */
export function BriefText({ view }: { view: View }) {
  const { t, say } = useWords();
  const { seat } = view;
  return (
    <section className="brief">
      <h3>{say(seat.title)}</h3>
      <p>{say(seat.brief)}</p>
      {seat.secret && (
        <p className="secret">
          <b>{t("secretBrief")}.</b> {say(seat.secret)}
        </p>
      )}
      {seat.objectives.length > 0 && <h3>{t("objectives")}</h3>}
      <ul className="objectives">
        {seat.objectives.map((o) => (
          <li key={say(o.title)}>
            {say(o.title)}{" "}
            <small>
              {t("earned", { earned: o.earned, worth: o.worth })}
              {o.secret && `, ${t("secretObjective")}`}
            </small>
          </li>
        ))}
      </ul>
      <Pledges view={view} />
    </section>
  );
}

/** The brief before the first round: its one button takes the seat, with the whole word that was picked or with none. */
export function BriefSheet({ view, open, onBegin }: { view: View; open: boolean; onBegin(): void }) {
  const { t, say } = useWords();
  const { game, act } = useGame();
  const [chosen, choose] = useState<string[]>([]);
  const { most, pick } = view.pledges;
  const asks = mayPledge(view);
  const gives = asks && chosen.length > 0;
  const begin = async () => {
    if (!gives || pick.command.type !== "pickPledges" || (await act({ ...pick.command, pledges: chosen }))) onBegin();
  };
  return (
    <ModalOverlay isOpen={open} className="veil">
      <Modal className="sheet narrow">
        <Dialog>
          <Heading slot="title" level={2}>
            {say(view.scenario.title)}
          </Heading>
          <div className="sheet-body">
            <BriefText view={view} />
            {asks && <PledgePicker view={view} chosen={chosen} onChoose={choose} />}
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
