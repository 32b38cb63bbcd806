/** On which day clocks alone bring a bill to its vote: told before it comes, and held against the vote that is held. */
import { describe, expect, test } from "vitest";
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { votesOn } from "../../src/knowledge/way-ahead.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { Trial } from "../support/trial.ts";
import { withWay } from "../support/with-way.ts";

/** A way whose first state is left as told, and which votes on whatever comes to `voted`. */
const way = (desk: string, more = ""): Scenario =>
  withWay(`    initial: desk
    states:
      desk: ${desk}
${more}
      voted: { title: at the vote, entry: [{ vote: harbour }], on: { passed: { target: done, actions: [{ enact: harbour }] }, failed: lost } }
      done: { title: law, type: final }
      lost: { title: lost, type: final }`);
const all = (scenario: Scenario): number[] => votesOn(seenBy(Trial.of(scenario).game, "council"), 0);
const foretold = (scenario: Scenario): number | undefined => all(scenario)[0];

describe("clocks alone bring a bill to its vote", () => {
  test("through the states between, whatever else is done on the way", () => {
    expect(foretold(way("{ after: { P6D: voted } }"))).toBe(6);
    const read = "      read: { after: { P3D: voted } }";
    expect(foretold(way("{ after: { P2D: { target: read, actions: [{ change: trust, by: 1 }] } } }", read))).toBe(5);
    expect(foretold(way("{ on: { torn: voted } }"))).toBeUndefined();
    expect(foretold(way("{ after: { P2D: { target: voted, guard: trust >= 99 } } }"))).toBeUndefined();
  });

  test("a clock that has struck does not strike again, nor does one of a state that was left", () => {
    expect(foretold(way("{ after: { P1D: { actions: [{ change: trust, by: 1 }] }, P6D: voted } }"))).toBe(6);
    const circle = way("{ after: { P3D: read, P6D: voted } }", "      read: { after: { P2D: desk } }");
    expect(foretold(circle)).toBeUndefined();
  });

  test("while parliament sits, its last day included", () => {
    const bill = way("{ after: { P6D: voted } }");
    const sitting = (days: number): Scenario => {
      const session = way(`{ after: { P${days}D: lost } }`).procedures.find(({ id }) => id === "harbour_bill");
      if (!session) throw new Error("no session");
      return {
        ...bill,
        bills: bill.bills.map((one) => ({ ...one, session: "session" })),
        procedures: [...bill.procedures, { ...session, id: "session" }],
      };
    };
    expect([5, 6, 7].map((days) => foretold(sitting(days)))).toEqual([undefined, 6, 6]);
  });
});

test("a second vote is told before the first is held, as if that carried the bill", () => {
  const first = (then: string): string =>
    `      first: { entry: [{ vote: harbour }], on: { passed: ${then}, failed: lost } }`;
  const second = "\n      rest: { after: { P4D: voted } }";
  expect(all(way("{ after: { P6D: first } }", first("rest") + second))).toEqual([6, 10]);
  expect(all(way("{ after: { P6D: first } }", first("{ target: rest, guard: trust >= 99 }") + second))).toEqual([6]);
});

test.each([4, 5, 6, 10, 11])("of a vote on day %i the bell rings in its round and the one before", (day) => {
  const game = Trial.of(way(`{ after: { P${day}D: voted } }`));
  for (let round = 1; round <= 3; round += 1) {
    const { whip, votes } = game.view("council");
    const comes = Math.ceil(day / 5) - round;
    expect(whip["harbour"]?.bell).toBe(comes === 0 ? "now" : comes === 1 ? "next" : undefined);
    game.closeRound();
    expect(game.view("council").votes.length - votes.length, `round ${round}`).toBe(Number(comes === 0));
  }
});
