import { expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { byHand } from "../../emulator/api/call";
import { bullet, composeDocument, heading } from "../../emulator/docs/compose";
import type { JsonObject } from "../../emulator/json";
import { NOOR } from "../../emulator/people";
import { type Execution, runFunction } from "../../emulator/run";
import { type Pressable, pressablesOf } from "../../emulator/side-panel/card-reading";
import type { PanelCall, SidePanel } from "../../emulator/side-panel/panel";
import { expectSafe } from "../safety/safe-card";
import { allows } from "./own/desk";
import { mostCalls } from "./press-calls";
import {
  ALEX,
  aDocByHand,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventsOf,
  forgetEverything,
  fridayWithDana,
  mails,
  markdownOf,
  type Office,
  opens,
  permissionsOf,
  SAM,
  sharesByHand,
  startsOf,
  takesOff,
  trashes,
  types,
  typesInDoc,
  writesNote,
} from "./world";

/** Whoever looks, the office they look at, and the card they begin on. */
interface Beginning {
  readonly office: Office;
  readonly person: string;
  readonly panel: SidePanel;
  /** How many presses deep, where what lies further is reached from other beginnings. */
  readonly depth?: number;
}

/** The cards from which every other card is reached by pressing. */
const beginnings: Readonly<Record<string, () => Promise<Beginning>>> = {
  "an event with one guest": async () => {
    const office = await anOffice();
    return seenBy(office, ALEX, opens(office, ALEX, fridayWithDana(office)));
  },
  "an event with several guests": async () => {
    const office = await anOffice();
    const attendees = [DANA, SAM].map((email) => ({ email }));
    return seenBy(office, ALEX, opens(office, ALEX, fridayWithDana(office, { attendees })));
  },
  "an event with nobody": async () => {
    const office = await anOffice();
    return seenBy(office, ALEX, opens(office, ALEX, fridayWithDana(office, { attendees: [] })));
  },
  "a series every two weeks": async () => {
    const office = await anOffice();
    const id = fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"] });
    return seenBy(office, ALEX, opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? ""));
  },
  "an event of somebody else's": async () => {
    const office = await anOffice();
    const body = { ...at("2026-11-18", "15:00", "15:30"), attendees: [{ email: ALEX }] };
    return seenBy(office, ALEX, opens(office, ALEX, String(anEvent(office, NOOR, body).id)));
  },
  "an address without an account": async () => {
    const office = await anOffice();
    const attendees = [{ email: "kim@nowhere.example.com" }];
    return seenBy(office, ALEX, opens(office, ALEX, fridayWithDana(office, { attendees })));
  },
  home: async () => {
    const { office } = await aPair();
    const panel = calendarOf(office);
    panel.openHome();
    return seenBy(office, ALEX, panel);
  },
  "another event with somebody one has a 1:1 with": async () => {
    const { office } = await aPair();
    const id = fridayWithDana(office, at("2026-11-19", "11:00", "11:30"));
    return seenBy(office, ALEX, opens(office, ALEX, id));
  },
  "a copy of the 1:1": async () => {
    const pair = await aPair();
    const id = pair.copies(at("2026-11-19", "11:00", "11:30"));
    return seenBy(pair.office, ALEX, opens(pair.office, ALEX, startsOf(pair.office, ALEX, id)[0] ?? id));
  },
  "a 1:1 after some weeks, with all there is to mend": async () => {
    const pair = await talkedAbout();
    sharesByHand(pair, SAM);
    types(pair.office, ALEX, pair.seriesId, { visibility: "default", guestsCanInviteOthers: true });
    return seenBy(pair.office, ALEX, opens(pair.office, ALEX, pair.next()));
  },
  "a 1:1 to which somebody else is invited, with a file on the meeting": async () => {
    const { office, seriesId, next } = await aPair();
    office.workspace.call(byHand(ALEX), {
      method: "calendar.events.patch",
      params: { calendarId: "primary", eventId: seriesId, sendUpdates: "none", supportsAttachments: true },
      body: {
        attendees: [{ email: DANA }, { email: SAM }],
        attachments: [{ fileUrl: "https://docs.google.com/document/d/1NotesNotes/edit", title: "Notes" }],
      },
    });
    return seenBy(office, ALEX, opens(office, ALEX, next()));
  },
  "home, with a series that might be a 1:1": async () => {
    const office = await anOffice();
    fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
    const panel = calendarOf(office);
    panel.openHome();
    return seenBy(office, ALEX, panel);
  },
  "the list of what keeps coming back": async () => {
    const pair = await aPair();
    typesInDoc(pair, ALEX, "Budget");
    daysLater(pair.office, 34);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Carry over");
    return seenBy(pair.office, ALEX, panel);
  },
  "a 1:1 while it runs": async () => {
    const pair = await aPair();
    pair.office.workspace.clock.set(Date.parse("2026-11-20T10:05:00Z"));
    return seenBy(pair.office, ALEX, opens(pair.office, ALEX, pair.next()));
  },
  "what only one of the two sees, after a meeting of which nobody knows": async () => {
    const pair = await aPair();
    daysLater(pair.office, 7);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Just for me");
    return seenBy(pair.office, ALEX, panel);
  },
  "a 1:1 that was ended a moment ago": async () => {
    const pair = await aPair();
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("End this 1:1");
    panel.press("End it");
    return seenBy(pair.office, ALEX, panel);
  },
  "notes of one's own that somebody shared": async () => {
    const pair = await aPair();
    const { office } = pair;
    const panel = opens(office, ALEX, pair.next());
    panel.press("Just for me");
    panel.set("note", "Calm again");
    panel.press("Add a line");
    const notes = docsOwnedBy(office).find(({ name }) => String(name).startsWith("My notes"));
    sharesByHand({ ...pair, docId: String(notes?.id) }, SAM);
    panel.openEvent(ALEX, pair.next());
    panel.press("Just for me");
    return seenBy(office, ALEX, panel);
  },
  "the same in Docs, as the other of the two": async () => {
    const pair = await talkedAbout();
    const panel = docsOf(pair.office, DANA);
    panel.openDoc(pair.docId);
    panel.press("Allow");
    panel.grantFileScope();
    return seenBy(pair.office, DANA, panel);
  },
  "the same in Docs, before the other allowed the doc": async () => {
    const pair = await talkedAbout();
    const panel = docsOf(pair.office, DANA);
    panel.openDoc(pair.docId);
    return seenBy(pair.office, DANA, panel);
  },
  "a doc the two kept by hand": async () => {
    const office = await anOffice();
    fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
    const panel = docsOf(office, ALEX);
    panel.openDoc(aDocByHand(office));
    panel.press("Allow");
    panel.grantFileScope();
    return seenBy(office, ALEX, panel);
  },
  "a log of many open items": async () => {
    const office = await anOffice();
    fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
    const docId = aDocByHand(office);
    const { docs } = office.workspace;
    composeDocument(docs, ALEX, docId, [heading(2, "3 Nov 2026"), bullet("New"), heading(2, "3 Nov 2025")]);
    const panel = docsOf(office, ALEX);
    panel.openDoc(docId);
    panel.press("Allow");
    panel.grantFileScope();
    for (const press of ["See what is read", "Use this doc"]) panel.press(press);
    // Most of it is old, so that the list itself stays short.
    composeDocument(
      docs,
      ALEX,
      docId,
      Array.from({ length: 61 }, (_, n) => bullet(`Idea ${n}`)),
    );
    panel.reload();
    panel.press("Carry over");
    return { ...seenBy(office, ALEX, panel), depth: 2 };
  },
  "a 1:1 whose next section is missing, and whose other lost the doc": async () => {
    const pair = await aPair();
    pair.emptyDoc();
    takesOff(pair, DANA);
    return seenBy(pair.office, ALEX, opens(pair.office, ALEX, pair.next()));
  },
  "the same in Calendar, before the other allowed the doc": async () => {
    const pair = await talkedAbout();
    return seenBy(pair.office, DANA, opens(pair.office, DANA, pair.next()));
  },
  "a 1:1 for which a permission was missing": async () => {
    const pair = await aPair();
    const panel = calendarOf(pair.office, ALEX, { scopes: [] });
    panel.openEvent(ALEX, pair.next());
    return seenBy(pair.office, ALEX, panel);
  },
  "a meeting that was moved a moment ago": async () => {
    const pair = await aPair();
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Find a time");
    panel.press("Move it");
    return seenBy(pair.office, ALEX, panel);
  },
  "a 1:1 whose doc is nearly full": async () => {
    const pair = await nearlyFull();
    return { ...seenBy(pair.office, ALEX, opens(pair.office, ALEX, pair.next())), depth: 1 };
  },
  "next steps in Google Tasks, one done there and one worded otherwise since": async () => {
    const pair = await aPair();
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Add topics");
    panel.set("topic", "Send the guide · Alex\nRing the bank · Alex");
    panel.set("where", "actions");
    panel.press("Add");
    const tasks = () => {
      const again = opens(pair.office, ALEX, pair.next());
      again.press("Just for me");
      again.press("Choose what to send");
      return again;
    };
    tasks().press("Send to Google Tasks");
    ticksTasksOff(pair.office);
    typesInDoc(pair, ALEX, "other ", "Ring the ");
    return { ...seenBy(pair.office, ALEX, tasks()), depth: 1 };
  },
  "whether to go on in a new doc": async () => {
    const pair = await nearlyFull();
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Go on in a new doc");
    return { ...seenBy(pair.office, ALEX, panel), depth: 2 };
  },
  "a 1:1 whose series is gone, as the guest": async () => {
    const pair = await aPair();
    allows(pair);
    pair.office.deletes(ALEX, pair.seriesId);
    const panel = calendarOf(pair.office, DANA);
    panel.openHome();
    panel.press("Alex Morgan");
    panel.press("End this 1:1");
    return { ...seenBy(pair.office, DANA, panel), depth: 1 };
  },
  "a 1:1 whose doc is somebody else's": async () => {
    const { office, docId, next } = await aPair();
    office.workspace.call(byHand(ALEX), {
      method: "drive.permissions.create",
      params: { fileId: docId, transferOwnership: true },
      body: { role: "owner", type: "user", emailAddress: SAM },
    });
    return { ...seenBy(office, ALEX, opens(office, ALEX, next())), depth: 2 };
  },
  "a 1:1 whose doc is in the trash": async () => {
    const pair = await aPair();
    trashes(pair, true);
    return seenBy(pair.office, ALEX, opens(pair.office, ALEX, pair.next()));
  },
};

