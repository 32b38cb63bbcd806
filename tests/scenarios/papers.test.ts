/** Front pages of the shipped scenarios: every answer that can come has one, none is never printed, and all are short. */
import { describe, expect, test } from "vitest";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { RESULTS } from "../../src/rules/layout.ts";
import { SHIPPED, scenarioOf } from "../support/folders.ts";
import { Trial } from "../support/trial.ts";

/** Words that each text may have, in a language that puts spaces between them. */
const MOST = { headline: 6, text: 25, person: 20 };

describe.each(SHIPPED)("%s", (folder) => {
  const scenario = scenarioOf(folder);
  const answerable = scenario.incidents.filter((i) => i.responses.length > 0);

  test.each(answerable.map((i) => [i.id, i] as const))(
    "of %s there is a page for every result, and no other",
    (id, incident) => {
      const game = Trial.of(scenario);
      const { id: seat = "" } = scenario.seats.find((s) => s.playable) ?? {};
      const printed = new Set<string | undefined>();
      const tried = [...incident.responses, "wait"];
      for (const response of tried) {
        const { gate, odds, needs } = scenario.responses.find((r) => r.id === response) ?? {};
        const harms = (odds && odds.harm !== 0) || (needs && needs.wrong.harm !== 0);
        const can = { success: odds, failure: odds, refused: gate, harm: harms, wrong: needs, waited: !odds };
        for (const result of RESULTS) {
          if (!can[result]) continue;
          for (const [slot, value] of [
            [`phase/${id}`, "open"],
            [`response/${id}`, response],
            [`result/${id}`, result],
          ] as const)
            game.set(slot, value);
          const seen = seenBy(game.game, seat);
          const page = incident.papers.find((p) => seen.holds(p.when))?.id;
          expect(page, `${response}, ${result}`).toBeDefined();
          printed.add(page);
        }
      }
      expect(incident.papers.filter((p) => !printed.has(p.id)).map((p) => p.id)).toEqual([]);
    },
  );

  test("a headline, a text and a person's sentence are short", () => {
    const { en = {} } = scenario.texts;
    const long = Object.entries(en).flatMap(([key, phrase]) => {
      const most = key.includes(".papers.") && MOST[key.split(".").at(-1) as keyof typeof MOST];
      const said = typeof phrase === "string" ? [phrase] : phrase.map((v) => v.say);
      return most ? said.filter((s) => s.split(/\s+/).length > most).map((s) => `${key}: ${s}`) : [];
    });
    expect(long).toEqual([]);
  });
});
