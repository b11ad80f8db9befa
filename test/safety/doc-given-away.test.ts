import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows } from "../flows/own/desk";
import {
  ALEX,
  aDocByHand,
  anEvent,
  anOffice,
  anotherCalendar,
  aPair,
  at,
  calendarOf,
  DANA,
  docsOf,
  docsOwnedBy,
  eventNow,
  forgetEverything,
  mails,
  markdownOf,
  opens,
  type Pair,
  pairAfter,
  permissionsOf,
  SAM,
  startsOf,
  takesOff,
  types,
  typesInDoc,
  writesNote,
} from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;
beforeEach(async () => {
  pair = await begin();
});

const saying = (panel: SidePanel) => `${panel.last.notification ?? ""} | ${panel.texts().join(" | ")}`;

function givesDoc(to: string): void {
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: pair.docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: to },
  });
}

function deletesForGood(): void {
  pair.office.workspace.call(byHand(ALEX), { method: "drive.files.delete", params: { fileId: pair.docId } });
}

const tags = () => JSON.stringify(eventNow(pair.office, pair.seriesId).extendedProperties ?? {});

function goes(to: string): void {
  if (to === "drive") pair.movesToSharedDrive();
  else givesDoc(to);
}

test.each([SAM, "drive"])(
  "the doc of an ended 1:1 went to %s: the end is not taken back, and the card has a way on",
  (to) => {
    const { office } = pair;
    typesInDoc(pair, DANA, "Lisbon");
    const panel = opens(office, ALEX, pair.next());
    panel.press("End this 1:1");
    panel.press("End it");
    goes(to);
    const [sent, before] = [mails(office).length, tags()];
    panel.press("Undo");
    expect(mails(office)).toHaveLength(sent);
    expect(tags()).toBe(before);
    expect(saying(panel)).toContain(to === SAM ? "The doc has another owner" : "shared drive");
    expect(panel.buttons()[0]).toBe(to === SAM ? "Set up a 1:1" : "Try again");
  },
);

test("the doc of an ended 1:1 was handed to Dana with the end: the end can still be taken back", () => {
  const { office, docId } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.set("doc", "given");
  panel.press("End it");
  panel.press("Undo");
  expect(tags()).toContain(docId);
  expect(saying(panel)).toContain("Your 1:1 goes on");
});

