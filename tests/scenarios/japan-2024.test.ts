/** The flagship as a whole: every ending and inject can be met, and the law that was written is the law that is played. */
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { load } from "../../src/language/load.ts";
import type { Command } from "../../src/rules/command.ts";
import { hasPower } from "../../src/rules/condition.ts";
import { oddsOfResponse } from "../../src/rules/incidents.ts";
import { tryOut } from "../../src/rules/play.ts";
import type { Id, Scenario } from "../../src/rules/scenario.ts";
import { start } from "../../src/rules/start.ts";
import type { State } from "../../src/rules/state.ts";
import { seatsIn, supportLines } from "../../src/rules/votes.ts";
import { viewFor } from "../../src/views/view-for.ts";
import { many } from "../support/counts.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";

const scenario = scenarioOf("scenarios/japan-2024");
const bill = scenario.bills[0]!;
const SEAT = "cabinet";
const ROUNDS = scenario.calendar.rounds.length;
const view = (state: State) => viewFor(scenario, state, SEAT);

/** Plays commands of the Cabinet; the other seats only close their rounds. @throws if one is refused. */
function playOut(state: State, commands: Command[], of: Scenario = scenario): State {
  return commands.reduce((now, command) => {
    const played = tryOut(of, now, command);
    if (!played.done)
      throw new Error(`${JSON.stringify(command)}: ${played.refusal.code} ${played.refusal.about ?? ""}`);
    return played.state;
  }, state);
}

function closeRound(state: State, of: Scenario = scenario): State {
  return playOut(
    state,
    of.seats.filter((s) => s.playable).map((s) => ({ type: "closeRound", seat: s.id })),
    of,
  );
}

function toRound(state: State, round: number, of: Scenario = scenario): State {
  let now = state;
  while (now.round < round && !now.over) now = closeRound(now, of);
  return now;
}

/** The same scenario in which every party of a kind votes as told. */
function certain(inclination: number): Scenario {
  return {
    ...scenario,
    parties: scenario.parties.map((p) => ({
      ...p,
      inclination,
      discipline: 100,
      position: {},
      sways: [],
      exceptions: [],
    })),
  };
}

test("it loads without an error or a warning, in both languages", () => {
  expect(load(filesOf("scenarios/japan-2024")).diagnostics).toEqual([]);
  expect(scenario.languages).toEqual(["en", "ja"]);
});

test("it holds what a flagship needs: injects and offers, incidents, rungs 0 to 11, counterparts, endings, clauses under six headings", () => {
  expect(scenario.injects.length + scenario.offers.length).toBeGreaterThanOrEqual(40);
  expect(scenario.incidents).toHaveLength(5);
  expect([...new Set(scenario.responses.map((r) => r.rung))].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, i) => i),
  );
  expect(scenario.counterparts).toHaveLength(6);
  expect(scenario.endings.map((e) => e.id)).toEqual([
    "spiral",
    "struck_down",
    "open_door",
    "other_road",
    "lawful_hand",
    "long_arm",
    "quiet_shield",
    "paper_shield",
  ]);
  expect(scenario.endings.filter((e) => e.settled).map((e) => e.id)).toEqual([
    "other_road",
    "lawful_hand",
    "long_arm",
    "quiet_shield",
  ]);
  expect(bill.clauses.map((c) => c.number).sort((a, b) => a - b)).toEqual([
    1, 2, 5, 8, 9, 10, 12, 14, 17, 20, 21, 22, 23, 24,
  ]);
  for (const clause of bill.clauses) expect([2, 3, 4]).toContain(clause.options.length);
  expect(bill.headings.map((h) => h.id)).toEqual(["sight", "gate", "hands", "duties", "house", "brakes"]);
});

test("every inject that states a fact cites a source or says that it is fiction; claims of real bodies cite theirs", () => {
  const text = (key: string) => JSON.stringify(scenario.texts["en"]![key]);
  const inPlay = ["strategy_targets", "last_bell", "bill_fell", "fell_again", "whispers", "confidence"];
  for (const inject of scenario.injects)
    if (inject.sources.length === 0 && !inPlay.includes(inject.id))
      expect(`${inject.id} ${text(inject.text)}`).toMatch(/[Ii]n this game/);
  const bodies = /China|Reiwa|Communist|Keidanren|Doyukai|federation|Democratic/;
  for (const inject of scenario.injects)
    for (const frame of inject.frames)
      if (bodies.test(text(frame.voice)))
        expect(`${inject.id} ${text(frame.voice)} ${frame.source ?? "no source"}`).not.toMatch(/no source/);
  for (const source of scenario.sources) if (source.certain) expect(`${source.id} ${source.date}`).toMatch(/\d{4}/);
});

