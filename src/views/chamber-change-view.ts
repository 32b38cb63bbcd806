/** What elections and changes of government made of chambers: told as the next round opens. */
import { chambersChangedSeen } from "../knowledge/story.ts";
import { at } from "../rules/game.ts";
import { lineOf } from "../rules/majority.ts";
import type { ChamberChanged } from "../rules/record-chambers.ts";
import type { ChamberChangeView, HouseView } from "./chamber-shape.ts";
import type { Teller } from "./tell.ts";

export function readChamberChanges(t: Teller): ChamberChangeView[] {
  const since = at(t.seen.n, t.seen.at.round) - 1;
  const changes = chambersChangedSeen(t.seen).filter(({ round }) => round === since);
  return changes.map((change, i) => {
    const { scenario } = t.seen;
    const election = scenario.elections[change.election ?? -1];
    const first = election !== undefined || changes[i - 1]?.election !== undefined || i === 0;
    const chamber = scenario.chambers[change.chamber];
    const house = (is: "before" | "after", governs: "governed" | "governs"): HouseView => {
      const seats = sum(change.parties.map((row) => row[is]));
      return {
        seats,
        line: lineOf(seats, false, chamber ?? { seats }),
        ...(change.parties.some((row) => row.governed || row.governs) && {
          governs: sum(change.parties.map((row) => (row[governs] ? row[is] : 0))),
        }),
      };
    };
    return {
      ...(election && { election: t.text(election.title) }),
      chamber: t.text(chamber?.title ?? ""),
      about: first ? aboutOf(t, change) : [],
      before: house("before", "governed"),
      after: house("after", "governs"),
      parties: change.parties.map(({ party, ...row }) => {
        const { id = "", short = "" } = scenario.parties[party] ?? {};
        return { id, short: t.text(short), ...row };
      }),
    };
  });
}

function aboutOf(t: Teller, { election, parties }: ChamberChanged): string[] {
  const { scenario } = t.seen;
  const texts =
    election !== undefined
      ? [scenario.elections[election]?.about]
      : parties
          .filter((row) => row.governed !== row.governs)
          .sort((a, b) => Number(a.governs) - Number(b.governs))
          .map(({ party, governs }) => scenario.parties[party]?.governs?.[governs ? "joined" : "left"]);
  return texts.flatMap((text) => (text === undefined ? [] : [t.text(text)]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
