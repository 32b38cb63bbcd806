/** Two tabs on one saved game: one writes, the others watch. Web Locks are missing on plain-http pages, so tabs talk. */
type Message = { type: "who" | "writing" | "saved" | "left"; from: string; since: number };

export interface WriterTab {
  writes(): boolean;
  /** Told when this tab gains or loses the pen, and when the writer has saved. */
  onChange(listen: (what: "pen" | "saved") => void): void;
  saved(): void;
  close(): void;
}

/** How often a watching tab asks again, for a writer that died may not have said good-bye. */
const ASK_AGAIN = 1_000;

/** Asks whether another tab writes; with no answer in a quarter of a second this one does. */
export async function electWriter(game: string): Promise<WriterTab> {
  const channel = new BroadcastChannel(`before-the-breach/${game}`);
  const me = Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join("");
  const listeners: ((what: "pen" | "saved") => void)[] = [];
  let writing = false;
  let since = 0;
  const say = (type: Message["type"]): void => channel.postMessage({ type, from: me, since });
  const begin = (): void => {
    writing = true;
    since = Date.now();
    say("writing");
  };
  const take = (): Promise<boolean> =>
    new Promise((resolve) => {
      let free = true;
      const hear = ({ data }: MessageEvent<Message>): void => {
        if (data.type === "writing" || (data.type === "who" && data.from < me)) free = false;
      };
      channel.addEventListener("message", hear);
      say("who");
      setTimeout(() => {
        channel.removeEventListener("message", hear);
        resolve(free);
      }, 250);
    });
  const change = (what: "pen" | "saved"): void => {
    for (const listen of listeners) listen(what);
  };
  channel.addEventListener("message", async ({ data }: MessageEvent<Message>) => {
    if (data.type === "who" && writing) say("writing");
    if (data.type === "saved") change("saved");
    if (data.type === "left") await takeOver();
    if (data.type !== "writing" || !writing) return;
    // Two that think they write, for one was too busy to answer in time: who has written longer keeps the pen.
    if (since < data.since || (since === data.since && me < data.from)) return say("writing");
    writing = false;
    change("pen");
  });
  const takeOver = async (): Promise<void> => {
    if (writing || !(await take()) || writing) return;
    begin();
    change("pen");
  };
  if (await take()) begin();
  const asking = setInterval(() => void takeOver(), ASK_AGAIN);
  const leave = (): void => {
    if (writing) say("left");
  };
  addEventListener("pagehide", leave);
  return {
    writes: () => writing,
    onChange: (listen) => void listeners.push(listen),
    saved: () => say("saved"),
    close() {
      clearInterval(asking);
      leave();
      removeEventListener("pagehide", leave);
      channel.close();
    },
  };
}
