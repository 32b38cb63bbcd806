declare module "virtual:scenarios" {
  import type { Scenario } from "../../rules/scenario.ts";
  type Told = Record<string, string>;
  export const cards: { id: string; title: Told; summary: Told; minutes: number; languages: string[]; questions: Told[]; seats: { id: string; title: Told; brief: Told }[] }[];
  export const loaders: Record<string, () => Promise<{ default: Scenario }>>;
}
declare module "*.css";
interface ImportMetaEnv {
  readonly MODE: string;
  readonly PROD: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
