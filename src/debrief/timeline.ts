/** The timeline: a fold of the log. Every act, clause, vote and answer of every seat, undone branches marked. */
import { seenBy } from "../knowledge/seen-by.ts";
import { EVENTS, targetId } from "../rules/events.ts";
import type { Id } from "../rules/ids.ts";
import { DEAL_ENDS, INCIDENT_ENDS, RESULTS, VERDICTS } from "../rules/layout.ts";
import type { Game } from "../rules/model.ts";
import { Teller } from "../views/tell.ts";
import { unheededAt } from "../views/unheeded.ts";
import type { Replay } from "./replay.ts";

export type TimelineKind =
  | "move"
  | "clause"
  | "offer"
  | "answer"
  | "silence"
  | "evidence"
  | "statement"
  | "response"
  | "pledge"
  | "news"
  | "incident"
  | "over"
  | "readBack"
  | "carried"
  | "failed"
  | "law"
  | "inForce"
  | "counterpart"
  | "signed"
  | "undertaken"
  | "named"
  | "resigned"
  | "kept"
  | "broken"
  | "lapsed"
  | "unheeded"
  | "adjourned"
  | "ending";

export interface TimelineRow {
  /** Place in the log of the command that it came with; -1 for the start. */
  entry: number;
  round: number;
  day: number;
  kind: TimelineKind;
  /** Whose act it was, if it was one. */
  seat?: { id: Id; title: string };
  title: string;
  detail?: string;
  /** What was said beside a deal, as it was written. */
  words?: string;
  /** How an answer to an incident went, or by what an incident ended. */
  result?: (typeof RESULTS)[number] | (typeof INCIDENT_ENDS)[number];
  /** What became of a statement. */
  verdict?: (typeof VERDICTS)[number];
  /** The game went back before it. */
  undone?: true;
}

/** Plays the log, which is at its end then. */
export function timelineOf(replay: Replay, seat: Id, language: string): TimelineRow[] {
  const { game } = replay;
  const rows: TimelineRow[] = rowsOf(game, seat, language, -1, 0);
  replay.run(
    (entry, _, from) => rows.push(...rowsOf(game, seat, language, entry, from)),
    (from, to) => {
      for (const row of rows) if (row.entry >= from && row.entry < to) row.undone = true;
    },
  );
  return rows;
}

