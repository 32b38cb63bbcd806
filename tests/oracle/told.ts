// @ts-nocheck
/** Today's log as the events of 03d5841, and today's slots beside its state. */
import { tellLog } from "../../src/rules/story.ts";
import type { Game, Model } from "../../src/rules/model.ts";
import type { GameEvent } from "./rules/event.ts";
import type { State } from "./rules/state.ts";

/** Regroups rows, leaves out what was not an event then, and puts back what a row now says by where it comes from. */
export function oldEvents(model: Model, game: Game): GameEvent[] {
  const { scenario } = model;
  const rows = tellLog(game);
  const out: unknown[] = [];
  const variables: Record<string, number> = { ...scenario.variables };
  const drafted: Record<string, string> = {};
  let parties: object[] = [];
  let stated: Record<string, number> | undefined;
  let picked: string[] | undefined;
  let round = 1;
  for (const { row, from, type, cause: why, ...cells } of rows) {
    // What a chart does carried the chart's id in its cause.
    const parent = from < 0 ? undefined : rows[from];
    const acts = parent?.type === "chartMoved" && !["timerSet", "timersCleared", "chartMoved"].includes(type);
    const cause = acts ? { ...why, part: String(parent["chart"]) } : why;
    const add = (event: object): void => void out.push({ cause, ...event });
    const c = cells as Record<string, never>;
    switch (type) {
      case "chartHeard":
        break;
      case "roundBegan":
        if (why.kind !== "start") add({ type, round: (round = c["round"]) });
        break;
      case "indicatorChanged": {
        const { receipt, since, ...rest } = c;
        add({ type, ...rest, ...(receipt && { receipt: { clause: receipt, round: since } }) });
        break;
      }
      case "budgetChanged":
        add({ type, seat: scenario.budgets.find((b) => b.id === c["budget"])!.seat, ...c });
        break;
      case "variableChanged":
        if (parent?.type === "roundBegan" && why.kind === "start") break;
        variables[c["variable"]] = (variables[c["variable"]] ?? 0) + c["by"];
        add({ type: "variableSet", variable: c["variable"], to: variables[c["variable"]] });
        break;
      case "clauseAmended":
        drafted[c["clause"]] = c["option"];
        add({ type, ...c });
        break;
      case "billEnacted": {
        const bill = scenario.bills.find((b) => b.id === c["bill"])!;
        add({ type, options: Object.fromEntries(bill.clauses.map((x) => [x.id, drafted[x.id]])) });
        break;
      }
      case "effectsPutOff": {
        const [, , , day, effects, scale, , receipt, since] = game.log.row(row);
        const move = why.kind === "move" && why.part !== undefined ? { target: why.part } : {};
        const clause = model.at.clauses[receipt!]?.id;
        add({
          type: "dueAdded",
          due: {
            day,
            what: {
              effects: listOf(model, effects!),
              cause,
              scale,
              ...move,
              ...(clause && { receipt: { clause, round: since } }),
            },
          },
        });
        break;
      }
      case "timerSet":
        add({
          type: "dueAdded",
          due: { day: c["day"], what: { chart: c["chart"], event: c["event"], state: c["state"] } },
        });
        break;
      case "partyVoted":
        parties.push(c);
        break;
      case "voteCounted":
        add({ type, vote: { ...(c as object), round, passed: c["ayes"] >= c["line"], parties } });
        parties = [];
        break;
      case "injectAnswered": {
        const { asked, ...rest } = c;
        add({ type, ...rest, seat: asked });
        break;
      }
      case "attributionStated":
        stated = {};
        add({ type, incident: c["incident"], stated });
        break;
      case "probabilityStated":
        stated![c["question"]] = c["percent"];
        break;
      case "pledgesCleared":
        picked = [];
        add({ type: "pledgesPicked", pledges: picked });
        break;
      case "pledgePicked":
        picked!.push(c["pledge"]);
        break;
      case "drawn": {
        const at = String(c["draw"]).lastIndexOf("/");
        add({
          type,
          subject: String(c["draw"]).slice(0, at),
          draw: String(c["draw"]).slice(at + 1),
          value: c["value"],
          odds: c["odds"],
        });
        break;
      }
      default:
        add({ type, ...c });
    }
  }
  return JSON.parse(JSON.stringify(out)) as GameEvent[];
}

/** The effects of a list that was put off. */
function listOf(model: Model, number: number): unknown {
  const list = model.delayed[number];
  return list?.effects;
}

