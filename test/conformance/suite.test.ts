import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterEach, expect, jest, test } from "@jest/globals";
import { clientsOf } from "../../commands/conformance/clients";
import { conformance, type Outcome } from "../../commands/conformance/suite";
import { others, table } from "../../commands/conformance/table";
import { byHand } from "../../emulator/api/call";
import { assumptions } from "../../emulator/assumptions";
import type { JsonObject } from "../../emulator/json";
import { seedPeople } from "../../emulator/people";
import { restApp } from "../../emulator/rest/app";
import { createWorkspace, type Workspace } from "../../emulator/workspace";
import { PROBES } from "../../src/check/all";

jest.setTimeout(120_000);

const ALEX = "alex@example.com";
const assumed = Object.fromEntries(assumptions.map(({ id, answers }) => [id, answers[0]]));

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The suite over HTTP, by Google's own clients, against a Google that answers so. */
async function against(
  answers: Readonly<Record<string, string>>,
  only?: readonly string[],
): Promise<[Outcome, Workspace]> {
  const workspace = createWorkspace();
  seedPeople(workspace);
  for (const [id, answer] of Object.entries(answers)) workspace.assumptions.set(id, answer);
  const server = serve({ fetch: restApp(workspace).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((ready) => server.once("listening", ready));
  closing.push(() => {
    (server as Server).closeAllConnections();
    server.close();
  });
  const rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const accessToken = `${ALEX} calendar.events.owned calendar.events.freebusy drive.file`;
  return [
    await conformance(clientsOf({ rootUrl, accessToken }), assumed, workspace.clock.now(), only),
    workspace,
  ];
}

function found({ assumptions: rows }: Outcome): Record<string, string> {
  return Object.fromEntries(rows.map(({ what, got }) => [what, got]));
}

function left({ call }: Workspace): readonly string[] {
  const ask = (method: string, params: JsonObject, field: string) =>
    (call(byHand(ALEX), { method, params }).body?.[field] ?? []) as JsonObject[];
  return [
    ...ask("calendar.events.list", { calendarId: "primary" }, "items"),
    ...ask("drive.files.list", { q: "trashed=false" }, "files"),
  ].map(({ summary, name }) => String(summary ?? name));
}

test("the emulator does what is documented, and what it assumes is what the probes find; nothing is left behind", async () => {
  const [outcome, workspace] = await against({});
  expect(outcome.documented.filter(({ expected, got }) => expected !== got)).toEqual([]);
  expect(outcome.assumptions.filter(({ expected, got }) => expected !== got)).toEqual([]);
  expect(others(outcome)).toBe(0);
  expect(left(workspace)).toEqual([]);
  expect(workspace.outbox.all()).toEqual([]);
});

const flipped = PROBES.flatMap(({ settles }) => settles).flatMap((id) =>
  (assumptions.find((one) => one.id === id)?.answers.slice(1) ?? []).map((answer) => [id, answer] as const),
);

test.each(flipped)("%s found to be “%s” where Google answers so", async (id, answer) => {
  const [outcome] = await against({ [id]: answer }, [id]);
  expect(found(outcome)[id]).toBe(answer);
});

test("the table can be sent back: what was found, and nobody's name, address or id", async () => {
  const [outcome] = await against({ "docs.heading-address": "as-heading" }, ["docs.heading-address"]);
  const said = table(outcome, "google", "2026-11-16");
  expect(said).toContain("| ✗ | docs.heading-address | as-url | as-heading |");
  expect(said).toContain("1 other.");
  expect(said).not.toMatch(/@|alex|h\.[a-z0-9]{6}/i);
});