test.each([SAM, "drive"])("the old doc went to %s: nobody goes back to it from the new one", (to) => {
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opens(office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  const newId = docsOwnedBy(office).find(({ id }) => id !== docId)?.id;
  goes(to);
  const before = tags();
  panel.press("Undo");
  expect(tags()).toBe(before);
  expect(docsOwnedBy(office).find(({ id }) => id === newId)?.trashed ?? false).toBe(false);
  expect(saying(panel)).toContain(to === SAM ? "The doc has another owner" : "shared drive");
  if (to === SAM) panel.press("Open panel");
  else panel.openEvent(ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Dana Reyes");
});

test("Alex gave the doc to Sam: a set-up with Dana makes one anew", () => {
  const { office, docId } = pair;
  opens(office, ALEX, pair.next());
  givesDoc(SAM);
  office.deletes(ALEX, pair.seriesId);
  const home = calendarOf(office, ALEX);
  home.openHome();
  home.press("Set up a 1:1");
  home.set("someone", DANA);
  home.press("Set up 1:1");
  expect(home.texts()[0]).toBe("You and Dana are set");
  expect(docsOwnedBy(office).filter(({ id }) => id !== docId)).toHaveLength(1);
});

test.each(["event", "home"])("Alex gave the doc to Sam: the %s leads to a new doc for the series", (from) => {
  const { office, docId, seriesId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  opens(office, ALEX, pair.next());
  givesDoc(SAM);
  const panel = calendarOf(office, ALEX);
  if (from === "event") panel.openEvent(ALEX, pair.next());
  else {
    panel.openHome();
    panel.press("Dana Reyes");
  }
  expect(saying(panel)).toContain("The doc has another owner");
  expect(saying(panel)).not.toContain("Lisbon");
  setsUpNewDoc(panel);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  const made = String(docsOwnedBy(office).find(({ id }) => id !== docId)?.id);
  expect(JSON.stringify(eventNow(office, seriesId).extendedProperties)).toContain(made);
  expect(permissionsOf(office, made)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  expect(opens(office, ALEX, pair.next()).texts()[0]).toBe("Dana Reyes");
});

test("Alex gave the doc to Sam and takes the 1:1 off his list: nothing of it is left on home", () => {
  const { office } = pair;
  givesDoc(SAM);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Take off my list");
  expect(saying(panel)).not.toContain("Dana Reyes");
});

/** Says so twice: the first press asks. */
function setsUpNewDoc(panel: SidePanel): void {
  panel.press("Set up a new doc");
  expect(panel.texts()[0]).toBe("Set up a new doc?");
  panel.press("Set up a new doc");
}

test("a new doc is set up with Alex as the direct: the event's words lead to the former doc no more", () => {
  const { office, docId, seriesId } = pair;
  const described = () => String(eventNow(office, seriesId).description);
  types(office, ALEX, seriesId, { description: `Room 4\n\n${described()}` });
  givesDoc(SAM);
  const panel = opens(office, ALEX, pair.next());
  setsUpNewDoc(panel);
  panel.set("role", "direct");
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(described()).not.toContain(docId);
  expect(described()).toContain("Room 4");
});

test.each([
  ["words", { description: "Bring the Lisbon plan" }],
  ["a time", at("2026-11-20", "16:00", "16:30")],
])(
  "the next meeting has %s of its own: a new doc is set up all the same, and no other meeting gets them",
  (_what, own) => {
    const { office, docId, seriesId } = pair;
    types(office, ALEX, pair.next(), own);
    opens(office, ALEX, pair.next());
    givesDoc(SAM);
    const panel = opens(office, ALEX, pair.next());
    setsUpNewDoc(panel);
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe("You and Dana are set");
    const later = eventNow(office, startsOf(office, ALEX, seriesId)[2] ?? "");
    expect(String(later.description)).not.toContain("Lisbon plan");
    expect(JSON.stringify(eventNow(office, seriesId))).not.toContain(docId);
  },
);

test("a new doc is set up while somebody changes the event: their change stays, and the press can be tried again", () => {
  const { office, seriesId } = pair;
  givesDoc(SAM);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Set up a new doc");
  const before = tags();
  const { call } = office.workspace;
  office.workspace.call = (caller, asked) => {
    if (asked.method === "calendar.events.patch") {
      office.workspace.call = call;
      types(office, ALEX, seriesId, { description: "Room 4" });
    }
    return call(caller, asked);
  };
  panel.press("Set up a new doc");
  expect(tags()).toBe(before);
  expect(eventNow(office, seriesId).description).toBe("Room 4");
  panel.openEvent(ALEX, pair.next());
  setsUpNewDoc(panel);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
});

test.each(["event", "home", "a new event"])("the doc was deleted for good: %s leads to a new one", (from) => {
  const { office } = pair;
  opens(office, ALEX, pair.next());
  deletesForGood();
  const panel = calendarOf(office, ALEX);
  if (from === "event") panel.openEvent(ALEX, pair.next());
  else if (from === "home") {
    panel.openHome();
    panel.press("Dana Reyes");
  } else {
    const more = anEvent(office, ALEX, {
      ...at("2026-11-19", "15:00", "15:30"),
      attendees: [{ email: DANA }],
    });
    panel.openEvent(ALEX, String(more.id));
    panel.press("Set up 1:1");
  }
  setsUpNewDoc(panel);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
});

test("a new doc is begun from a new event: the series leads to it, and the new event is asked about as any other", () => {
  const { office, docId, seriesId } = pair;
  opens(office, ALEX, pair.next());
  deletesForGood();
  const when = at("2026-11-19", "15:00", "15:30");
  const more = String(anEvent(office, ALEX, { ...when, attendees: [{ email: DANA }] }).id);
  const panel = opens(office, ALEX, more);
  panel.press("Set up 1:1");
  setsUpNewDoc(panel);
  panel.press("Set up 1:1");
  expect(JSON.stringify(eventNow(office, seriesId))).not.toContain(docId);
  panel.openEvent(ALEX, more);
  panel.press("Set up 1:1");
  expect(saying(panel)).toContain("You and Dana already meet");
});

test.each([
  ["given away", "remembered"],
  ["given away", "forgotten"],
  ["deleted", "remembered"],
  ["deleted", "forgotten"],
])(
  "the series is in a second calendar, the doc was %s, all is %s: a new doc begins at that event",
  async (what, all) => {
    const office = await anOffice();
    const calendarId = anotherCalendar(office, ALEX);
    const weekly = { ...at("2026-11-20", "10:00", "10:30"), recurrence: ["RRULE:FREQ=WEEKLY"] };
    const eventId = String(anEvent(office, ALEX, { ...weekly, attendees: [{ email: DANA }] }, calendarId).id);
    const byAlex = (method: string) =>
      office.workspace.call(byHand(ALEX), { method, params: { calendarId, eventId } }).body ?? {};
    const first = () => String((byAlex("calendar.events.instances").items as { id: string }[])[0]?.id);
    opens(office, ALEX, first(), calendarId).press("Set up 1:1");
    const fileId = String(docsOwnedBy(office)[0]?.id);
    office.workspace.call(
      byHand(ALEX),
      what === "deleted"
        ? { method: "drive.files.delete", params: { fileId } }
        : {
            method: "drive.permissions.create",
            params: { fileId, transferOwnership: true },
            body: { role: "owner", type: "user", emailAddress: SAM },
          },
    );
    if (all === "forgotten") forgetEverything(office, ALEX);
    const panel = opens(office, ALEX, first(), calendarId);
    setsUpNewDoc(panel);
    expect(saying(panel)).toContain("With | dana@example.com");
    expect(JSON.stringify(byAlex("calendar.events.get").extendedProperties ?? {})).not.toContain(fileId);
  },
);

test("from home, with Sam's event open beside: a new doc is about Dana, whose doc was lost", () => {
  const { office } = pair;
  opens(office, ALEX, pair.next());
  const when = at("2026-11-19", "14:00", "14:30");
  const panel = opens(
    office,
    ALEX,
    String(anEvent(office, ALEX, { ...when, attendees: [{ email: SAM }] }).id),
  );
  panel.press("Set up 1:1");
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  panel.press("Open your 1:1s");
  deletesForGood();
  panel.press("Dana Reyes");
  setsUpNewDoc(panel);
  expect(saying(panel)).toContain(DANA);
  expect(saying(panel)).not.toContain(SAM);
});

test("all is forgotten and the doc is Sam's by now: the event still leads to a new one", () => {
  const { office } = pair;
  const panel = opens(office, ALEX, pair.next());
  givesDoc(SAM);
  forgetEverything(office, ALEX);
  panel.openEvent(ALEX, pair.next());
  setsUpNewDoc(panel);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
});

test("a card that says that the doc is gone is pressed once it is back: the panel of the two", () => {
  const { office, docId } = pair;
  givesDoc(SAM);
  const panel = opens(office, ALEX, pair.next());
  office.workspace.call(byHand(SAM), {
    method: "drive.permissions.create",
    params: { fileId: docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: ALEX },
  });
  panel.press("Set up a new doc");
  expect(panel.texts()[0]).toBe("Dana Reyes");
});

test("the doc is Sam's by now: Dana is not offered to set it up anew, and reads nothing of it in her event", () => {
  const { office, seriesId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  const beside = docsOf(office, DANA);
  beside.openDoc(pair.docId);
  beside.press("Allow");
  beside.grantFileScope();
  givesDoc(SAM);
  const panel = opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? "");
  expect(saying(panel)).not.toContain("Lisbon");
  expect(panel.buttons()).toEqual(["Open doc", "Take off my list"]);
  panel.press("Take off my list");
  expect(saying(panel)).not.toContain("Alex Morgan");
});

test("one doc is used for two series from two windows: the second press asks, and one series names it", async () => {
  const office = await anOffice();
  const weekly = (day: string) =>
    String(
      anEvent(office, ALEX, {
        ...at(day, "10:00", "10:30"),
        recurrence: ["RRULE:FREQ=WEEKLY"],
        attendees: [{ email: DANA }],
      }).id,
    );
  const [a, b] = [weekly("2026-11-18"), weekly("2026-11-19")];
  const docId = aDocByHand(office);
  const one = docsOf(office, ALEX);
  one.openDoc(docId);
  one.press("Allow");
  one.grantFileScope();
  const two = docsOf(office, ALEX);
  two.openDoc(docId);
  one.set("series", a);
  two.set("series", b);
  for (const panel of [one, two]) panel.press("See what is read");
  for (const panel of [one, two]) panel.press("Use this doc");
  const naming = () =>
    [a, b].filter((id) => JSON.stringify(eventNow(office, id).extendedProperties ?? {}).includes(docId));
  expect(naming()).toEqual([a]);
  expect(saying(two)).toContain("You and Dana already meet");
  two.press("Use this event");
  expect(naming()).toEqual([b]);
  expect(two.texts()[0]).toBe("Dana");
});

/** Alex gave the doc to Dana by hand, and the panels of both followed. */
function isDanas(): void {
  const { office } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  givesDoc(DANA);
  const dana = docsOf(office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  opens(office, ALEX, pair.next());
}

test.each([
  ["with Sam in the series too", [{ email: DANA }, { email: SAM }]],
  ["with Dana off the series", []],
])("the doc is Dana's by now, %s: Alex's event still shows the panel of the two", (_how, attendees) => {
  isDanas();
  const { office, seriesId } = pair;
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: seriesId, sendUpdates: "none" },
    body: { attendees },
  });
  const panel = opens(office, ALEX, pair.next());
  expect(saying(panel)).not.toContain("another owner");
  expect(panel.texts()[0]).toBe("Dana Reyes");
});

test("the doc is Dana's by now, and she removed her data: Alex's event offers him a new doc, or his list without it", () => {
  isDanas();
  const { office } = pair;
  const home = calendarOf(office, DANA);
  home.openHome();
  home.press("Settings for all 1:1s");
  home.press("Remove my data");
  home.press("Remove my data");
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()[0]).toBe("The doc has another owner");
  expect(panel.buttons()).toEqual(["Set up a new doc", "Take off my list"]);
  setsUpNewDoc(panel);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
});

test("the doc is Dana's by now, and Sam has her place in the series: Alex's event shows nothing of it", () => {
  isDanas();
  const { office, seriesId } = pair;
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: seriesId, sendUpdates: "none" },
    body: { attendees: [{ email: SAM }] },
  });
  expect(saying(opens(office, ALEX, pair.next()))).not.toContain("Lisbon");
});

