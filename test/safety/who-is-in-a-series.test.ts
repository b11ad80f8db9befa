import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { bullet, composeDocument, heading, plain } from "../../emulator/docs/compose";
import type { Json } from "../../emulator/json";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  JO,
  mails,
  type Office,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  startsOf,
  types,
  typesInDoc,
} from "../flows/world";

const guests = (...emails: string[]) => ({ attendees: emails.map((email) => ({ email })) });
const on = (office: Office, id: string) =>
  ((eventNow(office, id).attendees ?? []) as { email: string }[]).map(({ email }) => email);
const since = (office: Office, before: number) => mails(office).slice(before).join("\n");
const said = (panel: { texts(): string[] }) => panel.texts().join("\n");

/** Dana's 1:1, her topic in its doc, and one meeting of it that was given to Sam: 0 is the next one. */
async function oneIsSams(which: number): Promise<Pair & { readonly starts: readonly string[] }> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon");
  const starts = startsOf(pair.office, ALEX, pair.seriesId);
  types(pair.office, ALEX, starts[which] ?? "", guests(SAM));
  return { ...pair, starts };
}

/** A series on Fridays that is nobody's 1:1 here yet. */
async function fridays(
  rule: string,
  ...emails: string[]
): Promise<{ office: Office; series: string; next: string }> {
  const office = await anOffice();
  const made = anEvent(office, ALEX, {
    summary: "1:1",
    ...at("2026-11-20", "10:00", "10:30"),
    recurrence: [`RRULE:FREQ=WEEKLY;${rule}BYDAY=FR`],
    ...guests(...emails),
  });
  const series = String(made.id);
  const [next = ""] = startsOf(office, ALEX, series);
  return { office, series, next };
}

test("the next meeting is Sam's for once: nothing of Dana's notes shows on it, and it offers no set-up of her series", async () => {
  const { office, seriesId, docId, starts } = await oneIsSams(0);
  const panel = opens(office, ALEX, starts[0] ?? "");
  expect(said(panel)).not.toContain("Lisbon");
  expect(panel.texts()[0]).toBe("This meeting isn't with Dana");
  expect(panel.buttons()).not.toContain("Set up 1:1");
  expect(on(office, seriesId)).not.toContain(SAM);
  expect(JSON.stringify(eventNow(office, seriesId).extendedProperties)).toContain(docId);
  panel.press("Open Dana's 1:1");
  expect(said(panel)).toContain("Lisbon");
});

test("the next meeting is Sam's for once: Dana's panel opens on her own, with her next day, for two calls", async () => {
  const { office, starts } = await oneIsSams(0);
  const panel = opens(office, ALEX, starts[1] ?? "");
  expect(said(panel)).toContain("Lisbon");
  expect(said(panel)).toContain("27 Nov");
  expect(said(panel)).not.toContain("20 Nov");
  panel.reload();
  expect(callsOf(office, () => panel.reload())).toEqual(["calendar.events.instances", "drive.files.get"]);
});

test("the next meeting is Sam's for once: the doc's panel in Docs goes on", async () => {
  const { office, docId } = await oneIsSams(0);
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  expect(said(docs)).toContain("Lisbon");
});

test("the next meeting is Sam's for once: home has Dana's row without Sam's day", async () => {
  const { office, starts } = await oneIsSams(0);
  opens(office, ALEX, starts[1] ?? "");
  const home = calendarOf(office);
  home.openHome();
  expect(said(home)).toContain("Dana Reyes");
  expect(said(home)).not.toContain("20 Nov");
});

test("one later meeting is Sam's alone: nothing of Dana's notes shows on it", async () => {
  const { office, starts } = await oneIsSams(2);
  expect(said(opens(office, ALEX, starts[2] ?? ""))).not.toContain("Lisbon");
});

test.each([9, 80])(
  "one past meeting was Sam's alone: nothing of Dana's notes shows on it %i days later",
  async (days) => {
    const { office, starts } = await oneIsSams(0);
    daysLater(office, days);
    expect(said(opens(office, ALEX, starts[0] ?? ""))).not.toContain("Lisbon");
  },
);

test("every meeting in sight is Sam's, the series is Dana's: her panel goes on", async () => {
  const { office, seriesId, docId, starts } = await oneIsSams(0);
  for (const one of starts.slice(1, 9)) types(office, ALEX, one, guests(SAM));
  expect(opens(office, ALEX, starts[1] ?? "").texts()[0]).toBe("This meeting isn't with Dana");
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  expect(said(docs)).toContain("Lisbon");
  expect(on(office, seriesId)).toContain(DANA);
});

test("a third guest who was added as a resource is named all the same", async () => {
  const { office, seriesId, next } = await aPair();
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: JO, resource: true }] });
  expect(said(opens(office, ALEX, next()))).toContain(`Jo Brandt (${JO}) is invited too`);
});

test("the guest is replaced by somebody added as a resource: nothing of Dana's notes on that meeting", async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon");
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: SAM, resource: true }] });
  expect(said(opens(pair.office, ALEX, pair.next()))).not.toContain("Lisbon");
});

