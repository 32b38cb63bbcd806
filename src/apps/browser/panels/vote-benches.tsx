import type { ReactNode } from "react";
import type { VoterView, VoteView } from "../../../views/chamber-shape.ts";
import { Drawn } from "../draw/drawn.tsx";
import { CROWDED, labelPlaces, SHEET } from "../draw/hemicycle-picture.ts";
import { pictureOfVote, type VotePicture } from "../draw/vote-picture.ts";
import type { Told } from "../vote/beats.ts";
import { callsOf, seatsOf, singlyCalled, tallyAfter } from "../vote/count.ts";
import { useLeaning } from "../words/leaning.ts";
import { useLine } from "../words/line.ts";
import { useCast, useToCome } from "../words/vote-told.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { ChairSign } from "./chamber.tsx";

const loadVote = () => import("../draw/vote-painter.ts").then((m) => m.votePainter);

/** The benches, each party's name and what it has cast, the line, and the count in the well. */
export function VoteBenches({ vote, told, children }: { vote: VoteView; told: Told; children: ReactNode }) {
  const { t } = useWords();
  const picture = pictureOfVote(vote, told);
  const crowded = vote.parties.length > CROWDED;
  const labels = labelPlaces(picture, crowded);
  const singly = singlyCalled(vote);
  return (
    <div className="vote-room">
      <div className={`hemicycle ${crowded ? "crowded" : ""}`}>
        <div className="benches">
          <Drawn load={loadVote} picture={picture} label={t("voteTold")} width={SHEET.width} height={SHEET.height} />
          <Line vote={vote} told={told} picture={picture} />
          {(told.step === "count" || told.step === "stamp") &&
            singly.map((voter, i) => <CallNumber key={voter.id} picture={picture} party={voter.id} place={i} />)}
          {children}
        </div>
        <Well vote={vote} told={told} />
        <ul>
          {labels.map(({ party, side, x, y }) => {
            const voter = vote.parties.find(({ id }) => id === party);
            const empty = picture.chairs.every((chair) => chair.party !== party || chair.is === "left");
            return (
              <li
                key={party}
                className={`party ${side}`}
                style={{
                  [side === "left" ? "right" : "left"]: share(side === "left" ? SHEET.width - x : x, SHEET.width),
                  top: share(y, SHEET.height),
                }}
              >
                {voter && <Label vote={vote} told={told} voter={voter} empty={empty} />}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function Label({ vote, told, voter, empty }: { vote: VoteView; told: Told; voter: VoterView; empty: boolean }) {
  const { t } = useWords();
  const said = useSaid();
  const leaning = useLeaning();
  const cast = useCast();
  const place = callsOf(vote).indexOf(voter);
  const called = place >= 0 && place < told.called;
  const [is, word] = ((): [string, string] => {
    if (empty) return ["left", t(voter.given?.line === "leave" ? "voteAgreed" : "voteGone")];
    if (called) return [voter.aye >= voter.no ? "aye" : "no", cast(voter)];
    if (told.risen && place === told.called) return ["risen", t("voteNow")];
    if (told.step !== "whip") return ["", ""];
    return [voter.leaning, voter.yours ? t("yours") : leaning({ ...voter, free: voter.given?.line === "free" })];
  })();
  return (
    <>
      <b title={voter.title}>
        {said(voter.short)} {seatsOf(voter) + voter.left}
      </b>{" "}
      <span className={`leaning ${is}`}>{word}</span>
    </>
  );
}

/** Where the line stands, and beside it where it stood. */
function Line({ vote, told, picture }: { vote: VoteView; told: Told; picture: VotePicture }) {
  const { t } = useWords();
  const lineOf = useLine();
  const [line, present] = told.moved ? [vote.line, vote.present] : [vote.stood, picture.chairs.length];
  return (
    <>
      <p className="line-word" style={endOf(picture.line)}>
        {lineOf({ line, present })}
      </p>
      {picture.stood !== undefined && (
        <p className="stood-word" style={endOf(picture.stood)}>
          {t("voteStoodAt", { line: vote.stood })}
        </p>
      )}
    </>
  );
}

/** On the benches of a party that is called singly: the number of its card, each on another row. */
function CallNumber({ picture, party, place }: { picture: VotePicture; party: string; place: number }) {
  const chairs = picture.chairs.filter((chair) => chair.party === party);
  const angle = chairs.reduce((sum, chair) => sum + chair.angle, 0) / chairs.length;
  const r = SHEET.outer - (SHEET.outer - SHEET.inner) * (0.2 + 0.3 * place);
  const [x, y] = [SHEET.x + r * Math.cos(angle), SHEET.y - r * Math.sin(angle)];
  const far = (chair: (typeof chairs)[number]): number => Math.hypot(chair.x - x, chair.y - y);
  const [middle] = [...chairs].sort((a, b) => far(a) - far(b));
  if (!middle) return null;
  return (
    <span
      className={`call-number ${middle.risen ? "risen" : ""}`}
      style={{ left: share(middle.x, SHEET.width), top: share(middle.y, SHEET.height) }}
      aria-hidden="true"
    >
      {place + 1}
    </span>
  );
}

function Well({ vote, told }: { vote: VoteView; told: Told }) {
  const { t } = useWords();
  const toCome = useToCome();
  const lineOf = useLine();
  const seats = vote.present + vote.parties.reduce((sum, p) => sum + p.left, 0);
  if (told.step === "count" || told.step === "stamp") {
    const tally = tallyAfter(vote, told.called);
    return (
      <div className="well counted">
        <strong>{tally.ayes}</strong>
        <strong>{tally.noes}</strong>
        <b>
          <ChairSign is="aye" /> {t("voteAyes")}
        </b>
        <b>
          <ChairSign is="no" /> {t("voteNoes")}
        </b>
        <span>{tally.toCome > 0 ? toCome(vote, tally) : lineOf(vote)}</span>
      </div>
    );
  }
  const line = told.moved ? vote.line : vote.stood;
  const [number, word] = {
    whip: [vote.expected, t("voteExpected")],
    bell: [seats, t("voteUnvoted")],
    doors: [seats, t("voteUnvoted")],
    chairs: [seats - told.gone, t("votePresent", { line })],
  }[told.step];
  return (
    <p className="well">
      <strong>{number}</strong>
      <b>{word}</b>
    </p>
  );
}

/** Above the benches, where the line at this angle ends. */
function endOf(angle: number): { left: string; top: string } {
  const r = SHEET.outer + 14;
  return {
    left: share(SHEET.x + r * Math.cos(angle), SHEET.width),
    top: share(SHEET.y - r * Math.sin(angle), SHEET.height),
  };
}

function share(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1000) / 10}%`;
}
