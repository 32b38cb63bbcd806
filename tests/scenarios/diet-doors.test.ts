/** Doors of the flagship's Diet beside the way of the bill: consent to names, confidence, dissolution, elections. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { playHistory } from "../../src/apps/cli/replay.ts";
import { BOTS, type Bot } from "../../src/forecast/bot.ts";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyFrom, keyOf } from "../../src/kit/chance.ts";
import { type History, readHistory } from "../../src/language/history.ts";
import type { Command } from "../../src/rules/commands.ts";
import { EVENTS } from "../../src/rules/events.ts";
import { at } from "../../src/rules/game.ts";
import type { Game } from "../../src/rules/model.ts";
import { earned } from "../../src/rules/objectives.ts";
import { keyOfAct } from "../../src/rules/play.ts";
import { eachRow, statesEntered, votesHeld } from "../../src/rules/record.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { many } from "../support/counts.ts";
import { scenarioOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/japan-2024");
const number = (procedure: string) => scenario.procedures.findIndex((p) => p.id === procedure);
const wayOf = (game: Game, procedure: string): string[] =>
  statesEntered(game)
    .filter((e) => e.chart === number(procedure))
    .map((e) => `${e.day} ${scenario.procedures[number(procedure)]?.configurations[e.configuration]?.at(-1)}`);
const daysOf = (way: readonly string[], state: string): number[] =>
  way.filter((w) => w.endsWith(` ${state}`)).map((w) => Number(w.split(" ")[0]));

/** Votes on one motion, as "lower yes" or "upper no". */
const asked = (game: Game, motion: string): string[] =>
  votesHeld(game)
    .filter((v) => scenario.bills[v.bill]?.id === motion)
    .map((v) => `${scenario.chambers[v.chamber]?.id} ${v.passed ? "yes" : "no"}`);

/** The same parties, who all say the same to bills and motions, whoever asks. */
const certain = (inclination: number): Scenario => ({
  ...scenario,
  offers: scenario.offers.map((o) => ({ ...o, left: [] })),
  voting: { ...scenario.voting, reasons: scenario.voting.reasons.map((r) => ({ ...r, by: 0 })) },
  parties: scenario.parties.map((p) => ({ ...p, ...{ inclination, discipline: 100 }, position: {}, exceptions: [] })),
});
const willing = certain(90);
const unwilling = certain(-90);

const answer = (inject: string, choice: string) => ({ type: "answerInject", seat: "cabinet", inject, choice }) as const;
const dissolve: Command = { type: "makeMove", seat: "cabinet", move: "dissolve" };
const tabled: Command = { type: "makeMove", seat: "opposition", move: "opposition_motion" };
const rich = (game: Trial): Trial => game.set("budget/days", 3).set("budget/chips", 3);

