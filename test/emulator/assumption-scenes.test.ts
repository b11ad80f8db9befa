import { beforeAll, expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { byHand } from "../../emulator/api/call";
import { assumptions } from "../../emulator/assumptions";
import { changeFollowing, duplicateEvent, openEditPage } from "../../emulator/calendar/by-hand";
import { DAY_MS } from "../../emulator/clock";
import type { JsonObject } from "../../emulator/json";
import { type Bundle, fireDueTriggers, loadBundle } from "../../emulator/run";
import { openSidePanel, type SidePanel } from "../../emulator/side-panel/panel";
import { ALEX, DANA, docsOf, nextMeeting, type Office, openOffice, seriesOf } from "../../simulate/office";
import { linesOf } from "../../simulate/page";

// What the ordinary flows never meet: the turns of a life with the add-on in which each remaining assumption matters.
// Whatever Google's answer, the add-on never shows a raw error, makes no second doc, and keeps what people typed.

const TYPED = ["Moving to Lisbon", "Promotion case"];

interface Scene {
  readonly name: string;
  readonly play: (office: Office) => void;
  /** How many docs Alex owns at the end. Default 1. */
  readonly docs?: number;
}

/** Presses what is offered; what Google shows instead of a card of the add-on's is a failure at once. */
function presses(panel: SidePanel, ...labels: string[]): void {
  for (const label of labels) {
    const found = panel.buttons().find((one) => one === label || one.startsWith(label));
    if (found !== undefined) panel.press(found);
    unbroken(panel);
  }
}

function unbroken({ last }: SidePanel): void {
  const { error } = last;
  if (error?.kind === "script" || error?.kind === "answer") throw new Error(`a raw error: ${error.message}`);
}

function opens(office: Office, person: string, eventId: string, calendarId = "primary"): SidePanel {
  const panel = office.panel(person, "CALENDAR");
  panel.openEvent(calendarId, eventId);
  unbroken(panel);
  return panel;
}

const seriesId = (office: Office): string => String(seriesOf(office)[0]?.id);
const docOf = (office: Office): string => String(docsOf(office)[0]?.id);

function call(
  office: Office,
  person: string,
  method: string,
  params: JsonObject,
  body?: JsonObject,
): JsonObject {
  return (
    office.workspace.call(byHand(person), { method, params, ...(body === undefined ? {} : { body }) }).body ??
    {}
  );
}

function types(office: Office, person: string, box: number, text: string): void {
  const line = linesOf(office.workspace, person, docOf(office)).filter(({ checkbox }) => checkbox)[box];
  if (line === undefined) throw new Error("There is no box to type in.");
  office.workspace.docs.edit(person, docOf(office), { kind: "insertText", at: line.end - 1, text });
}

/** Set up, with a topic of each. */
function begun(office: Office): void {
  presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Set up 1:1");
  types(office, DANA, 0, TYPED[0] ?? "");
  types(office, ALEX, 1, TYPED[1] ?? "");
}

/** A week on: the panel, and what is open carried over. */
function aWeekOn(office: Office): void {
  office.workspace.clock.advance(7 * DAY_MS);
  presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Add section", "Carry over", "Carry over");
}

function lineWith(office: Office, words: string) {
  const line = linesOf(office.workspace, ALEX, docOf(office)).find(({ text }) => text.includes(words));
  if (line === undefined) throw new Error(`No line says "${words}".`);
  return line;
}

const scenes: readonly Scene[] = [
  {
    name: "a series that became weekly is taken back on the card that is still open beside a meeting of the old one",
    play: (office) => {
      const first = { calendarId: "primary", eventId: office.eventId };
      const fortnightly = ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"];
      const body = { recurrence: fortnightly };
      call(office, ALEX, "calendar.events.patch", { ...first, sendUpdates: "none" }, body);
      office.workspace.clock.advance(5 * DAY_MS);
      const panel = opens(office, ALEX, nextMeeting(office, ALEX));
      panel.set("cadence", "switch");
      presses(panel, "Set up 1:1");
      if (!panel.buttons().includes("Undo set-up")) throw new Error(panel.texts().join(" / "));
      presses(panel, "Undo set-up", "Undo set-up");
      const { recurrence } = call(office, ALEX, "calendar.events.get", first);
      if (JSON.stringify(recurrence) !== JSON.stringify(fortnightly))
        throw new Error(`the old series is ${JSON.stringify(recurrence)}`);
    },
    docs: 0,
  },
  {
    name: "items are ticked and a picture is pasted before the next meeting",
    play: (office) => {
      begun(office);
      const { docs } = office.workspace;
      docs.edit(DANA, docOf(office), { kind: "tick", at: lineWith(office, "Lisbon").start });
      const at = lineWith(office, "Promotion").end - 1;
      docs.edit(ALEX, docOf(office), { kind: "insertImage", at, uri: "data:image/png;base64,AA==" });
      aWeekOn(office);
    },
  },
  {
    name: "lines are dragged about after they were carried over",
    play: (office) => {
      begun(office);
      aWeekOn(office);
      const { docs } = office.workspace;
      const moves = (words: string, to: number) => {
        const { start, end } = lineWith(office, words);
        docs.edit(DANA, docOf(office), { kind: "moveParagraphs", start, end, to });
      };
      docs.edit(DANA, docOf(office), { kind: "tick", at: lineWith(office, "Lisbon").start });
      moves("Lisbon", lineWith(office, "Promotion").start);
      const heading = linesOf(office.workspace, ALEX, docOf(office)).find(({ text }) =>
        /^Fri 27 Nov/.test(text),
      );
      if (heading !== undefined) moves(heading.text, lineWith(office, "Promotion").start);
      aWeekOn(office);
    },
  },
  {
    name: "the hourly run is asked for, and a day goes by",
    play: (office) => {
      begun(office);
      const panel = opens(office, ALEX, nextMeeting(office, ALEX));
      presses(panel, "Settings for all 1:1s");
      panel.set("hourly", true);
      presses(panel, "Save");
      office.workspace.clock.advance(8 * DAY_MS);
      for (const { outcome } of fireDueTriggers(office.workspace, office.bundle))
        expect(outcome).toBe("returned");
      opens(office, ALEX, nextMeeting(office, ALEX));
    },
  },
  {
    name: "only the required permissions were given",
    play: (office) => {
      const required = ["calendar.addons.execute", "calendar.events.owned", "drive.file", "script.locale"];
      const grantedScopes = required.map((scope) => `https://www.googleapis.com/auth/${scope}`);
      begun(office);
      const panel = openSidePanel(office.workspace, office.bundle, ALEX, { host: "CALENDAR", grantedScopes });
      panel.openEvent("primary", nextMeeting(office, ALEX));
      unbroken(panel);
      presses(panel, "Settings for all 1:1s");
      panel.set("hourly", true);
      presses(panel, "Save");
      panel.openHome();
      unbroken(panel);
      aWeekOn(office);
    },
  },
  {
    name: "Drive's permission alone is missing",
    docs: 0,
    play: (office) => {
      const grantedScopes = office.bundle.scopes.filter((scope) => !scope.endsWith("drive.file"));
      const panel = openSidePanel(office.workspace, office.bundle, ALEX, { host: "CALENDAR", grantedScopes });
      panel.openEvent("primary", office.eventId);
      if (panel.last.error?.kind !== "authorization") presses(panel, "Set up 1:1");
    },
  },
  {
    name: "a meeting is skipped and taken back, the direct says no and yes again, and it gets another time",
    play: (office) => {
      begun(office);
      const panel = opens(office, ALEX, nextMeeting(office, ALEX));
      presses(panel, "Skip this week", "Skip this week", "Undo");
      const docs = office.panel(DANA, "DOCS");
      docs.openDoc(docOf(office));
      presses(docs, "Allow");
      docs.grantFileScope();
      presses(opens(office, DANA, nextMeeting(office, DANA)), "Find a time", "I can't make it", "Undo");
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Find a time", "Move it", "Undo");
    },
  },
  {
    name: "Calendar's permission alone is missing, and free and busy may be seen",
    docs: 0,
    play: (office) => {
      const grantedScopes = office.bundle.scopes.filter((scope) => !scope.endsWith("calendar.events.owned"));
      const panel = openSidePanel(office.workspace, office.bundle, ALEX, { host: "CALENDAR", grantedScopes });
      panel.openEvent("primary", office.eventId);
      if (!panel.buttons().includes("Allow")) throw new Error(panel.texts().join(" / "));
    },
  },
  {
    name: "an event is not saved yet",
    docs: 0,
    play: (office) => {
      const panel = office.panel(ALEX, "CALENDAR");
      panel.openUnsavedEvent("primary", [DANA]);
      unbroken(panel);
    },
  },
  {
    name: "the event is in somebody else's calendar",
    play: (office) => {
      begun(office);
      const rule = { role: "writer", scope: { type: "user", value: DANA } };
      call(office, ALEX, "calendar.acl.insert", { calendarId: "primary" }, rule);
      presses(opens(office, DANA, nextMeeting(office, ALEX), ALEX), "Set up 1:1", "Add section", "Repair");
    },
  },
  {
    name: "an edit page that was open during the set-up is saved",
    play: (office) => {
      const page = openEditPage(office.workspace, ALEX, office.eventId);
      begun(office);
      page.save({ summary: "Dana and Alex" }, "none");
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Repair");
      aWeekOn(office);
    },
  },
  {
    name: "Dana answers while the set-up is under way",
    play: (office) => {
      begun(office);
      const { attendees } = call(office, DANA, "calendar.events.get", {
        calendarId: "primary",
        eventId: seriesId(office),
      });
      const answered = (attendees as JsonObject[]).map((guest) =>
        guest.self === true ? { ...guest, responseStatus: "accepted" } : guest,
      );
      call(
        office,
        DANA,
        "calendar.events.patch",
        { calendarId: "primary", eventId: seriesId(office), sendUpdates: "none" },
        { attendees: answered },
      );
      aWeekOn(office);
    },
  },
  {
    name: "the series is split by hand, this and following",
    play: (office) => {
      begun(office);
      office.workspace.clock.advance(7 * DAY_MS);
      const later = changeFollowing(office.workspace, ALEX, nextMeeting(office, ALEX), {
        summary: "New name",
      });
      presses(opens(office, ALEX, String(later.id)), "Use the same doc", "Set up 1:1");
      aWeekOn(office);
    },
  },
  {
    name: "the event is duplicated by hand",
    play: (office) => {
      begun(office);
      const copy = duplicateEvent(office.workspace, ALEX, seriesId(office));
      presses(opens(office, ALEX, String(copy.id)), "Use the same doc", "Set up 1:1");
      aWeekOn(office);
    },
  },
  {
    name: "the doc is copied by hand",
    docs: 2,
    play: (office) => {
      begun(office);
      const copy = call(office, ALEX, "drive.files.copy", { fileId: docOf(office), fields: "id" }, {});
      const panel = office.panel(ALEX, "DOCS");
      panel.openDoc(String(copy.id));
      unbroken(panel);
      presses(panel, "Allow");
      if (panel.last.fileScopeRequested) panel.grantFileScope();
      unbroken(panel);
    },
  },
  {
    name: "the doc is published to the web by hand",
    play: (office) => {
      begun(office);
      const head = { fileId: docOf(office), revisionId: "head" };
      call(office, ALEX, "drive.revisions.update", head, { published: true, publishedOutsideDomain: true });
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Review");
      presses(opens(office, DANA, nextMeeting(office, DANA)));
      aWeekOn(office);
    },
  },
  {
    name: "the event forgets its doc at once, and Drive is asked for it",
    play: (office) => {
      begun(office);
      const forget = { extendedProperties: { private: {}, shared: {} } };
      const event = call(office, ALEX, "calendar.events.get", {
        calendarId: "primary",
        eventId: seriesId(office),
      });
      const { extendedProperties: had } = event as {
        extendedProperties?: { private?: object; shared?: object };
      };
      for (const [kind, entries] of Object.entries(had ?? {}))
        Object.assign(
          forget.extendedProperties[kind as "private"],
          Object.fromEntries(Object.keys(entries).map((key) => [key, null])),
        );
      call(
        office,
        ALEX,
        "calendar.events.patch",
        { calendarId: "primary", eventId: seriesId(office), sendUpdates: "none" },
        forget,
      );
      office.workspace.clock.advance(2 * 60_000);
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Use the same doc", "Set up 1:1");
    },
  },
  {
    name: "Dana looks in Calendar before she let the add-on into the doc",
    play: (office) => {
      begun(office);
      presses(opens(office, DANA, nextMeeting(office, DANA)), "Add section", "Show open items", "Refresh");
    },
  },
  {
    name: "Dana's access is taken away by hand and given again",
    play: (office) => {
      begun(office);
      const fileId = docOf(office);
      const { permissions } = call(office, ALEX, "drive.permissions.list", { fileId, fields: "*" });
      const hers = (permissions as JsonObject[]).find(({ emailAddress }) => emailAddress === DANA);
      call(office, ALEX, "drive.permissions.delete", { fileId, permissionId: String(hers?.id) });
      presses(opens(office, DANA, nextMeeting(office, DANA)));
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Share again", "Share again");
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Undo set-up");
    },
  },
  ...["guest@elsewhere.example.com", "jo@partner.example.com"].map((email) => ({
    name: `the guest is ${email}`,
    docs: -1,
    play: (office: Office) => {
      if (email.startsWith("jo")) office.workspace.directory.policy.outsideSharing = "blocked";
      const guests = { attendees: [{ email }] };
      const params = { calendarId: "primary", eventId: office.eventId, sendUpdates: "none" };
      call(office, ALEX, "calendar.events.patch", params, guests);
      presses(opens(office, ALEX, office.eventId), "Set up 1:1", "Try again");
      opens(office, ALEX, office.eventId);
    },
  })),
  {
    name: "somebody suggests in a line of the add-on's, and the set-up is taken back",
    docs: -1,
    play: (office) => {
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Set up 1:1");
      office.workspace.docs.edit(DANA, docOf(office), { kind: "suggestInsert", at: 5, text: "our " });
      presses(opens(office, ALEX, nextMeeting(office, ALEX)), "Undo set-up", "Undo set-up");
    },
  },
];

interface Played {
  readonly docs: number;
  readonly met: ReadonlySet<string>;
}

function played(scene: Scene, id?: string, answer = ""): Played {
  const met = new Set<string>();
  const office = openOffice(bundle, 11, ({ assumptions: switches }) => {
    if (id !== undefined) switches.set(id, answer);
    const { answer: plain } = switches;
    switches.answer = (asked) => {
      met.add(asked);
      return plain(asked);
    };
  });
  scene.play(office);
  expect(office.workspace.violations).toEqual([]);
  const docs = docsOf(office);
  const typed = scene.docs === undefined ? TYPED : [];
  for (const words of typed) lineWith(office, words);
  if (scene.docs !== -1) expect(docs).toHaveLength(scene.docs ?? 1);
  return { docs: docs.length, met };
}

let bundle: Bundle;
let usual: ReadonlyMap<Scene, Played>;
beforeAll(async () => {
  const { code, manifest } = await makeBundle();
  bundle = loadBundle(code, manifest);
});

test("every scene ends well under the usual answers", () => {
  usual = new Map(
    scenes.map((scene) => {
      try {
        return [scene, played(scene)];
      } catch (error) {
        throw new Error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }),
  );
});

const others = assumptions.flatMap(({ id, answers }) => answers.slice(1).map((answer) => ({ id, answer })));

/** What more scenes than this meet is met by the ordinary flows too, which are played under every answer elsewhere. */
const FEW = 6;

test.each(others)("with $id: $answer, the few scenes that meet it end well", ({ id, answer }) => {
  const meeting = scenes.filter((scene) => usual.get(scene)?.met.has(id) === true);
  for (const scene of meeting.length > FEW ? [] : meeting) {
    try {
      played(scene, id, answer);
    } catch (error) {
      throw new Error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
});

/** The add-on does nothing of what these are about: no scene and no flow comes to ask. */
const NEVER_MET = [
  "apps-script.missing-scope",
  "calendar.owned-scope-refusal",
  "calendar.organizer-listed",
  "docs.plain-checkbox",
  "docs.delete-suggested",
  "docs.joined-line-style",
  "docs.named-range-around-table",
  "docs.merge-tie",
  "docs.merge-guard",
  "docs.not-a-document",
  "docs.unshared-document",
  "drive.app-properties-index",
  "drive.share-again",
  "drive.name-equality",
  "drive.no-account",
  // safety/nothing-into-the-trash tries each.
  "drive.made-in-trash",
  "side-panel.link-prefixes",
  "docs.markdown-ticked",
  "docs.markdown-ticked-struck",
  "docs.export-images",
  "docs.markdown-heading-anchors",
  "docs.bare-tabs-mask",
  "docs.text-in-link",
  // Met by the ordinary flows.
  "side-panel.file-scope-in-actions",
  "calendar.guest-private-properties",
  "drive.new-file-listed",
  "drive.trash-listed",
  "calendar.changed-occurrence-follows-series",
];

test("what no scene meets is named", () => {
  const met = new Set([...usual.values()].flatMap((one) => [...one.met]));
  const unmet = assumptions.map(({ id }) => id).filter((id) => !met.has(id));
  expect(unmet.filter((id) => !NEVER_MET.includes(id))).toEqual([]);
});