/** What one entry brought. The round and the day are those in which each row was written. */
export function rowsOf(game: Game, reader: Id, language: string, entry: number, first: number): TimelineRow[] {
  const { model, log } = game;
  const { scenario, at: slots } = model;
  const t = new Teller(seenBy(game, reader), language);
  const titled = (thing: { title: string } | undefined): string => (thing ? t.text(thing.title) : "");
  const rows: TimelineRow[] = [];
  let [round, day] = placeOf(game, first);
  for (let row = first; row < log.length; row += 1) {
    const [event, number = 0, , a = 0, b = 0, c = 0, d = 0, e = 0] = log.row(row);
    const cause = model.causes.all[number];
    const tell = (kind: TimelineKind, title: string, rest: Partial<TimelineRow> = {}, by = cause?.seat): void => {
      const seat = scenario.seats.find((s) => s.id === by);
      const whose = seat && { seat: { id: seat.id, title: t.text(seat.title) } };
      rows.push({ entry, round, day, kind, title, ...whose, ...rest });
    };
    switch (event) {
      case EVENTS.roundBegan.number:
        round = a;
        break;
      case EVENTS.dayPassed.number:
        day = a;
        break;
      case EVENTS.moveMade.number: {
        const aim = targetId(scenario, b, c);
        const { parties, counterparts, incidents, bills } = scenario;
        const aimed = [...parties, ...counterparts, ...incidents, ...bills].find((x) => x.id === aim);
        if (scenario.moves[b]?.target !== "heading")
          tell("move", titled(scenario.moves[b]), aimed && { detail: t.text(aimed.title) });
        break;
      }
      case EVENTS.clauseAmended.number: {
        const clause = slots.clauses[a];
        const option = clause?.options[b - 1];
        if (cause?.kind !== "start" && clause)
          tell("clause", `${clause.number}. ${t.text(clause.question)}`, option && { detail: t.text(option.title) });
        break;
      }
      case EVENTS.offerTaken.number:
        tell("offer", titled(scenario.offers[a]));
        break;
      case EVENTS.injectFired.number:
        if (scenario.injects[a]) tell("news", titled(scenario.injects[a]));
        break;
      case EVENTS.injectSettled.number: {
        const inject = scenario.injects[a];
        const choice = inject?.choices[c - 1];
        const seat = inject?.answeredBy[b];
        if (choice) tell("answer", titled(inject), { detail: t.text(choice.title) }, seat);
        else if (inject) tell("silence", titled(inject), {}, seat);
        break;
      }
      case EVENTS.evidenceRead.number: {
        const incident = scenario.incidents[a];
        const card = incident?.evidence[b];
        const reading = card?.readings[c - 1];
        tell("evidence", titled(card), reading && { detail: t.text(reading.title) });
        break;
      }
      case EVENTS.attributionStated.number: {
        const incident = scenario.incidents[a];
        const percents = (incident?.questions ?? []).map((_, k) => log.row(row + 1 + k)[5] ?? 0);
        const said = (incident?.questions ?? []).map((q, k) => `${t.text(q.title)} ${percents[k]}`);
        tell("statement", titled(incident), { detail: said.join(" · ") });
        break;
      }
      case EVENTS.responseResolved.number: {
        const response = scenario.responses[b - 1];
        const result = RESULTS[c - 1];
        tell("response", titled(scenario.incidents[a]), {
          ...(response && { detail: t.text(response.title) }),
          ...(result && { result }),
        });
        break;
      }
      case EVENTS.pledgePicked.number:
        tell("pledge", titled(scenario.pledges[b]));
        break;
      case EVENTS.incidentBegan.number:
        tell("incident", titled(scenario.incidents[a]), {}, "");
        break;
      case EVENTS.incidentEnded.number: {
        const result = INCIDENT_ENDS[b - 1];
        tell("over", titled(scenario.incidents[a]), result && { result }, "");
        break;
      }
      case EVENTS.statementReadBack.number: {
        const verdict = VERDICTS[b - 1];
        tell("readBack", titled(scenario.incidents[a]), verdict && { verdict }, "");
        break;
      }
      case EVENTS.voteCounted.number:
        tell(e >= d ? "carried" : "failed", titled(scenario.bills[a]), {
          detail: `${t.text(scenario.chambers[b]?.title ?? "")} ${e} / ${c}`,
        });
        break;
      case EVENTS.electionHeld.number:
        tell("news", titled(scenario.elections[a]));
        break;
      case EVENTS.billEnacted.number:
        tell("law", titled(scenario.bills[a]), {}, "");
        break;
      case EVENTS.clauseInForce.number: {
        const clause = slots.clauses[a];
        const option = clause?.options.find(({ id }) => id === cause?.part);
        if (clause)
          tell("inForce", `${clause.number}. ${t.text(clause.question)}`, {
            // What is in force on a day is so from its morning on.
            day: Math.max(day, game.n[slots.forceDay + a] ?? 0),
            ...(option && { detail: t.text(option.title) }),
          });
        break;
      }
      case EVENTS.counterpartActed.number: {
        const counterpart = scenario.counterparts[a];
        tell("counterpart", titled(counterpart), { detail: titled(counterpart?.repertoire[b]) }, "");
        break;
      }
      case EVENTS.dealSigned.number:
        tell("signed", titled(scenario.parties[b]), {
          detail: titled(scenario.bills[a]),
          ...(e > 0 && { words: model.words.all[e] ?? "" }),
        });
        break;
      case EVENTS.undertaken.number: {
        const counterpart = scenario.counterparts[b];
        tell("undertaken", titled(counterpart), {
          detail: titled(counterpart?.undertakes[c]),
          ...(e > 0 && { words: model.words.all[e] ?? "" }),
        });
        break;
      }
      case EVENTS.officeGiven.number:
      case EVENTS.officeLeft.number: {
        const kind = event === EVENTS.officeGiven.number ? "named" : "resigned";
        tell(kind, titled(scenario.parties[b]), { detail: titled(scenario.bargaining?.offices[c]) });
        break;
      }
      case EVENTS.dealSettled.number:
        tell(DEAL_ENDS[d - 1] ?? "lapsed", titled(scenario.parties[b]), { detail: titled(scenario.bills[a]) }, "");
        break;
      case EVENTS.promiseSettled.number:
        tell(b ? "kept" : "broken", titled(scenario.promises[a]), {}, "");
        break;
      case EVENTS.chartHeard.number: {
        const nothing = unheededAt(t, row);
        if (nothing) tell("unheeded", nothing.title, { detail: nothing.stood.join(" · ") }, "");
        break;
      }
      case EVENTS.adjourned.number:
        tell("adjourned", t.text(scenario.title));
        break;
      case EVENTS.endingReached.number:
        tell("ending", titled(scenario.endings[a]), {}, "");
        break;
    }
  }
  return rows;
}

/** The round and the day in which a row was written. */
function placeOf({ log }: Game, row: number): [round: number, day: number] {
  let [round, day] = [1, 0];
  for (let k = log.first; k < row; k += 1) {
    const [event, , , a = 0] = log.row(k);
    if (event === EVENTS.roundBegan.number) round = a;
    if (event === EVENTS.dayPassed.number) day = a;
  }
  return [round, day];
}
