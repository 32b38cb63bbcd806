/** The map: where something burns, and where it may spread. */
import { endsAloneNow } from "../knowledge/odds.ts";
import { at } from "../rules/game.ts";
import { OPEN } from "../rules/layout.ts";
import { byId, type Teller } from "./tell.ts";
import type { MapView } from "./view.ts";

export function readMap(t: Teller): MapView | undefined {
  const { scenario, n, at: slots } = t.seen;
  const { map, incidents } = scenario;
  if (!map) return undefined;
  const begun = incidents.flatMap((incident, i) => {
    const phase = at(n, slots.phase + i);
    return phase ? [{ incident, i, open: phase === OPEN }] : [];
  });
  const { width, height, abroad, land, hills } = map;
  return t.row(
    "map",
    (say) => ({
      ...{ title: say(map.title), width, height, land, hills, ...(abroad && { abroad }) },
      lines: map.lines.map((l) => ({ ...l, title: say(l.title) })),
    }),
    {
      places: byId(
        map.places.map((p) => {
          const here = begun.findLast(({ incident }) => incident.place === p.id);
          return t.row(`place/${p.id}`, (say) => ({ ...p, title: say(p.title) }), {
            stain: here ? (here.open ? ("open" as const) : ("dry" as const)) : ("none" as const),
            ...(here && { note: t.text(here.incident.title) }),
          });
        }),
      ),
      spreads: begun.flatMap(({ incident, i, open }) => {
        const { spreads, place } = incident;
        if (!spreads || !place || !open) return [];
        const stays = 100 - endsAloneNow(t.seen, i);
        return [{ from: place, to: spreads.to, odds: Math.round((stays * t.seen.amount(spreads.odds)) / 100) }];
      }),
    },
  );
}
