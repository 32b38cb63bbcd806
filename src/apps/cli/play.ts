/** `play <folder> [--seat id] [--seed n] [--auto] [--json] [--language en]`: a game in the terminal. */
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { rollOut } from "../../forecast/rollout.ts";
import { botsBeside } from "../../forecast/scripted-bot.ts";
import { keyOf } from "../../kit/chance.ts";
import { seenBy } from "../../knowledge/seen-by.ts";
import type { Command } from "../../rules/commands.ts";
import { makeModel } from "../../rules/make-model.ts";
import { hashOfGame } from "../../rules/named-state.ts";
import { commandOf } from "../../rules/play.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { openSession } from "../../session/session.ts";
import type { EndView, View } from "../../views/view.ts";
import { viewFor } from "../../views/view-for.ts";
import { loadSafely } from "./load-safely.ts";
import { scenarioArgument } from "./scenario-argument.ts";
import { actsOf } from "./terminal-acts.ts";

export async function play(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      seat: { type: "string" },
      seed: { type: "string", default: "1" },
      language: { type: "string", default: "en" },
      auto: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { folder, files } = scenarioArgument(positionals, "play scenarios/first-table --seed 7");
  const { scenario, diagnostics } = await loadSafely(files);
  if (!scenario)
    return complain(`${folder} has ${diagnostics.length} mistakes; run: npm run -s cli -- check ${folder}`);
  if (values.auto) return playAlone(scenario, values.seed, values.language, values.json);
  const seats = scenario.seats.filter((s) => s.playable && !s.bot).map((s) => s.id);
  const seat = values.seat ?? seats[0]!;
  if (!seats.includes(seat)) return complain(`No playable seat has the id "${seat}": use one of ${seats.join(", ")}.`);
  return playHere(scenario, seat, values.seed, values.language);
}

function complain(message: string): number {
  console.error(message);
  return 2;
}

function playAlone(scenario: Scenario, seed: string, lang: string, json: boolean): number {
  const model = makeModel(scenario);
  const log: Command[] = [];
  const game = rollOut(model, keyOf(seed), { tell: ({ act, args }) => log.push(commandOf(model, act, args)) });
  const view = viewFor(seenBy(game, scenario.seats.find((s) => s.playable)?.id ?? ""), lang);
  const hash = hashOfGame(game);
  if (json) {
    const indicators = Object.fromEntries(Object.values(view.indicators).map((i) => [i.id, i.value]));
    console.log(
      JSON.stringify({
        scenario: scenario.id,
        seed,
        ending: view.end?.id,
        indicators,
        rounds: view.round.number,
        hash,
        log,
      }),
    );
    return 0;
  }
  for (const command of log) console.log(describe(command));
  if (view.end) console.log(`${tellEnd(view.end)}\n`);
  for (const i of Object.values(view.indicators))
    console.log(`${i.title}: ${i.value} (${i.bands[i.band]?.word ?? ""})`);
  console.log(`state ${hash}`);
  return 0;
}

async function playHere(scenario: Scenario, seat: string, seed: string, lang: string): Promise<number> {
  const model = makeModel(scenario);
  const session = openSession(model, seed, { bots: botsBeside(model, seat, keyOf(seed)) });
  const table = session.connect(seat, lang);
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const lines = ask[Symbol.asyncIterator]();
  for (let view = table.view(); !view.end; view = table.view()) {
    printTable(view);
    const acts = actsOf(view);
    acts.forEach((act, i) => console.log(`  ${i + 1}  ${act.words}`));
    process.stdout.write("Number, u to undo, q to leave: ");
    const { value, done } = await lines.next();
    if (done || value.trim() === "q") return 0;
    let chosen = acts[Number(value) - 1]?.command;
    if (chosen?.type === "stateAttribution") {
      const stated: Record<string, number> = {};
      for (const id of Object.keys(chosen.stated)) {
        const question = Object.values(view.incidents).flatMap((i) => i.questions[id] ?? [])[0];
        process.stdout.write(`${question?.title}: how sure, 0 to 100? `);
        stated[id] = Number((await lines.next()).value);
      }
      chosen = { ...chosen, stated };
    }
    if (value.trim() === "u") await table.submit({ type: "undo" });
    else if (chosen) {
      const receipt = await table.submit(chosen);
      if (!receipt.done) console.log(`Refused: ${receipt.refusal.code}`);
    } else console.log(`Type a number from 1 to ${acts.length}.`);
  }
  ask.close();
  const { end } = table.view();
  if (end) console.log(tellEnd(end));
  return 0;
}

function tellEnd({ title, text, because }: EndView): string {
  return `\n${[title ?? "Adjourned", ...(text ? [text] : []), ...(because ? [because] : [])].join("\n")}`;
}

function printTable(view: View): void {
  const { round } = view;
  console.log(`\n— ${view.scenario.title}, round ${round.number} of ${round.of}: ${round.title} —`);
  for (const i of Object.values(view.incidents).filter((i) => i.phase === "open"))
    for (const { title, reading } of Object.values(i.cards))
      if (reading) console.log(`  ${title}: ${reading.title}. ${reading.text}`);
  for (const n of Object.values(view.news).filter((n) => n.round === round.number))
    console.log(`* ${n.title}: ${n.text}`);
  console.log(
    Object.values(view.indicators)
      .map((i) => `${i.title} ${i.value}`)
      .join(" · "),
  );
  console.log(
    Object.values(view.purse)
      .map((p) => `${p.amount} ${p.amount === 1 ? p.one : p.many}`)
      .join(", "),
  );
}

function describe(command: Command): string {
  const { type, seat: _, ...rest } = command;
  return `${type} ${Object.values(rest)
    .map((v) => (typeof v === "object" ? JSON.stringify(v) : String(v)))
    .join(" ")}`.trim();
}