test("the doc was deleted for good and Sam has Dana's place in the series: it is set up with him as any other", () => {
  const { office, docId, seriesId } = pair;
  opens(office, ALEX, pair.next());
  deletesForGood();
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Make this your 1:1?");
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Sam are set");
  expect(JSON.stringify(eventNow(office, seriesId))).not.toContain(docId);
  expect(opens(office, ALEX, pair.next()).texts()).toContain("Only you two can open this doc");
});

test("the doc was deleted for good, the pair is forgotten, and a copy of the series is Sam's: a new doc can be set up with him", () => {
  const { office, docId, seriesId } = pair;
  const copy = pair.copies({ attendees: [{ email: SAM }], ...at("2026-11-19", "14:00", "14:30") });
  deletesForGood();
  office.deletes(ALEX, seriesId);
  forgetEverything(office, ALEX);
  const panel = opens(office, ALEX, startsOf(office, ALEX, copy)[0] ?? "");
  expect(saying(panel)).toContain("if it is gone for good, set up a new one");
  setsUpNewDoc(panel);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Sam are set");
  expect(JSON.stringify(eventNow(office, copy).extendedProperties)).not.toContain(docId);
});

test("Drive shows the doc no more: opened it can still be allowed, and a new one is what is offered second", () => {
  deletesForGood();
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.buttons()).toEqual(["Open doc", "Set up a new doc"]);
  expect(saying(panel)).toContain("press Allow in its panel");
});

