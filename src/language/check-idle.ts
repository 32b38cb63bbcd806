/** Clauses and options that change words and nothing else: whoever bargains over them is fooled. */
import { canonical } from "../kit/canonical.ts";
import type { Authored } from "./authored.ts";
import type { Path } from "./read-yaml.ts";
import type { ScenarioSpec } from "./schema.ts";

type ClauseSpec = ScenarioSpec["bills"][string]["clauses"][string];

/** Runs last, when it is known what conditions read. An option is idle if it does exactly what the option of the start does. */
export function checkIdle({ spec, report, places, reads }: Authored): void {
  for (const [billId, bill] of Object.entries(spec.bills))
    for (const [id, clause] of Object.entries(bill.clauses)) {
      if (["clause", "enacted", "inForce"].some((root) => reads.has(`${root}.${id}`))) continue;
      const path: Path = ["bills", billId, "clauses", id];
      const [first = "", ...others] = Object.keys(clause.options).sort(
        (a, b) => Number(b === clause.first) - Number(a === clause.first),
      );
      const does = (option: string): string => workOf(spec, reads, id, clause, option);
      const idle = others.filter((option) => does(option) === does(first));
      if (idle.length === 0) continue;
      if (idle.length === others.length)
        report.add(
          "idle-clause",
          places.key(path),
          `Every option of ${id} does the same: give one a power, a load, an effect, or a parameter that some condition reads.`,
          "warning",
        );
      else
        for (const option of idle)
          report.add(
            "idle-option",
            places.key([...path, "options", option]),
            `${option} does the same as ${first}: give it a power, a load, an effect, or a parameter that some condition reads.`,
            "warning",
          );
    }
}

/** All that the game can feel of an option, as one text. */
function workOf(
  spec: ScenarioSpec,
  reads: ReadonlySet<string>,
  id: string,
  clause: ClauseSpec,
  option: string,
): string {
  const { force = clause.force ?? 0, grants, loads, effects, parameters } = clause.options[option]!;
  return canonical({
    ...((grants.length > 0 || effects.length > 0) && { force }),
    grants: [...grants].sort(),
    loads: Object.fromEntries(Object.entries(loads).filter(([, load]) => load !== 0)),
    effects,
    parameters: Object.fromEntries(
      Object.entries(parameters).filter(([name]) => READ_AS.some((root) => reads.has(`${root}.${name}`))),
    ),
    exceptions: Object.entries(spec.parties).map(([party, { exceptions }]) => [
      party,
      exceptions.reduce((sum, e) => sum + (e.clause === id && e.option === option ? e.by : 0), 0),
    ]),
  });
}

const READ_AS = ["law", "draft", "hasLaw", "hasDraft"];