test("Jo is left out of the next meeting alone: opening the series asks whom the 1:1 is with, for one call", async () => {
  const { office, next } = await fridays("", DANA, JO);
  types(office, ALEX, next, guests(DANA));
  const panel = opens(office, ALEX, next);
  expect(panel.texts()[0]).toBe("Not a 1:1");
  expect(callsOf(office, () => opens(office, ALEX, next)).length).toBeLessThanOrEqual(1);
});

test.each([
  ["", "keep"],
  ["INTERVAL=2;", "keep"],
  ["INTERVAL=2;", "switch"],
])(
  "Jo comes after the card was shown: the press writes nothing and mails nobody (%s %s)",
  async (rule, cadence) => {
    const { office, series, next } = await fridays(rule, DANA);
    const panel = opens(office, ALEX, next);
    if (rule !== "") panel.set("cadence", cadence);
    // The meetings in sight stay as they were: only the series has Jo.
    types(office, ALEX, series, guests(DANA, JO));
    for (const one of startsOf(office, ALEX, series).slice(0, 8)) types(office, ALEX, one, guests(DANA));
    const [was, before] = [eventNow(office, series), mails(office).length];
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe("The event has changed");
    expect(eventNow(office, series)).toEqual(was);
    expect(since(office, before)).toBe("");
    expect(docsOwnedBy(office).filter(({ trashed }) => trashed !== true)).toEqual([]);
  },
);

test.each([
  ["", false],
  ["RRULE:FREQ=WEEKLY;BYDAY=FR", true],
])("the guest is replaced while a set-up runs: Sam is told nothing (%s)", async (rule, series) => {
  const office = await anOffice();
  const body = { summary: "1:1", ...at("2026-11-20", "10:00", "10:30"), ...guests(DANA) };
  const made = anEvent(office, ALEX, { ...body, ...(series ? { recurrence: [rule] as Json } : {}) });
  const event = String(made.id);
  const panel = opens(office, ALEX, series ? (startsOf(office, ALEX, event)[0] ?? "") : event);
  const [asked, left] = [panel.snapshot(), office.workspace.snapshot()];
  panel.press("Set up 1:1");
  const patch = (panel.last.execution?.steps ?? []).lastIndexOf("calendar.events.patch");
  office.workspace.restore(left);
  panel.restore(asked);
  const before = mails(office).length;
  panel.nextRun({
    beforeStep: (now) => {
      if (now === patch) types(office, ALEX, event, guests(SAM));
    },
  });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(since(office, before)).not.toContain(SAM);
  expect(on(office, event)).toEqual([SAM]);
  expect(docsOwnedBy(office).filter(({ trashed }) => trashed !== true)).toEqual([]);
});

test("Jo is left out of the next meeting of another rhythm: no switch to weekly ends Jo's meetings", async () => {
  const { office, series, next } = await fridays("INTERVAL=2;", DANA, JO);
  types(office, ALEX, next, guests(DANA));
  expect(opens(office, ALEX, next).buttons()).not.toContain("Set up 1:1");
  expect(JSON.stringify(eventNow(office, series).recurrence)).not.toContain("UNTIL");
});

test("Sam was invited to one later meeting: Undo set-up leaves the series", async () => {
  const office = await anOffice();
  const event = fridayWithDana(office);
  const panel = opens(office, ALEX, event);
  panel.press("Set up 1:1");
  const [, , third = ""] = startsOf(office, ALEX, event);
  types(office, ALEX, third, guests(DANA, SAM));
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(JSON.stringify(eventNow(office, event).recurrence)).toContain("WEEKLY");
});

test("the next meeting is Sam's for once: no doc is offered for the series as Sam's, and it is bound as Dana's", async () => {
  const { office, series, next } = await fridays("", DANA);
  types(office, ALEX, next, guests(SAM));
  const made = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.create",
    params: {},
    body: { title: "Our talks" },
  });
  const docId = String(made.body?.documentId);
  const lines = [plain("Sam & Alex"), heading(2, "Fri 13 Nov 2026"), heading(3, "Sam"), bullet("Promotion")];
  composeDocument(office.workspace.docs, ALEX, docId, lines);
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  expect(JSON.stringify(docs.card())).not.toContain(SAM);
  docs.press("See what is read");
  expect(said(docs)).toContain("Dana");
  // Its headings are Sam's, which is said before it is used; nobody can open it for that.
  expect(docs.texts()).toEqual(
    expect.arrayContaining([
      "Your 1:1 with Dana",
      "Parts",
      "Sam",
      "None is called Dana. Is it the right doc?",
    ]),
  );
  expect(JSON.stringify(eventNow(office, series))).not.toContain(docId);
  docs.press("Use this doc");
  expect(docs.texts()[0]).toBe("Dana");
  expect(JSON.stringify(eventNow(office, series).extendedProperties)).toContain(docId);
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
});

test("the next meeting is Sam's for once: home suggests no 1:1 with Sam", async () => {
  const { office, next } = await fridays("", DANA);
  types(office, ALEX, next, guests(SAM));
  const home = calendarOf(office);
  home.openHome();
  expect(said(home)).not.toContain("Sam");
});
