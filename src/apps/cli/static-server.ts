/** A folder of files as a web site: the library reads and tells them, this file sees to ports, hosts and bad requests. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import sirv from "sirv";
import { WrongUse } from "./wrong-use.ts";

/** This machine by both its families, since a browser may take either for "localhost"; or every network it is in. */
const HOSTS = { here: ["127.0.0.1", "::1"], lan: [undefined] } as const;
/** How many ports are tried, the first one included. */
const PORTS = 20;
const HEADERS = { "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

export interface Site {
  /** The port that really serves. */
  port: number;
  stop(): void;
}

/** Serves a folder on this port or the next free one. @throws WrongUse where none can be had. */
export async function serveFolder(folder: string, port: number, to: keyof typeof HOSTS): Promise<Site> {
  const answer = answering(folder);
  const last = Math.min(port + PORTS - 1, 65_535);
  for (let at = port; at <= last; at += 1) {
    const servers = await listenOnAll(answer, at, HOSTS[to]);
    if (servers)
      return {
        port: at,
        stop() {
          for (const server of servers) {
            server.close();
            server.closeAllConnections();
          }
        },
      };
  }
  throw new WrongUse(`The ports from ${port} to ${last} are all taken: name another, as in PORT=8080 npm start.`);
}

function answering(folder: string): RequestListener {
  // The files are looked up anew at each request, so that a build in between is served whole and nothing is missed.
  const site = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, { allow: "GET, HEAD" }).end();
    // Parts of files are never needed, and a range that runs backwards cannot be read.
    delete request.headers.range;
    // A file that goes while it is read ends its own answer, not the server.
    response.on("pipe", (file) => void file.on("error", () => response.destroy()));
    try {
      site(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(404).end();
    }
  };
}

/** All hosts on one port, or none of them: what is printed must lead here by whichever host it is reached. */
async function listenOnAll(
  answer: RequestListener,
  port: number,
  hosts: readonly (string | undefined)[],
): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer(answer);
    const fault = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once("error", done);
      server.listen({ port, ...(host !== undefined && { host }) }, () => done(undefined));
    });
    if (!fault) {
      servers.push(server);
      continue;
    }
    // Many machines have no second family.
    if (fault.code === "EADDRNOTAVAIL" || fault.code === "EAFNOSUPPORT") continue;
    for (const one of servers) one.close();
    if (fault.code === "EADDRINUSE") return undefined;
    if (fault.code === "EACCES")
      throw new WrongUse(`Port ${port} is not for everybody on this machine: choose one from 1024 up.`);
    throw fault;
  }
  return servers;
}

/** A port as a person writes it. @throws WrongUse for anything but a whole number that is one. */
export function portOf(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (port < 1 || port > 65_535)
    throw new WrongUse(`"${written}" is no port: write a whole number from 1 to 65535, as in PORT=8080 npm start.`);
  return port;
}

/** Where other machines of the local network find this one, each with the name of its connection. */
export function lanAddresses(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>,
  port: AddressInfo["port"],
): { address: string; by: string }[] {
  return Object.entries(interfaces).flatMap(([by, found = []]) =>
    found
      // An address of the machine's own making (169.254) is one that no network has given.
      .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."))
      .map(({ address }) => ({ address: `http://${address}:${port}`, by })),
  );
}