function seenBy(office: Office, person: string, panel: SidePanel): Beginning {
  return { office, person, panel };
}

/** Alex ticks every task off in Google Tasks. */
function ticksTasksOff({ workspace }: Office): void {
  const called = (method: string, params: JsonObject, body?: JsonObject) =>
    workspace.call(byHand(ALEX), { method, params, ...(body === undefined ? {} : { body }) }).body;
  for (const { id: list } of (called("tasks.tasklists.list", {})?.items ?? []) as JsonObject[]) {
    const tasklist = String(list);
    const { items = [] } = called("tasks.tasks.list", { tasklist }) ?? {};
    for (const { id } of items as JsonObject[])
      called("tasks.tasks.patch", { tasklist, task: String(id) }, { status: "completed" });
  }
}

/** Years of notes below a topic. */
async function nearlyFull() {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Moving to Lisbon");
  writesNote(pair, ALEX, "Moving to Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(905_000), "Notes:");
  return pair;
}

/** Two meetings ago both wrote something; the next section is there. */
async function talkedAbout() {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Moving to Lisbon");
  typesInDoc(pair, ALEX, "Budget");
  typesInDoc(pair, ALEX, "Send the level guide");
  writesNote(pair, ALEX, "Budget", "We talked about it");
  daysLater(pair.office, 7);
  // The first opening is for the ticks; the section that is due comes with the next.
  opens(pair.office, ALEX, pair.next()).reload();
  return pair;
}

/** What a person who fills in a form puts there. */
const FILLED: Readonly<Record<string, string>> = {
  topic: "Holidays",
  what: "Send the level guide",
  note: "Looks tired",
  someone: "Sam Okoro <sam@example.com>",
  people: "Sam Okoro <sam@example.com>\nalex@example.com",
};

const pressed = new Set<string>();
/** The dearest press of each function, and where it was. */
const dearest = new Map<string, readonly [calls: number, where: string]>();

function counted(functionName: string, calls: number, where: string): void {
  if (calls >= (dearest.get(functionName)?.[0] ?? 0)) dearest.set(functionName, [calls, where]);
}

/** What was pressed and said that other cards of the window may be stale. */
const saidSo = new Set<string>();
/** What no doc, event or mail tells of and other cards show all the same. */
const KEPT_ALONE = ["saveSettings", "saveReminder", "turnOnHourly"];
/** An opening follows the calendar unasked and shows what came of it; own papers are on no other card. */
const OPENINGS = ["goBack", "openAgain", "openPanel", "refreshPanel", "showHome"];
const OWN_PAPERS = ["copyDoc", "lookBackNow", "openNotes", "showLookBack", "showOwn"];
/** Steps of the self-check, which makes and removes things of its own and goes on with each press: test/flows/self-check. */
const CHECKS = ["endCheck", "lookAgain", "readCheck", "runCheck"];
/** What no button runs: Google's own pages call these, and an input that is changed. */
const TRIGGERS = [
  "noteTouched",
  "onCalendarEventOpen",
  "onDocsHomepage",
  "onFileScopeGranted",
  "onHomepage",
  "onHour",
  "onShowHome",
  "suggestPeople",
];

test.each(Object.keys(beginnings))(
  "%s: whatever is pressed twice, and once more after all memory is gone, is done once",
  async (name) => {
    const begin = beginnings[name];
    if (begin === undefined) throw new Error(name);
    const beginning = await begin();
    const seen = new Set<string>();
    walk(beginning, seen, beginning.depth ?? 4);
    expect(seen.size).toBeGreaterThan(0);
    expect(beginning.office.workspace.violations).toEqual([]);
  },
);

test("no function that a card runs was left out", async () => {
  const { functions } = await makeBundle();
  expect([...pressed, ...TRIGGERS, ...CHECKS].sort()).toEqual([...functions].sort());
});

test("what is kept in settings alone is told to the other cards of the window, too", () => {
  for (const name of KEPT_ALONE) expect([name, saidSo.has(name)]).toEqual([name, true]);
});

test("no press costs more calls than its kind may", () => {
  const over = [...dearest].filter(([name, [calls]]) => calls > mostCalls(name));
  expect(over).toEqual([]);
});

/** Tries every button of the card at hand, then goes on to each card that none of the others was like. */
function walk(beginning: Beginning, seen: Set<string>, depth: number): void {
  const { office, panel, person } = beginning;
  expectSafe(panel);
  const card = cardOf(panel);
  if (depth === 0 || seen.has(card)) return;
  seen.add(card);
  for (const name of Object.keys(panel.values())) {
    const text = FILLED[name];
    if (text !== undefined) panel.set(name, text);
  }
  const before = { world: office.workspace.snapshot(), panel: panel.snapshot() };
  const facts = JSON.stringify(factsOf(office));
  const labels = new Set<string>();
  for (const pressable of pressablesOf(panel.card())) {
    if (labels.has(pressable.label)) continue;
    labels.add(pressable.label);
    office.workspace.restore(before.world);
    panel.restore(before.panel);
    const call = callOf(panel, pressable);
    if (call === undefined || CHECKS.includes(call.functionName)) continue;
    pressed.add(call.functionName);
    const where = `${card} › ${pressable.label}`;
    office.workspace.log.clear();
    press(beginning, call, where);
    counted(call.functionName, office.workspace.log.all().length, where);
    const after = { world: office.workspace.snapshot(), panel: panel.snapshot() };
    const once = factsOf(office);
    if (panel.last.stateChanged) saidSo.add(call.functionName);
    else if (!OPENINGS.includes(call.functionName) && !OWN_PAPERS.includes(call.functionName))
      expect([where, "says that it changed something", JSON.stringify(once)]).toEqual([
        where,
        "says that it changed something",
        facts,
      ]);
    press(beginning, call, `${where}, twice`);
    expect([where, "twice", factsOf(office)]).toEqual([where, "twice", once]);
    office.workspace.restore(after.world);
    panel.restore(after.panel);
    forgetEverything(office, person);
    // Without memory the doc is found again once Drive's index has it, which takes minutes (decisions/0042).
    office.workspace.clock.advance(5 * 60_000);
    press(beginning, call, `${where}, again with no memory`);
    expect([where, "forgotten", factsOf(office)]).toEqual([where, "forgotten", once]);
    office.workspace.restore(after.world);
    panel.restore(after.panel);
    walk(beginning, seen, depth - 1);
  }
}

function callOf(panel: SidePanel, { label, near, disabled, onClick }: Pressable): PanelCall | undefined {
  return disabled || onClick.openLink !== undefined ? undefined : panel.callOf(label, near);
}

function press({ office, person, panel }: Beginning, call: PanelCall, where: string): void {
  const execution: Execution = runFunction(office.workspace, office.bundle, {
    functionName: call.functionName,
    person,
    event: call.event,
    grantedScopes: office.bundle.scopes,
  });
  panel.finish(call, execution);
  expect([where, panel.last.error]).toEqual([where, undefined]);
  const said = panel.texts({ folded: true }).join("\n");
  expect([where, /UNEXPECTED|undefined|NaN|\[object/.exec(said)?.[0]]).toEqual([where, undefined]);
  expectSafe(panel);
}

/** What a card is, whatever it is about: its head and what can be pressed on it. */
function cardOf(panel: SidePanel): string {
  return `${panel.texts()[0] ?? ""} [${[...new Set(panel.buttons())].sort().join(", ")}]`;
}

/** The link to the newest meeting comes with the next reading: it is no word. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}

/** All that is anywhere because of what was pressed: docs and their words, who may open them, events, mail. */
function factsOf(office: Office): JsonObject {
  const facts: JsonObject = { mails: [...mails(office)] };
  for (const person of [ALEX, DANA, SAM]) {
    // The self-check writes its report anew each time it is pressed.
    // Drive lists what was changed last first, which a mark taken off by itself changes: by name it stays.
    const docs = docsOwnedBy(office, person)
      .filter(({ permissions, name }) => permissions !== undefined && name !== "Self-check")
      .sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
    facts[`${person} docs`] = docs.map(({ id, name, trashed }) => ({
      name: name ?? null,
      trashed: trashed ?? false,
      who: permissionsOf(office, String(id), person),
      words: trashed === true ? "" : plain(markdownOf(office, String(id), person)),
    }));
    facts[`${person} events`] = eventsOf(office, person).map((event) => ({
      recurrence: event.recurrence ?? null,
      start: event.start ?? null,
      visibility: event.visibility ?? null,
      attendees: event.attendees ?? null,
      description: event.description ?? null,
    }));
  }
  return facts;
}
