/** The scene of an answer in sentences: one a step, as it is read out and shown; and what is said at its end. */
import type { IncidentView } from "../../../views/desk-shape.ts";
import type { Answer } from "../draw/echo-picture.ts";
import type { EchoStep } from "../pages/echo-steps.ts";
import type { Rung } from "../panels/ladder.tsx";
import { useReadBack } from "./read-back.ts";
import { useWords } from "./words.tsx";

interface Told {
  answer: Answer;
  rung: Rung | undefined;
  stated: number | undefined;
  result: NonNullable<IncidentView["result"]>;
}

export function useEchoWords() {
  const { t } = useWords();
  const readBack = useReadBack();
  const joined = (sentences: (string | false | undefined)[]): string => sentences.filter(Boolean).join(t("gap"));

  function lineOf(step: EchoStep, { answer: { result, ended, sign, own }, rung, stated, result: told }: Told): string {
    switch (step) {
      case "line":
        return t("youDid", { title: told.title });
      case "gate":
        if (!told.gate) return rung?.waived || t(unasked(sign, rung));
        return joined([
          rung?.gate && t("gateAsked", { who: rung.gate.who, question: rung.gate.question }),
          t(sign === "refuses" ? "gateRefused" : "gateAgreed", { who: told.gate?.who ?? "" }),
        ]);
      case "bar":
        return own ? t(stated === undefined ? "toldBar" : "toldBarSaid", { odds: own.ends, said: stated ?? 0 }) : "";
      case "needle":
        return t(ended ? "toldEnds" : result === "wrong" ? "result_wrong" : "toldGoesOn");
      case "hit":
        return t(result === "harm" ? "result_harm" : "nobodyHit");
      case "stain":
        return joined([result === "waited" && t("result_waited"), t(ended ? "toldDries" : "toldStays")]);
      case "papers":
        return told.papers
          ? joined([...[told.papers.ours, told.papers.theirs].map((p) => t("toldPaper", { ...p })), told.papers.person])
          : t(`result_${result}`);
    }
  }

  return {
    linesOf: ({ steps, ...told }: Told & { steps: readonly EchoStep[] }): string[] =>
      steps.map((step) => lineOf(step, told)).filter((line) => line !== ""),
    /** What it says of what one stated, once all is told. */
    endOf({
      answer: { result, ended, sign },
      rung,
      stated,
      incident,
      result: told,
    }: Told & { incident: IncidentView }) {
      const acted = result !== "waited" && result !== "refused";
      const question = rung?.needs?.question ?? "";
      const learnt = ended ? "endedSo" : result === "wrong" ? "endedNotSo" : "endedUnknown";
      return joined([
        sign === "refuses" && t("gateRefused", { who: told.gate?.who ?? "" }),
        acted && rung?.needs && t(learnt, { question }),
        acted && rung?.needs && stated !== undefined && t("youSaid", { said: stated }),
        readBack(incident),
        incident.phase === "open" && t("goesOn"),
      ]);
    },
  };
}

/** What is said of a gate that does not ask, where the scenario says nothing. */
export function unasked(sign: Answer["sign"], rung: Rung | undefined): "gateNods" | "gateWaived" | "gateNone" {
  if (sign === "nods") return "gateNods";
  return rung?.waived === undefined ? "gateNone" : "gateWaived";
}
