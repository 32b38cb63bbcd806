/** The teachers' page gives no address as the class's that the class cannot open. */
import { expect, test } from "vitest";
import { classAddress } from "../../src/apps/browser/pages/class-address.ts";

test.each([
  ["http://localhost:4173/#teachers", "http://localhost:4173/?seed=7", "here"],
  ["http://127.0.0.1:4173/a/b/?seed=3#teachers", "http://127.0.0.1:4173/a/b/?seed=7", "here"],
  ["http://127.1.2.3/", "http://127.1.2.3/?seed=7", "here"],
  ["http://[::1]:4173/", "http://[::1]:4173/?seed=7", "here"],
  ["http://game.localhost/", "http://game.localhost/?seed=7", "here"],
  ["file:///C:/stick/before-the-breach.html#teachers", "file:///C:/stick/before-the-breach.html?seed=7", "file"],
  ["http://192.168.7.5:4173/#teachers", "http://192.168.7.5:4173/?seed=7", "any"],
  ["https://school.example/localhost/#teachers", "https://school.example/localhost/?seed=7", "any"],
  ["https://127.0.0.1.example/", "https://127.0.0.1.example/?seed=7", "any"],
])("%s", (href, address, opens) => {
  expect(classAddress(href)).toEqual({ address, opens });
});
