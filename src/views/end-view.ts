/** The end: which it was and why, what the seat has earned, and how well it guessed. The story is the debrief's. */
import { statedFirst } from "../knowledge/story.ts";
import { at } from "../rules/game.ts";
import { readObjectives } from "./table-view.ts";
import type { Say, Teller } from "./tell.ts";
import type { EndView } from "./view.ts";

export function readEnd(t: Teller): EndView | undefined {
  const { scenario, n, at: slots } = t.seen;
  if (!n[slots.over]) return undefined;
  const ending = scenario.endings[at(n, slots.ending) - 1];
  const told = { objectives: readObjectives(t), brier: brierOf(t) };
  const talk = (say: Say) => ({ questions: scenario.debrief.map((d) => say(d.question)) });
  if (!ending) return t.row("adjourned", (say) => ({ id: ADJOURNED, settled: false, voices: [], ...talk(say) }), told);
  return t.row(
    `ending/${ending.id}`,
    (say) => ({
      id: ending.id,
      title: say(ending.title),
      text: say(ending.text),
      ...(ending.because && { because: say(ending.because) }),
      settled: ending.settled,
      voices: ending.voices.map((v) => ({ voice: say(v.voice), text: say(v.text) })),
      ...talk(say),
    }),
    told,
  );
}

/** The id of the ending that no scenario writes. */
const ADJOURNED = "";

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
