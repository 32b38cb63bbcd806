/** A toy whose bill goes another way. */
import { load } from "../../src/language/load.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import { filesOf } from "./folders.ts";

/** The one-chamber toy with another way for its bill, and with news by which events come. */
export function withWay(way: string, news = ""): Scenario {
  const files = filesOf("tests/scenarios/one-chamber");
  const text = files["scenario.yaml"] ?? "";
  const [before = "", rest = ""] = text.split(/^procedures:\n/m);
  const after = rest.slice(rest.indexOf("incidents:"));
  const { scenario, diagnostics } = load({
    ...files,
    "scenario.yaml": `${before}procedures:\n  harbour_bill:\n    title: The way\n${way}\n${after.replace("injects:\n", `injects:\n${news}`)}`,
  });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}
