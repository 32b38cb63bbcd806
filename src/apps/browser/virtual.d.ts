declare module "virtual:scenarios" {
  export const cards: import("./scenario-card.ts").ScenarioCard[];
  export const loaders: Record<string, () => Promise<{ default: import("../../rules/scenario.ts").Scenario }>>;
  export const sources: Record<string, () => Promise<{ default: Record<string, string> }>>;
}
declare module "*.css";
interface ImportMetaEnv {
  readonly MODE: string;
  readonly PROD: boolean;
  readonly DEV: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
  glob<T>(pattern: string, options: { eager: true }): Record<string, T>;
}
