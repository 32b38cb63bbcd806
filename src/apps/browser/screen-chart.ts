/** Draws the screen's machine for the README from the machine itself, in Mermaid: `npm run -s screen`. */
import { pathToFileURL } from "node:url";
import type { AnyStateNode } from "xstate";
import { type DirectedGraphNode, toDirectedGraph } from "xstate/graph";
import { screenMachine } from "./screen-machine.ts";

/** Each line of the picture; what changes no page is left out. */
export function screenChart(): string[] {
  return ["stateDiagram-v2", ...linesOf(toDirectedGraph(screenMachine), "  ")];
}

function linesOf({ stateNode, children, edges }: DirectedGraphNode, indent: string): string[] {
  const line = (from: string, to: AnyStateNode | undefined, words: unknown[]): string[] => {
    const told = words.filter((word) => word !== undefined && word !== "").join(" ");
    return to && to.key !== from ? [`${indent}${from} --> ${to.key}${told && `: ${told}`}`] : [];
  };
  const guardOf = ({ guard }: { guard?: unknown }) => (typeof guard === "string" ? `[${guard}]` : undefined);
  return [
    ...line("[*]", stateNode.initial?.target?.[0], []),
    ...children.flatMap((child) =>
      child.children.length > 0
        ? [`${indent}state ${child.stateNode.key} {`, ...linesOf(child, `${indent}  `), `${indent}}`]
        : [],
    ),
    // What every page answers to leads from anywhere.
    ...(stateNode.parent ? [] : edges.flatMap((e) => line("[*]", inside(e.target), [e.label.text]))),
    ...children.flatMap((child) => [
      ...(child.stateNode.always ?? []).flatMap((t) => line(child.stateNode.key, t.target?.[0], [guardOf(t)])),
      ...child.edges.flatMap((e) => line(e.source.key, inside(e.target), [e.label.text, guardOf(e.transition)])),
    ]),
  ];
}

const inside = (node: AnyStateNode): AnyStateNode | undefined => (node.parent ? node : undefined);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(screenChart().join("\n"));
