import { useMachine } from "@xstate/react";
import { useEffect, useRef } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { BillView, VoteView } from "../../../views/chamber-shape.ts";
import type { PromiseView } from "../../../views/view.ts";
import { Drawn } from "../draw/drawn.tsx";
import { pictureOfVote, SHEET } from "../draw/hemicycle-picture.ts";
import { loadHemicycle } from "../panels/chamber.tsx";
import { useSaid, useWords } from "../words/words.tsx";
import { telling } from "./telling-machine.ts";
import { type Call, callsOf, castAfter, summaryOf } from "./vote-count.ts";

/** The vote, told: doors and deals, empty chairs and the line that moves, the count from the surest party to those who broke, the stamp. */
export function VoteScene({
  vote,
  bill,
  promises,
  onClose,
}: {
  vote: VoteView;
  bill: BillView | undefined;
  promises: readonly PromiseView[];
  onClose(): void;
}) {
  const { t } = useWords();
  const said = useSaid();
  const calls = callsOf(vote);
  const last = calls.length + 2;
  const [scene, send] = useMachine(telling, { input: { last, quickFrom: calls.filter((c) => !c.broke).length + 2 } });
  const { step } = scene.context;
  const over = step >= last;
  const called = calls.slice(0, Math.max(0, step - 1));
  const ayes = called.reduce((sum, c) => sum + c.aye, 0);
  const left = vote.parties.filter((p) => p.left > 0);
  const amended = Object.values(bill?.clauses ?? {})
    .filter((c) => c.amended)
    .map((c) => c.number);
  const deals = [
    ...(amended.length ? [t("voteClauses", { count: amended.length, numbers: amended.join(t("listSep")) })] : []),
    ...(promises.length ? [t("votePromises", { promises: promises.map((p) => p.title).join(t("listSep")) })] : []),
  ];
  const motion = bill && Object.keys(bill.clauses).length === 0;
  const given = deals.length ? t("voteDeals", { deals: deals.join(t("sep")) }) : t("voteDoors");
  const opening = motion ? t("voteMotion") : given;
  const told = useRef<HTMLOListElement>(null);
  useEffect(() => {
    told.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
  });
  const lineOfCall = ({ party, aye, no, broke }: Call) =>
    broke
      ? t(aye ? "voteBrokeAye" : "voteBrokeNo", { party: party.title, count: aye + no })
      : t(aye ? "voteCalledAye" : "voteCalledNo", { party: party.title, count: aye + no });
  return (
    <ModalOverlay isOpen className="veil solemn">
      <Modal className="sheet vote over">
        <Dialog>
          <Heading slot="title" level={2}>
            {t("voteTitle", { number: vote.round, chamber: vote.chamber })} <small>{said(bill?.title)}</small>
          </Heading>
          <div className="hemicycle">
            <Drawn
              load={loadHemicycle}
              picture={pictureOfVote(vote, castAfter(called), step >= 1)}
              label={over ? t("voteSum", { ayes: vote.ayes, present: vote.present, line: vote.line }) : t("voteTold")}
              width={SHEET.width}
              height={SHEET.height}
            />
            <p className="well">
              <strong>{ayes}</strong>
              <b>{t("aye")}</b>
            </p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
          <ol ref={told} className="vote-told" aria-live="polite" aria-label={t("voteTold")} tabIndex={0}>
            <li>{opening}</li>
            {step >= 1 && (
              <li className={left.length ? "pressing" : ""}>
                {left.length
                  ? t("voteLeft", {
                      party: left.map((p) => p.title).join(t("listSep")),
                      present: vote.present,
                      line: vote.line,
                    })
                  : t("voteNobodyLeft", { present: vote.present, line: vote.line })}
              </li>
            )}
            {called.map((c, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: calls keep their order
              <li key={i}>{lineOfCall(c)}</li>
            ))}
          </ol>
          <div className="vote-end">{over && <Outcome vote={vote} calls={calls} />}</div>
          <div className="sheet-actions">
            <Button
              className={`button ${over ? "primary" : ""}`}
              autoFocus
              onPress={over ? onClose : () => send({ type: "skip" })}
            >
              {over ? t("onward") : t("skip")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The stamp, the sum, who delivered and who broke. */
function Outcome({ vote, calls }: { vote: VoteView; calls: Call[] }) {
  const { t } = useWords();
  const { carriedBy, broke } = summaryOf(vote, calls);
  return (
    <>
      <span className="stamp big">{vote.passed ? t("voteCarried") : t("voteFailed")}</span>
      <p>
        {t("voteSum", { ayes: vote.ayes, present: vote.present, line: vote.line })}
        {carriedBy && <span>{t("voteDelivered", { party: carriedBy.title })}</span>}
        {!vote.passed && <span>{t("voteShort", { count: vote.line - vote.ayes })}</span>}
        <span>
          {broke.length
            ? t("voteBroke", { parties: broke.map((b) => `${b.party.title} ${b.count}`).join(t("listSep")) })
            : t("voteNobodyBroke")}
        </span>
      </p>
    </>
  );
}
