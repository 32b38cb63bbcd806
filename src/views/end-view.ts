/** The end: which it was and why, what the seat has earned, and how well it guessed. The story is the debrief's. */
import { statedFirst } from "../knowledge/story.ts";
import { at } from "../rules/game.ts";
import { readObjectives } from "./table-view.ts";
import type { Teller } from "./tell.ts";
import type { EndView } from "./view.ts";

export function readEnd(t: Teller): EndView | undefined {
  const { scenario, n, at: slots } = t.seen;
  const ending = scenario.endings[at(n, slots.ending) - 1];
  if (!ending) return undefined;
  return t.row(
    `ending/${ending.id}`,
    (say) => ({
      id: ending.id,
      title: say(ending.title),
      text: say(ending.text),
      ...(ending.because && { because: say(ending.because) }),
      settled: ending.settled,
      voices: ending.voices.map((v) => ({ voice: say(v.voice), text: say(v.text) })),
      questions: scenario.debrief.map((d) => say(d.question)),
    }),
    { objectives: readObjectives(t), brier: brierOf(t) },
  );
}

/** Squared misses of what was stated first, 0 to 10,000. */
function brierOf(t: Teller): EndView["brier"] {
  const { scenario, n, at: slots } = t.seen;
  return scenario.incidents.flatMap((incident, i) => {
    const stated = statedFirst(t.seen, i);
    const truth = incident.truth[at(n, slots.truth + i) - 1]?.value ?? "";
    if (!stated) return [];
    return incident.questions.map((q, k) => {
      const was = q.holds.includes(truth);
      const said = stated[k] ?? 0;
      const miss = (was ? 100 : 0) - said;
      return t.row(`brier/${incident.id}/${q.id}`, (say) => ({ incident: incident.id, question: say(q.title) }), {
        stated: said,
        was,
        score: miss * miss,
      });
    });
  });
}
