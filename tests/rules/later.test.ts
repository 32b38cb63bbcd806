/** Three later things fit the core as it is: records made in play, acts with numbers, and content written in play. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import { copyGame, fold } from "../../src/rules/game.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Game } from "../../src/rules/model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { begin, commandOf, play } from "../../src/rules/play.ts";
import { tellLog } from "../../src/rules/story.ts";
import { openSession } from "../../src/session/session.ts";
import { many } from "../support/counts.ts";
import { filesOf } from "../support/folders.ts";
import { asWritten, TOY_KINDS } from "../support/toy-kinds.ts";
import { toy } from "../support/toy.ts";
import { Trial } from "../support/trial.ts";

const model = makeModel(toy(), TOY_KINDS);
const seeds = fc.string({ minLength: 1, maxLength: 12 });
const begun = (): Trial => new Trial(begin(model, keyOf("seed")));
/** A command that the toy alone knows. */
const own = (command: object): never => command as never;
const close = (seat: string) => ({ type: "closeRound", seat }) as const;
const deal = (sum: number, days: number) =>
  own({ type: "makeDeal", seat: "cabinet", with: "watch", terms: { sum, days } });

test("plays with all of them fold, copy, hash and replay like any other", () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(seeds, fc.nat(20), (seed, turns) => {
      const commands: object[] = [];
      const game = rollOut(model, keyOf(seed), {
        tell: ({ act, args }) => commands.push(commandOf(model, act, args)),
      });
      for (const { type } of tellLog(game)) met.add(type);
      const hash = hashOfGame(game);
      expect(hashOfGame(fold(model, game.key, game.log))).toBe(hash);
      const again = begin(model, keyOf(seed));
      for (const command of commands.slice(0, turns)) play(again, own(command));
      for (const life of [copyGame(again), fold(model, again.key, again.log)] as Game[]) {
        for (const command of commands.slice(turns)) expect(play(life, own(command))).toMatchObject({ done: true });
        expect(hashOfGame(life)).toBe(hash);
      }
      // Another worker has another model, and numbers its words otherwise.
      const other = makeModel(toy(), TOY_KINDS);
      other.words.number("somebody else's word");
      const log = JSON.parse(JSON.stringify(commands)) as never[];
      expect(openSession(other, seed, { log }).hash()).toBe(hash);
    }),
    { numRuns: many(60, 1000) },
  );
  for (const type of ["dealMade", "dealDone", "injectWritten"]) expect(met).toContain(type);
});

describe("a pool of records", () => {
  test("holds as many as declared; full means refused, and a record that is done makes room", () => {
    const game = begun().play(deal(3, 2), deal(1, 9));
    expect([game.all("deal.state"), game.all("deal.sum")]).toEqual([
      { "0": 1, "1": 1 },
      { "0": 3, "1": 1 },
    ]);
    expect(game.refusal(deal(1, 1))).toBe("not-now");
    const chips = Number(game.get("budget/chips"));
    game.play(close("cabinet"), close("watch"));
    expect(game.get("deal.state/0")).toBe(2);
    expect(game.get("budget/chips")).toBe(chips + 3);
    expect(game.refusal(deal(1, 1))).toBe("done");
  });

  test("says what each change comes from", () => {
    const rows = tellLog(begun().play(deal(3, 2), close("cabinet"), close("watch")).game);
    const done = rows.find((r) => r.type === "dealDone");
    const paid = rows.find((r) => r.from === done?.row);
    expect(paid).toMatchObject({ type: "budgetChanged", budget: "chips", by: 3 });
    const put_off = rows.find((r) => r.type === "effectsPutOff");
    expect(rows[put_off?.from ?? -1]).toMatchObject({ type: "dealMade", with: "watch", sum: 3 });
  });
});

test("an act with numbers refuses what is not in range", () => {
  for (const [sum, days] of [
    [6, 1],
    [-1, 1],
    [1, 0],
    [1, 10],
    [1.5, 1],
    [Number.NaN, 1],
  ] as const)
    expect(begun().refusal(deal(sum, days))).toBe("out-of-range");
  expect(begun().refusal(own({ type: "makeDeal", seat: "cabinet", with: "nobody", terms: {} }))).toBe("out-of-range");
  expect(begun().refusal(own({ type: "makeDeal", seat: "cabinet", with: "watch", terms: "all" }))).toBe(
    "no-such-thing",
  );
});

describe("an inject written in play", () => {
  const files = filesOf("tests/scenarios/one-chamber");
  const text = `
injects:
  whisper:
    title: A whisper
    text: Somebody says that the crane was paid for.
    when: trust >= 50 && !power.read
    answeredBy: [council]
    choices:
      deny: { title: Deny it, tells: They nod., price: { days: 1 }, effects: [{ change: trust, by: 4 }] }
      ask: { title: Ask them, tells: They shrug., effects: [{ mood: blues, by: 9 }] }
    silence: { tells: It grows., effects: [{ change: trust, by: -9 }] }
`;
  /** Compiled by the compiler of scenarios, against this one. */
  const written = asWritten(
    load({ ...files, "written.yaml": text.replace(/^ {2}/gm, "  ") }).scenario?.injects.find(
      (i) => i.id === "whisper",
    ) ??
      ((): never => {
        throw new Error("it has mistakes");
      })(),
  );
  const oneChamber = load(files).scenario;
  if (!oneChamber) throw new Error("it has mistakes");
  const desk = { ...oneChamber, seats: [...oneChamber.seats, { ...oneChamber.seats[0], id: "desk" } as never] };
  const of = makeModel(desk, { ...TOY_KINDS, commands: TOY_KINDS.commands.filter((c) => c.type !== "makeDeal") });
  const rounds = [close("council"), close("desk")];
  const write = own({ type: "writeInject", seat: "desk", inject: written });
  const game = (): Trial => new Trial(begin(of, keyOf("seed")));

  test("comes when its condition holds, is answered at its price, and tells what it did by its place", () => {
    const now = game().play(write, own({ type: "makeMove", seat: "council", move: "court", target: "blues" }));
    expect(now.get("fired/written.1")).toBe(0);
    now.play(...rounds);
    expect(now.get("fired/written.1")).toBe(1);
    const trust = Number(now.get("indicator/trust"));
    expect(now.refusal(own({ type: "answerInject", seat: "council", inject: "written.1", choice: "3" }))).toBe(
      "no-such-thing",
    );
    expect(now.refusal(own({ type: "answerInject", seat: "desk", inject: "written.1", choice: "1" }))).toBe(
      "no-such-thing",
    );
    now.play(own({ type: "answerInject", seat: "council", inject: "written.1", choice: "1" }));
    expect([now.get("indicator/trust"), now.get("given/written.1/council"), now.get("budget/days")]).toEqual([
      trust + 400,
      "1",
      1,
    ]);
    expect(tellLog(now.game).find((r) => r.type === "injectWritten")?.["inject"]).toBe(written);
  });

  test("is answered by silence like any other, and makes no difference where none is written", () => {
    const [with_, without] = [game().play(write), game()];
    for (const now of [with_, without]) now.play(...rounds, ...rounds);
    expect(with_.get("given/written.1/council")).toBe("silence");
    expect(Number(with_.get("indicator/trust"))).toBe(Number(without.get("indicator/trust")) - 900);
  });

  test("fits as often as the scenario keeps room, and no more", () => {
    const now = game();
    for (let k = 0; k < of.scenario.writtenInjects; k += 1) now.play(write);
    expect(now.refusal(write)).toBe("not-now");
  });
});
