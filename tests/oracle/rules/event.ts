/** What has happened: each event names its cause, so every number can be explained. */
import type { Due, VoteCount } from "./state.ts";
import type { Id } from "./scenario.ts";

export const CAUSE_KINDS = [
  "start",
  "move",
  "clause",
  "inject",
  "offer",
  "promise",
  "incident",
  "response",
  "counterpart",
  "procedure",
  "standing",
  "vote",
  "price",
  "round",
] as const;
export interface Cause {
  kind: (typeof CAUSE_KINDS)[number];
  id: Id;
  /** The choice, reading or target within it. */
  part?: Id;
  seat?: Id;
}

export type GameEvent = { cause: Cause } & (
  | { type: "indicatorChanged"; indicator: Id; by: number; cut: number; receipt?: { clause: Id; round: number } }
  | { type: "budgetChanged"; seat: Id; budget: Id; by: number }
  | { type: "moodMoved"; party: Id; by: number; cut: number }
  | { type: "relationMoved"; counterpart: Id; by: number; cut: number }
  | { type: "variableSet"; variable: Id; to: number }
  | { type: "clauseAmended"; clause: Id; option: Id }
  | { type: "moveMade"; seat: Id; move: Id; target?: Id }
  | { type: "roundClosed"; seat: Id }
  | { type: "roundBegan"; round: number }
  | { type: "dayPassed"; day: number }
  | { type: "chartMoved"; chart: Id; heard: string; to: number }
  | { type: "dueAdded"; due: Due }
  | { type: "dueTaken"; index: number }
  | { type: "timersCleared"; chart: Id; state: string }
  | { type: "voteCounted"; vote: VoteCount }
  | { type: "billEnacted"; options: Record<Id, Id> }
  | { type: "powerSet"; power: Id; on: boolean }
  | { type: "offerLaid"; offer: Id; round: number }
  | { type: "offerTaken"; offer: Id }
  | { type: "offerLeft"; offer: Id }
  | { type: "promiseMade"; promise: Id }
  | { type: "promiseSettled"; promise: Id; kept: boolean }
  | { type: "pledgesPicked"; pledges: Id[] }
  | { type: "injectFired"; inject: Id; round: number }
  | { type: "frameLed"; inject: Id; frame: Id }
  | { type: "triggerRead"; inject: Id; is: boolean }
  | { type: "injectAnswered"; inject: Id; seat: Id; choice: Id }
  | { type: "injectSettled"; inject: Id; choice: Id }
  | { type: "incidentBegan"; incident: Id; truth: Id; round: number }
  | { type: "evidenceRead"; incident: Id; card: Id; reading: Id }
  | { type: "attributionStated"; incident: Id; stated: Record<Id, number> }
  | {
      type: "responseResolved";
      incident: Id;
      response: Id;
      result: "success" | "failure" | "refused" | "harm" | "waited";
    }
  | { type: "incidentEnded"; incident: Id; by: "response" | "itself" | "time" }
  | { type: "counterpartActed"; counterpart: Id; act: Id }
  | { type: "drawn"; subject: string; draw: string; value: number; odds: number }
  | { type: "endingReached"; ending: Id }
);
export type EventType = GameEvent["type"];
