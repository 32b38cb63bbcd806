/** One running game: seats, a log that only grows, undo, and a connection for each screen. */
import { type Flow, goBackTo, type Moment, momentOf, openFlow, step } from "../flow/step.ts";
import { keyOf } from "../kit/chance.ts";
import { hashOf } from "../kit/hash.ts";
import { type Seen, seenBy } from "../knowledge/seen-by.ts";
import type { LogEntry } from "../rules/commands.ts";
import { at } from "../rules/game.ts";
import type { Id } from "../rules/ids.ts";
import type { Act, Args, Model } from "../rules/model.ts";
import { hashOfGame, nameState } from "../rules/named-state.ts";
import { commandOf } from "../rules/play.ts";
import { commitView } from "../views/commit.ts";
import { chartOf, imaginedFor, viewFor, weighDeal, whyOf } from "../views/view-for.ts";
import type { View } from "../views/view.ts";
import { isCommand } from "./command-schema.ts";
import type { Connection, Receipt, SessionCommand, Update } from "./connection.ts";
import { RULES_VERSION } from "./rules-version.ts";
import type { SavedGame } from "./saved-game.ts";

/** Plays a seat: an act with its numbers, or nothing to close the round. `turn` counts its acts of this round. */
export type Bot = (seen: Seen, turn: number) => { act: Act; args: Args } | undefined;

export interface Session {
  /** A screen of this seat, told in a language of the scenario: the nearest to the one that is named. */
  connect(seat: Id, language?: string): Connection;
  submit(seat: Id, command: SessionCommand): Receipt;
  log(): readonly LogEntry[];
  flow(): Flow;
  hash(): string;
  save(): SavedGame;
}

/** A bot that has not closed its round after so many acts is closed. */
const MOST_ACTS = 60;

/**
 * Opens a game, or goes on with a logged one by playing its log again.
 * @throws if a logged command is refused: the log then belongs to other rules.
 */
