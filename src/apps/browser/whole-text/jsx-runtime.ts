/**
 * React's own way to make elements, but that a text beside others stands in an element of its own. A browser that
 * translates the page puts its own elements in place of texts; where React keeps such a text by itself, it then changes
 * a number that nobody sees any more, or breaks when it takes the text away. An element with nothing but one text it
 * fills anew, whatever became of the text. Vite's part points every file of this page here.
 */
import { type ElementType, Fragment, type ReactNode } from "react";
import { jsx as make, jsxs as makeOfMany } from "react/jsx-runtime";

export { Fragment };

type Props = Record<string, unknown>;
type Maker = typeof make;

/** Elements that hold text and nothing else. */
const PLAIN = new Set(["text", "tspan", "title", "desc", "option", "textarea", "style", "script"]);

/** Only spaces are nothing to translate. */
const isText = (child: unknown): boolean =>
  typeof child === "number" || (typeof child === "string" && /\S/.test(child));
const whole = (child: unknown, key?: number): unknown =>
  isText(child)
    ? make("x-t" as "span", { children: child as ReactNode }, key === undefined ? undefined : `text ${key}`)
    : child;

function wholeTexts(type: ElementType, { children, ...props }: Props): Props {
  if (typeof type === "string" && PLAIN.has(type)) return { ...props, children };
  // A component may put its one text beside something else; an element may not.
  if (!Array.isArray(children)) return { ...props, children: typeof type === "string" ? children : whole(children) };
  return { ...props, children: children.map((child) => (Array.isArray(child) ? child.map(whole) : whole(child))) };
}

export const jsx: Maker = (type, props, key) => make(type, textsOf(type, props), key);
export const jsxs: Maker = (type, props, key) => makeOfMany(type, textsOf(type, props), key);

function textsOf(type: ElementType, props: unknown): Props {
  const own = props as Props;
  return "children" in own ? wholeTexts(type, own) : own;
}
