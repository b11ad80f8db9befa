import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { generate } from "selfsigned";
import { Accounts } from "./accounts";
import { googleApp, HOSTS, refused } from "./app";
import { type Account, Projects } from "./projects";
import type { Refusal } from "./refusal";

/** Google as clasp sees it, on this machine. */
export interface StandIn {
  readonly accounts: Accounts;
  readonly projects: Projects;
  /** The next request like this ("POST script.googleapis.com/v1/projects/…/versions") is refused and has no effect. */
  refuseNext(request: RegExp, refusal: Refusal): void;
  /** The requests that came in, "PUT script.googleapis.com/v1/projects/…/content". */
  readonly requests: readonly string[];
  /**
   * The environment in which an unchanged clasp talks to the stand-in: a proxy for its HTTPS, and the authority that
   * signed the stand-in's certificate. With an account clasp is signed in, in a credentials file of its own.
   */
  environment(signedIn?: Account): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Starts the stand-in on a port of this machine. Its files (certificate, credentials) go into `folder`. clasp's addresses
 * cannot be set, so the stand-in is an HTTPS proxy that answers for Google's hosts itself and lets nothing else through.
 */
export async function startStandIn(folder: string, port = 0): Promise<StandIn> {
  mkdirSync(folder, { recursive: true });
  const accounts = new Accounts();
  const projects = new Projects();
  const requests: string[] = [];
  const refusals: { readonly request: RegExp; readonly refusal: Refusal }[] = [];
  const answer = googleApp(accounts, projects);
  const { private: key, cert } = await certificate();
  const authority = join(folder, "authority.pem");
  writeFileSync(authority, cert);
  const google = createTlsServer(
    { key, cert },
    getRequestListener((request) => {
      const { hostname, pathname } = new URL(request.url);
      const line = `${request.method} ${hostname}${pathname}`;
      requests.push(line);
      const next = refusals.findIndex((one) => one.request.test(line));
      return next < 0 ? answer(request) : refused(refusals.splice(next, 1)[0]?.refusal as Refusal);
    }),
  );
  const sockets = new Set<Socket>();
  const proxy = createServer((_request, response) => {
    response.writeHead(502).end("The stand-in is a proxy for HTTPS alone.\n");
  });
  proxy.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  proxy.on("connect", ({ url = "" }, socket) => {
    if (!HOSTS.some((host) => url === `${host}:443`)) {
      socket.end(`HTTP/1.1 502 The stand-in has no ${url}\r\n\r\n`);
      return;
    }
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    google.emit("connection", socket);
  });
  const address = `http://127.0.0.1:${await listening(proxy, port)}`;
  return {
    accounts,
    projects,
    requests,
    refuseNext: (request, refusal) => refusals.push({ request, refusal }),
    environment(signedIn) {
      const credentials = join(folder, signedIn === undefined ? "nobody.json" : `${signedIn.email}.json`);
      if (signedIn !== undefined) writeFileSync(credentials, JSON.stringify(accounts.signedIn(signedIn)));
      return { HTTPS_PROXY: address, NODE_EXTRA_CA_CERTS: authority, clasp_config_auth: credentials };
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function certificate() {
  return generate([{ name: "commonName", value: "One-on-One stand-in" }], {
    notAfterDate: new Date(Date.now() + 30 * 86_400_000),
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: HOSTS.map((value) => ({ type: 2 as const, value })) },
    ],
  });
}

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}
