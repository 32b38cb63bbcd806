/** Bills that no scenario plays, to be forecast by its parties: loads on its dimensions, and who has which reasons. */
import { z } from "zod";
import type { Id } from "../rules/ids.ts";
import type { Scenario } from "../rules/scenario.ts";
import { type Diagnostic, didYouMean, type Place, Report } from "./diagnostic.ts";
import { type Path, readYaml } from "./read-yaml.ts";
import { date, id, many, points, sentence } from "./schema-parts.ts";

const otherBill = z.strictObject({
  title: sentence,
  date,
  /** Parties whose own bill it is: they vote for it. */
  sponsor: z.array(id).min(1),
  loads: z.record(id, points),
  /** By reason of the scenario's: the parties that have it on that day. */
  reasons: z.record(id, z.array(id)).default({}),
});
const schema = z.strictObject({ bills: many(otherBill) });

export type OtherBill = z.output<typeof otherBill> & { id: Id };

/** All that is wrong with the file in one pass, or its bills. */
export function readOtherBills(
  file: string,
  text: string,
  scenario: Scenario,
): { bills: OtherBill[]; diagnostics: Diagnostic[] } {
  const report = new Report({ [file]: text });
  const read = readYaml(file, text, report);
  if (!read) return { bills: [], diagnostics: report.sorted() };
  const parsed = schema.safeParse(read.data);
  const place = (path: Path): Place => read.places.value(path);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      report.add("wrong-type", place(path as Path), `${path.join(".") || file}: ${message}.`);
    return { bills: [], diagnostics: report.sorted() };
  }
  const bills = Object.entries(parsed.data.bills).map(([key, bill]) => ({ id: key, ...bill }));
  const known = (list: readonly { id: Id }[], what: string, name: Id, at: Place): void => {
    const ids = list.map((one) => one.id);
    if (!ids.includes(name))
      report.add("unknown-reference", at, `${scenario.id} has no ${what} "${name}"${didYouMean(name, ids)}`);
  };
  for (const bill of bills) {
    const path: Path = ["bills", bill.id];
    for (const [i, party] of bill.sponsor.entries())
      known(scenario.parties, "party", party, place([...path, "sponsor", i]));
    for (const name of Object.keys(bill.loads))
      known(scenario.dimensions, "dimension", name, read.places.key([...path, "loads", name]));
    for (const [reason, parties] of Object.entries(bill.reasons)) {
      known(scenario.voting.reasons, "reason", reason, read.places.key([...path, "reasons", reason]));
      for (const [i, party] of parties.entries())
        known(scenario.parties, "party", party, place([...path, "reasons", reason, i]));
    }
  }
  return { bills: report.failed ? [] : bills, diagnostics: report.sorted() };
}
