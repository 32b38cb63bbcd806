/** The moments of a finished game at which a seat decided, and what it could have done instead. */
import { thinkingScripts } from "../forecast/balance.ts";
import { scriptedBot } from "../forecast/scripted-bot.ts";
import { keyOf } from "../kit/chance.ts";
import { supported } from "../knowledge/odds.ts";
import { seenBy } from "../knowledge/seen-by.ts";
import type { Command, LogEntry } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { Game, Model } from "../rules/model.ts";
import { begin, commandOf, play, refuse } from "../rules/play.ts";
import type { Script } from "../rules/scenario.ts";
import { Teller } from "../views/tell.ts";

/** A game as it was saved. */
export interface GameRecord {
  model: Model;
  seed: string;
  log: readonly LogEntry[];
}

/** A command that counts, with its place in the log. */
export interface Act {
  entry: number;
  command: Command;
}

/** What a log comes to once all that was undone is left out. */
export function actsOf(log: readonly LogEntry[]): Act[] {
  let acts: Act[] = [];
  for (const [entry, command] of log.entries())
    if (command.type === "undo") acts = acts.filter((a) => a.entry < command.to);
    else acts.push({ entry, command });
  return acts;
}

/** The game just before an entry of the log. @throws if the log belongs to other rules. */
export function gameBefore({ model, seed, log }: GameRecord, entry: number): Game {
  const game = begin(model, keyOf(seed));
  for (const { command } of actsOf(log).filter((a) => a.entry < entry)) {
    const played = play(game, command);
    if (!played.done) throw new Error(`the log cannot be played again: ${played.refusal.code}`);
  }
  return game;
}

/** Another way to take a decision; without a command it is left out. */
export interface Alternative {
  command?: Command;
  title: string;
}

/** What else a seat could have done there. None for what is no decision, as closing a round. */
export function alternativesTo(record: GameRecord, entry: number, seat: Id, language: string): Alternative[] {
  const taken = record.log[entry];
  if (!taken || taken.type === "undo" || taken.seat !== seat) return [];
  const game = gameBefore(record, entry);
  const seen = seenBy(game, seat);
  const t = new Teller(seen, language);
  const { scenario } = seen;
  const legal = (command: Command, title: string): Alternative[] =>
    refuse(game, command) ? [] : [{ command, title: t.text(title) }];
  const leave: Alternative = { title: "" };
  switch (taken.type) {
    case "answerInject": {
      const choices = scenario.injects.find((i) => i.id === taken.inject)?.choices ?? [];
      const others = choices.filter((c) => c.id !== taken.choice);
      return [...others.flatMap((c) => legal({ ...taken, choice: c.id }, c.title)), leave];
    }
    case "draftClauses": {
      const clauses = seen.at.clauses.filter((c) => taken.set[c.id] !== undefined);
      const others = clauses.flatMap((clause) =>
        clause.options
          .filter((o) => o.id !== taken.set[clause.id])
          .flatMap((o) => legal({ ...taken, set: { ...taken.set, [clause.id]: o.id } }, o.title)),
      );
      return [...others, leave];
    }
    case "makeMove": {
      const titles = new Map(
        [...scenario.parties, ...scenario.counterparts, ...scenario.incidents, ...scenario.bills].map((x) => [
          x.id,
          x.title,
        ]),
      );
      const acts = (game.model.menus[seen.s] ?? []).filter((act) => act.type === "makeMove");
      const others = acts.flatMap((act) =>
        act.choices.flatMap(({ args }): Alternative[] => {
          const command = commandOf(game.model, act, args);
          if (command.type !== "makeMove") return [];
          if (command.move === taken.move && command.target === taken.target) return [];
          if (refuse(game, command)) return [];
          const move = scenario.moves.find((m) => m.id === command.move)?.title ?? command.move;
          const aim = titles.get(command.target ?? "");
          return [{ command, title: [move, aim].flatMap((key) => (key ? [t.text(key)] : [])).join(": ") }];
        }),
      );
      return [...others, leave];
    }
    case "respond":
    case "wait": {
      const incident = scenario.incidents.find((i) => i.id === taken.incident);
      const now = taken.type === "respond" ? taken.response : "";
      const others = (incident?.responses ?? []).flatMap((id) => {
        const response = scenario.responses.find((r) => r.id === id);
        const command: Command = { type: "respond", seat, incident: taken.incident, response: id, looked: false };
        return id === now || !response ? [] : legal(command, response.title);
      });
      return [...others, leave];
    }
    case "stateAttribution": {
      const number = scenario.incidents.findIndex((i) => i.id === taken.incident);
      const questions = scenario.incidents[number]?.questions ?? [];
      const percents = supported(seen, number);
      const stated = Object.fromEntries(questions.map((q, k) => [q.id, percents[k] ?? 0]));
      const same = questions.every((q) => stated[q.id] === taken.stated[q.id]);
      const title = questions.map((q, k) => `${t.text(q.title)} ${percents[k]}`).join(" · ");
      return same ? [] : [{ command: { ...taken, stated }, title }];
    }
    case "takeOffer":
    case "buyEvidence":
    case "buyMore":
      return [leave];
    default:
      return [];
  }
}

/** The script that has most often chosen what this seat has done; the first in the scenario's order of those that did equally. */
export function nearestScript({ model, seed, log }: GameRecord, seat: Id): Script | undefined {
  const scripts = thinkingScripts(model.scenario);
  const s = model.index("seats", seat);
  const luck = keyOf(`${seed}/nearest`);
  const players = scripts.map((script) => ({ script, play: scriptedBot(script, luck)(model, s), hits: 0 }));
  const game = begin(model, keyOf(seed));
  for (const [turn, { command }] of actsOf(log).entries()) {
    if (command.seat === seat) {
      const seen = seenBy(game, seat);
      const done = JSON.stringify(command);
      for (const player of players) {
        const wish = player.play(seen, turn);
        const same = wish
          ? JSON.stringify(commandOf(model, wish.act, wish.args)) === done
          : command.type === "closeRound";
        if (same) player.hits += 1;
      }
    }
    if (!play(game, command).done) break;
  }
  return players.toSorted((a, b) => b.hits - a.hits)[0]?.script;
}
