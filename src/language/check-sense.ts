/** What has the right shape and still makes no sense: sums, orders, things without an end. */
import type { Authored } from "./authored.ts";
import { nameFault } from "./names.ts";
import { checkMap } from "./check-map.ts";
import type { Path } from "./read-yaml.ts";
import { checkReferences } from "./references.ts";

const MOST_WORDS = 60;
/** The log and the day's work grow with each round; the longest shipped game has 22. */
const MOST_ROUNDS = 200;
/** In a move's effects it stands for what the move was aimed at. */
const AIMED = "target";
/** What `inject.<id>` says while no choice was made. */
const ANSWERS = ["unseen", "shown", "silence"];

export function checkSense(authored: Authored): void {
  checkNames(authored);
  checkReferences(authored);
  checkCalendar(authored);
  checkIndicators(authored);
  checkPrices(authored);
  checkObjectives(authored);
  checkChambers(authored);
  checkBills(authored);
  checkIncidents(authored);
  checkInjects(authored);
  checkEndings(authored);
  checkSecrets(authored);
  checkMap(authored);
}

function checkNames({ spec, report, places }: Authored): void {
  for (const section of ["variables", "indicators"] as const)
    for (const id of Object.keys(spec[section])) {
      const fault = nameFault(spec, section, id);
      if (fault) report.add("bad-key", places.key([section, id]), fault);
    }
  for (const section of ["parties", "counterparts", "incidents"] as const)
    if (AIMED in spec[section])
      report.add(
        "bad-key",
        places.key([section, AIMED]),
        `Choose another id than ${AIMED}: in a move's effects it is what the move was aimed at.`,
      );
  for (const [inject, { choices }] of Object.entries(spec.injects))
    for (const id of ANSWERS)
      if (id in choices)
        report.add(
          "bad-key",
          places.key(["injects", inject, "choices", id]),
          `Choose another id than ${id}: conditions use that word while nobody has chosen.`,
        );
  const { languages } = spec.scenario;
  for (const [i, language] of languages.entries())
    if (languages.indexOf(language) < i)
      report.add(
        "duplicate-key",
        places.value(["scenario", "languages", i]),
        `The language ${language} stands here twice: keep one.`,
      );
}

function checkCalendar({ spec, report, places }: Authored): void {
  const rounds = Object.entries(spec.calendar.rounds);
  if (rounds.length === 0) report.add("nothing-here", places.key(["calendar", "rounds"]), "Write at least one round.");
  if (rounds.length > MOST_ROUNDS)
    report.add(
      "out-of-range",
      places.key(["calendar", "rounds", rounds[MOST_ROUNDS]?.[0] ?? ""]),
      `Write at most ${MOST_ROUNDS} rounds: here are ${rounds.length}.`,
    );
  let before = 0;
  for (const [id, { lastDay }] of rounds) {
    if (lastDay <= before)
      report.add(
        "rounds-out-of-order",
        places.value(["calendar", "rounds", id, "lastDay"]),
        `Let round ${id} end after day ${before}.`,
      );
    before = Math.max(before, lastDay);
  }
  if (!report.lacks("seats") && !Object.values(spec.seats).some((s) => s.playable && s.bot === undefined))
    report.add(
      "nothing-here",
      places.key(["seats"]),
      "Let at least one seat be playable and have no bot, for a person to take.",
    );
}

function checkIndicators({ spec, report, places }: Authored): void {
  for (const [id, { bands }] of Object.entries(spec.indicators)) {
    let next = 0;
    for (const [i, band] of bands.entries()) {
      if (band.from !== next || band.to < band.from) {
        report.add(
          "bad-sum",
          places.value(["indicators", id, "bands", i, "from"]),
          `The bands of ${id} follow each other from 0 to 100: let this one start at ${next}.`,
        );
        break;
      }
      next = band.to + 1;
    }
    if (next !== 101 && bands.at(-1)!.to < 100)
      report.add(
        "bad-sum",
        places.value(["indicators", id, "bands", bands.length - 1, "to"]),
        `The bands of ${id} follow each other from 0 to 100: let the last one end at 100.`,
      );
  }
}