/** Old words of numbers, compared with the slots. */
export function differences(m: Model, g: Game, w: State): { wrong: string[]; compared: number } {
  const { scenario: s, at } = m;
  const wrong: string[] = [];
  let compared = 0;
  const same = (what: string, slot: number, value: number): void => {
    compared += 1;
    if (g.n[slot] !== value) wrong.push(`${what}: ${g.n[slot]} is not ${value}`);
  };
  const place = (list: readonly { id: string }[], id: string | undefined) => list.findIndex((x) => x.id === id) + 1;
  same("round", at.round, w.round);
  same("day", at.day, w.day);
  same("over", at.over, Number(w.over));
  same("ending", at.ending, place(s.endings, w.ending));
  same("enactedOn", at.enactedOn, w.enactedOn ?? 0);
  for (const [i, x] of s.indicators.entries()) same(x.id, at.indicator + i, w.indicators[x.id]!);
  for (const [i, id] of Object.keys(s.variables).entries()) same(id, at.variable + i, w.variables[id]!);
  for (const [i, b] of s.budgets.entries()) same(b.id, at.budget + i, w.budgets[b.seat]?.[b.id] ?? 0);
  for (const [i, p] of s.parties.entries()) same(p.id, at.mood + i, w.parties[p.id]!.mood);
  for (const [i, c] of s.counterparts.entries()) {
    const now = w.counterparts[c.id]!;
    same(c.id, at.relation + i, now.relation);
    for (const [k, act] of c.repertoire.entries())
      same(`${c.id} ${act.id}`, at.acted[i]! + k, now.done.filter((d) => d === act.id).length);
  }
  for (const [i, c] of s.chambers.entries()) {
    const last = w.votes.findLast((v) => v.chamber === c.id);
    same(
      `carried ${c.id}`,
      at.carried + i,
      last?.passed ? Math.floor((last.ayes * 100) / Math.max(1, last.present)) : 0,
    );
  }
  for (const [i, p] of s.powers.entries()) same(p.id, at.power + i, Number(w.powers.includes(p.id)));
  for (const [i, c] of at.clauses.entries()) {
    same(c.id, at.clause + i, place(c.options, w.clauses[c.id]?.option));
    same(`${c.id} round`, at.clauseRound + i, w.clauses[c.id]?.round ?? 0);
    same(`${c.id} enacted`, at.enacted + i, place(c.options, w.enacted[c.id]));
  }
  for (const [i, c] of s.procedures.entries()) {
    same(c.id, at.chart + i, w.charts[c.id]!.at);
    same(`${c.id} since`, at.chartSince + i, w.charts[c.id]!.since);
  }
  for (const [k, seat] of s.seats.entries()) {
    same(`${seat.id} closed`, at.closed + k, Number(w.closed.includes(seat.id)));
    for (const [i, move] of s.moves.entries())
      same(`${seat.id} ${move.id}`, at.made[k]! + i, w.made[seat.id]?.[move.id] ?? 0);
  }
  for (const [i, x] of s.offers.entries()) {
    same(x.id, at.offer + i, ["open", "taken", "left"].indexOf(w.offers[x.id]?.is ?? "") + 1);
    same(`${x.id} round`, at.offerRound + i, w.offers[x.id]?.round ?? 0);
  }
  for (const [i, x] of s.promises.entries()) {
    same(x.id, at.promise + i, ["open", "kept", "broken"].indexOf(w.promises[x.id]?.is ?? "") + 1);
    same(`${x.id} round`, at.promiseRound + i, w.promises[x.id]?.round ?? 0);
  }
  for (const [i, x] of s.injects.entries()) {
    const now = w.injects[x.id];
    same(`${x.id} fired`, at.fired + i, now?.fired ?? 0);
    same(`${x.id} round`, at.injectRound + i, now?.round ?? 0);
    same(`${x.id} day`, at.injectDay + i, now?.day ?? 0);
    same(`${x.id} was`, at.wasTrue + i, Number(now?.wasTrue ?? false));
    same(
      `${x.id} answer`,
      at.answer + i,
      now?.answer === "silence" ? x.choices.length + 1 : place(x.choices, now?.answer),
    );
    same(`${x.id} led`, at.led + i, place(x.frames, now?.led));
    if (x.choices.length)
      for (const [k, seat] of x.answeredBy.entries())
        same(`${x.id} ${seat}`, at.given[i]! + k, place(x.choices, now?.answers[seat]));
  }
  for (const [i, x] of s.incidents.entries()) {
    const now = w.incidents[x.id];
    same(x.id, at.phase + i, ["open", "ended"].indexOf(now?.phase ?? "") + 1);
    same(`${x.id} truth`, at.truth + i, x.truth.findIndex((t) => t.value === w.truth[x.id]) + 1);
    same(`${x.id} round`, at.incidentRound + i, now?.round ?? 0);
    same(`${x.id} stated`, at.stated + i, Number(now?.stated !== undefined));
    for (const [k, c] of x.evidence.entries())
      same(`${x.id} ${c.id}`, at.reading[i]! + k, place(c.readings, now?.cards.find((y) => y.card === c.id)?.reading));
    for (const [k, q] of x.questions.entries())
      same(`${x.id} ${q.id}`, at.probability[i]! + k, (now?.stated?.[q.id] ?? -1) + 1);
    const response = now?.response;
    same(
      `${x.id} response`,
      at.response + i,
      response?.id === "wait" ? s.responses.length + 1 : place(s.responses, response?.id),
    );
    same(
      `${x.id} result`,
      at.result + i,
      ["success", "failure", "refused", "harm", "waited"].indexOf(response?.result ?? "") + 1,
    );
    same(`${x.id} answered`, at.answeredRound + i, response?.round ?? 0);
    same(`${x.id} ended by`, at.endedBy + i, ["response", "itself", "time"].indexOf(now?.endedBy ?? "") + 1);
  }
  for (const d of m.draws) same(`${d.subject}/${d.name}`, d.slot, w.draws[`${d.subject}/${d.name}`] ?? 0);
  if (g.due.length !== w.due.length) wrong.push(`${g.due.length} due, not ${w.due.length}`);
  return { wrong, compared };
}
