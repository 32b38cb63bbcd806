/** The scene of an answer as plain data, one picture a step: line or ring, gate, bars and needles, what was hit. */
import type { EchoStep, Result } from "../pages/echo-steps.ts";
import { needlesOf } from "../pages/echo-steps.ts";
import type { OwnOdds } from "../panels/own-odds.ts";
import { barsOf, type Box, gateAt, roomOfChair, type Stage, targetOf } from "./echo-stage.ts";
import { ringAround } from "./map-picture.ts";
import type { Point } from "./strokes.ts";

/** Who sits at the gate nods, refuses, has not spoken yet, or is not asked. */
export type Sign = "silent" | "nods" | "refuses" | "waived";
export type Part = "ends" | "slow" | "wrong" | "hit" | "free";

export interface EchoPicture {
  /** From the hurt place through the gate to what is aimed at abroad; at home around it. `reach`: the part drawn. */
  line: { points: Point[]; reach: number; abroad: boolean } | undefined;
  /** Its chairs, whether each is filled, and the room of one. */
  gate: { at: Point; sign: Sign; chairs: readonly boolean[]; room: number } | undefined;
  away: Box & { coast: boolean };
  /** What it is aimed at, and whether it got there; its neighbours, where somebody can be hit. */
  target: (Box & { aim: "whole" | "closed" | "missed"; others: "none" | "unhurt" | "dark" }) | undefined;
  /** `filled` from 0 to 1; a needle in percents of the bar, until it has fallen it is not there. */
  bars: (Box & { parts: { kind: Part; from: number; to: number }[]; filled: number; needle: number | undefined })[];
}

export interface Answer {
  result: Result;
  ended: boolean;
  abroad: boolean;
  mayHit: boolean;
  sign: Exclude<Sign, "silent">;
  /** Who sits at the gate: each chair, whether it is filled. */
  chairs: readonly boolean[];
  own: OwnOdds | undefined;
}

/** `hurt`: where it burns, on the stage. `told`: the steps so far. */
export function echoPictureOf(stage: Stage, hurt: Point, answer: Answer, told: readonly EchoStep[]): EchoPicture {
  const { result, ended, abroad, mayHit, sign, chairs, own } = answer;
  const is = (step: EchoStep): boolean => told.includes(step);
  const waited = result === "waited";
  const done = !waited && result !== "refused";
  const gate = gateAt(stage);
  const box = targetOf(stage);
  const needles = own && needlesOf(result, ended, own);
  const bar = (at: Box, parts: [Part, number][], needle: number | false | undefined) => {
    let from = 0;
    const placed = parts.map(([kind, share]) => ({ kind, from, to: (from += share) }));
    return {
      ...at,
      parts: placed.filter((p) => p.to > p.from),
      filled: is("bar") ? 1 : 0,
      needle: needle || undefined,
    };
  };
  const [ends, hits] = barsOf(stage);
  return {
    line: waited
      ? undefined
      : {
          abroad,
          points: abroad ? lineOf(hurt, gate, { x: box.x + 26, y: box.y - 6 }) : ringAround(hurt, 10),
          reach: is("bar") && done ? 1 : is("line") ? 0.5 : 0,
        },
    gate: waited
      ? undefined
      : { at: gate, sign: is("gate") ? sign : "silent", chairs, room: roomOfChair(stage, chairs.length) },
    away: { ...stage.away, coast: abroad },
    target: waited
      ? undefined
      : {
          ...box,
          aim: !done || !is("needle") ? "whole" : ended ? "closed" : "missed",
          others: !mayHit ? "none" : is("hit") && result === "harm" ? "dark" : "unhurt",
        },
    bars:
      own && needles && done
        ? [
            bar(
              ends,
              [
                ["ends", own.ends],
                ["slow", own.slow],
                ["wrong", own.wrong],
              ],
              is("needle") && needles.ends,
            ),
            ...(mayHit
              ? [
                  bar(
                    hits,
                    [
                      ["hit", own.hit],
                      ["free", 100 - own.hit],
                    ],
                    is("hit") && needles.hit,
                  ),
                ]
              : []),
          ]
        : [],
  };
}

const SAMPLES = 24;

/** Two bows that run level through the gate. */
function lineOf(hurt: Point, gate: Point, aim: Point): Point[] {
  const under = { x: gate.x, y: gate.y + 12 };
  const bow = (a: Point, b: Point): Point[] => {
    const bend = { x: (a.x + b.x) / 2, y: under.y };
    return Array.from({ length: SAMPLES + 1 }, (_, i) => {
      const t = i / SAMPLES;
      const mix = (p: number, q: number, r: number) => (1 - t) * (1 - t) * p + 2 * (1 - t) * t * q + t * t * r;
      return { x: mix(a.x, bend.x, b.x), y: mix(a.y, bend.y, b.y) };
    });
  };
  return [...bow(hurt, under), ...bow(under, aim).slice(1)];
}
