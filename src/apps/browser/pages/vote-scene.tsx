import { useMachine } from "@xstate/react";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import type { VoteView } from "../../../views/chamber-shape.ts";
import { usePart } from "../game.tsx";
import { inOrder } from "../in-order.ts";
import { VoteBenches } from "../panels/vote-benches.tsx";
import { VoteCards } from "../panels/vote-cards.tsx";
import { slipsOf, VoteSlips } from "../panels/vote-slips.tsx";
import { play } from "../sound/player.ts";
import { beatsOf, STEPS } from "../vote/beats.ts";
import { isHeld, marginOf, singlyCalled } from "../vote/count.ts";
import { useDate } from "../words/date.ts";
import { useVoteTold } from "../words/vote-told.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { useFromTheTop } from "./from-the-top.ts";
import { telling } from "./telling-machine.ts";

/** A vote as a page of its own: six steps in some sixty seconds; any key goes on, Escape goes to the end. */
export function VoteScene({ vote, onClose }: { vote: VoteView; onClose(): void }) {
  const { t } = useWords();
  const said = useSaid();
  const date = useDate();
  const bill = usePart("bills")[vote.bill];
  const slips = slipsOf(vote, inOrder(usePart("promises")));
  const beats = beatsOf(vote, slips.length);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const [scene, send] = useMachine(telling, { input: { beats, calm } });
  const now = beats[scene.context.now] ?? beats.at(-1);
  const words = useVoteTold(vote, bill);
  const over = scene.status === "done";
  const { by, close } = marginOf(vote);
  useFromTheTop(vote);
  useEffect(() => {
    if (!over) return;
    play("stamp");
    if (close) play("bell");
  }, [over, close]);
  useKeys(
    () => send({ type: "on" }),
    () => (over ? onClose() : send({ type: "end" })),
  );
  if (!now) return null;
  const told = words(beats.findLast(({ rests }, i) => rests && i <= scene.context.now) ?? now);
  // What lies open takes the place of those who are called last, until they are; where there is nobody, it stays.
  const open = slips.length > 0 && (now.step === "doors" || now.step === "chairs" || singlyCalled(vote).length === 0);
  const stamp = t(vote.passed ? "voteCarriedBy" : "voteFailedBy", { count: by });
  return (
    <main className={`vote step-${now.step}`}>
      <header className="vote-head">
        <h1>
          {said(t("voteTitle", { chamber: vote.chamber }))}{" "}
          <em>
            {said(bill?.title)}
            {t("listSep")}
            {date(vote.day)}
          </em>
        </h1>
        {over && !close && <p className="stamp">{stamp}</p>}
        <Button
          className={`button ${over ? "primary" : ""}`}
          autoFocus
          onPress={over ? onClose : () => send({ type: "on" })}
        >
          {t(over ? "onward" : calm ? "next" : "skipKey")}
        </Button>
      </header>
      <ol className="vote-steps">
        {STEPS.map((step, i) => (
          <li
            key={step}
            className={i < STEPS.indexOf(now.step) ? "past" : ""}
            aria-current={step === now.step ? "step" : undefined}
          >
            <b>{i + 1}</b> <span>{t(`voteStep_${step}`)}</span>
          </li>
        ))}
      </ol>
      <VoteBenches vote={vote} told={now}>
        {over && close && <p className="stamp falls">{stamp}</p>}
      </VoteBenches>
      <div className="vote-foot">
        <VoteCards vote={vote} told={now} shown={!open} />
        <VoteSlips slips={slips} told={now} shown={open} />
      </div>
      <footer className="vote-told">
        <p role="status">
          {over && <span className="hidden">{t("sentence", { of: stamp })} </span>}
          {told}
        </p>
        {isHeld(vote, now) && !calm && (
          <p className="vote-held" aria-hidden="true">
            {t("voteHeld")} <i style={{ animationDuration: `${now.ms}ms` }} />
          </p>
        )}
      </footer>
    </main>
  );
}

/** Keys that move the focus, scroll the page, or are meant for the browser do not go on. */
const LEFT_ALONE = /^(Tab|Shift|Control|Alt|Meta|CapsLock|Arrow.*|Page.*|Home|End|F\d+)$/;

function useKeys(on: () => void, end: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (key === "Escape") return end();
      const pressed = (key === "Enter" || key === " ") && (target as Element).closest("button");
      if (!pressed && !LEFT_ALONE.test(key)) on();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  });
}