describe("the names for the Commission", () => {
  const named = (of: Scenario, choice: string): Trial =>
    rich(Trial.of(willing, "3").toRound(15).under(of)).play(answer("commission_seats", choice));

  const abroad = ({ game }: Trial): number | undefined => {
    const power = game.model.powers.get("neutralise_abroad");
    return typeof power === "object" ? power.holds(game.n) : undefined;
  };

  test("go to both houses, one after the other, and sit once both agree", () => {
    const game = named(willing, "technicians");
    expect(game.get("variable/staffed")).toBe(0);
    game.toRound(16);
    expect(asked(game.game, "names")).toEqual(["upper yes", "lower yes"]);
    expect([game.get("variable/staffed"), abroad(game)]).toEqual([1, 1]);
  });

  test("that one house refuses leave the chairs empty: nobody goes abroad, until others are named", () => {
    const only = {
      ...unwilling,
      parties: unwilling.parties.map((p) => (p.id === "ldp" ? { ...p, inclination: 90 } : p)),
    };
    const game = named(only, "technicians").toRound(16);
    expect(asked(game.game, "names")).toEqual(["upper no"]);
    const [empty, filled] = [
      game.copy().toRound(17),
      rich(game.copy()).under(willing).play(answer("names_refused", "again")),
    ];
    expect(abroad(empty)).toBe(0);
    filled.toRound(17);
    expect(abroad(filled)).toBe(1);
  });

  test("move parties by who is named and how they feel, and by nothing else", () => {
    const { model, n } = Trial.of(scenario).toRound(14).game;
    const parties = model.parts.bills[model.index("bills", "names")]?.parties ?? [];
    const slot = model.at.variable + model.index("variables", "names");
    const support = (names: number, party: string): number => {
      const own = n.slice();
      own[slot] = names;
      own[model.at.mood + model.index("parties", party)] = 0;
      own[model.at.indicator + model.index("indicators", "support")] = 5_700;
      return (parties[model.index("parties", party)]?.support(own) ?? 0) / 100;
    };
    const weighs = (reason: string): number => scenario.voting.reasons.find((r) => r.id === reason)?.by ?? 0;
    const [able, known, shared] = ["able_five", "known_five", "shared_five"].map(weighs);
    const coalition = weighs("governs");
    expect([1, 2, 3].map((names) => support(names, "cdp"))).toEqual([able, known, shared]);
    expect([1, 2, 3].map((names) => support(names, "ishin") - coalition)).toEqual([able, known, 0]);
  });

  test("are counted once they are named, while there is time to talk", () => {
    const before = Trial.of(willing, "3").toRound(15);
    const court: Command = { type: "makeMove", seat: "cabinet", move: "court", target: "cdp" };
    expect(before.view("cabinet").whip["names"]).toBeUndefined();
    expect(rich(before.copy()).refusal(court)).not.toBe("done");
    const after = named(scenario, "loyal");
    const odds = (game: Trial): number => game.view("cabinet").whip["names"]?.odds ?? -1;
    expect(odds(after)).toBeLessThan(odds(named(scenario, "shared")));
    expect(rich(after).refusal(court)).toBe("done");
  });

  test("are asked of no house while no Diet sits", () => {
    const game = rich(named(willing, "technicians")).play(dissolve).toRound(16);
    const [gone] = daysOf(wayOf(game.game, "session"), "dissolved.called");
    const [back] = daysOf(wayOf(game.game, "session"), "sits.special_2026").slice(-1);
    expect(back).toBeGreaterThan(gone ?? 0);
    for (const vote of votesHeld(game.game).filter((v) => v.bill === game.game.model.index("bills", "names")))
      expect(vote.day).toBeGreaterThanOrEqual(back ?? 0);
    expect(asked(game.game, "names")).toEqual(["upper yes", "lower yes"]);
  });
});

