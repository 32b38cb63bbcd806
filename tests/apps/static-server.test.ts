/** `npm start` without its build: what is asked, what is answered, and which port and address that is. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lanAddresses, portOf, type Site, serveFolder } from "../../src/apps/cli/static-server.ts";
import { tempFolder } from "../support/temp-folder.ts";

const folder = tempFolder();
const dist = join(folder, "dist");
for (const [path, text] of [
  ["dist/index.html", "the game"],
  ["dist/assets/a b.js", "code"],
  ["dist-secret/x.txt", "secret"],
  ["secret.txt", "secret"],
] as const) {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}
let site: Site;
beforeAll(async () => {
  site = await serveFolder(dist, 47_100, "here");
});
afterAll(() => {
  site.stop();
  rmSync(folder, { recursive: true });
});

/** Asks word for word: what a browser would tidy is sent as it stands. */
function ask(line: string, headers = "", host = "127.0.0.1"): Promise<string> {
  return new Promise((done, fail) => {
    let told = "";
    const socket = connect(site.port, host, () =>
      socket.write(`${line} HTTP/1.1\r\nhost: x\r\n${headers}connection: close\r\n\r\n`),
    );
    socket.on("data", (chunk) => (told += chunk.toString()));
    socket.on("end", () => done(told)).on("error", fail);
  });
}

describe("a request", () => {
  test.each([
    ["GET /", "200"],
    ["GET /?seed=7", "200"],
    ["GET /assets/a%20b.js", "200"],
    ["HEAD /", "200"],
    ["GET /nothing.js", "404"],
    ["GET /assets/", "404"],
    ["GET /%", "404"],
    ["GET /%E0%A4%A", "404"],
    ["GET /%00", "404"],
    ["GET /../secret.txt", "404"],
    ["GET /%2e%2e/secret.txt", "404"],
    ["GET /..%2fdist-secret%2fx.txt", "404"],
    ["GET /..%5csecret.txt", "404"],
    ["GET /../dist-secret/x.txt", "404"],
    ["GET http://elsewhere/", "404"],
    ["GET /constructor", "404"],
    [`GET /${"a".repeat(5_000)}`, "404"],
    ["POST /", "405"],
    ["OPTIONS *", "405"],
  ])("%s is answered by %s, and the next one is answered", async (line, status) => {
    const told = await ask(line);
    expect(told).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(told).not.toContain("secret");
    expect(await ask("GET /")).toContain("the game");
  });

  test.each(["bytes=5-2", "bytes=-1", "bytes=9999-", "bytes=a-b", "pages=1"])(
    "with the range %s is given the whole",
    async (range) => {
      expect(await ask("GET /", `range: ${range}\r\n`)).toMatch(/^HTTP\/1.1 200 [\s\S]*the game$/);
    },
  );

  test("says what type it is and that no other may be guessed, and what is new is seen at once", async () => {
    expect(await ask("GET /")).toMatch(/content-type: text\/html;charset=utf-8/i);
    expect(await ask("GET /nothing")).toContain("x-content-type-options: nosniff");
    writeFileSync(join(dist, "later.txt"), "later");
    expect(await ask("GET /later.txt")).toContain("later");
  });
});

test.each([
  ["127.0.0.1", "here"],
  ["::1", "here"],
  ["0.0.0.0", "here"],
  ["127.0.0.1", "lan"],
] as const)("a port that is taken on %s is left to its owner, who serves %s", async (host, to) => {
  const taken = createServer();
  const free = await new Promise<boolean>((done) => {
    taken.once("error", () => done(false)).listen(47_140, host, () => done(true));
  });
  // A machine without the second family has nothing to be taken there.
  if (!free) return expect(host).toBe("::1");
  const next = await serveFolder(dist, 47_140, to);
  expect(next.port).toBe(47_141);
  expect(await (await fetch(`http://localhost:${next.port}/`)).text()).toBe("the game");
  next.stop();
  await new Promise((done) => taken.close(done));
});

test("past the last port there is none, and that is said", async () => {
  const taken = createServer();
  await new Promise<void>((done) => void taken.listen(65_535, "127.0.0.1", done));
  await expect(serveFolder(dist, 65_535, "here")).rejects.toThrow("The ports from 65535 to 65535 are all taken");
  taken.close();
});

test.each(["", "0", "-1", "1.5", "65536", "abc", "80 ", "1e3", "0x50", "١٢٣"])("%j is no port", (written) => {
  expect(() => portOf(written)).toThrow(/write a whole number from 1 to 65535/);
});

test("an address for others is one that a network gave: no loopback, no second family, none of its own making", () => {
  const one = (address: string, family: "IPv4" | "IPv6" = "IPv4", internal = false) =>
    ({ address, family, internal }) as NetworkInterfaceInfo;
  expect(
    lanAddresses(
      {
        lo: [one("127.0.0.1", "IPv4", true), one("::1", "IPv6", true)],
        wlan0: [one("192.168.7.5"), one("fe80::1", "IPv6")],
        eth0: [one("169.254.3.4")],
        none: undefined,
      },
      4173,
    ),
  ).toEqual([{ address: "http://192.168.7.5:4173", by: "wlan0" }]);
});
