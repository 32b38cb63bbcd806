import fc from "fast-check";
import { applyPatches } from "immer";
import { describe, expect, test } from "vitest";
import { botsBeside } from "../../src/forecast/scripted-bot.ts";
import { canonical } from "../../src/kit/canonical.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { SessionCommand } from "../../src/session/connection.ts";
import { playAgain } from "../../src/session/play-again.ts";
import { readSavedGame } from "../../src/session/saved-game.ts";
import { openSession } from "../../src/session/session.ts";
import { writeSavedGame } from "../../src/session/write-saved-game.ts";
import { many } from "../support/counts.ts";
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

describe("a connection", () => {
  test("sends only what its seat sees anew, and counts its own views", async () => {
    const session = openSession(model, "seed");
    const heard: Record<string, number[]> = { cabinet: [], watch: [] };
    const tables = Object.keys(heard).map((seat) => {
      const table = session.connect(seat);
      table.subscribe(({ version, patches }) => {
        expect(patches.length).toBeGreaterThan(0);
        heard[seat]?.push(version);
      });
      return table;
    });
    // A day of the cabinet's purse is no business of the watch, but what it bought is.
    await tables[0]?.submit({ type: "buyMore", seat: "cabinet", budget: "days" });
    expect(heard).toEqual({ cabinet: [1], watch: [] });
    await tables[0]?.submit(explain);
    expect(heard).toEqual({ cabinet: [1, 2], watch: [1] });
    await tables[0]?.submit({ type: "makeMove", seat: "cabinet", move: "nothing" });
    expect(heard).toEqual({ cabinet: [1, 2], watch: [1] });
  });

  test("patches lead from one view to the next, and what did not change is the very same", () => {
    const session = openSession(model, "seed", { bots });
    const table = session.connect("cabinet");
    let last = structuredClone(table.view());
    let before = table.view();
    table.subscribe(({ view, patches }) => {
      last = applyPatches(last, [...patches]);
      expect(last).toEqual(view);
      const parts = Object.keys(view) as (keyof typeof view)[];
      for (const part of parts)
        if (!patches.some(({ path }) => path[0] === part)) expect(view[part]).toBe(before[part]);
      before = view;
    });
    for (let k = 0; k < 12; k += 1) session.submit("cabinet", k % 3 === 2 ? close : explain);
    expect(before.end).toBeDefined();
  });

  test.each([
    [null],
    [[]],
    ["closeRound"],
    [{}],
    [{ type: "fly", seat: "cabinet" }],
    [{ type: "hasOwnProperty", seat: "cabinet" }],
    [{ type: "makeMove", seat: 7, move: "explain" }],
    [{ type: "makeMove", seat: "cabinet", move: { toString: 1 } }],
    [{ type: "undo", toRound: "1" }],
    [{ type: "undo", to: -1 }],
    [{ type: "undo", toRound: 99 }],
  ])("what is no command is refused, never thrown: %j", async (command) => {
    const session = openSession(model, "seed", { bots });
    const hash = session.hash();
    expect(await session.connect("cabinet").submit(command as never)).toMatchObject({ done: false });
    expect([session.hash(), session.log().length]).toEqual([hash, 0]);
  });

  test("answers why in the language that is spoken", async () => {
    const session = openSession(model, "seed", { bots });
    const table = session.connect("cabinet");
    await table.submit(explain);
    const lines = await table.why({ of: "indicator", id: "trust" });
    expect(lines.reduce((sum, l) => sum + l.by, 0)).toBe((table.view().indicators["trust"]?.value ?? 0) * 100);
    expect(lines.at(-1)?.title).toBe("explain");
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

  test("is read again at any moment, with any seed and any length of log", () => {
    const acts: SessionCommand[] = [
      explain,
      { type: "undo" },
      close,
      { type: "buyMore", seat: "cabinet", budget: "days" },
    ];
    const seeds = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.constant("\ud800".padEnd(300, "\u2028")));
    fc.assert(
      fc.property(seeds, fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (seed, commands) => {
        const playing = openSession(model, seed, { bots });
        for (const command of commands) playing.submit("cabinet", command);
        const text = writeSavedGame({ ...playing.save(), seat: "cabinet", files: { "scenario.yaml": seed } });
        const read = readSavedGame(text);
        if ("fault" in read) throw new Error(read.fault);
        expect(writeSavedGame(read.saved)).toBe(text);
        expect(openSession(model, read.saved.seed, { log: read.saved.log }).hash()).toBe(playing.hash());
      }),
      { numRuns: many(60, 2_000) },
    );
    const long = openSession(model, "seed", { bots });
    for (let k = 0; k < 6_000; k += 1) for (const command of acts.slice(0, 2)) long.submit("cabinet", command);
    const read = readSavedGame(writeSavedGame(long.save()));
    expect("fault" in read ? read.fault : read.saved.log.length).toBe(12_000);
  });

  const forged = (changes: object) => writeSavedGame({ ...session.save(), ...changes });
  test.each([
    ["an undo before the start", { log: [explain, { type: "undo", to: -1 }] }],
    ["an undo to what is yet to come", { log: [explain, { type: "undo", to: 2 }] }],
    ["an undo to half a place", { log: [explain, { type: "undo", to: 0.5 }] }],
    ["a command that there is not", { log: [{ type: "fly", seat: "cabinet" }] }],
    ["a command that objects have", { log: [{ type: "toString", seat: "cabinet" }] }],
    ["a command of nobody", { log: [{ type: "closeRound" }] }],
    ["a command without its field", { log: [{ type: "makeMove", seat: "cabinet" }] }],
    ["a field of another kind", { log: [{ type: "makeMove", seat: "cabinet", move: { toString: 1 } }] }],
    ["no command at all", { log: [null] }],
    ["no log", { log: { length: 0 } }],
    ["a seed that is no text", { seed: 7 }],
    ["a seat that is no text", { seat: {} }],
    ["files that are no texts", { files: { "scenario.yaml": { toString: 1 } } }],
  ])("with %s is no saved game", (_, changes) => {
    expect(readSavedGame(forged(changes))).toEqual({ fault: "not-a-saved-game" });
  });

  test("nested without end is told, not thrown", () => {
    const deep = `{"checksum":"","saved":${JSON.stringify(session.save()).slice(0, -1)},"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
    expect(readSavedGame(deep)).toHaveProperty("fault");
  });

  test("is played again to see whether it comes out as it was saved", () => {
    const saved = session.save();
    expect(playAgain(model.scenario, saved)).toEqual({ same: true });
    expect(playAgain(model.scenario, { ...saved, hash: "0".repeat(64) })).toEqual({ same: false });
    expect(playAgain(model.scenario, { ...saved, log: [{ ...explain, move: "gone" }] })).toBeUndefined();
    expect(playAgain({ ...model.scenario, parties: null as never }, saved)).toBeUndefined();
  });

  test("that is cut or changed anywhere is never opened as something else", () => {
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 300)) {
      const changed = `${file.slice(0, at)}x${file.slice(at + 1)}`;
      const read = readSavedGame(changed);
      if ("saved" in read) expect(canonical(read.saved)).toBe(canonical(session.save()));
    }
  });
});