test("automatic plays end, and with the scripted ones meet every inject and the endings", () => {
  const endings = new Map<string, number>();
  const injects = new Set<string>();
  const see = (state: State): void => {
    expect(state.over).toBe(true);
    endings.set(state.ending!, (endings.get(state.ending!) ?? 0) + 1);
    for (const [id, now] of Object.entries(state.injects)) if (now.fired) injects.add(id);
  };
  const plays = many(24, 1_000);
  for (let seed = 1; seed <= plays; seed += 1) see(rollOut(scenario, String(seed)).state);
  const players = scenario.scripts.filter((s) => !scenario.seats.some((seat) => seat.bot === s.id));
  const scripted = many(24, 600);
  for (let seed = 1; seed <= scripted; seed += 1)
    see(rollOut(scenario, String(seed), scriptedBot(players[seed % players.length]!, String(seed))).state);
  console.log(
    `endings in ${plays} automatic and ${scripted} scripted plays: ${[...endings].map(([id, n]) => `${id} ${n}`).join(", ")}`,
  );
  if (plays < 1_000) return;
  expect([...endings.keys()].sort()).toEqual(scenario.endings.map((e) => e.id).sort());
  expect([...injects].sort()).toEqual(scenario.injects.map((i) => i.id).sort());
}, 1_500_000);

test("a long arm is where two operations lead if rights or footing were worn on the way", () => {
  const worn = { ...toRound(start(scenario, "1").state, ROUNDS), variables: { ...scenario.variables, operations: 2 } };
  const last = (liberties: number): State => ({
    ...worn,
    indicators: { ...worn.indicators, escalation: 2_000, trust: 6_000, footing: 6_500, liberties: liberties * 100 },
  });
  expect([70, 40].map((liberties) => closeRound(last(liberties)).ending)).toEqual(["lawful_hand", "long_arm"]);
});

test("the other seats play by their scripts: at most one move a round each, seldom none", () => {
  const { state } = rollOut(scenario, "11");
  for (const { id } of scenario.seats.filter((s) => s.bot)) {
    const rounds = state.acts.filter((a) => a.seat === id).map((a) => a.round);
    expect(new Set(rounds).size).toBe(rounds.length);
    expect(rounds.length).toBeGreaterThan(state.round * 0.75);
  }
});

test("an ending's reason names every number that its condition asks for, in both languages", () => {
  for (const { id, when, because } of scenario.endings)
    for (const [, asked] of JSON.stringify(when).matchAll(/"value":(\d+)/g))
      for (const language of scenario.languages)
        if (Number(asked) > 1)
          expect(`${id}: ${JSON.stringify(scenario.texts[language]![because!])}`).toMatch(
            new RegExp(`(?<!\\d)${asked}(?!\\d)`),
          );
});

describe("what comes while days pass", () => {
  test.each(["7", "8", "9"])("lies before the player for a round before silence answers it (seed %s)", (seed) => {
    const shown = new Set<Id>();
    let silences = 0;
    for (let state = start(scenario, seed).state; !state.over; ) {
      for (const n of view(state).news) if (n.fresh) shown.add(n.id);
      const next = closeRound(state);
      for (const { id, choices } of scenario.injects)
        if (choices.length > 0 && next.injects[id]?.answer === "silence" && state.injects[id]?.answer === undefined) {
          expect(shown).toContain(id);
          silences += 1;
        }
      state = next;
    }
    expect(silences).toBeGreaterThan(10);
  });

  test("harms nobody before the player has seen it, and lasts its full rounds", () => {
    const lasting: Scenario = {
      ...scenario,
      incidents: scenario.incidents.map((i) => ({ ...i, endsAlone: { odds: 0 } })),
    };
    const tense = toRound(start(lasting, "1").state, 16, lasting);
    const seen = closeRound({ ...tense, indicators: { ...tense.indicators, escalation: 5_000 } }, lasting);
    expect(seen.incidents["port"]).toMatchObject({ phase: "open", round: 17 });
    expect(seen.ledger.filter((l) => l.cause.kind === "incident" && l.cause.id === "port")).toEqual([]);
    expect([18, 19].map((round) => toRound(seen, round, lasting).incidents["port"]!.phase)).toEqual(["open", "ended"]);
  });
});

