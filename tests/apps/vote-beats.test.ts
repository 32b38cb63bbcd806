/** A vote's six steps as beats, and the machine that tells them, walked without a page. */
import { describe, expect, test } from "vitest";
import { createActor, SimulatedClock } from "xstate";
import { telling } from "../../src/apps/browser/pages/telling-machine.ts";
import { beatsOf, STEPS } from "../../src/apps/browser/vote/beats.ts";
import { voteOf, voter } from "../support/votes.ts";

const vote = voteOf([
  voter("own", 100, 190, 6),
  voter("partner", 90, 24, 0),
  voter("swing", 45, 0, 38),
  voter("few", 50, 3, 1),
  voter("foes", 0, 3, 145),
  voter("gone", 0, 0, 0, 28),
]);
const beats = beatsOf(vote, 3);
const tiny = voteOf([voter("own", 100, 10, 0), voter("foes", 0, 0, 9), voter("isles", 0, 0, 0, 2)]);

describe("beats", () => {
  test("go through the six steps in their order, in about sixty seconds", () => {
    const steps = beats.map(({ step }) => STEPS.indexOf(step));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(6);
    expect(beats.reduce((sum, { ms }) => sum + ms, 0)).toBeLessThanOrEqual(60_000);
    expect(beats.reduce((sum, { ms }) => sum + ms, 0)).toBeGreaterThan(40_000);
  });

  test("chairs empty one by one, and only when the last is empty does the line move", () => {
    const chairs = beats.filter(({ step }) => step === "chairs");
    expect(chairs.map(({ gone }) => gone)).toEqual([...Array.from({ length: 28 }, (_, i) => i + 1), 28]);
    expect(chairs.map(({ moved }) => moved)).toEqual([...Array(28).fill(false), true]);
    expect(beats.filter(({ moved, step }) => moved && STEPS.indexOf(step) < 3)).toEqual([]);
  });

  test("slips are laid one by one; the sure are called party by party, the last three rise first", () => {
    expect(beats.filter(({ step }) => step === "doors").map(({ laid }) => laid)).toEqual([1, 2, 3]);
    const count = beats.filter(({ step }) => step === "count");
    expect(count.map(({ called, risen }) => `${called}${risen ? " risen" : ""}`)).toEqual([
      ...["1", "2"],
      ...["2 risen", "3", "3 risen", "4", "4 risen", "5"],
    ]);
  });

  test("where nobody is open, bound or gone each step still has its beat", () => {
    expect(
      beatsOf(tiny, 0)
        .filter(({ rests }) => rests)
        .map(({ step }) => step),
    ).toEqual([...STEPS]);
  });
});

describe("the machine", () => {
  const start = (calm: boolean) => {
    const clock = new SimulatedClock();
    const actor = createActor(telling, { input: { beats, calm }, clock }).start();
    return { clock, actor, now: () => beats[actor.getSnapshot().context.now], over: () => actor.getSnapshot().status };
  };

  test("tells every beat for its time, to the stamp", () => {
    const { clock, actor, now, over } = start(false);
    const seen: unknown[] = [];
    while (over() !== "done") {
      seen.push(now());
      clock.increment((now()?.ms ?? 0) - 1);
      expect(actor.getSnapshot().context.now).toBe(seen.length - 1);
      clock.increment(1);
    }
    expect([...seen, now()]).toEqual(beats);
  });

  test("goes on by a key to the end of the step, or the next that is called", () => {
    const { actor, clock, now, over } = start(false);
    const seen: string[] = [];
    const tell = () => seen.push(`${now()?.step} ${now()?.gone} ${now()?.called}${now()?.risen ? " risen" : ""}`);
    for (actor.send({ type: "on" }); over() !== "done"; actor.send({ type: "on" })) tell();
    expect(seen).toEqual([
      ...["bell 0 0", "doors 0 0", "chairs 28 0", "count 28 2", "count 28 2 risen", "count 28 3 risen"],
      ...["count 28 4 risen", "count 28 5"],
    ]);
    // Nothing that was to come later comes now.
    clock.increment(60_000);
    expect(now()).toEqual(beats.at(-1));
  });

  test("Escape goes to the stamp from anywhere", () => {
    for (const calm of [false, true]) {
      const { actor, now, over } = start(calm);
      actor.send({ type: "end" });
      expect([now(), over()]).toEqual([beats.at(-1), "done"]);
    }
  });

  test("whoever wants no motion meets each step as it ends, and nothing passes by itself", () => {
    const { actor, clock, now, over } = start(true);
    const seen = [now()];
    while (over() !== "done") {
      clock.increment(60_000);
      expect(now()).toBe(seen.at(-1));
      actor.send({ type: "on" });
      seen.push(now());
    }
    expect(seen).toEqual(beats.filter(({ rests }) => rests));
  });
});
