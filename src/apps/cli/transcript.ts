/** `transcript <folder> [--seed n] [--script s] [--language l]`: a whole play by a script, as a reader meets its words. */
import { parseArgs } from "node:util";
import { BOTS } from "../../forecast/bot.ts";
import { botsBeside, scriptedBot, seatBot } from "../../forecast/scripted-bot.ts";
import { keyFrom, keyOf } from "../../kit/chance.ts";
import { seenBy } from "../../knowledge/seen-by.ts";
import { makeModel } from "../../rules/make-model.ts";
import { commandOf } from "../../rules/play.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { openSession } from "../../session/session.ts";
import type { View } from "../../views/view.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";
import { actsOf, dealWords } from "./terminal-acts.ts";
import { WrongUse } from "./wrong-use.ts";

const WIDTH = 120;
/** So many acts in one round, and it is closed. */
const MOST_ACTS = 60;

export async function transcript(argv: string[]): Promise<number> {
  const text = { type: "string" } as const;
  const options = { seed: { ...text, default: "1" }, script: text, language: text };
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
  const { folder, files } = scenarioArgument(positionals, "transcript scenarios/first-table --script idle");
  const { scenario, diagnostics } = await loadSafely(files);
  if (!scenario)
    throw new WrongUse(`${folder} has ${diagnostics.length} mistakes; run: npm run -s cli -- check ${folder}`);
  const { script } = values;
  if (script !== undefined && !scenario.scripts.some((s) => s.id === script))
    throw new WrongUse(`No script has the id "${script}": use one of ${scenario.scripts.map((s) => s.id).join(", ")}.`);
  const language = values.language ?? scenario.languages[0] ?? "";
  console.log(`${tellPlay(scenario, values.seed, script, language).flatMap(wrap).join("\n")}\n`);
  return 0;
}

/** Each sentence once, when it is first met; what is said otherwise later is met anew. */
export function tellPlay(scenario: Scenario, seed: string, script: string | undefined, language: string): string[] {
  const model = makeModel(scenario);
  const s = Math.max(
    0,
    scenario.seats.findIndex((seat) => seat.playable && !seat.bot),
  );
  const seat = scenario.seats[s]?.id ?? "";
  const session = openSession(model, seed, { bots: botsBeside(model, seat, keyOf(seed)) });
  const luck = keyFrom(keyOf(seed), BOTS);
  const played = scenario.scripts.find((one) => one.id === script);
  const bot = played ? scriptedBot(played, luck)(model, s) : seatBot(model, s, luck)(model, s);
  const seen = seenBy(session.flow().game, seat);
  const table = session.connect(seat, language);
  const told = new Set<string>();
  const lines: string[] = [];
  const tell = (view: View): void => {
    for (const line of wordsOf(view))
      if (!told.has(line)) {
        told.add(line);
        lines.push(line);
      }
  };
  tell(table.view());
  for (let turn = 0; !table.view().end; ) {
    const before = table.view();
    const entry = turn < MOST_ACTS ? bot(seen.look(), turn) : undefined;
    const command = entry ? commandOf(model, entry.act, entry.args) : before.closeRound.command;
    const asText = JSON.stringify(command);
    const words =
      command.type === "offerDeal"
        ? dealWords(before, command)
        : actsOf(before).find((act) => JSON.stringify(act.command) === asText)?.words;
    lines.push(`> ${words ?? asText}`);
    const receipt = session.submit(seat, command);
    if (!receipt.done) throw new Error(`${asText} is refused: ${receipt.refusal.code}`);
    const now = table.view();
    turn = now.round.number === before.round.number ? turn + 1 : 0;
    tell(now);
  }
  return lines;
}

function wordsOf(view: View): string[] {
  const { round, seat, calendar, end } = view;
  const all = <T>(rows: Readonly<Record<string, T>>): T[] => Object.values(rows);
  const title = [`${round.number}. ${round.title}`, ...(calendar.part ? [calendar.part] : [])].join(" · ");
  return [
    `# ${view.scenario.title}. ${view.scenario.summary}`,
    `${seat.title}: ${seat.brief}${seat.secret ? ` (${seat.secret})` : ""}`,
    "",
    `## ${title}${round.lesson ? ` (${round.lesson})` : ""}`,
    ...view.others.map((o) => `${round.number}. ${o.seat}: ${o.move}${o.target ? `, ${o.target}` : ""}. ${o.about}`),
    ...all(view.news)
      .filter((n) => n.round === round.number)
      .flatMap((n) => [
        `* ${n.title}: ${n.text}`,
        ...n.frames.map((f) => `  ${f.id === n.led ? "!" : "-"} ${f.voice}: ${f.text}`),
        ...all(n.choices).map((c) => `  ${c.id === n.chosen ? "=>" : "o"} ${c.title}: ${c.tells}`),
        ...(n.silence ? [`  (silence) ${n.silence}`] : []),
      ]),
    ...all(view.offers).map((o) => `+ ${o.from}: ${o.title}. ${o.text} [${o.gain} | ${o.remembers} | ${o.ifLeft}]`),
    ...all(view.bills).flatMap((b) => [
      `= ${b.title}: ${b.stage.join(", ")}`,
      ...all(b.clauses).map((c) => `= ${c.number}. ${c.options[c.chosen]?.statute ?? ""} (${c.amends.join(", ")})`),
    ]),
    ...calendar.force.map(({ day, clauses }) => `= in force from day ${day}: ${clauses.join(", ")}`),
    ...all(view.parties).map((p) => `~ ${p.title}: ${p.reason}`),
    ...view.votes.flatMap((v) => [
      `= ${v.round}. ${v.chamber}: ${v.ayes} of ${v.present}, line ${v.line}`,
      ...v.parties.map((p) => `  ${v.round}. ${v.chamber}, ${p.title}: ${p.aye}+ ${p.no}- ${p.left}0`),
    ]),
    ...all(view.promises).map((p) => `^ ${p.title} (${p.to}), day ${p.dueDay}: ${p.is}`),
    ...all(view.counterparts).flatMap((c) => (c.lastAct ? [`@ ${c.title}: ${c.lastAct}`] : [])),
    ...all(view.incidents).flatMap((i) => [
      `! ${i.title}: ${i.facts.join(" ")}`,
      ...all(i.cards).flatMap((c) => (c.reading ? [`  ${c.title}: ${c.reading.title}. ${c.reading.text}`] : [])),
      ...all(i.questions).flatMap((q) => (q.stated === undefined ? [] : [`  ${i.title}: ${q.title} ${q.stated}`])),
      ...(i.result ? [`  ${i.result.round}. ${[i.title, i.result.title].join(" ")}: ${i.result.result}`] : []),
      ...(i.phase === "ended" ? [`  ${i.title}: ended, ${i.endedBy ?? ""} ${i.truth ?? ""}`] : []),
    ]),
    ...(end ? ["", `## ${end.title ?? ""}`, end.text ?? "", ...(end.because ? [end.because] : [])] : []),
    ...(end ? [...end.voices.map((v) => `- ${v.voice}: ${v.text}`), ...end.questions.map((q) => `? ${q}`)] : []),
    all(view.indicators).reduce((so, i) => `${so} ${i.title} ${i.value}`, `${round.number}.`),
  ];
}

function wrap(line: string): string[] {
  const lines = [""];
  for (const word of line.split(/(?<= )/)) {
    const last = lines.length - 1;
    if (`${lines[last]}${word}`.trimEnd().length > WIDTH && lines[last]) lines.push(`    ${word}`);
    else lines[last] += word;
  }
  return lines.map((one) => one.trimEnd());
}
