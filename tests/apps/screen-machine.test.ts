/** Which page is in front, walked without a page. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createActor, type SnapshotFrom } from "xstate";
import { getShortestPaths } from "xstate/graph";
import { screenChart } from "../../src/apps/browser/screen-chart.ts";
import { type Glance, type ScreenEvent, screenMachine } from "../../src/apps/browser/screen-machine.ts";

const glance = (round: number, votes = 0, over = false, more: Partial<Glance> = {}): Glance => ({
  ...{ round, votes, over, changes: 0, part: "bill", receipts: 0, law: false },
  ...more,
});
const pageOf = ({ value }: SnapshotFrom<typeof screenMachine>): string =>
  typeof value === "string" ? value : value.seat;

function walk(...events: ScreenEvent[]) {
  const actor = createActor(screenMachine).start();
  const pages = [pageOf(actor.getSnapshot())];
  for (const event of events) {
    actor.send(event);
    pages.push(pageOf(actor.getSnapshot()));
  }
  return { pages, context: actor.getSnapshot().context };
}
const sit = (at: Glance): ScreenEvent => ({ type: "sit", glance: at });
const heard = (at: Glance): ScreenEvent => ({ type: "heard", glance: at });
const begin: ScreenEvent = { type: "begin" };
const menu: ScreenEvent = { type: "lay", laid: { is: "menu" } };
const desk: ScreenEvent = { type: "desk", incident: "harbour" };
const told: ScreenEvent = { type: "told" };
const back: ScreenEvent = { type: "back" };

test("every page can be reached, and from every page a game can be left", () => {
  const events: ScreenEvent[] = [
    sit(glance(1)),
    begin,
    desk,
    told,
    back,
    heard(glance(2, 1)),
    heard(glance(3, 1, false, { changes: 1, part: "law" })),
    heard(glance(4, 1, false, { receipts: 2 })),
    heard(glance(5, 1, true, { law: true })),
    { type: "teachers" },
    { type: "leave" },
  ];
  const paths = getShortestPaths(screenMachine, {
    events,
    serializeState: (snapshot) => JSON.stringify([snapshot.value, (snapshot.context as { told: number }).told]),
    stopWhen: (snapshot) => (snapshot.context as { told: number }).told > 1,
  });
  const pages = new Set(paths.map((p) => pageOf(p.state)));
  expect([...pages].sort()).toEqual([
    "between",
    "brief",
    "chamber",
    "desk",
    "end",
    "law",
    "receipts",
    "start",
    "table",
    "teachers",
    "vote",
  ]);
  for (const { state } of paths) {
    const actor = createActor(screenMachine, { snapshot: screenMachine.getPersistedSnapshot(state) }).start();
    actor.send({ type: "leave" });
    expect(["start", "teachers"]).toContain(pageOf(actor.getSnapshot()));
  }
});

test("a game begins with its brief; one that goes on does not, and one that is over shows its end", () => {
  expect(walk(sit(glance(1)), begin).pages).toEqual(["start", "brief", "table"]);
  expect(walk({ type: "sit", glance: glance(1), briefed: true }).pages).toEqual(["start", "table"]);
  expect(walk(sit(glance(4, 1))).pages).toEqual(["start", "table"]);
  expect(walk(sit(glance(4, 1, true))).pages).toEqual(["start", "end"]);
});

test("each vote is told before whatever came after it", () => {
  const { pages } = walk(sit(glance(1)), begin, heard(glance(2, 2)), told, told, heard(glance(3, 3, true)), told);
  expect(pages).toEqual(["start", "brief", "table", "vote", "vote", "table", "vote", "end"]);
});

test("of rounds that were undone no vote is told, and the next one is", () => {
  const { pages } = walk(sit(glance(3, 1)), heard(glance(2)), heard(glance(3, 1)));
  expect(pages.slice(1)).toEqual(["table", "table", "vote"]);
});

test("after the votes comes what became of the chambers, then the page between two parts, each once", () => {
  const opening = glance(2, 1, false, { changes: 2, part: "law" });
  const { pages } = walk(sit(glance(1)), begin, heard(opening), told, told, told, desk, heard(opening), back);
  expect(pages.slice(2)).toEqual(["table", "vote", "chamber", "between", "table", "desk", "desk", "table"]);
  // Nor is it told to whoever comes back to the game, nor of rounds that were undone.
  expect(walk(sit(opening)).pages).toEqual(["start", "table"]);
  expect(walk(sit(opening), heard(glance(1))).pages.slice(1)).toEqual(["table", "table"]);
  expect(walk(sit(opening), heard(glance(1)), heard(glance(2, 0, false, { changes: 1 }))).pages.at(-1)).toBe("chamber");
});

test("what the law did is told last as a round opens, beside a table that may be used", () => {
  const opening = glance(2, 1, false, { changes: 1, part: "law", receipts: 2 });
  const { pages } = walk(sit(glance(1)), begin, heard(opening), told, told, told, heard(opening), desk, back);
  expect(pages.slice(3)).toEqual(["vote", "chamber", "between", "receipts", "receipts", "desk", "table"]);
  // Once is enough, though a vote brings one back to the same table.
  const later = walk(
    sit(glance(1)),
    heard(glance(2, 0, false, { receipts: 2 })),
    told,
    heard(glance(2, 1, false, { receipts: 2 })),
    told,
  );
  expect(later.pages.slice(2)).toEqual(["receipts", "table", "vote", "table"]);
  expect(walk(sit(opening)).pages).toEqual(["start", "table"]);
});

test("a law is read back before the end, once, and again when asked; not to whoever opens a game that is over", () => {
  const over = glance(3, 1, true, { law: true });
  const { pages } = walk(sit(glance(2)), heard(over), told, told, { type: "read" }, told);
  expect(pages.slice(1)).toEqual(["table", "vote", "law", "end", "law", "end"]);
  expect(walk(sit(over)).pages).toEqual(["start", "end"]);
});

test("a part that changes while its round is played is told as the next one opens", () => {
  const law = { part: "law" };
  const { pages } = walk(sit(glance(2)), heard(glance(2, 0, false, law)), desk, back, heard(glance(3, 0, false, law)));
  expect(pages.slice(1)).toEqual(["table", "table", "desk", "table", "between"]);
  // Not even after a vote that is counted within the round.
  expect(walk(sit(glance(2)), heard(glance(2, 1, false, law)), told).pages.slice(1)).toEqual([
    "table",
    "vote",
    "table",
  ]);
});

test("what lies over the table is put away by a new round, by the way back, and by nothing else", () => {
  const laid = (...events: ScreenEvent[]) => walk(sit(glance(2)), menu, ...events).context.laid;
  expect(laid()).toEqual({ is: "menu" });
  expect(laid(heard(glance(2)), begin, told)).toEqual({ is: "menu" });
  expect(laid(heard(glance(3)))).toBeUndefined();
  expect(laid(back)).toBeUndefined();
  expect(laid({ type: "putAway", laid: { is: "menu" } }), "the menu was laid anew since").toEqual({ is: "menu" });
  expect(laid({ type: "putAway", laid: laid() })).toBeUndefined();
});

test("a desk is left by the way back and by the round's end, and an act keeps one there", () => {
  expect(walk(sit(glance(5)), desk, heard(glance(5)), back).pages.slice(2)).toEqual(["desk", "desk", "table"]);
  expect(walk(sit(glance(5)), desk, heard(glance(6))).pages.slice(2)).toEqual(["desk", "table"]);
});

test("the picture in the README is the machine's own", () => {
  expect(readFileSync("README.md", "utf8")).toContain(`\`\`\`mermaid\n${screenChart().join("\n")}\n\`\`\``);
});

test("whoever goes back from a desk sits at none", () => {
  expect(walk(sit(glance(1)), begin, desk).context.incident).toBe("harbour");
  expect(walk(sit(glance(1)), begin, desk, back).context.incident).toBeUndefined();
});

test("the page of the act to which one turned is not the card of the table that follows", () => {
  const turn: ScreenEvent = { type: "turn", to: 1 };
  const between = [sit(glance(11)), heard(glance(12, 0, false, { part: "law" }))];
  expect(walk(...between, turn)).toMatchObject({
    context: { turned: 1 },
    pages: ["start", "table", "between", "between"],
  });
  const after = walk(...between, turn, told);
  expect([after.pages.at(-1), after.context.turned]).toEqual(["table", 0]);
  expect(walk(...between, told, turn).context.turned).toBe(1);
});
