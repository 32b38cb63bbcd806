/** A game as a link: short, read again as it was, and never anything else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { fromBase64Url, textOf, toBase64Url, utf8Of } from "../../src/kit/base64url.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { LogEntry } from "../../src/rules/commands.ts";
import { commandOf } from "../../src/rules/play.ts";
import { readLink, writeLink } from "../../src/session/link.ts";
import { many } from "../support/counts.ts";
import { SHIPPED, scenarioOf } from "../support/folders.ts";
import { modelOf } from "../support/trial.ts";

const played = (folder: string, seed: string) => {
  const model = modelOf(scenarioOf(folder));
  const log: LogEntry[] = [];
  rollOut(model, keyOf(seed), { tell: ({ act, args }) => log.push(commandOf(model, act, args)) });
  const seat = model.scenario.seats.find((s) => s.playable)?.id ?? "";
  return { model, game: { seat, seed, log } };
};

test("bytes and texts come back as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(255)), fc.string({ unit: "grapheme" }), (bytes, text) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      expect(textOf(utf8Of(text))).toBe(text);
    }),
  );
});

test.each(SHIPPED)("a whole game of %s is read again from its link", (folder) => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }), (seed) => {
      const { model, game } = played(folder, seed);
      const undone = { ...game, log: [...game.log.slice(0, 9), { type: "undo" as const, to: 4 }] };
      for (const each of [game, undone]) {
        const link = writeLink(model, each);
        expect(readLink(model, link)).toEqual(each);
        expect(link).toMatch(/^[\w-]+$/);
        if (folder.includes("first-table")) expect(link.length).toBeLessThan(2_000);
      }
    }),
    { numRuns: many(6, 60) },
  );
});

test("a link of another scenario, of other rules, cut, changed or made up is refused, and never thrown", () => {
  const { model, game } = played("scenarios/first-table", "7");
  const other = played("scenarios/japan-2024", "7");
  const link = writeLink(model, game);
  expect(readLink(other.model, link)).toEqual({ fault: "link-of-other-scenario" });
  const bytes = fromBase64Url(link) ?? [];
  expect(readLink(model, toBase64Url([1, 99, ...bytes.slice(2)]))).toEqual({ fault: "link-of-other-rules" });
  for (let cut = 0; cut < link.length; cut += 1) expect(readLink(model, link.slice(0, cut))).toHaveProperty("fault");
  fc.assert(
    fc.property(fc.array(fc.nat(255), { maxLength: 300 }), (tail) => {
      const found = readLink(model, toBase64Url([...bytes.slice(0, 6), ...tail]));
      if (!("fault" in found)) expect(readLink(model, writeLink(model, found))).toEqual(found);
    }),
    { numRuns: many(300, 5_000) },
  );
  for (const text of ["", "?", "<script>", "A".repeat(5_000)]) expect(readLink(model, text)).toHaveProperty("fault");
});
