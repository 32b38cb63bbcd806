/** The parties of the flagship on bills that were not used to set them; and files of bills that are wrong. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { predict } from "../../src/forecast/predict.ts";
import { readOtherBills } from "../../src/language/other-bills.ts";
import { scenarioOf } from "../support/folders.ts";

const scenario = scenarioOf("scenarios/japan-2024");
const FILE = "tests/scenarios/other-bills/diet.yaml";
const read = (text: string) => readOtherBills("bills.yaml", text, scenario);
const PARTIES = ["ldp", "komeito", "cdp", "ishin", "dpfp", "reiwa", "jcp"];
/** Who voted for each in the House of Representatives, from memory of the record; the others of the seven against. */
const FOR: Record<string, string[]> = {
  clearance: ["ldp", "komeito", "cdp", "ishin", "dpfp"],
  joint_command: ["ldp", "komeito", "cdp", "ishin", "dpfp"],
  defence_money: ["ldp", "komeito"],
  economic_security: ["ldp", "komeito", "cdp", "ishin", "dpfp"],
  immigration: ["ldp", "komeito", "ishin", "dpfp"],
};

test("nine in ten lines on five other bills are as they were", () => {
  const { bills, diagnostics } = read(readFileSync(FILE, "utf8"));
  expect(diagnostics).toEqual([]);
  const lines = bills.flatMap((bill) =>
    predict(scenario, bill)
      .filter(({ party }) => PARTIES.includes(party))
      .map(({ party, aye }) => ({ line: `${bill.id}/${party}`, right: aye >= 50 === FOR[bill.id]?.includes(party) })),
  );
  expect(lines).toHaveLength(35);
  const wrong = lines.filter(({ right }) => !right).map(({ line }) => line);
  console.log(`${lines.length - wrong.length} of ${lines.length} lines as they were; not ${wrong.join(", ")}`);
  expect(wrong.length).toBeLessThanOrEqual(3);
});

describe("a reason", () => {
  test("weighs the same for every party that has it, and a sponsor votes for its own bill", () => {
    const bill = { id: "x", sponsor: ["jcp"], loads: {}, reasons: { tabled: ["ishin", "reiwa"] } };
    const [with_, without] = [bill, { ...bill, reasons: {} }].map((one) => predict(scenario, one));
    const by = (party: string) =>
      (with_?.find((p) => p.party === party)?.support ?? 0) - (without?.find((p) => p.party === party)?.support ?? 0);
    expect(by("ishin")).toBe(by("reiwa"));
    expect(by("ishin")).toBeGreaterThan(0);
    expect(by("cdp")).toBe(0);
    expect(with_?.find((p) => p.party === "jcp")?.aye).toBe(100);
  });
});

test.each([
  ["no bills", "bils: {}", "wrong-type"],
  ["a bill without a date", "bills: { x: { title: X, sponsor: [ldp], loads: {} } }", "wrong-type"],
  [
    "a party that is not there",
    'bills: { x: { title: X, date: "2024-05-10", sponsor: [lpd], loads: {} } }',
    "unknown-reference",
  ],
  [
    "a dimension that is not there",
    'bills: { x: { title: X, date: "2024-05-10", sponsor: [ldp], loads: { raech: 5 } } }',
    "unknown-reference",
  ],
  [
    "a reason that is not there",
    'bills: { x: { title: X, date: "2024-05-10", sponsor: [ldp], loads: {}, reasons: { tabld: [ldp] } } }',
    "unknown-reference",
  ],
])("%s is told with its place", (_, text, code) => {
  const { bills, diagnostics } = read(text);
  expect(bills).toEqual([]);
  expect(diagnostics[0]).toMatchObject({ code, file: "bills.yaml", line: 1 });
});
