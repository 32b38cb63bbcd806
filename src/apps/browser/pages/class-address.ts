/** The address at which everybody in a class meets the same luck, and who can open it. */
export interface ClassAddress {
  address: string;
  /** Any machine that reaches this host; this machine alone; or it is a file, which each machine has for itself. */
  opens: "any" | "here" | "file";
}

/** Of the address that this page stands at. Seed 7 is as good as any. */
export function classAddress(href: string): ClassAddress {
  const { protocol, hostname } = new URL(href);
  const own = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return {
    address: `${href.split(/[?#]/)[0]}?seed=7`,
    opens: protocol === "file:" ? "file" : own ? "here" : "any",
  };
}
