/** The news: injects of this round, and those that still wait for an answer, in several voices, with what may be answered. */
import { at } from "../rules/game.ts";
import type { Inject, InjectChoice } from "../rules/scenario.ts";
import { act, legal } from "./moves-view.ts";
import { byId, type Say, type Teller } from "./tell.ts";
import type { NewsView, SourceView, View } from "./view.ts";

export function readNews(t: Teller): View["news"] {
  const { scenario, n, at: slots } = t.seen;
  const isNews = (i: number): boolean =>
    n[slots.fired + i] !== 0 && (n[slots.answer + i] === 0 || n[slots.injectRound + i] === n[slots.round]);
  return byId(scenario.injects.flatMap((inject, i) => (isNews(i) ? [readInject(t, inject, i)] : [])));
}

function readInject(t: Teller, inject: Inject, place: number): NewsView {
  const { n, at: slots, seat } = t.seen;
  const { id, urgent, choices, frames, silence, sources } = inject;
  const asked = inject.answeredBy.indexOf(seat);
  const mine = asked < 0 || choices.length === 0 ? 0 : at(n, at(slots.given, place) + asked);
  const [led, chosen] = [frames[at(n, slots.led + place) - 1], choices[mine - 1]];
  const settled = n[slots.answer + place] !== 0;
  return t.row(
    `news/${id}`,
    (say) => ({
      id,
      place,
      title: say(inject.title),
      text: say(inject.text),
      urgent,
      ...(silence.tells && { silence: say(silence.tells) }),
      sources: sources.map((s) => sourceOf(t, s)),
      frames: frames.map((f) => ({
        id: f.id,
        voice: say(f.voice),
        text: say(f.text),
        ...(f.source && { source: sourceOf(t, f.source) }),
      })),
    }),
    {
      round: at(n, slots.injectRound + place),
      ...((settled || mine !== 0) && { answered: true as const }),
      ...(led && { led: led.id }),
      ...(chosen && { chosen: chosen.id }),
      choices: byId(
        (asked < 0 ? [] : choices).map((c) => {
          const of = `news/${id}/${c.id}`;
          const command = { type: "answerInject" as const, seat, inject: id, choice: c.id };
          return t.row(`choice/${id}/${c.id}`, choiceTold(c), {
            ...(!t.seen.holds(c.when) && { barred: true as const }),
            do: settled ? act(t, of, command, c.price) : legal(t, of, command, c.price),
          });
        }),
      ),
    },
  );
}

function choiceTold({ id, title, tells, whenNot }: InjectChoice) {
  return (say: Say) => ({
    id,
    title: say(title),
    tells: say(tells),
    ...(whenNot !== undefined && { whenNot: say(whenNot) }),
  });
}

function sourceOf(t: Teller, id: string): SourceView {
  const source = t.seen.scenario.sources.find((s) => s.id === id);
  if (!source) return { says: id, certain: false };
  const date = source.date ? ` (${source.date})` : "";
  const says = `${t.text(source.publisher)}: ${t.text(source.title)}${date}`;
  return { says, certain: source.certain, ...(source.address !== undefined && { address: source.address }) };
}
