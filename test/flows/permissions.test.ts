import { expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { permissionWords } from "../../src/text/en/permissions";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  DANA,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  mails,
  type Office,
  type Pair,
} from "./world";

const AUTH = "https://www.googleapis.com/auth/";
const REQUIRED = {
  "calendar.events.owned": permissionWords.which.events,
  "drive.file": permissionWords.which.files,
  "script.locale": permissionWords.which.locale,
} as const;
const THROWN = ["exception", "api error 403"] as const;
const ASKED = ["ends the execution", "does nothing", "throws"] as const;

type Scope = keyof typeof REQUIRED;
const scopes = Object.keys(REQUIRED) as Scope[];
const everyWay = scopes.flatMap((scope) => THROWN.map((thrown) => [scope, thrown] as const));
const BUSY_VIEW = ["nobody", "names the organizer"] as const;

function without({ bundle }: Office, scope: string): string[] {
  return bundle.scopes.filter((one) => one !== AUTH + scope);
}

/** The card names the missing permission as Google's page does, and has the button that asks. */
function expectAsked(panel: SidePanel, scope: Scope): void {
  expect(panel.last.error).toBeUndefined();
  const said = panel.texts().join("\n");
  expect(said).toContain(REQUIRED[scope].called);
  expect(said).not.toContain("calendar. Only");
  expect(panel.buttons()).toEqual(expect.arrayContaining(["Allow", "Try again"]));
}

/** Every way into the add-on of a person with a pair, as the one who owns the doc and as the other. */
const doors: Readonly<Record<string, (pair: Pair, granted: string[]) => SidePanel>> = {
  "home in Calendar": ({ office }, granted) => {
    const panel = calendarOf(office, ALEX, { scopes: granted });
    panel.openHome();
    return panel;
  },
  "the 1:1 in Calendar": (pair, granted) => {
    const panel = calendarOf(pair.office, ALEX, { scopes: granted });
    panel.openEvent(ALEX, pair.next());
    return panel;
  },
  "the direct's 1:1 in Calendar": (pair, granted) => {
    const panel = calendarOf(pair.office, DANA, { scopes: granted });
    panel.openEvent(DANA, pair.next());
    return panel;
  },
  "the doc in Docs": ({ office, docId }, granted) => {
    const panel = docsOf(office, ALEX, { scopes: granted });
    panel.openDoc(docId);
    return panel;
  },
  "home in Docs": ({ office }, granted) => {
    const panel = docsOf(office, ALEX, { scopes: granted });
    panel.openHome();
    return panel;
  },
  "Your 1:1s in the menu": (pair, granted) => {
    const panel = calendarOf(pair.office, ALEX, { scopes: granted });
    panel.openEvent(ALEX, pair.next());
    panel.pressUniversal("Your 1:1s");
    return panel;
  },
};

/** What works all the same: home needs no file, and only Docs' own page needs the file alone. */
const WORKS: Readonly<Partial<Record<Scope, readonly string[]>>> = {
  "drive.file": ["home in Calendar", "home in Docs", "Your 1:1s in the menu"],
};

test.each(everyWay)(
  "without %s (%s) every way in says which permission is missing",
  async (scope, thrown) => {
    const pair = await aPair({ "apps-script.missing-scope": thrown });
    for (const [door, open] of Object.entries(doors)) {
      const panel = open(pair, without(pair.office, scope));
      if (WORKS[scope]?.includes(door)) expect([door, panel.texts()[0]]).toEqual([door, "Your 1:1s"]);
      else expectAsked(panel, scope);
    }
  },
);

test.each(BUSY_VIEW)(
  "an event of which only free and busy may be seen (it names %s) is no answer",
  async (named) => {
    const pair = await aPair({ "calendar.busy-view": named });
    for (const open of Object.values(doors))
      expectAsked(open(pair, without(pair.office, "calendar.events.owned")), "calendar.events.owned");
  },
);

test.each(everyWay)("without %s (%s) nothing of a set-up is begun", async (scope, thrown) => {
  const office = await anOffice({ "apps-script.missing-scope": thrown });
  const id = fridayWithDana(office);
  const before = eventNow(office, id);
  const panel = calendarOf(office);
  panel.openEvent(ALEX, id);
  panel.nextRun({ grantedScopes: without(office, scope) });
  panel.press("Set up 1:1");
  expectAsked(panel, scope);
  expect(docsOwnedBy(office)).toEqual([]);
  expect(eventNow(office, id)).toEqual(before);
  expect(mails(office)).toEqual([]);
});

test.each(scopes.flatMap((scope) => ASKED.map((asked) => [scope, asked] as const)))(
  "Allow asks for %s where asking %s, and all goes on after it was given",
  async (scope, asked) => {
    const pair = await aPair({ "apps-script.require-scopes": asked });
    const panel = calendarOf(pair.office, ALEX, { scopes: without(pair.office, scope) });
    panel.openEvent(ALEX, pair.next());
    panel.press("Allow");
    if (asked === "ends the execution")
      expect(panel.last.error).toMatchObject({ kind: "authorization", scopes: [AUTH + scope] });
    else {
      expect(panel.texts()[0]).toBe("Allow it on Google's page");
      panel.press("Open Google's page");
      expect(panel.last.openLink?.url).toMatch(/^https:\/\/(accounts|myaccount|script)\.google\.com\//);
    }
    panel.grantScopes([AUTH + scope]);
    panel.press("Try again");
    expect(panel.texts()[0]).toBe("Dana Reyes");
  },
);

test("two permissions are named both, and asked for at once", async () => {
  const pair = await aPair();
  const granted = without(pair.office, "drive.file").filter((one) => !one.endsWith("calendar.events.owned"));
  const panel = calendarOf(pair.office, ALEX, { scopes: granted });
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()[0]).toBe("2 permissions are missing");
  const lines = panel.texts().filter((text) => text.startsWith("Not allowed: "));
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain("…");
  panel.press("Allow");
  expect(panel.last.error?.scopes).toEqual([`${AUTH}calendar.events.owned`, `${AUTH}drive.file`]);
});

test("nothing of ours asks Google for leave to run beside Calendar: without it all works", async () => {
  const pair = await aPair();
  for (const [door, open] of Object.entries(doors)) {
    const panel = open(pair, without(pair.office, "calendar.addons.execute"));
    expect([door, panel.last.error, panel.texts()[0]]).not.toContain("One permission is missing");
  }
});
