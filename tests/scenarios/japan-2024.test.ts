/** The flagship as a whole: every ending and inject can be met, and the law that was written is the law that is played. */
import { describe, expect, test } from "vitest";
import { rollOut } from "../../src/forecast/rollout.ts";
import { scriptedBot } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { load } from "../../src/language/load.ts";
import type { Id } from "../../src/rules/ids.ts";
import { powerOf } from "../../src/rules/powers.ts";
import { EVENTS } from "../../src/rules/events.ts";
import { eachRow, movesMade } from "../../src/rules/record.ts";
import { oddsByTruth } from "../../src/rules/responses.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import type { Bill, Clause } from "../../src/rules/scenario-parliament.ts";
import { supportLines } from "../../src/rules/support.ts";
import { withCommission } from "../support/commission.ts";
import { many } from "../support/counts.ts";
import { filesOf, scenarioOf } from "../support/folders.ts";
import { modelOf, Trial } from "../support/trial.ts";

const scenario = scenarioOf("scenarios/japan-2024");
const clauses = scenario.bills.flatMap((b) => b.clauses);
const headings = scenario.bills.flatMap((b) => b.headings);
const SEAT = "cabinet";
const ROUNDS = scenario.calendar.rounds.length;

/** The thing of this id. @throws if there is none. */
function the<T extends { id: Id }>(things: readonly T[], id: Id): T {
  const found = things.find((t) => t.id === id);
  if (!found) throw new Error(`nothing is named ${id}`);
  return found;
}

const begin = (seed = "1", of = scenario): Trial => Trial.of(of, seed);
const play = (of: Scenario, seed: string, script?: Id): Trial => {
  const key = keyOf(seed);
  return new Trial(
    rollOut(modelOf(of), key, script === undefined ? {} : { player: scriptedBot(the(of.scripts, script), key) }),
  );
};
const uses = ({ game }: Trial, power: Id): boolean => powerOf(game.model, power).holds(game.n) === 1;
/** The law with its clauses changed. */
const withClauses = (of: Scenario, change: (clause: Clause) => Clause): Scenario => ({
  ...of,
  bills: of.bills.map((b: Bill) => ({ ...b, clauses: b.clauses.map(change) })),
});
const withFirst = (of: Scenario, clause: Id, first: Id): Scenario =>
  withClauses(of, (c) => (c.id === clause ? { ...c, first } : c));
const there = <T>(found: T | undefined): T => {
  if (!found) throw new Error("it is not there");
  return found;
};
const rungOf = (game: Trial, incident: Id, response: Id) => {
  const { incidents, rungs } = game.view(SEAT);
  return { ...there(rungs[response]), ...there(incidents[incident]?.responses[response]) };
};
const statutes = (game: Trial) => Object.values(game.view(SEAT).bills).flatMap((b) => Object.values(b.clauses));
const partOf = (game: Trial) => game.view(SEAT).calendar.part;

