/**
 * The build in this browser and the next one. The service worker answers from one whole build; a newer one is let in
 * only while no tab has a game open, and then each page is loaded once more. Without a service worker (plain http,
 * file://, storage off) nothing here happens. The bare interface and not a helper library, because each tab must hear
 * of every change for as long as it stands open, also of those that another tab made.
 */
export type BuildNews = "held" | "ready" | "taken";

/** A tab with a game shares it, the one that lets a newer build in wants it alone; it falls free when a tab dies. */
const LOCK = `before-the-breach.game-open ${new URL(".", document.baseURI).pathname}`;
const TAKEN = "before-the-breach.newer-build-taken";
/** How often the start page looks whether the other tabs have left their games. */
const LOOK_AGAIN = 2_000;
/** A worker that has not taken over by then never will; games may be opened again. */
const GIVE_UP = 5_000;

const workers =
  import.meta.env.PROD && import.meta.env.MODE !== "stick" && "serviceWorker" in navigator
    ? navigator.serviceWorker
    : undefined;
const listeners = new Set<() => void>();
let registration: ServiceWorkerRegistration | undefined;
let atStart = false;
/** What this tab holds that loading again would lose. */
let holds = 0;
let overtaken = false;
/** A page that comes from taking a build takes no other until a game was left: so it can never load in a circle. */
let justTaken = false;
let news: BuildNews | undefined;

/** What there is to say of the build, if anything. */
export const buildNews = (): BuildNews | undefined => news;

export function onBuildNews(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Registers the worker; called once, when the page stands. */
export async function keepBuild(): Promise<void> {
  if (!workers || !location.protocol.startsWith("http")) return;
  justTaken = takenNote("read") === "yes";
  takenNote("clear");
  let controlled = workers.controller !== null;
  workers.addEventListener("controllerchange", async () => {
    // The first worker takes an open page over; if it holds another build, the page fell between two of them.
    overtaken ||= controlled || !(await caches.match(import.meta.url, { ignoreVary: true }));
    controlled = true;
    tell();
    loadAgain();
  });
  registration = await workers.register("./sw.js").catch(() => undefined);
  if (!registration) return;
  const watch = (): void => registration!.installing?.addEventListener("statechange", () => void letIn());
  registration.addEventListener("updatefound", watch);
  document.addEventListener("visibilitychange", () => void lookForNewer());
  watch();
  await letIn();
}

/** The start page stands: now a newer build may be let in. */
export function standAtStart(): () => void {
  atStart = true;
  const looking = setInterval(() => void letIn(), LOOK_AGAIN);
  void lookForNewer();
  void letIn();
  return () => {
    atStart = false;
    clearInterval(looking);
  };
}

/** Keeps newer builds out of every tab, until the game (or what else would be lost) is left; hands back how to let go, once. */
export async function holdBuild(): Promise<() => void> {
  let free = (): void => {};
  const held = new Promise<void>((done) => (free = done));
  await new Promise<void>((granted) => {
    const hold = (): Promise<void> => {
      granted();
      return held;
    };
    // Where locks are missing or refused no page lets a newer build in, so there is nothing to keep out.
    if (navigator.locks) navigator.locks.request(LOCK, { mode: "shared" }, hold).catch(granted);
    else granted();
  });
  holds += 1;
  return () => {
    free();
    holds -= 1;
    justTaken = false;
    loadAgain();
  };
}

async function letIn(): Promise<void> {
  tell();
  const next = waiting();
  if (!next || !atStart || justTaken || !navigator.locks) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock || !atStart) return;
    const over = new Promise((done) => workers!.addEventListener("controllerchange", done, { once: true }));
    next.postMessage({ type: "SKIP_WAITING" });
    await Promise.race([over, new Promise((done) => setTimeout(done, GIVE_UP))]);
  });
}

async function lookForNewer(): Promise<void> {
  if (atStart && document.visibilityState === "visible") await registration?.update().catch(() => undefined);
}

function loadAgain(): void {
  if (!overtaken || holds > 0) return;
  takenNote("write");
  location.reload();
}

/** The first worker of a browser passes through waiting too; only behind an active one it is a newer build. */
function waiting(): ServiceWorker | undefined {
  return (registration?.active && registration.waiting) || undefined;
}

function tell(): void {
  const now = waiting() ? "ready" : justTaken ? "taken" : workers?.controller ? "held" : undefined;
  if (now === news) return;
  news = now;
  for (const listen of listeners) listen();
}

function takenNote(what: "read" | "write" | "clear"): string | null {
  try {
    if (what === "write") sessionStorage.setItem(TAKEN, "yes");
    if (what === "clear") sessionStorage.removeItem(TAKEN);
    return sessionStorage.getItem(TAKEN);
  } catch {
    return null;
  }
}