/** A price is paid from one's own purse. */
function checkPrices({ spec, report, places }: Authored): void {
  const check = (price: object, seat: string, path: Path): void => {
    for (const budget of Object.keys(price)) {
      const owner = spec.budgets[budget]?.seat;
      if (owner !== undefined && owner !== seat)
        report.add(
          "nothing-here",
          places.key([...path, budget]),
          `${seat} has no ${budget}, which belong to ${owner}: name a budget of ${seat}.`,
        );
    }
  };
  for (const [seat, { moves }] of Object.entries(spec.seats))
    for (const move of moves) check(spec.moves[move]?.price ?? {}, seat, ["moves", move, "price"]);
  for (const [id, offer] of Object.entries(spec.offers)) check(offer.price, offer.seat, ["offers", id, "price"]);
  for (const seat of spec.bargaining?.seats ?? []) check(spec.bargaining?.price ?? {}, seat, ["bargaining", "price"]);
}

function checkObjectives({ spec, report, places }: Authored): void {
  for (const [seat, { objectives }] of Object.entries(spec.seats))
    for (const [id, { worth, when }] of Object.entries(objectives))
      if (Array.isArray(when) && worth % when.length > 0)
        report.add(
          "bad-sum",
          places.value(["seats", seat, "objectives", id, "worth"]),
          `The ${when.length} conditions of ${id} share ${worth} points: let each earn a whole one.`,
        );
}

function checkChambers({ spec, report, places }: Authored): void {
  if (report.lacks("parties")) return;
  for (const [id, { seats, vacant }] of Object.entries(spec.chambers)) {
    const sum = Object.values(spec.parties).reduce(
      (all, p) => all + (p.chamber === id ? p.seats : (p.also[id] ?? 0)),
      0,
    );
    if (sum + vacant !== seats)
      report.add(
        "bad-sum",
        places.value(["chambers", id, "seats"]),
        `The parties of ${id} hold ${sum} seats together, not ${filled(seats, vacant)}: ${orVacant(sum, seats)}`,
      );
  }
  for (const [id, { chamber, seats, vacant }] of Object.entries(spec.elections)) {
    if (!seats) continue;
    const all = spec.chambers[chamber]?.seats;
    const sum = Object.values(seats).reduce((total, n) => total + n, 0);
    if (all !== undefined && sum + vacant !== all)
      report.add(
        "bad-sum",
        places.key(["elections", id, "seats"]),
        `${id} gives out ${sum} seats of ${chamber}, not ${filled(all, vacant)}: ${orVacant(sum, all)}`,
      );
  }
}

function filled(seats: number, vacant: number): string {
  return vacant === 0 ? `${seats}` : `${seats - vacant} (${seats}, less ${vacant} vacant)`;
}

/** What helps where parties hold `sum` of so many seats. */
function orVacant(sum: number, seats: number): string {
  return sum < seats ? `change one of the numbers, or write vacant: ${seats - sum}.` : "change one of the numbers.";
}

function checkBills({ spec, report, places }: Authored): void {
  const seen = new Set<string>();
  for (const [billId, bill] of Object.entries(spec.bills)) {
    const listed = new Set(Object.values(bill.headings).flatMap((h) => h.clauses));
    for (const [id, clause] of Object.entries(bill.clauses)) {
      const path: Path = ["bills", billId, "clauses", id];
      if (seen.has(id))
        report.add("duplicate-key", places.key(path), `Another bill has a clause ${id}: choose another id.`);
      seen.add(id);
      if (Object.keys(clause.options).length < 2)
        report.add("no-options", places.key(path), `Give clause ${id} at least two options.`);
      if (!listed.has(id))
        report.add("nothing-here", places.key(path), `No heading lists clause ${id}: nobody can amend it.`, "warning");
    }
  }
}

