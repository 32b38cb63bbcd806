import { describe, expect, test } from "vitest";
import { botsBeside } from "../../src/forecast/scripted-bot.ts";
import { canonical } from "../../src/kit/canonical.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { readSavedGame } from "../../src/session/saved-game.ts";
import { openSession } from "../../src/session/session.ts";
import { writeSavedGame } from "../../src/session/write-saved-game.ts";
import { toy } from "../support/toy.ts";

const model = makeModel(toy());
const bots = botsBeside(model, "cabinet", keyOf("bots"));
const explain = { type: "makeMove", seat: "cabinet", move: "explain" } as const;
const close = { type: "closeRound", seat: "cabinet" } as const;

describe("a session", () => {
  test("undo returns to the moment before, and the log only grows", () => {
    const session = openSession(model, "seed", { bots });
    const before = session.hash();
    session.submit("cabinet", explain);
    expect(session.hash()).not.toBe(before);
    expect(session.submit("cabinet", { type: "undo" })).toMatchObject({ done: true });
    expect(session.hash()).toBe(before);
    expect(session.log()).toHaveLength(2);
    expect(session.submit("cabinet", { type: "undo" })).toMatchObject({ done: false });
  });

  test("a logged game opens again to the same hash, undone branches and bots' moves included", () => {
    const session = openSession(model, "seed", { bots });
    for (const command of [explain, { type: "undo" } as const, explain, close, explain, close])
      session.submit("cabinet", command);
    const again = openSession(model, "seed", { log: session.log() });
    expect(again.hash()).toBe(session.hash());
  });

  test("a seat may act only for itself", () => {
    const session = openSession(model, "seed", { bots });
    expect(session.submit("watch", explain)).toMatchObject({ done: false, refusal: { code: "not-your-move" } });
    expect(session.log()).toHaveLength(0);
  });

  test("listeners are told after each command and no more once they leave", async () => {
    const table = openSession(model, "seed", { bots }).connect("cabinet");
    const days: number[] = [];
    const leave = table.subscribe(({ view }) => days.push(view.purse["days"]?.amount ?? 0));
    await table.submit(explain);
    leave();
    await table.submit(explain);
    expect(days).toEqual([1]);
  });
});

describe("a saved game", () => {
  const session = openSession(model, "seed", { bots });
  session.submit("cabinet", explain);
  const file = writeSavedGame(session.save());

  test("comes back whole from its file", () => {
    const read = readSavedGame(file);
    if ("fault" in read) throw new Error(read.fault);
    expect(openSession(model, read.saved.seed, { log: read.saved.log }).hash()).toBe(read.saved.hash);
  });

  test.each([
    ["cut short", file.slice(0, -20), "not-json"],
    ["edited by hand", file.replace('"explain"', '"exploit"'), "damaged"],
    ["from a newer build", file.replace('"format":1', '"format":2'), "newer-format"],
    ["another file", '{"cat":1}', "not-a-saved-game"],
    ["empty", "", "not-json"],
    ["null", "null", "not-a-saved-game"],
  ])("that is %s is told, not opened", (_, text, fault) => {
    expect(readSavedGame(text)).toMatchObject({ fault });
  });

  test("of other rules is told so, and can be saved again as it came", () => {
    const older = writeSavedGame({ ...session.save(), rules: 1 });
    const read = readSavedGame(older);
    if (!("fault" in read) || !read.saved) throw new Error("it was opened");
    expect(read.fault).toBe("other-rules");
    expect(writeSavedGame(read.saved)).toBe(older);
  });

  test("that is cut or changed anywhere is never opened as something else", () => {
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 300)) {
      const changed = `${file.slice(0, at)}x${file.slice(at + 1)}`;
      const read = readSavedGame(changed);
      if ("saved" in read) expect(canonical(read.saved)).toBe(canonical(session.save()));
    }
  });
});
