import { expect, test } from "@jest/globals";
import { makeBundle } from "../build/bundle";
import { handlersNamedBy, loadBundle } from "../emulator/run";

const bundle = await makeBundle();

/** Each scope and the reason it is asked for. A scope more than these is a decision to be taken, not a detail. */
const SCOPES: Readonly<Record<string, string>> = {
  "calendar.addons.execute": "to stand beside Calendar at all",
  "calendar.events.owned": "to read and change events in calendars one owns, and no others",
  "drive.file": "to make the doc, and to read and write it: this file, not the Drive",
  "script.locale": "to write dates as the person reads them, in their zone",
  "calendar.addons.current.event.read": "optional: who is invited to an event that is not saved yet",
  "script.scriptapp": "optional: the hourly run that adds the next page",
};

test("the manifest asks for these scopes and no others", () => {
  const asked = (bundle.manifest.oauthScopes as string[]).map((scope) =>
    scope.replace("https://www.googleapis.com/auth/", ""),
  );
  expect(asked).toEqual(Object.keys(SCOPES));
});

test("only the advanced services are used, which work with the narrow scopes", () => {
  expect(bundle.code).not.toMatch(/\b(CalendarApp|DocumentApp|DriveApp|UrlFetchApp|GmailApp|MailApp)\b/);
});

test("every function that the manifest, a card or a trigger names is a top-level function of the bundle", () => {
  const fromManifest = handlersNamedBy(bundle.manifest as never);
  const inCards = [...bundle.code.matchAll(/\brun:"(\w+)"/g)].map(([, name]) => name ?? "");
  const named = [...fromManifest, ...inCards, "suggestPeople", "onHour"];
  expect(inCards.length).toBeGreaterThan(15);
  for (const name of named) expect(bundle.functions).toContain(name);
  for (const name of bundle.functions) {
    expect(bundle.code).toMatch(new RegExp(`^function ${name}\\(event\\)`, "m"));
    expect([...named, "setUp"]).toContain(name);
  }
});

test("the bundle loads in a bare context and stays within its budget", () => {
  expect(() => loadBundle(bundle.code, bundle.manifest)).not.toThrow();
  expect(Buffer.byteLength(bundle.code)).toBeLessThanOrEqual(200 * 1024);
});
