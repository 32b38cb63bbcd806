/** Counterparts abroad: what they do of their own accord, and what they may undertake in a deal. */
import type { Counterpart, Undertaking } from "../rules/scenario-incidents.ts";
import type { Path } from "./read-yaml.ts";
import type { Section, Sections } from "./sections.ts";

type Spec = Section<"counterparts">;

export function counterpartOf(sections: Sections, spec: Spec, path: Path): Omit<Counterpart, "id"> {
  const { start, values, warmth } = spec;
  return {
    ...sections.told(spec, path, ["title", "aim"]),
    ...{ start, values },
    ...(Object.keys(spec.undertakes).length > 0 && { warmth }),
    repertoire: sections.entries(spec.repertoire, [...path, "repertoire"], (act, at) => ({
      ...sections.told(act, at, ["title"]),
      ...sections.happens(act, at),
      once: act.once,
      ...sections.amounts(act, at, ["odds"]),
    })),
    undertakes: sections.entries(spec.undertakes, [...path, "undertakes"], (one, at) => ({
      ...sections.told(one, at, ["title"]),
      act: actOf(sections, spec, one, at),
      refrains: one.refrain === undefined ? 0 : one.days,
      when: sections.when(one.when, [...at, "when"]),
      ...sections.amounts(one, at, ["asks"]),
      tags: one.tags,
    })),
  };
}

/** The entry of the repertoire that it does or refrains from: just one of the two. */
function actOf(
  { authored: { report, places, near } }: Sections,
  { repertoire }: Spec,
  { do: does, refrain }: Spec["undertakes"][string],
  path: Path,
): Undertaking["act"] {
  const act = does ?? refrain ?? "";
  if ((does === undefined) === (refrain === undefined))
    report.add("nothing-here", places.key(path), "Say by do or by refrain which entry of the repertoire is meant.");
  else if (!(act in repertoire))
    report.add(
      "unknown-reference",
      places.value([...path, does === undefined ? "refrain" : "do"]),
      `The repertoire has no entry "${act}"${near(act, Object.keys(repertoire))}`,
    );
  return act;
}