test("to name a state pays if a state did it, and not if a gang did", () => {
  const { state } = start(scenario, "1");
  const naming = scenario.responses.find((r) => r.id === "attribute")!;
  const odds = (incident: Id, truth: Id) =>
    oddsOfResponse(scenario, state, scenario.incidents.find((i) => i.id === incident)!, naming, truth);
  for (const [incident, other] of [
    ["outages", "hired"],
    ["port", "gang"],
    ["ward", "gang"],
    ["grid", "thieves"],
  ] as const) {
    expect(odds(incident, "office").success).toBeGreaterThan(odds(incident, other).success + 10);
    expect(odds(incident, "office").harm).toBeLessThan(odds(incident, other).harm);
  }
});

describe("the panel's brief", () => {
  const first = start(scenario, "1").state;
  const choose = (choice: string) =>
    playOut(first, [{ type: "answerInject", seat: SEAT, inject: "panel_brief", choice }]);

  test("writes two different first drafts", () => {
    const draft = (state: State) => Object.fromEntries(bill.clauses.map((c) => [c.id, state.clauses[c.id]!.option]));
    const [broad, narrow] = [draft(choose("broad")), draft(choose("narrow"))];
    expect([broad["traffic"], broad["actor"], broad["sdf"]]).toEqual(["cross_border", "police", "narrow"]);
    expect([narrow["traffic"], narrow["actor"], narrow["sdf"]]).toEqual(["foreign_only", "home_only", "never"]);
  });

  test("changes the printed statute and what the law would allow", () => {
    const printed = (state: State) => view(state).bills[0]!.clauses.map((c) => c.statute["en"]);
    expect(printed(choose("broad"))).not.toEqual(printed(choose("narrow")));
  });
});

test("the strategy's target is set at the start and checked at the end", () => {
  const set = playOut(start(scenario, "1").state, [
    { type: "answerInject", seat: SEAT, inject: "strategy_targets", choice: "rights" },
  ]);
  expect(set.promises["target_liberties"]?.is).toBe("open");
  const end = toRound(set, 99);
  expect(end.over).toBe(true);
  expect(["kept", "broken"]).toContain(end.promises["target_liberties"]?.is);
});

test("a frame that leads the news moves the poll, and the poll moves a named party, each with its why-lines", () => {
  const before = toRound(start(scenario, "1").state, 2);
  const led = before.injects["interim_paper"]!.led!;
  const frame = scenario.injects.find((i) => i.id === "interim_paper")!.frames.find((f) => f.id === led)!;
  const poll = view(before).indicators.find((i) => i.id === "support")!;
  const voice = scenario.texts["en"]![frame.voice] as string;
  const line = poll.why.find((l) => l.title["en"]!.includes(voice))!;
  expect(line.by).not.toBe(0);
  const party = scenario.parties.find((p) => p.id === "dpfp")!;
  const swayed = (state: State) => supportLines(state, bill, party).find((l) => l.from === "sway")?.by ?? 0;
  const without: State = {
    ...before,
    indicators: { ...before.indicators, support: before.indicators["support"]! - line.by },
  };
  expect(swayed(before) - swayed(without)).toBe(Math.trunc((line.by * party.sways[0]!.weight) / 100));
  const row = view(before).parties.find((p) => p.id === "dpfp")!;
  expect(row.why.some((l) => l.kind === "sway" && l.by === swayed(before) && l.title["en"] === poll.title["en"])).toBe(
    true,
  );
});

