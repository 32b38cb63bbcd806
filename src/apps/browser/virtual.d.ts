declare module "virtual:scenarios" {
  export const cards: import("./scenario-card.ts").ScenarioCard[];
  export const loaders: Record<string, () => Promise<{ default: import("../../rules/scenario.ts").Scenario }>>;
}
declare module "*.css";
