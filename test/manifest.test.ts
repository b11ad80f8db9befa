import { expect, test } from "@jest/globals";
import { BUNDLE_BUDGET } from "../bench/bundle-cost";
import { makeBundle } from "../build/bundle";
import { handlersNamedBy, loadBundle } from "../emulator/run";

const bundle = await makeBundle();

test("only the advanced services are used, which work with the narrow scopes, and one address of Drive's", () => {
  expect(bundle.code).not.toMatch(/\b(CalendarApp|DocumentApp|DriveApp|GmailApp|MailApp)\b/);
  expect(bundle.code.match(/\bUrlFetchApp\b/g)).toHaveLength(1);
  expect(bundle.manifest.urlFetchWhitelist).toEqual(["https://www.googleapis.com/drive/v3/files/"]);
  expect(bundle.manifest.exceptionLogging).toBe("NONE");
});

test("every function that the manifest, a card or a trigger names is a top-level function of the bundle", () => {
  const fromManifest = handlersNamedBy(bundle.manifest as never);
  const inCards = [...bundle.code.matchAll(/\brun:"(\w+)"/g)].map(([, name]) => name ?? "");
  const named = [...fromManifest, ...inCards, "suggestPeople", "noteTouched", "onHour"];
  expect(inCards.length).toBeGreaterThan(15);
  for (const name of named) expect(bundle.functions).toContain(name);
  for (const name of bundle.functions) {
    expect(bundle.code).toMatch(new RegExp(`^function ${name}\\(event\\)`, "m"));
    expect([...named, "setUp"]).toContain(name);
  }
});

test("the bundle loads in a bare context and stays within its budget", () => {
  expect(() => loadBundle(bundle.code, bundle.manifest)).not.toThrow();
  for (const part of ["code", "words", "tables", "selfCheck"] as const)
    expect([part, bundle.size[part] <= BUNDLE_BUDGET[part]]).toEqual([part, true]);
});