describe("from the bill to the law", () => {
  const ayes = certain(90);

  test("by the calendar of the record it is law on day 344, and each part pays from its day", () => {
    const law = toRound(start(ayes, "3").state, 12, ayes);
    expect(law.enactedOn).toBe(344);
    const at = (day: number): State => ({ ...law, day: day - 1, variables: { ...law.variables, staffed: 1 } });
    const uses = (day: number, power: string) => hasPower(ayes, at(day), power);
    expect([846, 847].map((day) => uses(day, "neutralise_abroad"))).toEqual([false, true]);
    expect([846, 847].map((day) => uses(day, "report_duty"))).toEqual([false, true]);
    expect([1264, 1265].map((day) => uses(day, "read_traffic"))).toEqual([false, true]);
    const printed = viewFor(ayes, at(400), SEAT).bills[0]!.clauses;
    expect(printed.find((c) => c.id === "actor")!.from).toBe(847);
    expect(printed.find((c) => c.id === "actor")!.amends.map((l) => l["en"])).toContain("Police Duties Execution Act");
  });

  test("a committee that is attended is never done later, and mostly sooner", () => {
    const enacted = [7, 8, 9, 10, 11].map((round) => {
      const attended = playOut(
        toRound(start(ayes, "3").state, round, ayes),
        [{ type: "makeMove", seat: SEAT, move: "attend" }],
        ayes,
      );
      return toRound(attended, 13, ayes).enactedOn!;
    });
    expect(Math.max(...enacted)).toBe(344);
    expect(Math.min(...enacted)).toBeLessThan(320);
  });

  test("before its day a rung names the day and the old law", () => {
    const law = toRound(start(ayes, "3").state, 13, ayes);
    const begun: State = {
      ...law,
      incidents: { ...law.incidents, port: { phase: "open", round: 13, cards: [] } },
      truth: { ...law.truth, port: "gang" },
    };
    const rung = viewFor(ayes, begun, SEAT)
      .incidents.find((i) => i.id === "port")!
      .responses.find((r) => r.id === "forces")!;
    expect([rung.lit, rung.from, rung.oldLaws.map((l) => l["en"])]).toEqual([false, 847, ["Self-Defense Forces Act"]]);
  });

  test("what is printed stays: an offer that would amend comes too late", () => {
    const law = toRound(start(ayes, "3").state, 12, ayes);
    const open: State = { ...law, offers: { ...law.offers, yushi_amendment: { is: "open", round: 12 } } };
    const taken = playOut(open, [{ type: "takeOffer", seat: SEAT, offer: "yushi_amendment" }], ayes);
    expect([taken.clauses["review"]!.option, taken.enacted["review"]]).toEqual(["review_3", "review_3"]);
  });

  test("a rung that no day can light names the clause that keeps it dark", () => {
    const of = {
      ...ayes,
      bills: [
        { ...bill, clauses: bill.clauses.map((c) => (c.id === "consent" ? { ...c, first: "agreement_only" } : c)) },
      ],
    };
    const law = toRound(start(of, "3").state, 13, of);
    const begun: State = {
      ...law,
      incidents: { ...law.incidents, port: { phase: "open", round: 13, cards: [] } },
      truth: { ...law.truth, port: "gang" },
    };
    const rung = viewFor(of, begun, SEAT)
      .incidents.find((i) => i.id === "port")!
      .responses.find((r) => r.id === "read_traffic")!;
    expect([rung.lit, rung.from, rung.clause]).toEqual([false, undefined, 2]);
  });

  test("a late bill shortens the part that is played under it", () => {
    const lawRounds = (of: Scenario, again: boolean): number => {
      let state = start(of, "5").state;
      let rounds = 0;
      let now = of;
      while (!state.over) {
        if (viewFor(now, state, SEAT).calendar.part!["en"] === "The law") rounds += 1;
        if (again && state.injects["bill_fell"]?.fired && state.injects["bill_fell"].answer === undefined) {
          state = playOut(
            { ...state, budgets: { ...state.budgets, [SEAT]: { ...state.budgets[SEAT], chips: 3 } } },
            [{ type: "answerInject", seat: SEAT, inject: "bill_fell", choice: "carry_over" }],
            now,
          );
          now = ayes;
        }
        state = closeRound(state, now);
      }
      expect(state.enactedOn).toBeDefined();
      return rounds;
    };
    const [inTime, late] = [lawRounds(ayes, false), lawRounds(certain(-90), true)];
    expect(inTime).toBe(7);
    expect(late).toBeLessThan(inTime);
    expect(late).toBeGreaterThan(0);
  });

  test("without a law the last part is played without it", () => {
    const end = toRound(start(certain(-90), "5").state, 17, certain(-90));
    expect(end.enactedOn).toBeUndefined();
    expect(viewFor(certain(-90), end, SEAT).calendar.part!["en"]).toBe("Without the law");
    expect(end.powers).toEqual([]);
  });

  test("a court that is asked first, and a watchdog that must be staffed first, put the powers off", () => {
    const with_ = (clause: Id, option: Id): State => {
      const of = {
        ...ayes,
        bills: [{ ...bill, clauses: bill.clauses.map((c) => (c.id === clause ? { ...c, first: option } : c)) }],
      };
      return toRound(start(of, "3").state, 12, of);
    };
    const court = with_("footing_clause", "court_first");
    expect([846, 966].map((day) => hasPower(ayes, { ...court, day }, "neutralise_home"))).toEqual([false, true]);
    const watched = with_("start", "watchdog_first");
    expect(
      [0, 1].map((staffed) =>
        hasPower(ayes, { ...watched, day: 900, variables: { ...watched.variables, staffed } }, "neutralise_home"),
      ),
    ).toEqual([false, true]);
  });
});

