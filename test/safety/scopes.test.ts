import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";

/** Every permission the add-on asks for, and why it cannot do with less. A new one needs a line here and in SECURITY.md. */
const REASONS: Readonly<Record<string, string>> = {
  "https://www.googleapis.com/auth/calendar.addons.execute": "to be shown in Calendar's side panel at all",
  "https://www.googleapis.com/auth/calendar.events.owned":
    "to read and change the 1:1 event in calendars that this person owns, and no other calendar",
  "https://www.googleapis.com/auth/drive.file":
    "to make the doc and to open, write, share and export the docs this person opened with it, and no other file",
  "https://www.googleapis.com/auth/script.locale": "to say dates in this person's language and zone",
  "https://www.googleapis.com/auth/calendar.addons.current.event.read":
    "optional: to see the guests of the event that is open",
  "https://www.googleapis.com/auth/script.scriptapp": "optional: to add the next date once an hour by itself",
  "https://www.googleapis.com/auth/tasks":
    "optional: to put one's own next steps into a list of ours in one's own Google Tasks, and to see there what is done",
  "https://www.googleapis.com/auth/calendar.events.freebusy":
    "optional: to offer a new time that is free for both; free and busy are read, and no event of anybody's",
  "https://www.googleapis.com/auth/script.external_request":
    "optional: to ask Drive, and nobody else, for the export of the pair's doc, where ticked boxes can be seen",
};

/** What Google calls restricted, or what reaches further than the add-on ever needs. */
const NEVER =
  /auth\/(?:drive|documents|calendar|gmail|spreadsheets|userinfo|contacts|directory|admin)(?:$|\.readonly$)/u;

test("the manifest asks for permissions that have a reason, and for no other", async () => {
  const { manifest } = await makeBundle();
  const scopes = (manifest.oauthScopes ?? []) as string[];
  expect([...scopes].sort()).toEqual(Object.keys(REASONS).sort());
  expect(scopes.filter((scope) => NEVER.test(scope))).toEqual([]);
});

test("SECURITY.md gives each permission of the manifest its line, and no other", async () => {
  const { manifest } = await makeBundle();
  const said = await readFile("SECURITY.md", "utf8");
  const listed = [...said.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, scope]) => scope);
  const asked = (manifest.oauthScopes ?? []) as string[];
  expect(listed.sort()).toEqual(
    asked.map((scope) => scope.replace("https://www.googleapis.com/auth/", "")).sort(),
  );
});

test("the manifest lets links lead to Google's pages only, and names Drive's files as the one address to fetch from", async () => {
  const { manifest } = await makeBundle();
  expect(manifest.urlFetchWhitelist).toEqual(["https://www.googleapis.com/drive/v3/files/"]);
  const prefixes =
    (manifest.addOns as { common?: { openLinkUrlPrefixes?: string[] } } | undefined)?.common
      ?.openLinkUrlPrefixes ?? [];
  expect(prefixes.filter((prefix) => !/^https:\/\/(?:[a-z]+\.)?google\.com\//.test(prefix))).toEqual([]);
  expect(prefixes.length).toBeGreaterThan(0);
});

test("the add-on calls no service that reaches out of the person's own account", async () => {
  const { code } = await makeBundle();
  for (const service of [
    "GmailApp",
    "MailApp",
    "DriveApp",
    "DocumentApp",
    "CalendarApp",
    "Jdbc",
    "XMLHttpRequest",
    "ContactsApp",
  ])
    expect(code).not.toMatch(new RegExp(`\\b${service}\\s*\\.`, "u"));
  expect(code.match(/\bUrlFetchApp\b/g)).toHaveLength(1);
});
