// npm run conformance -- --against emulator|google: whether Google does what the emulator does, over HTTP, by its own
// Node clients. Prints a table that can be sent back.
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { assumptions } from "../emulator/assumptions";
import { restApp } from "../emulator/rest/app";
import { seedDefaultWorld } from "../emulator/seed";
import { createWorkspace } from "../emulator/workspace";
import { type Access, clientsOf } from "./conformance/clients";
import { conformance } from "./conformance/suite";
import { others, table } from "./conformance/table";

const USAGE = `Usage: npm run conformance -- --against emulator|google

Makes a folder, a doc and events of its own, looks, and removes them: nobody is invited, nothing is shared.
For google, an account's credentials come from the environment:
  GOOGLE_ACCESS_TOKEN, or GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET and GOOGLE_REFRESH_TOKEN
with the scopes calendar.events.owned, calendar.events.freebusy and drive.file. See docs/conformance.md.`;

const NO_CREDENTIALS = `There are no credentials in the environment. Nothing was asked of Google.
Next, with a token for those scopes (docs/conformance.md says where to get one; it lasts an hour):
  GOOGLE_ACCESS_TOKEN="<the token>" npm run conformance -- --against google`;

const { against } = options();
if (against === "emulator") await againstEmulator();
else await againstGoogle(clientAccess());

/** What Google says of a refusal is not printed: it may hold what was asked. */
async function againstGoogle(access: Access): Promise<void> {
  try {
    await report(access, Date.now());
  } catch {
    console.error(
      "Google took no call with these credentials, or cannot be reached from here. An access token lasts an hour: take a new one and run this again.",
    );
    process.exit(1);
  }
}

async function againstEmulator(): Promise<void> {
  // Google's clients ask through the proxy of the environment, which has no way back to this machine.
  const { NO_PROXY: known } = process.env;
  process.env.NO_PROXY = [...(known === undefined ? [] : [known]), "127.0.0.1"].join(",");
  const workspace = createWorkspace();
  seedDefaultWorld(workspace);
  const server = serve({ fetch: restApp(workspace).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address() as AddressInfo;
  const accessToken = "alex@example.com calendar.events.owned calendar.events.freebusy drive.file";
  await report({ rootUrl: `http://127.0.0.1:${port}/`, accessToken }, workspace.clock.now());
  server.close();
}

async function report(access: Access, nowMs: number): Promise<void> {
  const assumed = Object.fromEntries(assumptions.map(({ id, answers }) => [id, answers[0]]));
  const outcome = await conformance(clientsOf(access), assumed, nowMs);
  console.log(table(outcome, against, new Date(nowMs).toISOString().slice(0, 10)));
  if (others(outcome) > 0) process.exitCode = 1;
}

function clientAccess(): Access {
  const { GOOGLE_ACCESS_TOKEN, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_REFRESH_TOKEN } = process.env;
  if (GOOGLE_ACCESS_TOKEN) return { accessToken: GOOGLE_ACCESS_TOKEN };
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET && GOOGLE_REFRESH_TOKEN)
    return {
      refresh: {
        clientId: GOOGLE_CLIENT_ID,
        clientSecret: GOOGLE_CLIENT_SECRET,
        refreshToken: GOOGLE_REFRESH_TOKEN,
      },
    };
  return stop(NO_CREDENTIALS);
}

function options(): { readonly against: "emulator" | "google" } {
  try {
    const { values } = parseArgs({ options: { against: { type: "string" } } });
    if (values.against === "emulator" || values.against === "google") return { against: values.against };
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
  return stop("Against what? Say emulator or google.");
}

function stop(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}
