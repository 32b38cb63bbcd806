/** The news: injects that this seat may see, in several voices, with what may be answered. */
import { at } from "../rules/game.ts";
import type { Inject } from "../rules/scenario.ts";
import { legal } from "./moves-view.ts";
import type { Seen } from "./seen.ts";
import { plain, tell } from "./tell.ts";
import type { NewsView, SourceView } from "./view.ts";

export function readNews(seen: Seen): NewsView[] {
  return seen.model.scenario.injects
    .flatMap((inject, i) => (maySee(seen, inject, i) ? [readInject(seen, inject, i)] : []))
    .sort((a, b) => b.round - a.round);
}

function maySee({ model, n, seat }: Seen, { audience }: Inject, i: number): boolean {
  return n[model.at.fired + i] !== 0 && (audience.length === 0 || audience.includes(seat));
}

function readInject(seen: Seen, inject: Inject, i: number): NewsView {
  const { model, n, seat } = seen;
  const { at: slots } = model;
  const asked = inject.answeredBy.indexOf(seat);
  const mine = asked < 0 || inject.choices.length === 0 ? 0 : at(n, at(slots.given, i) + asked);
  const led = inject.frames[at(n, slots.led + i) - 1];
  return {
    id: inject.id,
    title: tell(seen, inject.title),
    text: tell(seen, inject.text),
    round: at(n, slots.injectRound + i),
    fresh: n[slots.injectRound + i] === n[slots.round],
    urgent: inject.urgent,
    choices:
      asked < 0
        ? []
        : inject.choices.map((c, k) => ({
            id: c.id,
            title: tell(seen, c.title),
            tells: tell(seen, c.tells),
            do: legal(seen, { type: "answerInject", seat, inject: inject.id, choice: c.id }, c.price),
            chosen: mine === k + 1,
            tags: c.tags,
          })),
    ...(inject.silence.tells && { silence: tell(seen, inject.silence.tells) }),
    answered: n[slots.answer + i] !== 0 || mine !== 0,
    frames: inject.frames.map((f) => ({
      voice: tell(seen, f.voice),
      text: tell(seen, f.text),
      ...(f.source && { source: sourceOf(seen, f.source) }),
      led: f === led,
    })),
    sources: inject.sources.map((id) => sourceOf(seen, id)),
  };
}

function sourceOf(seen: Seen, id: string): SourceView {
  const { sources, languages } = seen.model.scenario;
  const source = sources.find((s) => s.id === id);
  if (!source) return { says: plain(seen, id), certain: false };
  const publisher = tell(seen, source.publisher);
  const title = tell(seen, source.title);
  const date = source.date ? ` (${source.date})` : "";
  const says = Object.fromEntries(languages.map((l) => [l, `${publisher[l]}: ${title[l]}${date}`]));
  return { says, certain: source.certain, ...(source.address !== undefined && { address: source.address }) };
}
