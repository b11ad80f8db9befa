import { expect, test } from "@jest/globals";
import { choicesOf } from "../../emulator/side-panel/choices";
import type { SidePanel } from "../../emulator/side-panel/panel";
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
  eventNow,
  forgetEverything,
  mails,
  markdownOf,
  opens,
  permissionsOf,
  SAM,
  sharesByHand,
  startsOf,
  types,
  typesInDoc,
} from "./world";

test("the panel of an unchanged doc costs two calls, of a changed one at most four", async () => {
  const pair = await aPair();
  const panel = calendarOf(pair.office);
  const open = () => callsOf(pair.office, () => panel.openEvent(ALEX, pair.next()));
  const counts = [open(), open(), open(), open()].map(({ length }) => length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  expect(counts.at(-1)).toBe(2);
  typesInDoc(pair, DANA, "Moving to Lisbon");
  expect(open().length).toBeLessThanOrEqual(4);
  expect(panel.texts()).toContain("Moving to Lisbon");
});

test("topics stand by owner, the direct's first, and one's own are called yours", async () => {
  const pair = await aPair();
  const alex = opens(pair.office, ALEX, pair.next());
  add(alex, "Budget");
  add(alex, "Send the level guide", "actions");
  expect(between(alex.texts(), "Dana's topics", "Just for me")).toEqual([
    "Nothing yet",
    "Your topics",
    "Budget",
    "Next steps",
    "Send the level guide",
  ]);
});

test("the same panel in Docs for the direct, after one Allow", async () => {
  const pair = await aPair();
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  expect(dana.texts()).toContain("Let the panel see this doc");
  dana.press("Allow");
  dana.grantFileScope();
  expect(dana.texts().slice(0, 2)).toEqual(["Alex Morgan", "Fri 20 Nov, 10:00"]);
  add(dana, "Moving to Lisbon");
  expect(dana.texts()).toContain("Moving to Lisbon");
  // Only the owner can know who else can open it.
  expect(dana.texts()).not.toContain("Only you two can open this doc");
  dana.openDoc(pair.docId);
  expect(dana.texts().slice(0, 2)).toEqual(["Alex Morgan", "Fri 20 Nov, 10:00"]);
});

test("the same panel in Docs for the manager, without any question", async () => {
  const pair = await aPair();
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  expect(docs.texts()).toContain("Only you two can open this doc");
});

test("the direct in Calendar, before the grant and after", async () => {
  const pair = await aPair();
  const calendar = opens(pair.office, DANA, pair.next());
  expect(calendar.texts()).toEqual([
    "Your 1:1 with Alex",
    "Fri 20 Nov, 10:00",
    "Alex's event links to a doc for your 1:1s. You both add topics, any day. What stays open is carried over.",
    "To add topics from here too: open the doc, choose One-on-One at its right edge and press Allow, once. The panel then checks that it is Alex's doc for you two.",
    "On a phone, use the doc itself. It needs no Allow.",
    "Open doc",
  ]);
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  calendar.openEvent(DANA, pair.next());
  expect(calendar.texts().slice(0, 2)).toEqual(["Alex Morgan", "Fri 20 Nov, 10:00"]);
});

test.each(["403 appNotAuthorizedToFile", "404 notFound"])(
  "a file that was not granted answers %s",
  async (answer) => {
    const pair = await aPair({ "drive.ungranted-file": answer });
    expect(opens(pair.office, DANA, pair.next()).texts()).toContain("Your 1:1 with Alex");
  },
);

test("a press of Done strikes the line through; undo takes that back", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  add(panel, "Send the level guide", "actions");
  daysLater(pair.office, 5);
  panel.openEvent(ALEX, pair.next());
  panel.press("Done");
  expect(panel.last.notification).toBe("Struck through in the doc");
  expect(markdownOf(pair.office, pair.docId)).toContain("~~Send the level guide~~");
  expect(panel.texts()).not.toContain("Still open");
  panel.press("Undo last change");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("~~");
  expect(panel.texts()).toContain("Still open");
});

test("undo is refused in words once somebody changed what it would take back", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  add(panel, "Budget");
  typesInDoc(pair, DANA, " and headcount", "Budget");
  panel.press("Undo last change");
  expect(panel.texts()[0]).toBe("That line has changed");
  expect(panel.buttons()).not.toContain("Try again");
  panel.press("Refresh");
  expect(panel.texts()[0]).toBe("Dana Reyes");
  expect(markdownOf(pair.office, pair.docId)).toContain("Budget and headcount");
});

