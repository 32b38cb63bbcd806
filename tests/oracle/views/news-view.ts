/** The news: injects that this seat may see, in several voices, with what may be answered. */
import type { Inject } from "../rules/scenario.ts";
import type { Seen } from "./know.ts";
import { lazily } from "./lazily.ts";
import { legal } from "./moves-view.ts";
import { plain, tell } from "./tell.ts";
import type { NewsView, SourceView } from "./view.ts";

export function readNews(seen: Seen): NewsView[] {
  return seen.scenario.injects
    .filter((i) => maySee(seen, i))
    .map((i) => readInject(seen, i))
    .sort((a, b) => b.round - a.round);
}

function maySee(seen: Seen, inject: Inject): boolean {
  return (
    Boolean(seen.state.injects[inject.id]?.fired) &&
    (inject.audience.length === 0 || inject.audience.includes(seen.seat))
  );
}

function readInject(seen: Seen, inject: Inject): NewsView {
  const now = seen.state.injects[inject.id]!;
  const mine = now.answers[seen.seat];
  const asked = inject.answeredBy.includes(seen.seat);
  const news = {
    id: inject.id,
    title: tell(seen, inject.title),
    text: tell(seen, inject.text),
    round: now.round,
    fresh: now.round === seen.state.round,
    urgent: inject.urgent,
    choices: asked
      ? inject.choices.map((c) => ({
          id: c.id,
          title: tell(seen, c.title),
          tells: tell(seen, c.tells),
          do: legal(seen, { type: "answerInject", seat: seen.seat, inject: inject.id, choice: c.id }, c.price),
          chosen: mine === c.id,
          tags: c.tags,
        }))
      : [],
    ...(inject.silence.tells && { silence: tell(seen, inject.silence.tells) }),
    answered: now.answer !== undefined || mine !== undefined,
  };
  const voiced = lazily(news, "frames", () =>
    inject.frames.map((f) => ({
      voice: tell(seen, f.voice),
      text: tell(seen, f.text),
      ...(f.source && { source: sourceOf(seen, f.source) }),
      led: now.led === f.id,
    })),
  );
  return lazily(voiced, "sources", () => inject.sources.map((id) => sourceOf(seen, id)));
}

function sourceOf(seen: Seen, id: string): SourceView {
  const source = seen.scenario.sources.find((s) => s.id === id);
  if (!source) return { says: plain(seen, id), certain: false };
  const publisher = tell(seen, source.publisher);
  const title = tell(seen, source.title);
  const says = Object.fromEntries(
    seen.scenario.languages.map((l) => [l, `${publisher[l]}: ${title[l]}${source.date ? ` (${source.date})` : ""}`]),
  );
  return { says, certain: source.certain, ...(source.address !== undefined && { address: source.address }) };
}
