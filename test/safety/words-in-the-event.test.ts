import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  anOffice,
  aPair,
  DANA,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  MIA,
  markdownOf,
  opens,
  SAM,
  types,
  typesInDoc,
} from "../flows/world";

test("a word typed inside our sentence is that person's: Repair keeps it, and the link stands once", async () => {
  const pair = await aPair();
  const { office, seriesId, docId } = pair;
  const before = String(eventNow(office, seriesId).description);
  const edited = before.replace("Dana's topics first", "Bring the budget. Dana's topics first");
  expect(edited).not.toBe(before);
  types(office, ALEX, seriesId, { description: edited, visibility: "default" });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Repair");
  expect(eventNow(office, seriesId).visibility).toBe("private");
  expect(eventNow(office, seriesId).description).toBe(edited);
  expect(edited.split(docId)).toHaveLength(2);
});

test("a word typed inside our sentence survives an undo of the set-up", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { description: "Numbers" });
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  const edited = String(eventNow(office, id).description).replace("then Alex's", "then lunch, then Alex's");
  types(office, ALEX, id, { description: edited });
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(eventNow(office, id).description).toBe(edited);
});

test("what people wrote around our sentence keeps its place and every blank line", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { description: "Numbers\n" });
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  const below = `${String(eventNow(office, id).description)}\n\nRoom 4`;
  types(office, ALEX, id, { description: below, visibility: "default" });
  panel.openEvent(ALEX, id);
  panel.press("Repair");
  expect(eventNow(office, id).description).toBe(below);
});

test("an event whose text is full keeps it whole, and the card says before that the link is not added", async () => {
  const office = await anOffice();
  const description = "All hands. ".repeat(740);
  const id = fridayWithDana(office, { description });
  const panel = opens(office, ALEX, id);
  expect(panel.texts().join("\n")).toContain("no room for the doc's link");
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(eventNow(office, id).description).toBe(description);
});

test("Repair invites Dana again and leaves the others as they were: notes with the answer, optional, guests of guests", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const sams = {
    email: SAM,
    optional: true,
    additionalGuests: 2,
    responseStatus: "tentative",
    comment: "Mornings",
  };
  const mias = { email: MIA, responseStatus: "accepted", comment: "I bring cake" };
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, sams, mias], visibility: "default" });
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, { attendees: [sams, mias] });
  const guestsBefore = guests(office, seriesId);
  panel.press("Repair");
  expect(panel.texts()[0]).toBe("The event has changed");
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, sams, mias] });
  panel.press("Open again");
  panel.press("Repair");
  expect(guests(office, seriesId).filter(({ email }) => email === SAM || email === MIA)).toEqual(
    guestsBefore.filter(({ email }) => email === SAM || email === MIA),
  );
});

test("the set-up adds its guest to an event for one and keeps what the others' answers say", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, {
    attendees: [{ email: DANA, optional: true, comment: "Can we do it by phone?", additionalGuests: 1 }],
  });
  const before = guests(office, id);
  opens(office, ALEX, id).press("Set up 1:1");
  expect(guests(office, id)).toEqual(before);
});

test.each([
  ["a topic", "Add topics", "topic"],
  ["a next step", "Add next step", "what"],
])(
  "%s of more than 2,000 characters is refused in words, and nothing of it is taken",
  async (_what, button, field) => {
    const pair = await aPair();
    const { office, docId } = pair;
    typesInDoc(pair, DANA, "Lisbon");
    if (button === "Add next step") office.workspace.clock.set(Date.parse("2026-11-20T10:05:00Z"));
    const panel = opens(office, ALEX, pair.next());
    const before = markdownOf(office, docId);
    panel.press(button);
    panel.set(field, field === "topic" ? `Budget\n${"x".repeat(2_001)}` : "x".repeat(2_001));
    panel.press("Add");
    expect(panel.last.notification).toMatch(/2001 characters.*2000.*Nothing was added/u);
    expect(markdownOf(office, docId)).toBe(before);
    expect(panel.buttons()).toContain("Add");
    panel.set(field, "x".repeat(2_000));
    panel.press("Add");
    expect(markdownOf(office, docId)).toContain("x".repeat(2_000));
    expect(docsOwnedBy(office)).toHaveLength(1);
  },
);

function guests(office: Parameters<typeof eventNow>[0], eventId: string): JsonObject[] {
  const reply = office.workspace.call(byHand(ALEX), {
    method: "calendar.events.get",
    params: { calendarId: "primary", eventId },
  });
  return (reply.body?.attendees ?? []) as JsonObject[];
}
