/**
 * A game as a link: the scenario by its hash, the seed, and each act by its number with its own numbers. Short, because
 * a model lists its acts in one order; and checked, because anybody can write a link.
 */
import { fromBase64Url, textOf, toBase64Url, utf8Of } from "../kit/base64url.ts";
import { hashOf } from "../kit/hash.ts";
import type { Command, LogEntry } from "../rules/commands.ts";
import type { Id } from "../rules/ids.ts";
import type { Act, Model } from "../rules/model.ts";
import { commandOf, keyOfAct } from "../rules/play.ts";
import { RULES_VERSION } from "./rules-version.ts";

export interface LinkedGame {
  seat: Id;
  seed: string;
  log: LogEntry[];
}

export const LINK_FAULTS = ["damaged-link", "link-of-other-rules", "link-of-other-scenario"] as const;
export type LinkFault = (typeof LINK_FAULTS)[number];

const FORMAT = 1;
/** Bytes of the scenario's hash that a link holds. */
const HASH = 4;
/** No act has more numbers of its own, and none is larger: the words beside a deal are units of UTF-16. */
const MOST_ARGS = 600;
const LARGEST = 0x10000;
/** No game is longer; what says so is damaged. */
const MOST = 20_000;

/** Letters, digits, `-` and `_` alone. */
export function writeLink(model: Model, { seat, seed, log }: LinkedGame): string {
  const acts = [...model.acts.values()];
  const numbers = new Map(acts.map((act, i) => [act, i + 1]));
  const bytes: number[] = [FORMAT, RULES_VERSION, ...hashBytes(model)];
  const put = (value: number): void => {
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
    bytes.push(left);
  };
  const seedBytes = utf8Of(seed);
  put(seedBytes.length);
  bytes.push(...seedBytes);
  put(model.index("seats", seat));
  put(log.length);
  for (const entry of log) {
    if (entry.type === "undo") {
      put(0);
      put(entry.to);
      continue;
    }
    const { act, args } = actOf(model, entry);
    put(numbers.get(act) ?? 0);
    put(args.length);
    // A number below nothing is none that an act has; it stands as 0.
    for (const arg of args) put(arg + 1);
  }
  return toBase64Url(bytes);
}

/** Whatever it is given, it never throws; that the acts are legal only playing them shows. */
export function readLink(model: Model, link: string): LinkedGame | { fault: LinkFault } {
  const bytes = fromBase64Url(link);
  if (!bytes || bytes[0] !== FORMAT || bytes.length < 2 + HASH) return { fault: "damaged-link" };
  if (bytes[1] !== RULES_VERSION) return { fault: "link-of-other-rules" };
  if (hashBytes(model).some((byte, i) => bytes[i + 2] !== byte)) return { fault: "link-of-other-scenario" };
  let at = 2 + HASH;
  let sound = true;
  const take = (most = MOST): number => {
    let [value, unit] = [0, 1];
    for (let k = 0; k < 4; k += 1, unit *= 128) {
      const byte = bytes[at];
      at += 1;
      if (byte === undefined) break;
      value += (byte % 128) * unit;
      if (byte < 128) {
        if (value > most) sound = false;
        return value;
      }
    }
    sound = false;
    return 0;
  };
  const length = take(1_000);
  const seed = textOf(bytes.slice(at, at + length));
  at += length;
  const seat = model.scenario.seats[take()]?.id;
  const acts = [...model.acts.values()];
  const log: LogEntry[] = [];
  for (let left = take(); left > 0 && sound; left -= 1) {
    const number = take();
    if (number === 0) {
      log.push({ type: "undo", to: take() });
      continue;
    }
    const args = Array.from({ length: Math.min(MOST_ARGS, take(MOST_ARGS)) }, () => take(LARGEST) - 1);
    const act = acts[number - 1];
    if (!act) sound = false;
    else log.push(commandOf(model, act, args));
  }
  if (!sound || seat === undefined || seed === undefined || at !== bytes.length) return { fault: "damaged-link" };
  return { seat, seed, log };
}

function hashBytes(model: Model): number[] {
  const hash = hashOf(model.scenario);
  return Array.from({ length: HASH }, (_, i) => Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16));
}

function actOf(model: Model, command: Command): { act: Act; args: readonly number[] } {
  const seat = model.index("seats", command.seat);
  const kind = model.kinds.commands.find((k) => k.type === command.type);
  const act = kind && model.acts.get(keyOfAct(kind.type, seat, kind.about(command as never)));
  const args = act?.args(command as never);
  if (!act || typeof args === "number" || !args) throw new Error(`the log holds no act: ${command.type}`);
  return { act, args };
}