export function openSession(
  model: Model,
  seed: string,
  options: { log?: readonly LogEntry[]; bots?: Record<Id, Bot> } = {},
): Session {
  const { scenario } = model;
  const flow = openFlow(model, keyOf(seed));
  /** One for each entry that still counts; the first is the start. `by`: whose it was. */
  let moments: { moment: Moment; round: number; at: number; by?: Id }[] = [];
  const log: LogEntry[] = [];
  const listeners = new Set<() => void>();
  const bots = options.bots ?? {};
  remember();

  function remember(by?: Id): void {
    const round = at(flow.game.n, model.at.round);
    moments = [...moments, { moment: momentOf(flow), round, at: log.length, ...(by !== undefined && { by }) }];
  }

  function goBack(kept: typeof moments): void {
    moments = kept;
    const last = kept.at(-1);
    if (last) goBackTo(flow, last.moment);
  }

  function enter(entry: LogEntry): Receipt {
    if (entry.type === "undo") {
      if (!moments.some((m) => m.at === entry.to)) return refused("not-now");
      goBack(moments.filter((m) => m.at <= entry.to));
      log.push(entry);
      return { done: true };
    }
    const stepped = step(flow, entry);
    if (!stepped.done) return stepped;
    log.push(entry);
    remember(entry.seat);
    return { done: true };
  }

  const hasClosed = (s: number): boolean => flow.game.n[model.at.closed + s] === 1;

  /** Other seats' bots act once the people have closed the round; their moves are logged like any other. */
  function letBotsPlay(): Receipt {
    const players = [...scenario.seats.entries()].filter(([, seat]) => seat.playable);
    const people = players.filter(([, seat]) => !bots[seat.id]);
    if (people.length > 0 && !people.every(([s]) => hasClosed(s))) return { done: true };
    for (const [s, { id }] of players) {
      for (let turn = 0; !hasClosed(s) && !flow.game.n[model.at.over]; turn += 1) {
        const wish = turn < MOST_ACTS ? bots[id]?.(seenBy(flow.game, id), turn) : undefined;
        if (wish && enter(commandOf(model, wish.act, wish.args)).done) continue;
        const closed = enter({ type: "closeRound", seat: id });
        if (!closed.done) return closed;
        // With the last to close, the next round has begun.
        if (!hasClosed(s)) return { done: true };
      }
    }
    return { done: true };
  }

  function submit(seat: Id, command: SessionCommand): Receipt {
    if (!isCommand(command)) return refused("no-such-thing");
    const [before, stood] = [log.length, moments];
    const receipt =
      command.type === "undo"
        ? undo(seat, command.toRound)
        : command.seat === seat
          ? enter(command)
          : refused("not-your-move");
    if (log.length === before) return receipt;
    const others = command.type === "undo" ? receipt : letBotsPlay();
    if (!others.done) {
      // Nothing of this turn was acknowledged yet, so that the log may forget it.
      log.length = before;
      goBack(stood);
      return others;
    }
    for (const listen of listeners) listen();
    return receipt;
  }

  /**
   * Before the last entry of a person, or to the first moment of a round: the same luck, another choice. Nobody takes
   * back what somebody else has done since.
   */
  function undo(seat: Id, toRound?: number): Receipt {
    const byPeople = (m: (typeof moments)[number]): boolean => m.by !== undefined && !bots[m.by];
    const to =
      toRound === undefined
        ? moments.findLastIndex(byPeople) - 1
        : moments.slice(0, -1).findIndex((m) => m.round === toRound);
    const last = moments[to];
    if (!last) return refused("not-now");
    if (moments.slice(to + 1).some((m) => byPeople(m) && m.by !== seat)) return refused("not-your-move");
    return enter({ type: "undo", to: last.at });
  }

  for (const entry of options.log ?? []) {
    const receipt = enter(entry);
    if (!receipt.done)
      throw new Error(`the log cannot be played again: ${entry.type} is refused (${receipt.refusal.code})`);
  }

  /** What one screen was told last; it hears of a turn only if its seat sees something new. */
  function connect(seat: Id, language = scenario.languages[0] ?? ""): Connection {
    let spoken = language;
    const see = (): View => viewFor(seenBy(flow.game, seat), spoken);
    let [view, version] = [see(), 0];
    const mine = new Set<(update: Update) => void>();
    const look = (): void => {
      const { patches, view: next } = commitView(view, see());
      if (patches.length === 0) return;
      version += 1;
      view = next;
      for (const listen of mine) listen({ version, view, patches });
    };
    listeners.add(look);
    return {
      view: () => view,
      subscribe(listen) {
        mine.add(listen);
        return () => mine.delete(listen);
      },
      submit: async (command) => submit(seat, command),
      why: async (of) => whyOf(seenBy(flow.game, seat), spoken, of),
      weigh: async (offered) => weighDeal(seenBy(flow.game, seat), spoken, offered),
      imagine: async (asked) => imaginedFor(seenBy(flow.game, seat), spoken, asked),
      chart: async (id) => chartOf(seenBy(flow.game, seat), spoken, id),
      speak(next) {
        spoken = next;
        look();
      },
      close() {
        mine.clear();
        listeners.delete(look);
      },
    };
  }

  return {
    connect,
    submit,
    log: () => log,
    flow: () => flow,
    hash: () => hashOfGame(flow.game),
    save() {
      const { game } = flow;
      const round = at(game.n, model.at.round);
      const state = { round, over: game.n[model.at.over] === 1, ...nameState(game) };
      return {
        format: 1,
        rules: RULES_VERSION,
        scenario: scenario.id,
        scenarioHash: hashOf(scenario),
        seed,
        log: [...log],
        hash: hashOfGame(game),
        state,
      };
    },
  };
}

function refused(code: "not-your-move" | "not-now" | "no-such-thing"): Receipt {
  return { done: false, refusal: { code } };
}
