/** The address of a game that was played so far without a page: the record's decisions, and others beside them. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { botsBeside } from "../../src/forecast/scripted-bot.ts";
import { keyOf } from "../../src/kit/chance.ts";
import { readHistory } from "../../src/language/history.ts";
import type { Command } from "../../src/rules/commands.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import { writeLink } from "../../src/session/link.ts";
import { openSession } from "../../src/session/session.ts";
import { scenarioOf } from "../support/folders.ts";
import { expect } from "./site.ts";

type Decided = { round: number; command: Command };
const FLAGSHIP = "scenarios/japan-2024";
const SEAT = "cabinet";

/** `decided`: beside the record's decisions, or in their place where there is none of these. */
export function played(round: number, decided: readonly Decided[] = [], record = true): string {
  const scenario = scenarioOf(FLAGSHIP);
  const model = makeModel(scenario);
  const { [SEAT]: _, ...bots } = botsBeside(model, SEAT, keyOf("1"));
  const session = openSession(model, "1", { bots });
  const { history } = readHistory(scenario, readFileSync(`${FLAGSHIP}/history.yaml`, "utf8"));
  const all = [...(record ? (history?.decisions ?? []) : []), ...decided];
  for (let now = 1; now < round; now += 1) {
    for (const { command } of all.filter((d) => d.round === now)) session.submit(SEAT, command);
    session.submit(SEAT, { type: "closeRound", seat: SEAT });
  }
  const code = writeLink(model, { seat: SEAT, seed: "1", log: [...session.log()] });
  return `#game=${scenario.id}.${code}`;
}

/** Opens such an address, up to the table. */
export async function sitDownAt(page: Page, site: string, game: string): Promise<void> {
  await page.goto(`${site}${game}`);
  const cards = page.locator(".start-card");
  await expect(cards).toHaveCount(3);
  await cards.first().locator(".button").first().click();
  await expect(page.locator(".table")).toBeVisible();
}
