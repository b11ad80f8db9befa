import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { fileOf, own } from "../flows/own/desk";
import { ALEX, aPair, callsOf, markdownOf, opens, type Pair, SAM } from "../flows/world";

const LONG = `${"We spoke about the promotion and why it did not come. ".repeat(120)}She thinks of leaving in March.`;

function notesOf(pair: Pair): string {
  return markdownOf(pair.office, String(fileOf(pair, ALEX, "My notes on").id));
}

function sharesNotes(pair: Pair): void {
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: String(fileOf(pair, ALEX, "My notes on").id), sendNotificationEmail: false },
    body: { type: "user", role: "reader", emailAddress: SAM },
  });
}

function busyDocs(pair: Pair): void {
  pair.office.workspace.faults.add({
    method: "docs.documents.batchUpdate",
    when: "before",
    times: 3,
    error: { code: 503, reason: "backendError", message: "Backend Error" },
  });
}

test("a private note of one long paragraph stands in the notes whole", async () => {
  const pair = await aPair();
  const panel = own(pair);
  panel.set("note", LONG);
  panel.press("Add a line");
  expect(panel.last.notification).toBe("Added to your notes");
  expect(notesOf(pair)).toContain(LONG);
});

test("marks typed in a private note are words of it, and so is the room before them", async () => {
  const pair = await aPair();
  const panel = own(pair);
  panel.set("note", "[x] Raise agreed\n[ ] Title not agreed\n- 5 %\n  - not 7 %\n\n✓ told");
  panel.press("Add a line");
  const lines = notesOf(pair).replace(/\\/g, "");
  for (const line of ["[x] Raise agreed", "[ ] Title not agreed", "- 5 %", "  - not 7 %", "✓ told"])
    expect(lines).toContain(line);
});

test("a long note and its lines wait while others can open the notes, and go in whole", async () => {
  const pair = await aPair();
  const panel = own(pair);
  panel.set("note", "First");
  panel.press("Add a line");
  sharesNotes(pair);
  panel.set("note", `${LONG}\n[x] and a second line`);
  panel.press("Add a line");
  expect(panel.texts()[0]).toBe("Your notes on Dana are shared");
  panel.press("Make them mine alone");
  expect(panel.last.notification).toMatch(/your line is in them/u);
  expect(notesOf(pair)).toContain(LONG);
  expect(notesOf(pair).replace(/\\/g, "")).toContain("[x] and a second line");
});

test("Try again after a failure writes every line that was typed", async () => {
  const pair = await aPair();
  const mine = own(pair);
  busyDocs(pair);
  mine.set("note", "First line\nSecond line");
  mine.press("Add a line");
  pair.office.workspace.faults.clear();
  mine.press("Try again");
  expect(notesOf(pair)).toMatch(/First line\s+Second line/u);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  busyDocs(pair);
  panel.set("topic", "Budget\nHiring");
  panel.press("Add");
  pair.office.workspace.faults.clear();
  panel.press("Try again");
  expect(markdownOf(pair.office, pair.docId)).toMatch(/Budget[\s\S]*Hiring/u);
});

test("what was typed as a note stays in its field while another button draws the card anew", async () => {
  const pair = await aPair();
  const panel = own(pair);
  panel.set("note", `${LONG}\nSecond line`);
  panel.press("Show another");
  expect(panel.values().note).toBe(`${LONG}\nSecond line`);
  panel.press("Add a line");
  expect(panel.values().note).toBe("");
  sharesNotes(pair);
  panel.set("note", "Third");
  panel.press("Open my notes");
  panel.press("Make them mine alone");
  expect(notesOf(pair)).toContain("Third");
});

test("a topic or a next step that no line holds is refused before anything is read, and stays in its field", async () => {
  const pair = await aPair();
  const topics = opens(pair.office, ALEX, pair.next());
  topics.press("Add topics");
  const steps = own(pair);
  const before = markdownOf(pair.office, pair.docId);
  steps.press("Choose what to send");
  steps.press("Add next step");
  for (const [panel, field, typed, refusal] of [
    [topics, "topic", `Budget\n${LONG}`, /^Line 2 has \d+ characters/u],
    [steps, "what", LONG, /^This has \d+ characters/u],
  ] as const) {
    panel.set(field, typed);
    expect(callsOf(pair.office, () => panel.press("Add"))).toEqual([]);
    expect(panel.last.notification).toMatch(refusal);
    expect(panel.values()[field]).toBe(typed);
  }
  expect(markdownOf(pair.office, pair.docId)).toBe(before);
});
