/** The end: which it was and why, what the seat has earned, the story, and how well it guessed. */
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import { TAKEN } from "../rules/layout.ts";
import { firstStated, votesHeld } from "../rules/record.ts";
import { nameCause } from "./causes.ts";
import type { Inject } from "../rules/scenario.ts";
import type { Seen } from "./seen.ts";
import { readObjectives } from "./table-view.ts";
import { tell } from "./tell.ts";
import type { EndView, Told } from "./view.ts";

export function readEnd(seen: Seen): EndView | undefined {
  const { model, n } = seen;
  const { endings, debrief } = model.scenario;
  const ending = endings[at(n, model.at.ending) - 1];
  if (!ending) return undefined;
  return {
    id: ending.id,
    title: tell(seen, ending.title),
    text: tell(seen, ending.text),
    ...(ending.because && { because: tell(seen, ending.because) }),
    settled: ending.settled,
    voices: ending.voices.map((v) => ({ voice: tell(seen, v.voice), text: tell(seen, v.text) })),
    objectives: readObjectives(seen),
    timeline: timelineOf(seen),
    questions: debrief.map((d) => tell(seen, d.question)),
    brier: brierOf(seen),
  };
}

function timelineOf(seen: Seen): EndView["timeline"] {
  const { model, n, game } = seen;
  const { scenario, at: slots } = model;
  const dayOf = (round: number) => (scenario.calendar.rounds[round - 2]?.lastDay ?? 0) + 1;
  const named = (kind: "inject" | "offer" | "vote" | "incident", id: Id) => nameCause(seen, { kind, id });
  const injects = scenario.injects.flatMap((inject, i): EndView["timeline"] => {
    if (!n[slots.fired + i]) return [];
    const [round, day] = [at(n, slots.injectRound + i), at(n, slots.injectDay + i)];
    const detail = answersTo(seen, inject, i);
    return [{ round, day, title: named("inject", inject.id), kind: "inject", ...(detail && { detail }) }];
  });
  const offers = scenario.offers.flatMap((offer, i): EndView["timeline"] => {
    const round = at(n, slots.offerRound + i);
    if (n[slots.offer + i] !== TAKEN) return [];
    return [{ round, day: dayOf(round), title: named("offer", offer.id), kind: "offer" }];
  });
  const votes = votesHeld(game).map(({ bill, round, passed }) => ({
    round,
    day: dayOf(round),
    title: named("vote", scenario.bills[bill]?.id ?? ""),
    kind: passed ? "passed" : "failed",
  }));
  const incidents = scenario.incidents.flatMap((incident, i): EndView["timeline"] => {
    const response = scenario.responses[at(n, slots.response + i) - 1];
    const round = at(n, slots.answeredRound + i);
    if (!response) return [];
    const detail = tell(seen, response.title);
    return [{ round, day: dayOf(round), title: named("incident", incident.id), kind: "incident", detail }];
  });
  return [...injects, ...offers, ...votes, ...incidents].sort((a, b) => a.round - b.round || a.day - b.day);
}

/** What was answered: by the only seat that was asked, or by each. */
function answersTo(seen: Seen, { choices, answeredBy }: Inject, i: number): Told | undefined {
  const { model, n } = seen;
  const { seats, languages } = model.scenario;
  const answers = answeredBy.flatMap((seat, place) => {
    const choice = choices[at(n, at(model.at.given, i) + place) - 1];
    const title = seats.find((s) => s.id === seat)?.title ?? seat;
    return choice ? [{ seat: tell(seen, title), choice: tell(seen, choice.title) }] : [];
  });
  if (answers.length === 0) return undefined;
  const said = (l: string) =>
    answers.map(({ seat, choice }) => (answeredBy.length > 1 ? `${seat[l]}: ${choice[l]}` : choice[l])).join(" / ");
  return Object.fromEntries(languages.map((l) => [l, said(l)]));
}

/** Squared misses of what was stated first, 0 to 10,000. */
function brierOf(seen: Seen): EndView["brier"] {
  const { model, n, game } = seen;
  return model.scenario.incidents.flatMap((incident, i) => {
    const stated = firstStated(game, i);
    const truth = incident.truth[at(n, model.at.truth + i) - 1]?.value ?? "";
    if (!stated) return [];
    return incident.questions.map((q, k) => {
      const was = q.holds.includes(truth);
      const said = stated[k] ?? 0;
      const miss = (was ? 100 : 0) - said;
      return { incident: incident.id, question: tell(seen, q.title), stated: said, was, score: miss * miss };
    });
  });
}