test("Dana was taken off the doc: her card leads to the doc beside a second try", () => {
  const { office, docId } = pair;
  const dana = docsOf(office, DANA);
  dana.openDoc(docId);
  dana.press("Allow");
  dana.grantFileScope();
  const event = startsOf(office, DANA, pair.seriesId)[0] ?? "";
  opens(office, DANA, event);
  takesOff(pair, DANA);
  expect(opens(office, DANA, event).buttons()).toEqual(["Try again", "Open doc"]);
});

test("a new doc is asked about first: the question left, event and doc are as they were", () => {
  const { office, docId } = pair;
  givesDoc(SAM);
  const before = tags();
  const panel = opens(office, ALEX, pair.next());
  panel.press("Set up a new doc");
  expect(tags()).toBe(before);
  panel.press("Cancel");
  office.workspace.call(byHand(SAM), {
    method: "drive.permissions.create",
    params: { fileId: docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: ALEX },
  });
  expect(opens(office, ALEX, pair.next()).texts()[0]).toBe("Dana Reyes");
});

/** Dana's record as it was before it noted who the doc's owner is to Drive. */
function forgetsOwnersId(): void {
  const { workspace, bundle } = pair.office;
  const kept = workspace.script.properties(bundle.app, { person: DANA });
  const key = `pair.${pair.docId}`;
  const { otherPermissionId: _id, ...record } = JSON.parse(kept.all()[key] ?? "");
  kept.set({ [key]: JSON.stringify(record) }, false);
}

