/** The three sounds of the table as plain data, and what asks for which. Never the only sign of anything. */
import type { SessionCommand } from "../../../session/connection.ts";
import type { Laid } from "../screen-machine.ts";

/** Paper: a card, a clause. Stamp: a decision. Bell: a vote is near, or was close. */
export type Sound = "paper" | "stamp" | "bell";

/** A stretch of noise around a pitch, or a tone that may fall; both die away. */
export interface Voice {
  is: "noise" | "tone";
  hertz: number;
  falls?: number;
  milliseconds: number;
  loud: number;
}

export const VOICES: Readonly<Record<Sound, readonly Voice[]>> = {
  paper: [{ is: "noise", hertz: 3200, milliseconds: 90, loud: 0.12 }],
  stamp: [
    { is: "tone", hertz: 120, falls: 52, milliseconds: 120, loud: 0.3 },
    { is: "noise", hertz: 420, milliseconds: 60, loud: 0.2 },
  ],
  bell: [
    { is: "tone", hertz: 660, milliseconds: 900, loud: 0.09 },
    { is: "tone", hertz: 1782, milliseconds: 620, loud: 0.035 },
  ],
};

export const SOUND_OF_COMMAND: Readonly<Partial<Record<SessionCommand["type"], Sound>>> = {
  takeOffer: "paper",
  makeMove: "paper",
  buyEvidence: "paper",
  answerInject: "stamp",
  draftClauses: "stamp",
  offerDeal: "stamp",
  respond: "stamp",
  wait: "stamp",
};

export const SOUND_OF_SHEET: Readonly<Partial<Record<Laid["is"], Sound>>> = {
  news: "paper",
  offer: "paper",
  act: "paper",
  heading: "paper",
  bargain: "paper",
};
