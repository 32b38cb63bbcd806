/** Procedures: checked in plain words, then built and explored; guards and effects become named parts of the chart. */
import type { Condition } from "../rules/condition-shape.ts";
import type { Chart, StateTexts } from "../rules/chart-table.ts";
import type { Effect } from "../rules/effect-shape.ts";
import type { Authored } from "./authored.ts";
import {
  restlessCycle,
  countActive,
  countConfigurations,
  machineOf,
  MOST_ACTIVE,
  MOST_CONFIGURATIONS,
  type MoveSpec,
  type NodeSpec,
  tableOf,
} from "./chart.ts";
import { compileEffects } from "./compile-effects.ts";
import { statePaths } from "./names.ts";
import type { Path } from "./read-yaml.ts";
import type { StateSpec, TransitionsSpec } from "./schema-charts.ts";
import type { EffectSpec } from "./schema-parts.ts";
import type { Texts } from "./texts.ts";

export function compileCharts(authored: Authored, texts: Texts): Chart[] {
  const written = Object.entries(authored.spec.procedures).map(([id, spec]) =>
    new ChartCompiler(authored, texts, id).compile(spec),
  );
  return authored.spec.procedures["round"] ? written : [defaultRound(), ...written];
}

/**
 * The round itself is a procedure. A scenario may write its own `round`: while a state named `decision` is
 * active seats may act; the game sends `closed` when all have closed, then `begun` or `ended`.
 */
function defaultRound(): Chart {
  const { machine, timers } = machineOf("round", {
    initial: "decision",
    states: {
      decision: { on: { closed: [{ target: "resolution" }] } },
      resolution: { on: { begun: [{ target: "decision" }], ended: [{ target: "over" }] } },
      over: { type: "final" },
    },
  });
  const table = tableOf(machine) as Pick<Chart, "configurations" | "initial" | "table">;
  return {
    id: "round",
    title: "scenario.title",
    states: { decision: {}, resolution: {}, over: {} },
    guards: {},
    actions: {},
    machine,
    timers,
    ...table,
  };
}

class ChartCompiler {
  private readonly guards: Record<string, Condition> = {};
  private readonly actions: Record<string, Effect[]> = {};
  private readonly titles: Chart["states"] = {};
  private readonly authored: Authored;
  private readonly texts: Texts;
  private readonly id: string;
  private failed = false;

  constructor(authored: Authored, texts: Texts, id: string) {
    this.authored = authored;
    this.texts = texts;
    this.id = id;
  }

  compile(spec: StateSpec & { title: Chart["title"] | unknown }): Chart {
    const path: Path = ["procedures", this.id];
    const paths = statePaths(spec);
    const root = this.node(spec, path, [], spec, paths);
    const chart = {
      id: this.id,
      title: this.texts.add([...path, "title"], spec.title as never),
      states: this.titles,
      guards: this.guards,
      actions: this.actions,
    };
    const loop = this.failed ? undefined : restlessCycle(root);
    if (loop !== undefined)
      this.refuse(
        [...path, ...inYaml(loop.path), loop.key],
        "key",
        `This ${loop.key} can come back to itself and would never rest: break the circle.`,
      );
    if (!this.failed && countConfigurations(root) > MOST_CONFIGURATIONS)
      this.authored.report.add(
        "chart-too-large",
        this.authored.places.key(path),
        `Make ${this.id} smaller: its states can be combined in more than ${MOST_CONFIGURATIONS} ways.`,
      );
    else if (!this.failed && countActive(root) > MOST_ACTIVE)
      this.authored.report.add(
        "chart-too-large",
        this.authored.places.key(path),
        `Make ${this.id} smaller: more than ${MOST_ACTIVE} of its states can be active at once.`,
      );
    else if (!this.failed) {
      const { machine, timers } = machineOf(this.id, root);
      const table = tableOf(machine);
      if (typeof table === "object") return { ...chart, machine, timers, ...table };
      if (table === "too-large")
        this.authored.report.add(
          "chart-too-large",
          this.authored.places.key(path),
          `Make ${this.id} smaller: it takes too many steps to explore.`,
        );
      else if (table === "never-rests")
        this.refuse(path, "key", "Its always and onDone follow each other without end: let an event move it.");
      else
        this.refuse(
          [...path, "initial"],
          "value",
          "The first state may not leave at once by a guarded always: let an event move it.",
        );
    }
    return { ...chart, configurations: [], initial: { to: 0, actions: [] }, table: {}, timers: [], machine: {} };
  }

