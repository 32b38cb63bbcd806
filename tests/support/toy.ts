/** A toy country in one line: `toy()` is a complete small scenario, overridden key by key. */
import type { Condition } from "../../src/rules/condition-shape.ts";
import { scenarioSchema } from "../../src/language/schema.ts";
import type { Scenario } from "../../src/rules/scenario.ts";

export const ALWAYS: Condition = { value: true };
export const inRound = (round: number): Condition => ({ op: "==", left: { slot: ["round"] }, right: { value: round } });
export const isOver = (indicator: string, points: number): Condition => ({
  op: ">=",
  left: { slot: ["indicator", indicator] },
  right: { value: points },
});

export function toy(changes: Partial<Scenario> = {}): Scenario {
  return {
    id: "toy",
    format: 1,
    title: "toy",
    summary: "a toy",
    minutes: 1,
    languages: ["en"],
    texts: { en: {} },
    calendar: {
      rounds: [1, 2, 3].map((n) => ({ id: `r${n}`, title: `round ${n}`, lastDay: n * 4 })),
      parts: [],
      sessionEnds: [],
      marks: [],
    },
    variables: { boats: 0 },
    indicators: [
      {
        id: "trust",
        title: "trust",
        about: "",
        start: 50,
        welcome: "up",
        poll: false,
        bands: [{ from: 0, to: 100, word: "fair", tone: "plain" }],
      },
      {
        id: "footing",
        title: "footing",
        about: "",
        start: 60,
        welcome: "up",
        poll: false,
        bands: [{ from: 0, to: 100, word: "fair", tone: "plain" }],
      },
    ],
    seats: [seat("cabinet", "harbour"), { ...seat("watch"), moves: [] }],
    budgets: [
      {
        id: "days",
        title: "days",
        one: "day",
        many: "days",
        icon: "sun",
        seat: "cabinet",
        start: 0,
        income: [{ amount: 2 }],
        lapses: true,
        oneMore: { budget: "chips", amount: 1 },
      },
      {
        id: "chips",
        title: "chips",
        one: "chip",
        many: "chips",
        icon: "diamond",
        seat: "cabinet",
        start: 2,
        income: [],
        lapses: false,
      },
    ],
    moves: [
      {
        id: "explain",
        title: "explain",
        about: "",
        price: [{ budget: "days", amount: 1 }],
        target: "none",
        again: 50,
        effects: [{ change: "trust", by: 4, upTo: 60 }],
        tags: [],
      },
      {
        id: "court",
        title: "court",
        about: "",
        price: [{ budget: "days", amount: 1 }],
        target: "party",
        again: 100,
        effects: [{ mood: "target", by: 12, rivals: 25 }],
        tags: [],
      },
      {
        id: "draft",
        title: "draft",
        about: "",
        price: [{ budget: "days", amount: 1 }],
        target: "heading",
        again: 100,
        clauses: 2,
        effects: [],
        tags: [],
      },
    ],
    chambers: [{ id: "assembly", title: "assembly", seats: 21 }],
    elections: [],
    dimensions: [{ id: "reach", title: "reach" }],
    parties: [party("harbour", 10, 80, []), party("hearth", 6, -10, ["lantern"]), party("lantern", 5, 5, ["hearth"])],
    bills: [
      {
        id: "port",
        title: "port bill",
        chamber: "assembly",
        sits: [],
        procedure: "way",
        headings: [
          { id: "gate", title: "gate", clauses: ["look"] },
          { id: "brakes", title: "brakes", clauses: ["sunset"] },
        ],
        clauses: [
          {
            id: "look",
            amends: [],
            number: 1,
            question: "who may look",
            options: [option("at_will", 30, ["look_in"], "none"), option("by_judge", -10, ["look_in"], "judge")],
          },
          {
            id: "sunset",
            amends: [],
            number: 2,
            question: "when it ends",
            options: [option("never", 20, [], ""), option("two_years", -20, [], "")],
          },
        ],
      },
    ],
    laws: [],
    oversight: [],
    powers: [{ id: "look_in", title: "look in" }],
    procedures: [way()],
    incidents: [
      {
        id: "ward",
        title: "ward dark",
        facts: [],
        truth: [
          { value: "gang", title: "a gang", prior: 70, runsOut: [] },
          { value: "office", title: "an office", prior: 30, runsOut: [] },
        ],
        knownBy: ["watch"],
        questions: [{ id: "state", title: "a state", holds: ["office"] }],
        evidence: [
          {
            id: "log",
            kind: "machine",
            title: "log",
            price: [{ budget: "days", amount: 1 }],
            foils: "a copy",
            readings: [
              { id: "match", title: "match", text: "", likelihood: { gang: 20, office: 80 } },
              { id: "none", title: "none", text: "", likelihood: { gang: 80, office: 20 } },
            ],
          },
        ],
        responses: ["enter"],
        endsAlone: { odds: 10 },
        lasts: 2,
        eachRound: [{ change: "trust", by: -2 }],
        onEnd: [],
        papers: [],
      },
    ],
    responses: [
      {
        id: "enter",
        rung: 5,
        title: "enter",
        about: "",
        price: [{ budget: "days", amount: 1 }],
        power: "look_in",
        needs: { question: "state", atLeast: 60, wrong: { success: 0, harm: 0 } },
        abroad: false,
        odds: { success: 70, harm: 10 },
        shifts: [],
        tags: [],
        onSuccess: [{ change: "trust", by: 3 }],
        onFailure: [{ change: "trust", by: -1 }],
        onHarm: [{ change: "footing", by: -5 }],
        ends: true,
        undone: false,
      },
    ],
    counterparts: [
      {
        id: "mainland",
        title: "mainland",
        start: 50,
        aim: "quiet",
        values: { budgets: {}, promises: {} },
        warmth: 0,
        undertakes: [],
        repertoire: [
          {
            id: "protest",
            title: "protest",
            when: isOver("trust", 55),
            once: true,
            effects: [{ relation: "mainland", by: -5 }],
            odds: 100,
          },
        ],
      },
    ],
    injects: [inject("ferry", inRound(1), ["cabinet"]), inject("both", inRound(2), ["cabinet", "watch"])],
    offers: [
      {
        id: "boat",
        from: "islanders",
        title: "boat",
        text: "",
        when: ALWAYS,
        rounds: 2,
        price: [{ budget: "chips", amount: 1 }],
        gain: "",
        remembers: "",
        ifLeft: "",
        taken: [{ promise: "boat" }],
        left: [{ change: "trust", by: -1 }],
        seat: "cabinet",
        tags: [],
      },
    ],
    offersFaceUp: 3,
    promises: [
      {
        id: "boat",
        title: "boat",
        to: "islanders",
        dueDay: 8,
        keptWhen: { value: false },
        kept: [],
        broken: [{ change: "trust", by: -6 }],
      },
    ],
    pledges: [],
    pledgesToPick: 2,
    writtenInjects: 3,
    voting: { rebels: 0, logit: 10, leanings: { aye: 88, leaning: 60, undeclared: 15 }, reasons: [] },
    scripts: [],
    demands: { ...scenarioSchema.shape.demands.parse(undefined), flips: [] } as Scenario["demands"],
    standing: [{ id: "wear", title: "wear", when: ALWAYS, effects: [{ change: "footing", by: -1 }] }],
    endings: [
      { id: "calm", title: "calm", settled: true, when: isOver("trust", 50), early: false, text: "", voices: [] },
      { id: "storm", title: "storm", settled: false, when: ALWAYS, early: false, text: "", voices: [] },
    ],
    sources: [],
    debrief: [],
    glossary: [],
    ...changes,
  };
}

