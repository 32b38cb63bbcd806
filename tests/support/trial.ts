/** A game that a test plays, reads by name, and sets by hand. */
import { seenBy } from "../../src/knowledge/seen-by.ts";
import { keyOf } from "../../src/kit/chance.ts";
import type { Command } from "../../src/rules/commands.ts";
import { copyGame, put } from "../../src/rules/game.ts";
import type { Id } from "../../src/rules/ids.ts";
import { makeModel } from "../../src/rules/make-model.ts";
import type { Game, Model } from "../../src/rules/model.ts";
import { hashOfGame } from "../../src/rules/named-state.ts";
import { begin, play } from "../../src/rules/play.ts";
import { type Line, linesOf, SUMS } from "../../src/rules/record.ts";
import type { Scenario } from "../../src/rules/scenario.ts";
import type { WhyLine, WhyOf } from "../../src/views/row-shape.ts";
import type { View } from "../../src/views/view.ts";
import { viewFor, whyOf } from "../../src/views/view-for.ts";

const models = new WeakMap<Scenario, Model>();

/** One model a scenario, as the product has it. */
export function modelOf(scenario: Scenario): Model {
  let known = models.get(scenario);
  if (!known) models.set(scenario, (known = makeModel(scenario)));
  return known;
}

export class Trial {
  readonly game: Game;
  /** What this trial itself has asked for. */
  readonly commands: Command[] = [];

  constructor(game: Game) {
    this.game = game;
  }

  static of(scenario: Scenario, seed = "seed"): Trial {
    return new Trial(begin(modelOf(scenario), keyOf(seed)));
  }

  /** A second life from here on, that knows nothing of the log so far. */
  copy(): Trial {
    return new Trial(copyGame(this.game));
  }

  /** The same numbers under other rules of the same shape. */
  under(scenario: Scenario): Trial {
    return new Trial({ ...copyGame(this.game), model: modelOf(scenario) });
  }

  /** @throws if one is refused. */
  play(...commands: Command[]): this {
    for (const command of commands) {
      const result = play(this.game, command);
      if (!result.done) throw new Error(`${JSON.stringify(command)}: ${result.refusal.code} ${result.refusal.about}`);
      this.commands.push(command);
    }
    return this;
  }

  /** Why it would be refused, or "done"; the game stays as it is. */
  refusal(command: Command): string {
    const result = play(copyGame(this.game), command);
    return result.done ? "done" : result.refusal.code;
  }

  /** Every playable seat closes its round, as far as it has not. */
  closeRound(): this {
    for (const { id, playable } of this.game.model.scenario.seats)
      if (playable && !this.get(`closed/${id}`) && !this.over) this.play({ type: "closeRound", seat: id });
    return this;
  }

  toRound(round: number): this {
    while (this.round < round && !this.over) this.closeRound();
    return this;
  }

  /** A slot by column and owner, as "indicator/trust": a number, or the word that it stands for. */
  get(name: string): number | string {
    const { slot, words } = this.find(name);
    const value = this.game.n[slot] ?? 0;
    return words?.[value] ?? value;
  }

  /** All slots of a column. */
  all(column: string): Record<string, number | string> {
    const { owners } = this.column(column);
    return Object.fromEntries(owners.map((owner) => [owner, this.get(`${column}/${owner}`)]));
  }

  set(name: string, to: number | string): this {
    const { slot, words } = this.find(name);
    put(this.game, slot, typeof to === "number" ? to : (words ?? []).indexOf(to));
    return this;
  }

  /** As on the morning of a day: what was to come into force by then has, and nothing else has happened. */
  onDay(day: number): this {
    const { game } = this;
    const { model, n } = game;
    game.due = game.due.filter((due) => {
      if (due.is !== "effects" || due.day >= day) return true;
      const { receipt: clause } = due.on;
      if (clause < 0 || n[model.at.forceDay + clause] !== due.day + 1 || n[model.at.inForce[clause] ?? -1]) return true;
      model.delayed[due.effects]?.run(game, due.on);
      return false;
    });
    return this.set("day/", day - 1).set("today/", day);
  }

  /** Every line of a number that is a sum. */
  lines(kind: keyof typeof SUMS, id: Id): Line[] {
    return linesOf(this.game, SUMS[kind])[this.find(`${COLUMNS[kind]}/${id}`).owner] ?? [];
  }

  view(seat: Id): View {
    return viewFor(seenBy(this.game, seat), "en");
  }

  why(seat: Id, of: WhyOf): WhyLine[] {
    return whyOf(seenBy(this.game, seat), "en", of);
  }

  get hash(): string {
    return hashOfGame(this.game);
  }

  get round(): number {
    return Number(this.get("round/"));
  }

  get over(): boolean {
    return this.get("over/") === 1;
  }

  get ending(): string {
    return String(this.get("ending/"));
  }

  private column(name: string) {
    const found = this.game.model.at.columns.all.find((c) => c.name === name);
    if (!found) throw new Error(`no column is named ${name}`);
    return found;
  }

  private find(name: string): { slot: number; owner: number; words: readonly string[] | undefined } {
    const [column = "", ...rest] = name.split("/");
    const { at, owners, words } = this.column(column);
    const owner = owners.indexOf(rest.join("/"));
    if (owner < 0) throw new Error(`${column} has no ${rest.join("/")}`);
    return { slot: at + owner, owner, words: words?.(owner) };
  }
}

const COLUMNS = {
  indicator: "indicator",
  budget: "budget",
  party: "mood",
  counterpart: "relation",
  variable: "variable",
} as const satisfies Record<keyof typeof SUMS, string>;