test.each([
  ["Add topics", ""],
  ["Remind me", ""],
  ["Add topics", ", kept without Alex's id"],
])(
  "the doc becomes Sam's while Dana's panel is open (%s%s): no word of hers goes into it, and her event is no 1:1 with him",
  (press, kept) => {
    const { office, docId, seriesId } = pair;
    const left = allows(pair);
    if (kept !== "") forgetsOwnersId();
    givesDoc(SAM);
    left.press(press);
    if (left.buttons().includes("Add")) {
      left.set("topic", "I want to leave the team");
      left.press("Add");
    }
    expect(markdownOf(office, docId, SAM)).not.toContain("I want to leave the team");
    const panel = opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? "");
    expect(panel.texts()[0]).toBe("Whose 1:1 is it now?");
    expect(panel.buttons()).not.toContain("Add topics");
  },
);

test("Dana's panel, kept without the owner's id, goes on while the doc is Alex's", () => {
  allows(pair);
  forgetsOwnersId();
  const panel = opens(pair.office, DANA, startsOf(pair.office, DANA, pair.seriesId)[0] ?? "");
  expect(panel.buttons()).toContain("Add topics");
});

test.each([
  ["never opened the panel", 0],
  ["never opened the panel", 3],
  ["forgot it all", 0],
  ["forgot it all", 3],
])(
  "Alex left, the series is gone and the doc is Sam's; Dana, who %s (Alex opened his %s times), allows it: it is no 1:1 of hers with Sam",
  (dana, openings) => {
    const { office, docId, seriesId } = pair;
    if (dana === "forgot it all") allows(pair);
    // The doc notes who its owner is to Drive by the third opening at the latest.
    for (let opening = 0; opening < openings; opening++) opens(office, ALEX, pair.next());
    office.deletes(ALEX, seriesId);
    givesDoc(SAM);
    if (dana === "forgot it all") forgetEverything(office, DANA);
    const panel = docsOf(office, DANA);
    panel.openDoc(docId);
    if (panel.buttons().includes("Allow")) {
      panel.press("Allow");
      panel.grantFileScope();
    }
    expect(panel.texts()[0]).toBe("This doc is not this 1:1's");
    expect(panel.buttons()).not.toContain("Add topics");
    const home = calendarOf(office, DANA);
    home.openHome();
    expect(saying(home)).not.toContain("Sam Okoro");
  },
);
