/** A view: a face and its numbers, in any language of the scenario. */
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { nearestLanguage } from "../../src/kit/nearest-language.ts";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { load } from "../../src/language/load.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Entry } from "../../src/rules/menu.ts";
import { begin, carryOut } from "../../src/rules/play.ts";
import { faceOf, joinView, nowOf } from "../../src/views/split.ts";
import { viewFor } from "../../src/views/view-for.ts";
import { filesOf, SHIPPED, scenarioOf, TOYS } from "../support/folders.ts";
import { many } from "../support/counts.ts";
import { withOpenIncidents } from "../support/open-incidents.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each([...SHIPPED, ...TOYS])("%s", (folder) => {
  const scenario = scenarioOf(folder);
  const model = makeModel(scenario);

  test("a view is its face and its numbers, in each of its languages; the face of an earlier one still says the same", () => {
    const acts: Entry[] = [];
    rollOut(model, keyOf("views"), { tell: (entry) => acts.push(entry) });
    const game = begin(model, keyOf("views"));
    const seat = scenario.seats.find((s) => s.playable)?.id ?? "";
    const step = Math.ceil(acts.length / many(12, 100));
    for (const [i, { act, args }] of acts.entries()) {
      carryOut(game, act, args);
      if (i % step > 0 && i < acts.length - 1) continue;
      for (const language of scenario.languages) {
        const view = viewFor(seenBy(game, seat), language);
        expect(plain(joinView(plain(faceOf(view)), plain(nowOf(view)) as object))).toEqual(plain(view));
        expect(view.scenario.language).toBe(language);
      }
    }
  });
});

/** Kilobytes that the numbers of the flagship's view may take with three incidents open. */
const MOST = 16;

test("the flagship's numbers stay small near its end with three incidents open", () => {
  const model = makeModel(scenarioOf("scenarios/japan-2024"));
  const { id: seat = "" } = model.scenario.seats[0] ?? {};
  for (let seed = 0; seed < many(2, 20); seed += 1) {
    const acts: Entry[] = [];
    rollOut(model, keyOf(`size/${seed}`), { tell: (entry) => acts.push(entry) });
    const game = begin(model, keyOf(`size/${seed}`));
    for (const { act, args } of acts) {
      carryOut(game, act, args);
      const round = game.n[model.at.round] ?? 0;
      if (round < 15 || game.n[model.at.over] || act.type !== "closeRound") continue;
      const view = viewFor(seenBy(withOpenIncidents(game, 3), seat), "en");
      const size = JSON.stringify(nowOf(view)).length / 1024;
      expect(size, `seed ${seed}, round ${round}`).toBeLessThanOrEqual(MOST);
    }
  }
});

describe("languages", () => {
  const GERMAN = `scenario: { title: Eine Kammer }
indicators: { trust: { title: Vertrauen } }
`;
  const HEBREW = `scenario: { title: בית אחד }
indicators: { trust: { title: אמון } }
`;
  const base = filesOf("tests/scenarios/one-chamber");
  const { scenario } = load({
    ...base,
    "scenario.yaml": (base["scenario.yaml"] ?? "").replace("languages: [en]", "languages: [en, de, he]"),
    "text/de.yaml": GERMAN,
    "text/he.yaml": HEBREW,
  });
  if (!scenario) throw new Error("the toy does not load");
  const game = begin(makeModel(scenario), keyOf("1"));
  const told = (language: string) => viewFor(seenBy(game, "council"), language);

  test.each([
    ["de", "Eine Kammer", "Vertrauen", "de"],
    ["de-AT", "Eine Kammer", "Vertrauen", "de"],
    ["he", "בית אחד", "אמון", "he"],
    ["fr", "One chamber", "Trust", "en"],
    ["", "One chamber", "Trust", "en"],
  ])("asked for %s, a view tells %s", (language, title, trust, spoken) => {
    const view = told(language);
    expect([view.scenario.title, view.indicators["trust"]?.title, view.scenario.language]).toEqual([
      title,
      trust,
      spoken,
    ]);
    // What is not translated stands in the first language.
    expect(view.indicators["trust"]?.about).toBe("What the town thinks of its council.");
  });

  test("the nearest of the languages that there are", () => {
    expect(nearestLanguage(["en", "pt-BR", "zh-Hant"], "pt-PT")).toBe("pt-BR");
    expect(nearestLanguage(["en", "pt-BR", "zh-Hant"], "ZH-hant")).toBe("zh-Hant");
    expect(nearestLanguage([], "en")).toBe("");
  });
});
