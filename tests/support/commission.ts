/** The flagship's Commission with five in its chairs, who can read what they sign. */
import type { Trial } from "./trial.ts";

export function withCommission(trial: Trial): Trial {
  const consent = trial.game.model.scenario.procedures.find(({ id }) => id === "consent");
  const seated = consent?.configurations.findIndex((states) => states.includes("seated")) ?? -1;
  return trial.set("variable/staffed", 1).set("chart/consent", seated);
}