test("elections change the chambers on their days", () => {
  const state = start(scenario, "1").state;
  const held = (day: number, chamber: Id) =>
    Object.fromEntries(scenario.parties.map((p) => [p.id, seatsIn(scenario, { ...state, day: day - 1 }, p, chamber)]));
  const sum = (seats: Record<string, number>) => Object.values(seats).reduce((a, b) => a + b, 0);
  expect([held(611, "lower")["ldp"], held(612, "lower")["ldp"]]).toEqual([196, 316]);
  expect([408, 409].map((day) => held(day, "upper")["ldp"])).toEqual([113, 101]);
  expect([sum(held(1, "lower")), sum(held(612, "lower")), sum(held(1, "upper")), sum(held(409, "upper"))]).toEqual([
    465, 465, 240, 247,
  ]);
});

describe("text is rule", () => {
  /** All commands of a play, then the same with one clause forced to an option: what the law says is what differs. */
  const forced = (clause: Id, option: Id): Scenario => ({
    ...scenario,
    bills: [
      {
        ...bill,
        clauses: bill.clauses.map((c) =>
          c.id === clause
            ? { ...c, options: c.options.map((o) => ({ ...c.options.find((x) => x.id === option)!, id: o.id })) }
            : c,
        ),
      },
    ],
  });
  const story = (of: Scenario, seed: string): string => {
    const { state } = rollOut(of, seed, scriptedBot(scenario.scripts.find((s) => s.id === "dealer")!, seed));
    return JSON.stringify([state.indicators, state.ending, state.variables, state.powers]);
  };
  const seeds = Array.from({ length: 12 }, (_, i) => String(i + 1));

  test.each(bill.clauses.map((c) => [c.number, c.id, c] as const))(
    "each option of clause %i (%s) changes play, and prints another line",
    (_, id, clause) => {
      let stories = clause.options.map(() => "");
      for (const seed of seeds)
        if (new Set(stories).size < clause.options.length)
          stories = clause.options.map((o, i) => stories[i] + story(forced(id, o.id), seed));
      expect(new Set(stories).size).toBe(clause.options.length);
      expect(new Set(clause.options.map((o) => scenario.texts["en"]![o.statute])).size).toBe(clause.options.length);
      expect(new Set(clause.options.map((o) => scenario.texts["ja"]![o.statute])).size).toBe(clause.options.length);
    },
  );

  test("while two options that differ in words alone change nothing", () => {
    const blank = {
      ...bill.clauses[0]!,
      options: bill.clauses[0]!.options.map((o) => ({ ...bill.clauses[0]!.options[1]!, id: o.id, statute: o.statute })),
    };
    const of: Scenario = { ...scenario, bills: [{ ...bill, clauses: [blank, ...bill.clauses.slice(1)] }] };
    const stories = blank.options.map((o) =>
      seeds
        .slice(0, many(3, 12))
        .map((s) =>
          story(
            { ...of, bills: [{ ...of.bills[0]!, clauses: [{ ...blank, first: o.id }, ...bill.clauses.slice(1)] }] },
            s,
          ),
        )
        .join(),
    );
    expect(new Set(stories).size).toBe(1);
  });
});
