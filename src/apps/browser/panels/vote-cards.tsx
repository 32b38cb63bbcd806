import { useId } from "react";
import type { GivenView, VoterView, VoteView } from "../../../views/chamber-shape.ts";
import { usePart } from "../game.tsx";
import type { Told } from "../vote/beats.ts";
import { callsOf, isFree, seatsOf, singlyCalled, tallyAfter } from "../vote/count.ts";
import { useDate } from "../words/date.ts";
import { useLeaning } from "../words/leaning.ts";
import { useCast } from "../words/vote-told.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { ChairSign } from "./chamber.tsx";
import { usePriceWords } from "./price.tsx";

/** Those who are called last: what was promised to each, whether that stands, and what its aye or no would make. */
export function VoteCards({ vote, told, shown }: { vote: VoteView; told: Told; shown: boolean }) {
  return (
    <ol className={`vote-cards ${shown ? "" : "away"}`}>
      {singlyCalled(vote).map((voter, i) => (
        <Card key={voter.id} vote={vote} told={told} voter={voter} number={i + 1} />
      ))}
    </ol>
  );
}

function Card({ vote, told, voter, number }: { vote: VoteView; told: Told; voter: VoterView; number: number }) {
  const { t } = useWords();
  const said = useSaid();
  const leaning = useLeaning();
  const cast = useCast();
  const title = useId();
  const place = callsOf(vote).indexOf(voter);
  const [called, risen] = [place < told.called, told.risen && place === told.called];
  const seats = seatsOf(voter);
  const tally = tallyAfter(vote, told.called);
  return (
    <li className={`card vote-card ${risen ? "risen" : called ? "called" : ""}`} aria-labelledby={title}>
      <div className="vote-card-head">
        <span className={`call-number ${risen ? "risen" : ""}`} aria-hidden="true">
          {number}
        </span>
        <h2 id={title}>
          {said(voter.title)} <small>{seats}</small>
        </h2>
        <p className={called ? (voter.aye >= voter.no ? "lawful" : "pressing") : ""}>
          {called && <ChairSign is={voter.aye >= voter.no ? "aye" : "no"} />}{" "}
          <b>{called ? cast(voter) : t(risen ? "voteNow" : "voteToCome")}</b>
        </p>
      </div>
      <p className="vote-card-leaning">
        {t("voteLeans", { leaning: leaning({ leaning: voter.leaning, free: isFree(voter) }) })}
      </p>
      {voter.given?.words && (
        <p className="vote-card-words">
          <q dir="auto">{voter.given.words}</q>
        </p>
      )}
      {voter.given ? <GivenList given={voter.given} /> : <p className="given-none">{t("voteNothing")}</p>}
      {!isFree(voter) && (
        <p className={`vote-card-would ${risen ? "" : "away"}`}>
          {t("voteWould", { with: tally.ayes + seats, without: tally.ayes })}
          {t("sentenceSep")}
          {tally.needed !== undefined && <b>{tally.needed <= seats && t("voteAyeCarries")} </b>}
          {tally.needed !== undefined && <b>{tally.needed > tally.toCome - seats && t("voteNoEnds")}</b>}
        </p>
      )}
    </li>
  );
}

/** What was given for a party's line, and whether it is kept as the text stands. */
export function GivenList({ given }: { given: GivenView }) {
  const { t } = useWords();
  const priced = usePriceWords();
  const promises = usePart("promises");
  const date = useDate();
  const { owed, paid, offices } = given;
  return (
    <ul className="given">
      {owed.map(({ number, option, stands }) => (
        <li key={number}>
          <ChairSign is={stands ? "aye" : "no"} />
          <span>
            <b>{t("votePromised", { what: `${number}. ${option}` })}</b>{" "}
            <span className={stands ? "" : "pressing"}>{t(stands ? "voteStands" : "voteStruck")}</span>
          </span>
        </li>
      ))}
      {given.promises.map((id) => {
        const promise = promises[id];
        if (!promise) return null;
        const { is, title, dueDay } = promise;
        return (
          <li key={id}>
            <ChairSign is={is === "kept" ? "aye" : is === "broken" ? "no" : "undeclared"} />
            <span>
              <b>{t("votePromised", { what: title })}</b>{" "}
              <span>{is === "open" ? t("voteOpenPromise", { date: date(dueDay) }) : t(`happened_${is}`)}</span>
            </span>
          </li>
        );
      })}
      {(paid.length > 0 || offices.length > 0) && (
        <li>
          <ChairSign is="aye" />
          <b>{t("votePaid", { what: [...(paid.length > 0 ? [priced(paid)] : []), ...offices].join(t("listSep")) })}</b>
        </li>
      )}
    </ul>
  );
}
