/**
 * What may become a script here. The page's content policy demands Trusted Types: a text that reaches a place where the
 * browser would read it as markup or as a script is refused. No text may become markup at all, and of addresses only
 * those of this build's own workers may be started, which this policy lets through. It is the default one because the
 * bundler writes the calls that start workers.
 */
type Policy = Record<"createHTML" | "createScriptURL", (text: string) => string>;
type Factory = { createPolicy(name: "default", policy: Policy): unknown };

const OURS = new URL(".", document.baseURI).href;
const WORKER = /^(assets\/[\w-]+-worker-[\w-]+|sw)\.js$/;

/** In the one file a worker starts from the text in the page, for which the page makes an address of its own. */
function isOurs(address: string): boolean {
  const { href } = new URL(address, document.baseURI);
  if (import.meta.env.MODE === "stick") return href.startsWith("blob:");
  return href.startsWith(OURS) && WORKER.test(href.slice(OURS.length));
}

(globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy("default", {
  // Libraries empty an element so.
  createHTML(text) {
    if (text === "") return text;
    throw new TypeError("no text becomes markup");
  },
  createScriptURL(address) {
    if (isOurs(address) || import.meta.env.DEV) return address;
    throw new TypeError("no script of this game");
  },
});