test("a third person on the doc is named, and taken off on Remove", async () => {
  const pair = await aPair();
  sharesByHand(pair, SAM);
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("⚠ Sam Okoro (sam@example.com) can also open this doc");
  panel.press("Review");
  expect(panel.texts()).toEqual(
    expect.arrayContaining([
      "Dana Reyes (dana@example.com)",
      "In this 1:1 with you",
      "Sam Okoro (sam@example.com)",
      "Not in this 1:1",
    ]),
  );
  panel.press("Remove Sam");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(permissionsOf(pair.office, pair.docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("what a saved edit page wrote back is named and repaired without a mail", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, {
    visibility: "default",
    guestsCanInviteOthers: true,
    guestsCanModify: true,
  });
  const sent = mails(pair.office).length;
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("⚠ The event is not private");
  expect(panel.texts()).toContain("⚠ Guests may invite others");
  // One trouble, one button: all of it stands in one widget.
  expect(JSON.stringify(panel.card()).match(/⚠[^"]*not private<br>⚠[^"]*invite others/)).not.toBeNull();
  panel.press("Repair");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(panel.texts().join()).not.toContain("⚠");
  expect(eventNow(pair.office, pair.seriesId)).toMatchObject({
    visibility: "private",
    guestsCanInviteOthers: false,
  });
  expect(mails(pair.office)).toHaveLength(sent);
});

test("the event became single again: repaired to weekly", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { recurrence: [] });
  const panel = opens(pair.office, ALEX, pair.seriesId);
  expect(panel.texts()).toContain("⚠ The event no longer repeats");
  panel.press("Repair");
  expect(eventNow(pair.office, pair.seriesId).recurrence).toEqual(["RRULE:FREQ=WEEKLY;BYDAY=FR"]);
});

test("a section that was deleted by hand is offered again: one read, one write", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  pair.emptyDoc();
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).toContain("No section for Fri 20 Nov yet. What you add first makes it.");
  expect(callsOf(pair.office, () => panel.press("Add section for 20 Nov"))).toEqual([
    "docs.documents.get",
    "docs.documents.batchUpdate",
  ]);
  expect(panel.last.notification).toBe("Section for 20 Nov added");
  expect(markdownOf(pair.office, pair.docId).match(/Fri 20 Nov 2026/g)).toHaveLength(1);
});

