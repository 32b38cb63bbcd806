/** A balance as plain text. */
import type { Balance } from "../../forecast/balance-shape.ts";
import { flipOf } from "../../forecast/demands.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { columns } from "./columns.ts";

export function tableOf(scenario: Scenario, { demands, players, days, options }: Balance): string {
  const percent = (part: number): string => (part * 100).toFixed(1);
  const points = (part: number): string => `${part > 0 ? "+" : ""}${percent(part)}`;
  const expected = scenario.demands.flips.map((flip) => {
    const found = flipOf(scenario, options, flip);
    return [
      flip.clause,
      flip.to,
      `${flip.ending} ${flip.moves}`,
      found ? points(flip.moves === "up" ? found.shift : -found.shift) : "",
      found ? (found.holds ? "holds" : "missed") : "not measured",
    ];
  });
  const seats = scenario.seats.filter((s) => s.objectives.length > 0).map((s) => s.id);
  const flipped = options.map((o) => {
    const moved = Object.entries(o.endings)
      .filter(([, e]) => e.low > 0 || e.high < 0)
      .map(([id, e]) => `${id} ${points(e.shift)}`);
    return [
      o.clause,
      o.option,
      ...seats.map((id) => o.seats[id]!.mean.toFixed(2)),
      o.idle ? "idle" : o.mixed ? "yes" : "no",
      moved.join(", "),
    ];
  });
  const sections: [title: string, rows: string[][]][] = [
    ["Demands", [["demand", "goal", "", "measured"], ...demands.map((d) => [d.demand, d.goal, d.is, d.measured])]],
    [
      "Endings in % of plays",
      [
        ["player", "plays", "settled", "95%", ...scenario.endings.map((e) => e.id)],
        ...players.map((p) => [
          p.player,
          String(p.settled.of),
          percent(p.settled.hits / p.settled.of),
          `${percent(p.settled.low)}-${percent(p.settled.high)}`,
          ...scenario.endings.map((e) => percent(p.endings[e.id]!.hits / p.settled.of)),
        ]),
      ],
    ],
    ["Days in %", [["move", ""], ...Object.entries(days).map(([move, share]) => [move, percent(share)])]],
    ["Flips, as expected beforehand", [["clause", "to", "expected", "points", ""], ...expected]],
    [
      "Options against the first: mean points of each seat, helps one and hurts another, endings whose shift is clear of 0",
      [["clause", "option", ...seats, "mixed", "endings"], ...flipped],
    ],
  ];
  return sections
    .filter(([, rows]) => rows.length > 1)
    .map(([title, rows]) => `${title}\n${columns(rows)}`)
    .join("\n\n");
}