/** The same scenario in which every party votes as told, and no offer that is left cools any. */
function certain(inclination: number): Scenario {
  return {
    ...scenario,
    offers: scenario.offers.map((o) => ({ ...o, left: [] })),
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
  expect(clauses.map((c) => c.number).sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  for (const clause of clauses) expect([2, 3, 4]).toContain(clause.options.length);
  for (const { clauses: under } of headings) expect(under.length).toBeLessThanOrEqual(7);
  expect(headings.map((h) => h.id)).toEqual(["sight", "gate", "hands", "duties", "house", "brakes"]);
});

test("every inject that states a fact cites a source or says that it is fiction; claims of real bodies cite theirs", () => {
  const text = (key: string) => JSON.stringify(scenario.texts["en"]?.[key]);
  const inPlay = ["strategy_targets", "last_bell", "bill_fell", "fell_again", "whispers", "wing_asks"];
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

test("a source names the page that was seen; where only its site is known, or nothing, it stands here", () => {
  const addressed = (test: (address: string) => boolean): Id[] =>
    scenario.sources.flatMap(({ id, address = "" }) => (test(address) ? [id] : []));
  expect(addressed((address) => address === "")).toEqual([
    "election_2024",
    "agora_budget",
    "akahata_witness",
    "adnkronos",
    "commission_plan",
  ]);
  expect(addressed((address) => address !== "" && new URL(address).pathname === "/")).toEqual([
    "kadokawa",
    "mainichi",
    "panel_report",
    "trend_ddos",
    "pla_commentary",
    "jfba",
    "japantoday_minister",
    "nco",
    "straits_2026",
  ]);
});

test("automatic plays end, and with the scripted ones meet every inject and the endings", () => {
  const endings = new Map<string, number>();
  const injects = new Set<string>();
  const see = (game: Trial): void => {
    expect(game.over).toBe(true);
    endings.set(game.ending, (endings.get(game.ending) ?? 0) + 1);
    for (const { id } of scenario.injects) if (game.get(`fired/${id}`)) injects.add(id);
  };
  const plays = many(24, 1_000);
  for (let seed = 1; seed <= plays; seed += 1) see(play(scenario, String(seed)));
  const players = scenario.scripts.filter((s) => !scenario.seats.some((seat) => seat.bot === s.id));
  const scripted = many(24, 600);
  for (let seed = 1; seed <= scripted; seed += 1) see(play(scenario, String(seed), players[seed % players.length]?.id));
  console.log(
    `endings in ${plays} automatic and ${scripted} scripted plays: ${[...endings].map(([id, n]) => `${id} ${n}`).join(", ")}`,
  );
  if (plays < 1_000) return;
  expect([...endings.keys()].sort()).toEqual(scenario.endings.map((e) => e.id).sort());
  expect([...injects].sort()).toEqual(scenario.injects.map((i) => i.id).sort());
}, 1_500_000);

test("a long arm is where two operations lead if one was past the law, or if rights or footing were worn", () => {
  const last = (liberties: number, past_law = 0) =>
    Object.entries({ ...scenario.variables, operations: 2, past_law })
      .reduce((game, [id, value]) => game.set(`variable/${id}`, value), begin().toRound(ROUNDS))
      .set("indicator/escalation", 2_000)
      .set("indicator/trust", 6_000)
      .set("indicator/footing", 6_500)
      .set("indicator/liberties", liberties * 100)
      .closeRound();
  expect([last(70), last(40), last(70, 1)].map((game) => game.ending)).toEqual(["lawful_hand", "long_arm", "long_arm"]);
});

test("the other seats play by their scripts: at most one move a round each, seldom none", () => {
  const game = play(scenario, "11");
  for (const [s, { bot }] of scenario.seats.entries()) {
    if (!bot) continue;
    const rounds = movesMade(game.game).flatMap((m) => (m.seat === s ? [m.round] : []));
    expect(new Set(rounds).size).toBe(rounds.length);
    expect(rounds.length).toBeGreaterThan(game.round * 0.75);
  }
});

test("an ending's reason names every number that its condition asks for, in both languages", () => {
  for (const { id, when, because } of scenario.endings)
    for (const [, asked] of JSON.stringify(when).matchAll(/"value":(\d+)/g))
      for (const language of scenario.languages)
        if (Number(asked) > 1)
          expect(`${id}: ${JSON.stringify(scenario.texts[language]?.[because ?? ""])}`).toMatch(
            new RegExp(`(?<!\\d)${asked}(?!\\d)`),
          );
});

describe("what comes while days pass", () => {
  test.each(["7", "8", "9"])("lies before the player for a round before silence answers it (seed %s)", (seed) => {
    const shown = new Set<Id>();
    let silences = 0;
    for (const game = begin(seed); !game.over; ) {
      for (const n of Object.values(game.view(SEAT).news)) if (n.round === game.round) shown.add(n.id);
      const before = game.all("answer");
      game.closeRound();
      for (const { id, choices } of scenario.injects)
        if (choices.length > 0 && game.get(`answer/${id}`) === "silence" && before[id] === "") {
          expect(shown).toContain(id);
          silences += 1;
        }
    }
    expect(silences).toBeGreaterThan(10);
  });

  test("harms nobody before the player has seen it, and lasts its full rounds", () => {
    const lasting: Scenario = {
      ...scenario,
      incidents: scenario.incidents.map((i) => ({ ...i, endsAlone: { odds: 0 } })),
    };
    const seen = begin("1", lasting).toRound(16).set("indicator/escalation", 5_000).closeRound();
    expect(["phase/port", "incidentRound/port"].map((slot) => seen.get(slot))).toEqual(["open", 17]);
    for (const { id } of scenario.indicators)
      expect(seen.lines("indicator", id).filter((l) => l.cause.kind === "incident" && l.cause.id === "port")).toEqual(
        [],
      );
    expect([18, 19].map((round) => seen.toRound(round).get("phase/port"))).toEqual(["open", "ended"]);
  });
});

test("to name a state pays if a state did it, and not if a gang did", () => {
  const { model, n } = begin().game;
  const odds = (incident: Id, truth: Id) => {
    const here = model.the("incidents", incident);
    const number = here.truth.findIndex((t) => t.value === truth) + 1;
    return oddsByTruth(model, here, model.the("responses", "attribute"))(n, number);
  };
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
  const choose = (choice: string) => begin().play({ type: "answerInject", seat: SEAT, inject: "panel_brief", choice });

  test("writes two different first drafts", () => {
    const draft = (game: Trial) => ["traffic", "actor", "sdf"].map((id) => game.get(`clause/${id}`));
    expect(draft(choose("broad"))).toEqual(["cross_border", "police", "narrow"]);
    expect(draft(choose("narrow"))).toEqual(["foreign_only", "home_only", "never"]);
  });

  test("changes the printed statute and what the law would allow", () => {
    const printed = (game: Trial) => statutes(game).map((c) => c.options[c.chosen]?.statute);
    expect(printed(choose("broad"))).not.toEqual(printed(choose("narrow")));
  });
});

test("the strategy's target is set at the start and checked at the end", () => {
  const game = begin().play({ type: "answerInject", seat: SEAT, inject: "strategy_targets", choice: "rights" });
  expect(game.get("promise/target_liberties")).toBe("open");
  expect(game.toRound(99).over).toBe(true);
  expect(["kept", "broken"]).toContain(game.get("promise/target_liberties"));
});

test("a frame that leads the news moves the poll, and the poll moves a named party, each with its why-lines", () => {
  const game = begin().toRound(2);
  const frame = the(the(scenario.injects, "interim_paper").frames, String(game.get("led/interim_paper")));
  const poll = there(game.view(SEAT).indicators["support"]);
  const voice = String(scenario.texts["en"]?.[frame.voice]);
  const by = game.why(SEAT, { of: "indicator", id: "support" }).find((l) => l.title.includes(voice))?.by ?? 0;
  expect(by).not.toBe(0);
  const party = the(scenario.parties, "dpfp");
  const swayed = ({ game: { model, n } }: Trial) =>
    scenario.bills.flatMap((b) => supportLines(model, n, b, party)).find((l) => l.from === "sway")?.by ?? 0;
  const without = game.copy().set("indicator/support", Number(game.get("indicator/support")) - by);
  expect(swayed(game) - swayed(without)).toBe(Math.trunc((by * (party.sways[0]?.weight ?? 0)) / 100));
  const why = game.why(SEAT, { of: "party", id: "dpfp" });
  expect(why.some((l) => l.kind === "sway" && l.by === swayed(game) && l.title === poll.title)).toBe(true);
});

describe("from the bill to the law", () => {
  const ayes = certain(90);
  const onDay = (game: Trial, day: number): Trial => game.copy().onDay(day);

  test("by the calendar of the record it is law on day 344, and each part pays from its day", () => {
    const law = withCommission(begin("3", ayes).toRound(12));
    expect(law.get("enactedOn/")).toBe(344);
    const days = (power: Id, ...of: number[]) => of.map((day) => uses(onDay(law, day), power));
    expect(days("neutralise_abroad", 846, 847)).toEqual([false, true]);
    expect(days("report_duty", 846, 847)).toEqual([false, true]);
    expect(days("read_traffic", 1264, 1265)).toEqual([false, true]);
    const printed = the(statutes(onDay(law, 400)), "actor");
    expect(printed.from).toBe(847);
    expect(printed.amends).toContain("Police Duties Execution Act");
  });

  test("a committee that is attended is never done later, and mostly sooner", () => {
    const enacted = [7, 8, 9, 10, 11].map((round) => {
      const attended = begin("3", ayes).toRound(round).play({ type: "makeMove", seat: SEAT, move: "attend" });
      return Number(attended.toRound(13).get("enactedOn/"));
    });
    expect(Math.max(...enacted)).toBe(344);
    expect(Math.min(...enacted)).toBeLessThan(320);
    expect(Math.min(...enacted)).toBeGreaterThan(0);
  });

  test("the last bell rings in the round in which the first house counts, however early that is", () => {
    const attend = { type: "makeMove", seat: SEAT, move: "attend" } as const;
    const rush = { type: "answerInject", seat: SEAT, inject: "autumn_or_spring", choice: "rush" } as const;
    const ways = [
      begin("3", ayes).toRound(9),
      begin("3", ayes).toRound(8).play(attend).toRound(9),
      begin("3", ayes).toRound(7).play(attend).toRound(8),
      begin("3", ayes).toRound(3).play(rush).toRound(8),
    ];
    for (const game of ways) {
      expect([game.get("fired/last_bell"), game.get("fired/lower_passed")]).toEqual([1, 0]);
      expect(game.get("injectRound/last_bell")).toBe(game.round);
      expect(game.closeRound().get("fired/lower_passed")).toBe(1);
    }
    expect(begin("3", ayes).toRound(8).get("fired/last_bell")).toBe(0);
  });

  /** The port's incident is open, done by a gang. */
  const atThePort = (of: Scenario): Trial =>
    begin("3", of).toRound(13).set("phase/port", "open").set("incidentRound/port", 13).set("truth/port", "gang");

  test("before its day a rung names the day and the old law", () => {
    const rung = rungOf(atThePort(ayes), "port", "forces");
    expect([rung.lit, rung.from, rung.oldLaws]).toEqual([false, 847, ["Self-Defense Forces Act"]]);
  });

  test("what is printed stays: an offer that would amend comes too late", () => {
    const late = begin("3", ayes)
      .toRound(12)
      .set("offer/yushi_amendment", "open")
      .set("offerRound/yushi_amendment", 12);
    expect(late.refusal({ type: "takeOffer", seat: SEAT, offer: "yushi_amendment" })).toBe("bill-closed");
  });

  test("where nobody may enter, nobody may be ordered in", () => {
    const ordered = (hands: Id) => {
      const law = withCommission(begin("3", withFirst(ayes, "actor", hands)).toRound(12));
      return uses(onDay(law, 900), "forces");
    };
    expect(["police", "nobody"].map(ordered)).toEqual([true, false]);
  });

  test("to go past the law costs its footing on every rung that enters", () => {
    for (const rung of ["neutralise_home", "with_consent", "neutralise_abroad", "forces"]) {
      const past = atThePort(ayes).set("indicator/footing", 6_000).set("budget/days", 3).set("relation/asean", 6_000);
      past.play({
        type: "stateAttribution",
        seat: SEAT,
        incident: "port",
        stated: { machine: 99, group: 50, state: 1 },
      });
      past.play({ type: "respond", seat: SEAT, incident: "port", response: rung, looked: false });
      const cost = past.lines("indicator", "footing").filter((l) => l.cause.id === rung && l.by < 0);
      expect([rung, Math.min(...cost.map((l) => l.by))]).toEqual([rung, expect.toSatisfy((by: number) => by <= -800)]);
    }
  });

  test.each([
    ["neutralise_home", "neutralise_home"],
    ["with_consent", "neutralise_abroad"],
    ["neutralise_abroad", "neutralise_abroad"],
    ["forces", "forces"],
  ])("%s counts as past the law where %s is in force for nobody", (rung, power) => {
    const certainly: Scenario = {
      ...ayes,
      responses: scenario.responses.map(({ gate: _, ...r }) => ({ ...r, odds: { success: 100, harm: 0 }, shifts: [] })),
    };
    const counted = (day: number) => {
      const game = onDay(withCommission(atThePort(certainly)), day)
        .set("budget/days", 3)
        .set("relation/asean", 6_000);
      game.play({
        type: "stateAttribution",
        seat: SEAT,
        incident: "port",
        stated: { machine: 99, group: 50, state: 1 },
      });
      expect(uses(game, power)).toBe(day > 846);
      game.play({ type: "respond", seat: SEAT, incident: "port", response: rung, looked: false });
      return ["operations", "past_law"].map((id) => game.get(`variable/${id}`));
    };
    expect([846, 847].map(counted)).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test("a bill that is ready early is before the house on the session's first day, and never while no Diet sits", () => {
    const rushed = begin("3", ayes).toRound(3);
    rushed.play({ type: "answerInject", seat: SEAT, inject: "autumn_or_spring", choice: "rush" });
    expect([5, 6].map((round) => rushed.toRound(round).get("fired/submitted"))).toEqual([0, 1]);
    expect(Number(rushed.toRound(13).get("enactedOn/"))).toBeGreaterThan(300);
  });

  test("a rung that no day can light names the clause that keeps it dark", () => {
    const rung = rungOf(atThePort(withFirst(ayes, "consent", "agreement_only")), "port", "read_traffic");
    expect([rung.lit, rung.from, rung.clause]).toEqual([false, undefined, 2]);
  });

  test("a late bill shortens the part that is played under it", () => {
    const lawRounds = (of: Scenario): number => {
      let rounds = 0;
      let game = begin("5", of);
      while (!game.over) {
        if (partOf(game) === "The law") rounds += 1;
        if (game.get("fired/bill_fell") && game.get("answer/bill_fell") === "")
          game = game
            .set("budget/chips", 3)
            .play({ type: "answerInject", seat: SEAT, inject: "bill_fell", choice: "carry_over" })
            .under(ayes);
        game.closeRound();
      }
      expect(Number(game.get("enactedOn/"))).toBeGreaterThan(0);
      return rounds;
    };
    const [inTime, late] = [ayes, certain(-90)].map(lawRounds);
    expect(inTime).toBe(7);
    expect(late).toBeLessThan(7);
    expect(late).toBeGreaterThan(0);
  });

  test("without a law the last part is played without it", () => {
    const end = begin("5", certain(-90)).toRound(17);
    expect(end.get("enactedOn/")).toBe(0);
    expect(partOf(end)).toBe("Without the law");
    expect(Object.values(end.all("power")).filter(Boolean)).toEqual([]);
  });

  test("a court that is asked first, and a watchdog that must be staffed first, put the powers off", () => {
    const court = begin("3", withFirst(ayes, "footing_clause", "court_first")).toRound(12);
    const after = (game: Trial, day: number) => uses(onDay(game, day + 1), "neutralise_home");
    expect([846, 966].map((day) => after(court, day))).toEqual([false, true]);
    const watched = begin("3", withFirst(ayes, "start", "watchdog_first")).toRound(12);
    expect([0, 1].map((staffed) => after(watched.set("variable/staffed", staffed), 900))).toEqual([false, true]);
  });
});

test("elections change the chambers on their days", () => {
  const game = begin();
  const sums: number[][] = [];
  const held: [election: Id | undefined, day: number, ldp: number][] = [];
  const seats = scenario.chambers.map((): number[] => []);
  let day = 0;
  const look = () => sums.push(seats.map((of) => of.reduce((sum, n) => sum + n, 0)));
  // A law in May 2025 and a public as in the replay of the record.
  game.toRound(13).set("enactedOn/", 344).set("indicator/trust", 3_500).toRound(14).set("indicator/trust", 3_500);
  const { parties, elections } = scenario;
  const ldp = parties.findIndex((p) => p.id === "ldp");
  eachRow(
    game.toRound(15).game,
    [EVENTS.seatsMoved, EVENTS.electionHeld, EVENTS.dayPassed],
    (event, [, , , a = 0, by = 0, chamber = 0]) => {
      if (event === EVENTS.dayPassed.number) {
        look();
        day = a;
      } else if (event === EVENTS.electionHeld.number) held.push([elections[a]?.id, day, 0]);
      else {
        const of = seats[chamber] ?? [];
        of[a] = (of[a] ?? 0) + by;
        const last = held.at(-1);
        if (last && a === ldp) last[2] = of[a] ?? 0;
      }
    },
  );
  expect(held).toEqual([
    ["lower_2024", 143, 196],
    ["upper_2025", 409, 101],
    ["lower_2026", 612, 316],
  ]);
  const camp = (seats: Record<Id, number> = {}): number => (seats["ldp"] ?? 0) + (seats["komeito"] ?? 0);
  expect(camp(Object.fromEntries(parties.map((p) => [p.id, p.seats])))).toBe(288);
  expect(camp(elections.find((e) => e.id === "lower_2024")?.seats)).toBe(220);
  expect(new Set(sums.map(([lower]) => lower))).toEqual(new Set([465]));
  expect(new Set(sums.map(([, upper]) => upper))).toEqual(new Set([240, 247]));
});

describe("text is rule", () => {
  /** The same with one clause forced to an option: what the law says is what differs. */
  const forced = (clause: Id, option: Id): Scenario =>
    withClauses(scenario, (c) =>
      c.id === clause ? { ...c, options: c.options.map((o) => ({ ...the(c.options, option), id: o.id })) } : c,
    );
  const story = (of: Scenario, seed: string): string => {
    const game = play(of, seed, "dealer");
    return JSON.stringify([game.ending, ...["indicator", "variable", "power"].map((column) => game.all(column))]);
  };
  const seeds = Array.from({ length: 30 }, (_, i) => String(i + 1));

  test.each(clauses.map((c) => [c.number, c.id, c] as const))(
    "each option of clause %i (%s) changes play, and prints another line",
    (_, id, clause) => {
      const ways = clause.options.map((o) => forced(id, o.id));
      let stories = ways.map(() => "");
      for (const seed of seeds)
        if (new Set(stories).size < ways.length) stories = ways.map((of, i) => stories[i] + story(of, seed));
      expect(new Set(stories).size).toBe(clause.options.length);
      for (const language of ["en", "ja"])
        expect(new Set(clause.options.map((o) => scenario.texts[language]?.[o.statute])).size).toBe(
          clause.options.length,
        );
    },
  );

  test("while two options that differ in words alone change nothing", () => {
    // One of which no condition asks by the name of an option.
    const first = clauses.find((c) => c.id === "threshold");
    if (!first) throw new Error("there is no such clause");
    const same = withClauses(scenario, (c) =>
      c === first
        ? { ...c, options: c.options.map((o) => ({ ...o, ...c.options[1], id: o.id, statute: o.statute })) }
        : c,
    );
    const blank = { ...same, parties: same.parties.map((p) => ({ ...p, redLines: [] })) };
    const stories = first.options.map((o) => {
      const of = withFirst(blank, first.id, o.id);
      return seeds
        .slice(0, many(3, 12))
        .map((seed) => story(of, seed))
        .join();
    });
    expect(new Set(stories).size).toBe(1);
  });
});
