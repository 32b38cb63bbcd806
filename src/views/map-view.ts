/** The map: where something burns, and where it may spread. */
import { at } from "../rules/game.ts";
import { oddsOfEnding } from "../rules/incidents.ts";
import { OPEN } from "../rules/layout.ts";
import { amountNow } from "./moves-view.ts";
import type { Seen } from "./seen.ts";
import { tell } from "./tell.ts";
import type { MapView } from "./view.ts";

export function readMap(seen: Seen): MapView | undefined {
  const { model, n } = seen;
  const { map, incidents } = model.scenario;
  if (!map) return undefined;
  const begun = incidents.flatMap((incident, i) => {
    const phase = at(n, model.at.phase + i);
    return phase ? [{ incident, open: phase === OPEN }] : [];
  });
  return {
    ...map,
    title: tell(seen, map.title),
    places: map.places.map((p) => {
      const here = begun.findLast(({ incident }) => incident.place === p.id);
      return {
        ...p,
        title: tell(seen, p.title),
        stain: here ? (here.open ? ("open" as const) : ("dry" as const)) : ("none" as const),
        ...(here && { note: tell(seen, here.incident.title) }),
      };
    }),
    lines: map.lines.map((l) => ({ ...l, title: tell(seen, l.title) })),
    spreads: begun.flatMap(({ incident, open }) => {
      const { spreads, place } = incident;
      if (!spreads || !place || !open) return [];
      const stays = 100 - oddsOfEnding(model, incident)(n);
      return [{ from: place, to: spreads.to, odds: Math.round((stays * amountNow(seen, spreads.odds)) / 100) }];
    }),
  };
}