function seat(id: string, partyId?: string): Scenario["seats"][number] {
  return {
    id,
    title: id,
    brief: "",
    secret: `secret of ${id}`,
    playable: true,
    desk: true,
    moves: ["explain", "court", "draft"],
    objectives: [],
    ...(partyId && { party: partyId }),
  };
}

function party(id: string, seats: number, inclination: number, rivals: string[]): Scenario["parties"][number] {
  return {
    id,
    title: id,
    short: id,
    chamber: "assembly",
    seats,
    also: {},
    position: { reach: 50 },
    inclination,
    reasons: [],
    redLines: [],
    values: { budgets: {}, promises: {}, offices: {} },
    discipline: 90,
    rivals,
    sways: [],
    exceptions: [],
    why: "",
  };
}

function option(
  id: string,
  load: number,
  grants: string[],
  approval: string,
): Scenario["bills"][number]["clauses"][number]["options"][number] {
  return {
    id,
    title: id,
    statute: `statute ${id}`,
    grants,
    parameters: { [`approval_${id}`]: approval },
    loads: { reach: load },
    helps: "",
    costs: "",
    effects: [{ change: "footing", by: id === "by_judge" ? 4 : 0 }],
    tags: [],
  };
}

export function inject(id: string, when: Condition, answeredBy: string[]): Scenario["injects"][number] {
  const choices = [
    { id: "speak", title: "speak", price: [], effects: [{ change: "trust", by: 2 } as const], tells: "", tags: [] },
    {
      id: "hush",
      title: "hush",
      price: [],
      effects: [{ change: "trust", by: -2, downTo: 40 } as const],
      tells: "",
      tags: [],
    },
  ];
  return {
    id,
    title: id,
    text: "",
    when,
    repeat: false,
    cooldown: 0,
    audience: [],
    urgent: false,
    frames: [],
    choices,
    answeredBy,
    silence: { effects: [{ change: "trust", by: -1 }] },
    effects: [],
    sources: [],
  };
}

/** draft -> voted (day 6: the vote) -> law, or dead. */
function way(): Scenario["procedures"][number] {
  return {
    id: "way",
    title: "way",
    states: { draft: {}, vote: {}, law: {}, dead: {} },
    configurations: [["draft"], ["vote"], ["law"], ["dead"]],
    initial: { to: 0, actions: ["@enter:draft"] },
    table: {
      0: { "after.draft.6": { to: 1, actions: ["@exit:draft", "hold"] } },
      1: { passed: { to: 2, actions: ["pass"] }, failed: { to: 3, actions: [] } },
      2: {},
      3: {},
    },
    guards: {},
    actions: { hold: [{ vote: "port" }], pass: [{ enact: "port" }, { begin: "ward" }] },
    timers: [{ state: "draft", event: "after.draft.6", days: 6 }],
    machine: {
      id: "way",
      initial: "draft",
      states: {
        draft: {
          entry: ["@enter:draft"],
          exit: ["@exit:draft"],
          on: { "after.draft.6": { target: "vote", actions: ["hold"] } },
        },
        vote: { on: { passed: { target: "law", actions: ["pass"] }, failed: { target: "dead" } } },
        law: { type: "final" },
        dead: { type: "final" },
      },
    },
  };
}
