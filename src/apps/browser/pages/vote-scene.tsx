import { useMachine } from "@xstate/react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { VoteView } from "../../../views/view.ts";
import { Drawn } from "../draw/drawn.tsx";
import { pictureOfVote, SHEET } from "../draw/hemicycle-picture.ts";
import { loadHemicycle } from "../panels/chamber.tsx";
import { useWords } from "../words/words.tsx";
import { telling } from "./telling-machine.ts";

/** The vote, told: doors, empty chairs and the line that moves, the count from the surest party, the stamp. */
export function VoteScene({ vote, bill, onClose }: { vote: VoteView; bill: string; onClose(): void }) {
  const { t, say } = useWords();
  const order = [...vote.parties].sort((a, b) => Number(b.aye > b.no) - Number(a.aye > a.no) || b.aye + b.no - a.aye - a.no).map((p) => p.id);
  const present = vote.parties.filter((p) => p.left === 0);
  const last = present.length + 2;
  const [scene, send] = useMachine(telling, { input: { last } });
  const { step } = scene.context;
  const left = vote.parties.filter((p) => p.left > 0);
  const counted = step < 2 ? 0 : step >= last ? order.length : step - 1;
  const spoken = order.map((id) => vote.parties.find((p) => p.id === id)!).filter((p) => p.left === 0);
  const ayes = step >= last ? vote.ayes : spoken.slice(0, Math.max(0, step - 1)).reduce((sum, p) => sum + p.aye, 0);
  return (
    <ModalOverlay isOpen className="veil">
      <Modal className="sheet vote">
        <Dialog>
          <Heading slot="title" level={2}>
            {say(vote.chamber)}: {bill}
          </Heading>
          <div className="hemicycle">
            <Drawn load={loadHemicycle} picture={pictureOfVote(vote, order, counted)} label={t("voteSum", { ayes: vote.ayes, present: vote.present, line: vote.line })} width={SHEET.width} height={SHEET.height} />
            <p className="well">
              <strong>{ayes}</strong>
              <b>{t("aye")}</b>
            </p>
          </div>
          <ol className="vote-told" aria-live="polite">
            <li>{t("voteDoors")}</li>
            {step >= 1 && <li className={left.length ? "pressing" : ""}>{left.length ? t("voteLeft", { party: left.map((p) => say(p.title)).join(t("listSep")), present: vote.present, line: vote.line }) : t("voteNobodyLeft", { present: vote.present, line: vote.line })}</li>}
            {spoken.slice(0, Math.max(0, step - 1)).map((p) => (
              <li key={p.id}>{t("voteCounted", { party: say(p.title), aye: p.aye, no: p.no })}</li>
            ))}
          </ol>
          {step >= last && (
            <p className="vote-end">
              <span className="stamp big">{vote.passed ? t("voteCarried") : t("voteFailed")}</span>
              {t("voteSum", { ayes: vote.ayes, present: vote.present, line: vote.line })}
            </p>
          )}
          <div className="sheet-actions">
            <Button className={`button ${step >= last ? "primary" : ""}`} autoFocus onPress={step >= last ? onClose : () => send({ type: "skip" })}>
              {step >= last ? t("onward") : t("skip")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
