/** What a view tells of a procedure that is opened as a picture, and of events that did nothing. */
import type { Id } from "../rules/ids.ts";

/** A procedure drawn from its definition: stations, arrows, and the way that was taken. */
export interface ChartView {
  id: Id;
  title: string;
  /** Outer ones before those in them. */
  stations: readonly StationView[];
  arrows: readonly ArrowView[];
  /** What it waits for now, or what stands in its way. */
  waits?: string;
  /** By day, the first first. */
  way: readonly StepView[];
}

/** A state, with those in it that have no title of their own. */
export interface StationView {
  id: Id;
  title: string;
  /** The station around it. */
  outer?: Id;
  /** All those in it are active at once; or nothing comes after it. */
  is?: "together" | "end";
  /** In which of the stations in it one begins. */
  first: readonly Id[];
  now?: boolean;
  /** The days on which it was entered, in order. */
  days: readonly number[];
  /** It may come next: `day` is when its clock brings it, as things stand. */
  next?: { day?: number };
}

/** From a station to another: `taken` on the way so far, `next` if it may be taken now. */
export interface ArrowView {
  from: Id;
  to: Id;
  taken?: true;
  next?: true;
}

export interface StepView {
  day: number;
  /** What was entered, from the outermost to the innermost. */
  entered: readonly string[];
  nothing?: UnheededView;
}

/** An act or a piece of news that was to move a procedure, and did not. */
export interface UnheededView {
  chart: Id;
  round: number;
  /** What was to move it. */
  title: string;
  /** Where the procedure stood: the innermost of each region. */
  stood: readonly string[];
  /** It did listen, but what has to be so was not. */
  listened?: boolean;
}
