import type { VoterView, VoteView } from "../../../views/chamber-shape.ts";
import type { PromiseView } from "../../../views/view.ts";
import type { Told } from "../vote/beats.ts";
import { useSaid, useWords } from "../words/words.tsx";
import { GivenList } from "./vote-cards.tsx";

/** A party that was given something, or somebody else to whom something is promised. */
type Slip = { id: string; voter: VoterView } | { id: string; promise: PromiseView };

/** What lies open once the doors are: all deals, then the promises that are nobody's here. */
export function slipsOf(vote: VoteView, promises: readonly PromiseView[]): Slip[] {
  const theirs = new Set(vote.parties.flatMap(({ given }) => given?.promises ?? []));
  return [
    ...vote.parties.filter(({ given }) => given).map((voter) => ({ id: voter.id, voter })),
    ...promises
      .filter(({ id, is }) => is === "open" && !theirs.has(id))
      .map((promise) => ({ id: promise.id, promise })),
  ];
}

export function VoteSlips({ slips, told, shown }: { slips: readonly Slip[]; told: Told; shown: boolean }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <ul className={`vote-slips ${shown ? "" : "away"}`}>
      {slips.map((slip, i) => (
        <li key={slip.id} className={`slip ${i < told.laid ? "" : "away"}`}>
          {"voter" in slip ? (
            <>
              <h3>
                {slip.voter.given?.line
                  ? t(`dealOwes_${slip.voter.given.line}`, { party: slip.voter.title })
                  : said(slip.voter.title)}
              </h3>
              {slip.voter.given && <GivenList given={slip.voter.given} />}
            </>
          ) : (
            <>
              <h3>{t("voteOpenTo", { to: slip.promise.to })}</h3>
              <GivenList given={{ owed: [], paid: [], offices: [], words: "", promises: [slip.promise.id] }} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