describe("confidence", () => {
  const cold = (of: Scenario, round = 10): Trial =>
    Trial.of(of, "3")
      .toRound(round)
      .set("mood/cdp", -2_000)
      .set("indicator/trust", 4_000)
      .set("indicator/capital", 3_000);

  test("is asked for only by a cold opposition, of a Cabinet that is weak and without the house", () => {
    expect(cold(scenario).refusal(tabled)).toBe("done");
    expect(cold(scenario).set("mood/cdp", 0).refusal(tabled)).not.toBe("done");
    expect(cold(scenario).set("indicator/trust", 6_000).refusal(tabled)).not.toBe("done");
    expect(cold(scenario).set("seats/lower/ldp", 240).refusal(tabled)).not.toBe("done");
    expect(cold(scenario, 9).refusal(tabled)).not.toBe("done");
    const mended = cold(scenario).set("indicator/trust", 6_000);
    expect(mended.set("variable/sectors_lost", 1).refusal(tabled)).toBe("done");
  });

  test("is counted before the bill as soon as it is talked of, by its own name, and takes nothing from the bill", () => {
    const talked = cold(willing).view("cabinet");
    expect(Object.values(talked.whip).map(({ bill, motion }) => [bill, motion])).toEqual([
      ["confidence", "Confidence in the Cabinet"],
      ["acd", undefined],
    ]);
    const kept = cold(willing).play(tabled).toRound(11);
    expect(Object.keys(kept.view("cabinet").whip)).toEqual(["acd"]);
    expect(kept.get("carried/lower")).toBe(Trial.of(willing, "3").toRound(11).get("carried/lower"));
    expect(Object.keys(kept.view("cabinet").bills)[0]).toBe("acd");
    expect(Object.keys(kept.view("cabinet").bargains)).toEqual(["acd"]);
  });

  test("that the house keeps costs nothing, and is not asked for again in that session", () => {
    const game = cold(willing).play(tabled).toRound(11);
    expect(asked(game.game, "confidence")).toEqual(["lower yes"]);
    expect(game.set("mood/cdp", -2_000).refusal(tabled)).not.toBe("done");
    expect(game.get("variable/fell")).toBe(0);
  });

  test("that is lost makes the Cabinet go or dissolve, and one of them it must", () => {
    const lost = cold(willing).under(unwilling).play(tabled).toRound(11);
    expect(asked(lost.game, "confidence")).toEqual(["lower no"]);
    const [resigned, silent] = [
      lost.copy().play(answer("cabinet_falls", "resign")).toRound(12),
      lost.copy().toRound(12),
    ];
    for (const game of [resigned, silent]) expect(game.get("variable/fell")).toBe(1);
    expect(wayOf(resigned.game, "session").join()).not.toContain("dissolved.called");
    const game = lost.copy().play(answer("cabinet_falls", "dissolve")).toRound(13);
    expect(wayOf(game.game, "session").join()).toContain("dissolved.called");
    expect(wayOf(game.game, "diet").join()).toContain("fallen");
    expect(game.get("variable/fell")).toBe(0);
  });

  test("is never asked for where what really was decided is decided", () => {
    const { history } = readHistory(scenario, readFileSync("scenarios/japan-2024/history.yaml", "utf8"));
    for (let seed = 1; seed <= many(8, 200); seed += 1)
      expect(asked(playHistory(scenario, history as History, String(seed)).game, "confidence")).toEqual([]);
  });
});

describe("the Cabinet's own dissolution", () => {
  const called = (round: number): Trial => rich(Trial.of(willing, "3").toRound(round)).play(dissolve);

  test("ends every bill that lies before the Diet, one that is carried over, too, and no other", () => {
    expect(wayOf(called(8).toRound(9).game, "diet").at(-1)).toMatch(/fallen$/);
    const drafted = called(6).toRound(9);
    expect(wayOf(drafted.game, "diet").join()).not.toContain("fallen");
    const carried = Trial.of(willing, "3").toRound(14).set("chart/diet", "carried carried.first");
    carried.set("chart/session", "sits sits.autumn_2025");
    expect(rich(carried).play(dissolve).get("chart/diet")).toBe("fallen");
  });

  test("brings an election within forty days and a session within thirty more, once in a game", () => {
    for (const round of [6, 7, 8, 9, 10, 11, 12, 15, 16, 18, 20]) {
      const game = called(round).toRound(99);
      const way = wayOf(game.game, "session");
      const [gone = 0] = daysOf(way, "dissolved.called");
      const [chosen = 0] = daysOf(way, "dissolved.elected");
      const back = way
        .map((w) => w.split(" "))
        .find(([day, state]) => Number(day) >= chosen && state?.startsWith("sits."));
      expect(chosen - gone, `round ${round}`).toBeLessThanOrEqual(40);
      expect(Number(back?.[0]) - chosen, `round ${round}`).toBeLessThanOrEqual(30);
      expect(daysOf(way, "dissolved.called")).toHaveLength(1);
      // What sits, closes: no session lasts longer than a day before the next of the file.
      expect(way.filter((w) => w.endsWith("dissolved.january_2026"))).toHaveLength(round < 14 ? 0 : 1);
    }
    expect(rich(called(8).toRound(12)).refusal(dissolve)).not.toBe("done");
    expect(rich(Trial.of(willing, "3").toRound(14)).refusal(dissolve)).not.toBe("done");
  });

  test("gives seats by the polls of the day, and leaves the next house to sit", () => {
    const seats = (trust: number): number => {
      const game = called(8).set("indicator/trust", trust * 100);
      return Number(game.set("indicator/support", 5_000).toRound(9).get("seats/lower/ldp"));
    };
    const after = [30, 48, 70].map(seats);
    expect(after).toEqual([...after].sort((a, b) => a - b));
    expect(new Set(after).size).toBe(3);
    const { game } = called(8).toRound(16);
    const held: string[] = [];
    eachRow(game, [EVENTS.electionHeld], (_, [, , , e = 0]) => held.push(scenario.elections[e]?.id ?? ""));
    expect(held).toEqual(["lower_2024", "lower_called", "upper_2025"]);
  });
});

