/** The one writer: every change of the state passes here and nowhere else. */
import type { GameEvent } from "./event.ts";
import type { State } from "./state.ts";

/** Writes one event into a mutable state (a working copy, or an Immer draft). */
export function evolve(s: State, e: GameEvent): void {
  switch (e.type) {
    case "indicatorChanged":
      s.indicators[e.indicator] = (s.indicators[e.indicator] ?? 0) + e.by;
      s.ledger.push({
        number: e.indicator,
        by: e.by,
        round: s.round,
        cause: e.cause,
        cut: e.cut,
        ...(e.receipt && { receipt: e.receipt }),
      });
      return;
    case "budgetChanged": {
      const purse = (s.budgets[e.seat] ??= {});
      purse[e.budget] = (purse[e.budget] ?? 0) + e.by;
      return;
    }
    case "moodMoved":
      s.parties[e.party]!.mood += e.by;
      s.ledger.push({ number: `party.${e.party}`, by: e.by, round: s.round, cause: e.cause, cut: e.cut });
      return;
    case "relationMoved":
      s.counterparts[e.counterpart]!.relation += e.by;
      s.ledger.push({ number: `counterpart.${e.counterpart}`, by: e.by, round: s.round, cause: e.cause, cut: e.cut });
      return;
    case "variableSet":
      s.variables[e.variable] = e.to;
      return;
    case "clauseAmended": {
      const before = s.clauses[e.clause]?.option;
      s.clauses[e.clause] = { option: e.option, round: s.round, ...(before !== undefined && { before }) };
      return;
    }
    case "moveMade": {
      const made = (s.made[e.seat] ??= {});
      made[e.move] = (made[e.move] ?? 0) + 1;
      s.acts.push({ round: s.round, seat: e.seat, move: e.move, ...(e.target && { target: e.target }) });
      return;
    }
    case "roundClosed":
      s.closed.push(e.seat);
      return;
    case "roundBegan":
      s.round = e.round;
      s.closed = [];
      s.made = {};
      return;
    case "dayPassed":
      s.day = e.day;
      return;
    case "chartMoved":
      s.charts[e.chart] = { at: e.to, since: s.day };
      return;
    case "dueAdded": {
      s.due.splice(s.due.findLastIndex((d) => d.day <= e.due.day) + 1, 0, e.due);
      return;
    }
    case "dueTaken":
      s.due.splice(e.index, 1);
      return;
    case "timersCleared":
      s.due = s.due.filter((d) => !("chart" in d.what && d.what.chart === e.chart && d.what.state === e.state));
      return;
    case "voteCounted":
      s.votes.push(e.vote);
      return;
    case "billEnacted":
      Object.assign(s.enacted, e.options);
      s.enactedOn = s.day;
      return;
    case "powerSet":
      s.powers = s.powers.filter((p) => p !== e.power);
      if (e.on) s.powers.push(e.power);
      return;
    case "offerLaid":
      s.offers[e.offer] = { is: "open", round: e.round };
      return;
    case "offerTaken":
    case "offerLeft":
      s.offers[e.offer]!.is = e.type === "offerTaken" ? "taken" : "left";
      return;
    case "promiseMade":
      s.promises[e.promise] = { is: "open", round: s.round };
      return;
    case "promiseSettled":
      s.promises[e.promise]!.is = e.kept ? "kept" : "broken";
      return;
    case "pledgesPicked":
      s.pledges = e.pledges;
      return;
    case "injectFired": {
      const was = s.injects[e.inject];
      s.injects[e.inject] = { fired: (was?.fired ?? 0) + 1, round: e.round, day: s.day, wasTrue: true, answers: {} };
      return;
    }
    case "frameLed":
      s.injects[e.inject]!.led = e.frame;
      return;
    case "triggerRead": {
      const was = (s.injects[e.inject] ??= { fired: 0, round: 0, day: 0, wasTrue: false, answers: {} });
      was.wasTrue = e.is;
      return;
    }
    case "injectAnswered":
      s.injects[e.inject]!.answers[e.seat] = e.choice;
      return;
    case "injectSettled":
      s.injects[e.inject]!.answer = e.choice;
      return;
    case "incidentBegan":
      s.incidents[e.incident] = { phase: "open", round: e.round, cards: [] };
      s.truth[e.incident] = e.truth;
      return;
    case "evidenceRead":
      s.incidents[e.incident]!.cards.push({ card: e.card, reading: e.reading });
      return;
    case "attributionStated":
      s.incidents[e.incident]!.stated = e.stated;
      s.incidents[e.incident]!.firstStated ??= e.stated;
      return;
    case "responseResolved":
      s.incidents[e.incident]!.response = { id: e.response, result: e.result, round: s.round };
      return;
    case "incidentEnded":
      s.incidents[e.incident]!.phase = "ended";
      s.incidents[e.incident]!.endedBy = e.by;
      return;
    case "counterpartActed":
      s.counterparts[e.counterpart]!.done.push(e.act);
      return;
    case "drawn": {
      const key = `${e.subject}/${e.draw}`;
      s.draws[key] = (s.draws[key] ?? 0) + 1;
      return;
    }
    case "endingReached":
      s.ending = e.ending;
      s.over = true;
      return;
  }
}
