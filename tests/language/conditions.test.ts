/** Conditions: the library and our closures agree on every condition that our dialect lets through. */
import { Environment } from "@marcbachmann/cel-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConditionReader, type Names } from "../../src/language/condition-text.ts";
import { compiled } from "../../src/rules/conditions.ts";
import { many } from "../support/counts.ts";
import { toy } from "../support/toy.ts";
import { Trial } from "../support/trial.ts";

const names: Names = new Map([
  ["trust", { slot: ["indicator", "trust"], type: "int" }],
  ["boats", { slot: ["variable", "boats"], type: "int" }],
  ["round", { slot: ["round"], type: "int" }],
  ["power.look_in", { slot: ["power", "look_in"], type: "bool" }],
  ["clause.look", { slot: ["clause", "look"], type: "string", words: ["at_will", "by_judge"] }],
  ["draft.approval_at_will", { slot: ["draft", "approval_at_will"], type: "string" }],
  ["draft.approval_by_judge", { slot: ["draft", "approval_by_judge"], type: "string" }],
  ["procedure.way", { slot: ["procedure", "way"], type: "list", words: ["draft", "vote", "law", "dead"] }],
]);
const reader = new ConditionReader(names);

const int = fc.letrec<{ int: string }>((tie) => ({
  int: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("trust", "boats", "round"),
    fc.integer({ min: 0, max: 200 }).map(String),
    fc.tuple(tie("int"), fc.constantFrom("+", "-", "*"), tie("int")).map(([a, o, b]) => `(${a} ${o} ${b})`),
    tie("int").map((a) => `-(${a})`),
  ),
})).int;
const truth = fc.letrec<{ is: string }>((tie) => ({
  is: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(
      "power.look_in",
      "true",
      "false",
      'clause.look == "at_will"',
      'clause.look != "by_judge"',
      '"vote" in procedure.way',
      'clause.look in ["by_judge", "at_will"]',
    ),
    fc.tuple(int, fc.constantFrom("==", "!=", "<", "<=", ">", ">="), int).map(([a, o, b]) => `${a} ${o} ${b}`),
    fc
      .tuple(int, fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 3 }))
      .map(([a, l]) => `${a} in [${l.join(", ")}]`),
    fc.tuple(tie("is"), fc.constantFrom("&&", "||"), tie("is")).map(([a, o, b]) => `(${a}) ${o} (${b})`),
    tie("is").map((a) => `!(${a})`),
    fc
      .tuple(
        fc.array(int, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("exists", "all"),
        fc.constantFrom("<", ">=", "=="),
        int,
      )
      .map(([list, macro, o, b]) => `[${list.join(", ")}].${macro}(x, x ${o} ${b} || x + 1 > 40)`),
    fc.constantFrom("exists", "all").map((macro) => `["draft", "vote"].${macro}(s, s in procedure.way)`),
    fc.constantFrom(
      "size(procedure.way) == 1",
      "size(clause.look) > 7",
      "has(draft.approval_at_will)",
      "!has(draft.approval_by_judge)",
    ),
    fc.tuple(tie("is"), tie("is"), tie("is")).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
  ),
})).is;

test("a generated condition means the same to the library and to the rules", () => {
  const scenario = toy();
  const library = new Environment({ limits: { maxAstNodes: 10_000, maxDepth: 1_000 } } as never);
  for (const name of ["trust", "boats", "round"]) library.registerVariable(name, "int");
  library.registerVariable({ name: "power", schema: { look_in: "bool" } } as never);
  library.registerVariable("draft", "map<string, string>");
  library.registerVariable({ name: "clause", schema: { look: "string" } } as never);
  library.registerVariable({ name: "procedure", schema: { way: "list<string>" } } as never);
  const game = Trial.of(scenario);
  fc.assert(
    fc.property(
      truth,
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: -5, max: 60 }),
      fc.boolean(),
      fc.constantFrom("at_will", "by_judge"),
      fc.integer({ min: 0, max: 3 }),
      (text, trust, boats, power, look, at) => {
        const read = reader.read(text);
        if ("fault" in read) {
          expect(read.fault.code).toBe("condition-too-large");
          return;
        }
        const { n, model } = game
          .set("indicator/trust", trust)
          .set("variable/boats", boats)
          .set("power/look_in", Number(power))
          .set("clause/look", look)
          .set("chart/way", at).game;
        const world = {
          trust: BigInt(Math.floor(trust / 100)),
          boats: BigInt(boats),
          round: 1n,
          power: { look_in: power },
          draft: { [`approval_${look}`]: "word" },
          clause: { look },
          procedure: { way: scenario.procedures[0]?.configurations[at] ?? [] },
        };
        expect(compiled(model, read.condition).read(n) === 1).toBe(library.evaluate(text, world));
      },
    ),
    { numRuns: many(400, 20_000) },
  );
});

describe("a condition", () => {
  test.each([
    ["trsut >= 50", "unknown-name", 0],
    ["trust >= 50 && lw.term == 2", "unknown-name", 15],
    ["trust + 1", "not-a-condition", 0],
    ["trust >", "bad-condition", 7],
    ['trust == "high"', "bad-condition", 0],
    ["trust > 1.5", "bad-condition", 8],
    ['clause.look == "by_jugde"', "unknown-name", 15],
    ['"ghost" in procedure.way', "unknown-name", 0],
    ['"a".matches("(a+)+$")', "bad-condition", 0],
    ["[1, 2].exists(x, [3].all(y, x > y))", "bad-condition", undefined],
    ["[1, 2].map(x, x + 1) == [2]", "bad-condition", 0],
    ["[trust].exists(x, x > 1) && trsut > 1", "unknown-name", 28],
    ["size([1, 2]) == 2", "bad-condition", 5],
    ["[1] == [1]", "bad-condition", 0],
    ["null == null", "bad-condition", 0],
    ["1u == 1u", "bad-condition", 0],
    ["9007199254740993 > trust", "bad-number", 0],
    [Array.from({ length: 120 }, () => "trust > 1").join(" && "), "condition-too-large", undefined],
    [`${"(".repeat(60)}trust > 1${")".repeat(60)}`, "condition-too-large", undefined],
  ])("%s is refused", (text, code, at) => {
    const read = reader.read(text);
    expect("fault" in read && read.fault.code).toBe(code);
    if (at !== undefined) expect("fault" in read && read.fault.at).toBe(at);
  });
});