describe("elections", () => {
  /** Sums of a chamber's seats after each election, beside the number of the chamber's seats. */
  const sums = (game: Game): Set<string> => {
    const held = scenario.chambers.map(() => 0);
    const found = new Set<string>();
    eachRow(
      game,
      [EVENTS.seatsMoved, EVENTS.electionHeld, EVENTS.dayPassed],
      (event, [, , , , by = 0, chamber = 0]) => {
        if (event === EVENTS.seatsMoved.number) held[chamber] = (held[chamber] ?? 0) + by;
        else for (const [i, sum] of held.entries()) found.add(`${scenario.chambers[i]?.id} ${sum}`);
      },
    );
    return found;
  };

  test("give the record's seats where what really was decided is decided, and else every seat of the house", () => {
    const { history } = readHistory(scenario, readFileSync("scenarios/japan-2024/history.yaml", "utf8"));
    const standing = ({ model, n }: Game, chamber: number): Record<string, number> =>
      Object.fromEntries(
        scenario.parties.flatMap((p, i): [string, number][] => {
          const seats = at(n, at(model.at.seats, chamber) + i);
          return seats > 0 ? [[p.id, seats]] : [];
        }),
      );
    const ofRecord = (election: string) => scenario.elections.find((e) => e.id === election)?.seats;
    // Now and then luck takes trust so far from the record that the house swings.
    const replays = many(20, 200);
    let same = 0;
    for (let seed = 1; seed <= replays; seed += 1) {
      const { game } = playHistory(scenario, history as History, String(seed));
      const [lower, upper] = [standing(game, 0), standing(game, 1)].map((seats) =>
        JSON.stringify(Object.entries(seats).sort()),
      );
      const record = ["lower_2026", "upper_2025"].map((id) =>
        JSON.stringify(Object.entries(ofRecord(id) ?? {}).sort()),
      );
      if (lower === record[0] && upper === record[1]) same += 1;
    }
    console.log(`${same} of ${replays} replays have the record's seats`);
    expect(same).toBeGreaterThanOrEqual(replays * 0.9);
    for (let seed = 1; seed <= many(30, 600); seed += 1)
      for (const sum of sums(rollOut(modelOf(scenario), keyOf(String(seed)))))
        expect(["lower 465", "upper 240", "upper 247"]).toContain(sum);
  });

  test("are moved away from it by trust, and by the law that is not there", () => {
    const ldp = (change: (game: Trial) => Trial): number =>
      Number(change(Trial.of(willing, "3").toRound(13)).toRound(14).get("seats/upper/ldp"));
    const trusted = ldp((game) => game.set("indicator/trust", 7_000));
    const usual = ldp((game) => game.set("indicator/trust", 3_500));
    const lawless = ldp((game) => game.set("indicator/trust", 3_500).set("enactedOn/", 0));
    expect([trusted > 101, usual, lawless < 101]).toEqual([true, 101, true]);
  });
});