function checkIncidents({ spec, report, places }: Authored): void {
  for (const [id, incident] of Object.entries(spec.incidents)) {
    const path: Path = ["incidents", id];
    const values = Object.keys(incident.truth);
    const priors = Object.values(incident.truth).reduce((sum, t) => sum + t.prior, 0);
    if (priors !== 100)
      report.add(
        "bad-sum",
        places.key([...path, "truth"]),
        `The priors of ${id} add up to ${priors}: let them make 100.`,
      );
    for (const [question, { holds }] of Object.entries(incident.questions))
      for (const [i, value] of holds.entries())
        if (!values.includes(value))
          report.add(
            "unknown-reference",
            places.value([...path, "questions", question, "holds", i]),
            `${value} is no truth of ${id}: use one of ${values.join(", ")}.`,
          );
    for (const [i, response] of incident.responses.entries()) {
      const asked = spec.responses[response]?.needs?.question;
      if (asked !== undefined && !(asked in incident.questions))
        report.add(
          "unknown-reference",
          places.value([...path, "responses", i]),
          `${response} needs an answer to ${asked}, which ${id} does not ask: add the question, or leave the response out.`,
        );
    }
    const papers = Object.entries(incident.papers);
    if (papers.length > 0 && incident.responses.length === 0)
      report.add(
        "nothing-here",
        places.key([...path, "papers"]),
        `Nobody can answer ${id}: add responses, or leave its papers out.`,
      );
    const always = papers.findIndex(([, p]) => p.when === true || p.when === "true");
    for (const [late] of always < 0 ? [] : papers.slice(always + 1))
      report.add(
        "unreachable-papers",
        places.key([...path, "papers", late]),
        `${papers[always]![0]} always holds before it: move ${late} up.`,
      );
    for (const [card, { readings }] of Object.entries(incident.evidence)) {
      const at: Path = [...path, "evidence", card, "readings"];
      for (const [reading, { likelihood }] of Object.entries(readings))
        for (const value of Object.keys(likelihood))
          if (!values.includes(value))
            report.add(
              "unknown-reference",
              places.key([...at, reading, "likelihood", value]),
              `${value} is no truth of ${id}: use one of ${values.join(", ")}.`,
            );
      for (const value of values) {
        const sum = Object.values(readings).reduce((all, r) => all + (r.likelihood[value] ?? 0), 0);
        if (sum !== 100)
          report.add(
            "bad-sum",
            places.key(at),
            `If the truth is ${value}, the readings of ${card} add up to ${sum}: let them make 100.`,
          );
      }
    }
  }
}

function checkInjects({ spec, report, places }: Authored): void {
  for (const [id, inject] of Object.entries(spec.injects)) {
    const choices = Object.keys(inject.choices).length;
    if (choices > 0 && inject.answeredBy.length === 0)
      report.add(
        "nothing-here",
        places.key(["injects", id, "choices"]),
        `Say who answers ${id}: add answeredBy with a seat.`,
      );
    if (choices === 0 && inject.answeredBy.length > 0)
      report.add("nothing-here", places.key(["injects", id, "answeredBy"]), `Nobody can answer ${id}: add choices.`);
    for (const [i, seat] of inject.answeredBy.entries())
      if (inject.audience.length > 0 && !inject.audience.includes(seat))
        report.add(
          "nothing-here",
          places.value(["injects", id, "answeredBy", i]),
          `${seat} is asked and not shown ${id}: add it to the audience.`,
        );
  }
  for (const section of ["injects", "offers"] as const)
    for (const [id, { text }] of Object.entries(spec[section]))
      for (const said of typeof text === "string" ? [text] : (text as { say: string }[]).map((v) => v.say)) {
        const words = said.split(/\s+/).filter(Boolean).length;
        if (words > MOST_WORDS)
          report.add(
            "too-long",
            places.value([section, id, "text"]),
            `This card has ${words} words: a card holds at most ${MOST_WORDS}.`,
            "warning",
          );
      }
}

function checkEndings({ spec, report, places }: Authored): void {
  const endings = Object.entries(spec.endings);
  const always = endings.findIndex(([, e]) => e.when === true || e.when === "true");
  if (report.lacks("endings")) return;
  if (endings.length === 0 || always < 0)
    report.add(
      "no-last-ending",
      places.key(["endings"]),
      "Let the last ending have when: true, so that every game ends.",
    );
  else
    for (const [id] of endings.slice(always + 1))
      report.add(
        "unreachable-ending",
        places.key(["endings", id]),
        `${endings[always]![0]} always holds before it: move ${id} up.`,
      );
}

/** A secret brief that stands word for word in a text for everybody. */
function checkSecrets({ spec, report, places }: Authored): void {
  const secrets = Object.entries(spec.seats).flatMap(([id, s]) =>
    typeof s.secret === "string" && s.secret.length > 20 ? [{ id, secret: s.secret.replace(/[.\s]+$/, "") }] : [],
  );
  const look = (text: unknown, path: Path): void => {
    if (typeof text === "string") {
      for (const { id, secret } of secrets)
        if (text.includes(secret) && !(path[0] === "seats" && path.at(-1) === "secret"))
          report.add(
            "secret-in-public",
            places.value(path),
            `This repeats the secret brief of ${id}: everybody would read it.`,
          );
    } else if (typeof text === "object" && text !== null)
      for (const [key, inner] of Object.entries(text)) look(inner, [...path, Array.isArray(text) ? Number(key) : key]);
  };
  for (const section of [
    "scenario",
    "calendar",
    "indicators",
    "seats",
    "moves",
    "parties",
    "bills",
    "incidents",
    "responses",
    "counterparts",
    "injects",
    "offers",
    "endings",
  ] as const)
    look(spec[section], [section]);
}