test("the next section is there when the panel is opened after a meeting, once", async () => {
  const pair = await aPair();
  opens(pair.office, ALEX, pair.next());
  daysLater(pair.office, 5);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.reload();
  expect(markdownOf(pair.office, pair.docId).match(/## Fri 27 Nov 2026/g)).toHaveLength(1);
  expect(panel.texts().slice(0, 2)).toEqual(["Dana Reyes", "Just met, 10:00 · Next Fri 27 Nov, 10:00"]);
});

test("a meeting moved by a day: its section follows, with all that stands in it", async () => {
  const pair = await aPair();
  add(opens(pair.office, ALEX, pair.next()), "Budget");
  types(pair.office, ALEX, pair.next(), {
    start: { dateTime: "2026-11-19T15:00:00Z", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-19T15:30:00Z", timeZone: "Europe/London" },
  });
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts().slice(1, 3)).toEqual(["Thu 19 Nov, 15:00", "Dana's topics"]);
  expect(panel.texts()).toContain("Budget");
  expect(markdownOf(pair.office, pair.docId).match(/^## .*$/gm)).toEqual([
    expect.stringContaining("Thu 19 Nov 2026"),
  ]);
});

test("a copied event asks whether it takes the doc over", async () => {
  const pair = await aPair();
  const copy = pair.copies({ attendees: [{ email: DANA }] });
  const panel = opens(pair.office, ALEX, copy);
  expect(panel.texts()[0]).toBe("A copy of your 1:1?");
  panel.press("Use the same doc");
  expect(panel.texts()).toContain("Only you two can open this doc");
  panel.openEvent(ALEX, startsOf(pair.office, ALEX, copy)[0] ?? "");
  expect(panel.texts()).toContain("Only you two can open this doc");
  panel.openEvent(ALEX, startsOf(pair.office, ALEX, pair.seriesId)[0] ?? "");
  expect(panel.texts()[0]).toBe("Make this your 1:1?");
});

test("a copy for another person is an event like any other, and gets a doc of its own", async () => {
  const pair = await aPair();
  const copy = pair.copies({ attendees: [{ email: SAM }] });
  const panel = opens(pair.office, ALEX, startsOf(pair.office, ALEX, copy)[0] ?? "");
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Sam are set");
  const { description } = eventNow(pair.office, copy);
  expect(String(description)).not.toContain(pair.docId);
  expect(permissionsOf(pair.office, pair.docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("a guest who points the event at another doc steers nothing", async () => {
  const pair = await aPair();
  types(pair.office, DANA, pair.seriesId, {
    extendedProperties: { shared: { oneOnOneDoc: "1AnotherDocumentOfDanas0000000" } },
  });
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("Only you two can open this doc");
});

test("a third guest added later is named", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  expect(opens(pair.office, ALEX, pair.next()).texts()).toContain("⚠ sam@example.com is invited too");
});

test.each(["copied", "not copied"])(
  "a copy of the doc, its notes %s with it, is not the pair's doc",
  async (answer) => {
    const pair = await aPair({ "drive.copy-app-properties": answer });
    const copy = pair.copiesDoc();
    const docs = docsOf(pair.office, ALEX);
    docs.openDoc(copy);
    if (docs.buttons().includes("Allow")) {
      docs.press("Allow");
      docs.grantFileScope();
    }
    expect(["Not a 1:1 doc", "This doc is not this 1:1's"]).toContain(docs.texts()[0]);
    forgetEverything(pair.office, ALEX);
    docs.openDoc(copy);
    expect(["Not a 1:1 doc", "This doc is not this 1:1's"]).toContain(docs.texts()[0]);
    const panel = opens(pair.office, ALEX, pair.next());
    expect(panel.texts()).toContain("Only you two can open this doc");
  },
);

test("everything remembered is wiped: the panel, the topics and the section are found again", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  add(panel, "Budget");
  forgetEverything(pair.office, ALEX);
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).toContain("Budget");
  expect(panel.texts()).toContain("Only you two can open this doc");
  add(panel, "Headcount");
  expect(panel.texts()).toContain("• Headcount");
});

test("hostile words are shown as words", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  add(panel, `<a href="https://evil.example">click</a> & \u202edrow`);
  expect(panel.texts()).toContain(`<a href="https://evil.example">click</a> & drow`);
});

function add(panel: ReturnType<typeof opens>, topic: string, where = "mine"): void {
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.set("where", where);
  panel.press("Add");
}

function between(texts: readonly string[], from: string, to: string): string[] {
  return texts.slice(texts.indexOf(from) + 1, texts.indexOf(to));
}

test("while the meeting runs a next step is one press away: what, whose and by when are one line in the doc", async () => {
  const pair = await aPair();
  pair.office.workspace.clock.set(Date.parse("2026-11-20T10:05:00Z"));
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("Now, until 10:30");
  panel.press("Add next step");
  panel.press("Add");
  expect(panel.last.notification).toBe("Type what is to be done first");
  panel.set("what", "Send the guide");
  panel.set("whose", "Alex");
  panel.set("by", "2026-12-01");
  panel.press("Add");
  expect(panel.last.notification).toBe("Added to the next steps of 20 Nov");
  expect(markdownOf(pair.office, pair.docId)).toContain("Send the guide · Alex · by Tue 1 Dec");
  expect(panel.texts()).toContain("Send the guide · Alex · by Tue 1 Dec");
});

test("two of one first name: whose a next step is can be told, on the card as in the doc", async () => {
  const office = await anOffice();
  const STONE = "alex.stone@example.com";
  office.workspace.directory.add({
    kind: "person",
    address: STONE,
    name: "Alex Stone",
    aliases: [],
    locale: "en-GB",
    timeZone: "Europe/London",
    permissionId: "10000000000000000077",
  });
  const with_ = {
    ...at("2026-11-20", "10:00", "10:30"),
    attendees: [{ email: STONE, displayName: "Alex Stone" }],
  };
  const id = String(anEvent(office, ALEX, { ...with_, summary: "Alex and Alex" }).id);
  opens(office, ALEX, id).press("Set up 1:1");
  office.workspace.clock.set(Date.parse("2026-11-20T10:05:00Z"));
  const panel = opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  panel.press("Add next step");
  expect(choicesOf(panel, "whose")).toEqual(["Alex Stone", "Alex", ""]);
});

test("what is wanted now is the filled button, and in Docs nothing leads to the doc one is in", async () => {
  const pair = await aPair();
  const filled = (panel: SidePanel) => panel.card().fixedFooter?.primaryButton?.text;
  const panel = opens(pair.office, ALEX, pair.next());
  expect(filled(panel)).toBe("Add topics");
  typesInDoc(pair, ALEX, "Budget");
  daysLater(pair.office, 4);
  panel.reload();
  expect(filled(panel)).toBe("Open doc");
  daysLater(pair.office, 1);
  panel.openEvent(ALEX, pair.next());
  expect(filled(panel)).toBe("Carry over");
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  daysLater(pair.office, 4);
  docs.reload();
  expect(filled(docs)).toBe("Add topics");
  expect(docs.card().fixedFooter?.secondaryButton?.text).toBe("Carry over");
});