  private node(spec: StateSpec, at: Path, here: string[], root: StateSpec, paths: string[]): NodeSpec {
    const children = Object.keys(spec.states ?? {});
    if (here.length) this.titles[here.join(".")] = this.told(spec, at);
    else if (spec.waits !== undefined)
      this.refuse([...at, "waits"], "key", "Put waits: into a state, not into the procedure itself.");
    this.checkNode(spec, at, here, children);
    const moves = (key: string, list: TransitionsSpec | undefined) => this.moves(list, [...at, key], here, root, paths);
    const all = (key: string, lists: Record<string, TransitionsSpec> | undefined) =>
      lists &&
      Object.fromEntries(
        Object.entries(lists).map(([name, list]) => [name, this.moves(list, [...at, key, name], here, root, paths)!]),
      );
    return {
      type: spec.type,
      initial: spec.initial,
      on: all("on", spec.on),
      after: all("after", spec.after),
      always: moves("always", spec.always),
      onDone: moves("onDone", spec.onDone),
      entry: this.action(spec.entry, [...at, "entry"]),
      exit: this.action(spec.exit, [...at, "exit"]),
      states:
        spec.states &&
        Object.fromEntries(
          Object.entries(spec.states).map(([name, child]) => [
            name,
            this.node(child, [...at, "states", name], [...here, name], root, paths),
          ]),
        ),
    };
  }

  private told({ title, waits }: StateSpec, at: Path): StateTexts {
    return {
      ...(title !== undefined && { title: this.texts.add([...at, "title"], title) }),
      ...(waits !== undefined && { waits: this.texts.add([...at, "waits"], waits) }),
    };
  }

  private checkNode(spec: StateSpec, at: Path, here: string[], children: string[]): void {
    if (children.length === 0 && (here.length === 0 || spec.type === "parallel"))
      return this.refuse(at, "key", "Add states.");
    if (children.length > 0 && spec.type === undefined && spec.initial === undefined)
      return this.refuse(at, "key", `Say which state comes first: add initial: ${children[0]}.`);
    if (spec.type === "final" && (children.length > 0 || spec.on || spec.always || spec.after))
      return this.refuse(at, "key", "A final state has nothing after it: remove what is in it, or its type.");
    if (spec.initial !== undefined && !children.includes(spec.initial))
      this.refuse(
        [...at, "initial"],
        "value",
        `There is no state "${spec.initial}" in here${this.authored.near(spec.initial, children)}`,
      );
    if (spec.onDone && children.length === 0)
      this.refuse([...at, "onDone"], "key", "Only a state with states in it can be done.");
    if (here.length === 0 && spec.after)
      this.refuse([...at, "after"], "key", "Put after: into a state, not into the procedure itself.");
    for (const event of Object.keys(spec.on ?? {}))
      if (event === "settle" || event === "start")
        this.refuse([...at, "on", event], "key", `The event ${event} is the game's own: choose another name.`);
  }

  private moves(
    list: TransitionsSpec | undefined,
    at: Path,
    here: string[],
    root: StateSpec,
    paths: string[],
  ): MoveSpec[] | undefined {
    if (list === undefined) return undefined;
    const many =
      typeof list === "string" ? [{ target: list, actions: [] as EffectSpec[] }] : Array.isArray(list) ? list : [list];
    return many.map((one, i) => {
      const path = Array.isArray(list) ? [...at, i] : at;
      const targetAt = typeof list === "string" ? path : [...path, "target"];
      return {
        target: one.target === undefined ? undefined : this.target(one.target, targetAt, here, root, paths),
        guard: this.guard("guard" in one ? one.guard : undefined, [...path, "guard"]),
        action: this.action(one.actions, [...path, "actions"]),
      };
    });
  }

  /** A target is a state beside this one, or a path from the chart; never into another region. */
  private target(name: string, at: Path, here: string[], root: StateSpec, paths: string[]): string | undefined {
    const beside = [...here.slice(0, -1), name].join(".");
    const path = here.length > 0 && paths.includes(beside) ? beside : name;
    if (!paths.includes(path)) {
      this.refuse(at, "value", `There is no state "${name}"${this.authored.near(name, paths)}`);
      return undefined;
    }
    const parts = path.split(".");
    let shared = 0;
    while (shared < here.length && shared < parts.length && here[shared] === parts[shared]) shared += 1;
    let node: StateSpec = root;
    for (const step of here.slice(0, shared)) node = node.states![step]!;
    if (node.type === "parallel" && shared < here.length && shared < parts.length) {
      this.refuse(at, "value", `"${name}" lies in another region: let an event or an effect carry the news there.`);
      return undefined;
    }
    return path;
  }

  private guard(condition: string | boolean | undefined, at: Path): string | undefined {
    if (condition === undefined) return undefined;
    const name = at.slice(2).join(".");
    this.guards[name] = this.authored.condition(condition, at);
    return name;
  }

  private action(effects: EffectSpec[], at: Path): string | undefined {
    if (effects.length === 0) return undefined;
    const name = at.slice(2).join(".");
    this.actions[name] = compileEffects(this.authored, effects, at);
    return name;
  }

  private refuse(path: Path, at: "key" | "value", message: string): void {
    this.failed = true;
    this.authored.report.add("bad-chart", this.authored.places[at](path), message);
  }
}

function inYaml(path: string): Path {
  return path === "" ? [] : path.split(".").flatMap((name) => ["states", name]);
}