describe("plays with the same luck", () => {
  const PLAYS = many(12, 120);
  /** A script that does one thing first, as soon as it may from a round on. */
  const insisting =
    (bot: Bot, from: number, command: Command | undefined, about: string): Bot =>
    (model, seat) => {
      const play = bot(model, seat);
      const act = command && model.acts.get(keyOfAct(command.type, model.index("seats", command.seat), about));
      const args = act?.seat === seat && command ? act.args(command as never) : 0;
      return (seen, turn) => {
        const now = at(seen.n, model.at.round) === from && act && typeof args !== "number";
        return now && !act.refused(seen.n) && !act.refusedWith?.(seen.n, args) ? { act, args } : play(seen, turn);
      };
    };
  interface Way {
    of: Scenario;
    first?: { round: number; command: Command; about: string };
  }
  /** Shares, in percent, of plays that end elsewhere and that earn other points, one way and the other. */
  const compared = (script: string, one: Way, other: Way): { endings: number; points: number } => {
    const found = scenario.scripts.find((s) => s.id === script);
    if (!found) throw new Error(script);
    const played = (way: Way, seed: number) => {
      const key = keyOf(`doors ${seed}`);
      const bot = scriptedBot(found, keyFrom(key, BOTS));
      const { round = 0, command, about = "" } = way.first ?? {};
      const { n, model } = rollOut(modelOf(way.of), key, { player: insisting(bot, round, command, about) });
      const objectives = scenario.seats.find((s) => s.id === "cabinet")?.objectives ?? [];
      return [at(n, model.at.ending), objectives.reduce((sum, o) => sum + earned(model, n, o), 0)];
    };
    let [endings, points] = [0, 0];
    for (let seed = 1; seed <= PLAYS; seed += 1) {
      const [a, b] = [played(one, seed), played(other, seed)];
      if (a[0] !== b[0]) endings += 1;
      if (a[1] !== b[1]) points += 1;
    }
    return { endings: (endings * 100) / PLAYS, points: (points * 100) / PLAYS };
  };
  /** It changes what a game comes to in some plays, and leaves others to end as they did. */
  const matters = ({ endings, points }: { endings: number; points: number }): void => {
    expect(Math.max(endings, points)).toBeGreaterThan(0);
    expect(endings).toBeLessThan(90);
  };
  const first = (round: number, inject: string, choice: string) => ({
    round,
    command: answer(inject, choice),
    about: inject,
  });

  test("show that consent to the names changes what follows, and does not decide all", () => {
    const ofNames = ["able_five", "known_five", "shared_five"];
    const always = { value: true };
    const refused: Scenario = {
      ...scenario,
      voting: {
        ...scenario.voting,
        reasons: scenario.voting.reasons.map((r) => (ofNames.includes(r.id) ? { ...r, by: -100, when: always } : r)),
      },
    };
    const shared = first(15, "commission_seats", "shared");
    matters(compared("dealer", { of: scenario, first: shared }, { of: refused, first: shared }));
  });

  test("show that confidence does", () => {
    const calm: Scenario = {
      ...scenario,
      moves: scenario.moves.map((m) => (m.id === "opposition_motion" ? { ...m, when: { value: false } } : m)),
    };
    matters(compared("random", { of: scenario }, { of: calm }));
  });

  test("show that a dissolution does", () => {
    const calls = { round: 6, command: dissolve, about: "dissolve" };
    matters(compared("builder", { of: scenario, first: calls }, { of: scenario }));
  });

  test("show that elections which follow the story do", () => {
    const fixed: Scenario = { ...scenario, elections: scenario.elections.map(({ swing, ...election }) => election) };
    matters(compared("publicist", { of: scenario }, { of: fixed }));
  });
});
