/**
 * One language of a scenario, and the rows of a view. A row is a *face*, which never changes and so is worked out once for
 * each language, and what is so *now*. A sentence that hangs on the state belongs to what is so now.
 */
import { nearestLanguage } from "../kit/nearest-language.ts";
import type { Seen } from "../knowledge/seen-by.ts";
import { SLOT_ROOTS, type SlotPath, type SlotRoot } from "../rules/condition-shape.ts";
import type { Id, TextKey } from "../rules/ids.ts";
import type { Phrase } from "../rules/scenario.ts";

/** A text of a face: said once, or a sentence that hangs on the state. */
type Moving = { readonly moving: TextKey };

/** Says texts while a face is made; what hangs on the state is marked, and said anew for each view. */
export type Say = (key: TextKey) => string;

interface Face {
  plain: object;
  /** Where in it sentences stand that hang on the state. */
  moving: { path: readonly string[]; key: TextKey }[];
  /** What they said last, and the face with it. */
  said: readonly string[];
  filled: object;
}

const faces = new WeakMap<object, Map<string, Map<string, Face>>>();
/** Of each row that was made: its face, the sentences of it that hang on the state, and what is so now. */
interface Parts {
  face: object;
  said: readonly string[];
  now: object;
}
const parts = new WeakMap<object, Parts>();

export function partsOf(row: object): Parts | undefined {
  return parts.get(row);
}

export class Teller {
  readonly seen: Seen;
  /** The language of the scenario that is nearest to the one that was asked for. */
  readonly language: string;
  private readonly known: Map<string, Face>;

  constructor(seen: Seen, language: string) {
    this.seen = seen;
    this.language = nearestLanguage(seen.scenario.languages, language);
    let all = faces.get(seen.scenario);
    if (!all) faces.set(seen.scenario, (all = new Map()));
    const whose = `${this.language} ${seen.seat}`;
    let known = all.get(whose);
    if (!known) all.set(whose, (known = new Map()));
    this.known = known;
  }

  /** A text as it is now: variants chosen and names filled in. */
  text(key: TextKey): string {
    const phrase = this.phrase(key);
    const said = typeof phrase === "string" ? phrase : (phrase.find((v) => this.seen.holds(v.when))?.say ?? "");
    return said.includes("{") ? this.fillIn(said) : said;
  }

  /**
   * One row of the view. `of` names it among all rows of this seat; `face` is asked once for each language.
   * What it says by `say` may hang on the state; everything else in it may not.
   */
  row<F extends object, N extends object>(of: string, face: (say: Say) => F, now: N): F & N {
    const made = this.face(of, face);
    const row = { ...this.filled(made), ...now } as F & N;
    parts.set(row, { face: made.plain, said: made.said, now });
    return row;
  }

  private face(of: string, make: (say: Say) => object): Face {
    const known = this.known.get(of);
    if (known) return known;
    const say = (key: TextKey) => (this.hangs(key) ? { moving: key } : this.phrase(key)) as string;
    const plain = make(say);
    const moving = movingIn(plain, []);
    const face: Face = { plain, moving, said: [], filled: moving.length > 0 ? {} : freeze(plain) };
    this.known.set(of, face);
    return face;
  }

  private filled(face: Face): object {
    if (face.moving.length === 0) return face.filled;
    const said = face.moving.map(({ key }) => this.text(key));
    if (face.said.length === 0 || said.some((s, i) => s !== face.said[i])) {
      face.said = said;
      face.filled = freeze(fill(face.plain, (key) => this.text(key)));
    }
    return face.filled;
  }

  private phrase(key: TextKey): Phrase {
    const { texts, languages } = this.seen.scenario;
    return texts[this.language]?.[key] ?? texts[languages[0] ?? ""]?.[key] ?? key;
  }

  private hangs(key: TextKey): boolean {
    const phrase = this.phrase(key);
    return typeof phrase !== "string" || phrase.includes("{");
  }

  /** `{trust}`, `{law.term}`, `{budget.cabinet.days}`: any name that a condition may read. */
  private fillIn(text: string): string {
    return text.replace(/\{([a-z][a-z0-9_.]*)\}/g, (whole, name: string) => {
      const slot = this.slotOf(name);
      if (!slot) return whole;
      const value = this.seen.read({ slot });
      return this.isWord(slot) ? this.seen.word(value) : String(value);
    });
  }

  private slotOf(name: string): SlotPath | undefined {
    const { indicators, variables } = this.seen.scenario;
    const [root, ...path] = name.split(".");
    if (!root) return undefined;
    if (path.length === 0 && indicators.some((i) => i.id === root)) return ["indicator", root];
    if (path.length === 0 && Object.hasOwn(variables, root)) return ["variable", root];
    return (SLOT_ROOTS as readonly string[]).includes(root) ? [root as SlotRoot, ...path] : undefined;
  }

  /** Whether a name stands for a word; parameters of clauses may be either. */
  private isWord([root, name = ""]: SlotPath): boolean {
    if (root !== "law" && root !== "draft") return WORDS.has(root);
    return this.seen.at.clauses.some((c) => c.options.some((o) => typeof o.parameters[name] === "string"));
  }
}

const WORDS: ReadonlySet<SlotRoot> = new Set(["clause", "enacted", "incident", "promise", "office", "offer", "inject"]);

/** Rows by their ids, in the order in which they are given. */
export function byId<T extends { id: Id }>(rows: readonly T[]): Record<Id, T> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

export function isMoving(value: unknown): value is Moving {
  return typeof value === "object" && value !== null && "moving" in value;
}

function movingIn(value: unknown, path: readonly string[]): Face["moving"] {
  if (isMoving(value)) return [{ path, key: value.moving }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => movingIn(inner, [...path, name]));
}

function fill(value: object, say: (key: TextKey) => string): object {
  const inner = (one: unknown): unknown =>
    isMoving(one) ? say(one.moving) : typeof one === "object" && one !== null ? fill(one, say) : one;
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inner(one)]));
}

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
