import { expect, test } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import { byHand } from "../../emulator/api/call";
import { aDay } from "./day";
import { ALEX, addsTopics, allows, clean, DANA, onRecord, setsUpDana } from "./on-record";
import type { Window } from "./playground";

const SAM = "sam@example.com";
const NOOR = "noor@example.com";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const day = aDay();

/** Three years of a log, a meeting a month, two things each: seventy lines that nobody ever struck. */
const LOG = [2024, 2025, 2026].flatMap((year) =>
  MONTHS.slice(0, year === 2026 ? 11 : 12).flatMap((month) => [
    `6 ${month} ${year}`,
    `Topic of ${month} ${year}`,
    `Idea of ${month} ${year}`,
  ]),
);

/** A new doc of one's own with these lines, pasted as plain text out of wherever they were kept; its id. */
async function types(window: Window, person: string, ...lines: readonly string[]): Promise<string> {
  const { page } = window;
  await window.docs();
  await page.getByRole("button", { name: "New document" }).click();
  const editor = page.getByRole("textbox", { name: "Document" });
  await editor.click();
  await editor.evaluate((box, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, lines.join("\n"));
  await page
    .locator(".ProseMirror .line", { hasText: lines[lines.length - 1] ?? "" })
    .first()
    .waitFor();
  await window.saved();
  return day.record.documents(person)[0]?.id ?? "";
}

/** Allow in the panel, and in Google's own question. */
async function allowsIn(window: Window): Promise<void> {
  await window.press("Allow");
  await window.page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
}

test("a log kept by hand asks since when; the direct sees the same list, and what is carried over is theirs alone", async () => {
  const { alex, playground, record } = day;
  const id = await types(alex, ALEX, ...LOG);
  const log = record.markdown(ALEX, id);
  const before = record.mails().length;

  // Alex takes it for the 1:1 with Sam.
  await allowsIn(alex);
  await alex.panel.getByRole("radio", { name: /^sam@example\.com/ }).check();
  await alex.press("See what is read");
  const read = await alex.panelWords();
  expect(read).toContain("35 sections with a date");
  expect(read).toContain("70 items");
  await clean(playground, alex);
  await alex.panel.getByRole("radio", { name: /^The last 6 months/ }).check();
  await alex.press("Use this doc");
  await alex.panel.getByRole("button", { name: "Share", exact: true }).waitFor();
  expect(record.markdown(ALEX, id)).toBe(log);
  expect(record.mails(before)).toEqual([]);
  await alex.press("Share");
  expect(await alex.panelWords()).not.toContain("can't open this doc yet");
  expect(record.roles(ALEX, id)).toEqual({ [ALEX]: "owner", [SAM]: "writer" });
  expect(record.mails(before)).toEqual([]);
  const withSam = onRecord(playground, [ALEX, SAM]);
  const shared = withSam.state("Sam & Alex weekly");

  // The list begins where Alex said; "How far back?" is asked again on a press, and all of it is shown.
  await alex.press("Carry over");
  const list = await alex.panelWords();
  expect(list).toContain("Topic of Nov 2026");
  expect(list).not.toContain("Topic of Jan 2026");
  expect(list).toMatch(/Older than .* 2026: stays in the doc/);
  await clean(playground, alex);
  await alex.press("Change: How far back?");
  expect(await alex.panelWords()).toContain("70 items look open in this doc");
  await alex.panel.getByRole("radio", { name: "The last meeting · 2 items" }).check();
  await clean(playground, alex);
  await alex.press("Show the list");
  expect(await alex.panelWords()).not.toContain("Topic of Oct 2026");

  // Sam sees the same choice, carries one of the two over, and nobody is mailed.
  const sam = await playground.as(SAM);
  await sam.openDocument("Untitled document");
  await allowsIn(sam);
  await sam.panel.getByRole("button", { name: "Add topics" }).waitFor();
  await sam.press("Carry over");
  const theirs = await sam.panelWords();
  expect(theirs).toContain("Idea of Nov 2026");
  expect(theirs).not.toContain("Topic of Oct 2026");
  await clean(playground, sam);
  await sam.panel.getByRole("checkbox", { name: /^Idea of Nov 2026/ }).click();
  await sam.press("Carry over");
  await sam.panel
    .getByText(/^1 item carried to /)
    .first()
    .waitFor();
  const after = record.markdown(ALEX, id);
  expect(after.match(/Topic of Nov 2026/g)).toHaveLength(2);
  expect(after.match(/Idea of Nov 2026/g)).toHaveLength(1);
  expect(after.match(/Topic of Oct 2026/g)).toHaveLength(1);
  const { event, readers, mails } = withSam.state("Sam & Alex weekly");
  expect({ event, readers, mails }).toEqual({
    event: shared.event,
    readers: shared.readers,
    mails: shared.mails,
  });
}, 120_000);

test("a duplicated event is asked about, and goes on with the same doc; the direct finds it there", async () => {
  const { alex, playground, record } = day;
  // Where a copy made by hand brings no tags along there is nothing to ask: then it is an event like any other.
  playground.workspace.assumptions.set("calendar.duplicate-copies-properties", "yes");
  await setsUpDana(alex);
  const [{ id = "" } = {}] = record.documents(ALEX);
  const doc = record.markdown(ALEX, id);
  const dana = await playground.asDana();
  await allows(dana);
  const [first] = seriesOf(ALEX);
  await alex.page.getByRole("button", { name: "Duplicate event" }).click();
  await shown(alex).nth(1).waitFor();
  const copy = seriesOf(ALEX).find((one) => one.id !== first?.id);
  const before = record.mails().length;

  await opensTheCopy(alex);
  expect(await alex.panelWords()).toContain("Should it use the same doc from now on?");
  await clean(playground, alex);
  await alex.press("Use the same doc");
  await alex.panel.getByRole("button", { name: "Add topics" }).waitFor();
  expect(await alex.panelWords()).toContain("Only you two can open this doc");
  await clean(playground, alex);
  const tags = (one: Event | undefined) =>
    seriesOf(ALEX).find((now) => now.id === one?.id)?.extendedProperties?.private ?? {};
  expect(JSON.stringify(tags(copy))).toContain(id);
  expect(JSON.stringify(tags(first))).not.toContain(id);
  expect(record.documents(ALEX).map((file) => file.id)).toEqual([id]);
  expect(record.markdown(ALEX, id)).toBe(doc);
  expect(record.roles(ALEX, id)).toEqual({ [ALEX]: "owner", [DANA]: "writer" });
  expect(record.mails(before)).toEqual([]);

  // The event that had the doc is one to be set up again, and Dana's panel is at the copy's.
  await dana.openDocument(/1:1/);
  await dana.panel.getByRole("button", { name: "Add topics" }).waitFor();
  await addsTopics(dana, "Parental leave cover");
  expect(record.markdown(ALEX, id)).toContain("Parental leave cover");
  await clean(playground, dana);
});

const KEEPERS = [
  { who: "the manager", me: ALEX, other: SAM, name: "Sam", title: "Sam & Alex weekly" },
  { who: "the direct", me: NOOR, other: ALEX, name: "Alex", title: "Noor / Alex 1:1" },
];

test.each(KEEPERS)(
  "a doc that $who took for a 1:1 is let go again, with every word, and nobody is told",
  async ({ who, me, other, name, title }) => {
    const { playground } = day;
    const record = onRecord(playground, [me, other]);
    const window = await playground.as(me);
    await types(window, me, "6 Nov 2026", "Budget", "Holidays");
    const before = record.state(title);
    await allowsIn(window);
    await window.panel.getByRole("radio", { name: new RegExp(`^${other}`) }).check();
    if (who === "the direct") await window.panel.getByRole("radio", { name: "Direct report" }).check();
    await window.press("See what is read");
    await window.press("Use this doc");
    await window.panel.getByText(`This is now your 1:1 doc with ${name}`).first().waitFor();
    await clean(playground, window);
    await record.becomes(before, { event: ["+ names its doc"] }, title);
    await window.press("Undo");
    expect(await window.panelWords()).toContain("The doc and the event stay as they are.");
    await clean(playground, window);
    await window.press("Stop using it");
    expect(await window.panelWords()).toContain("This doc is no 1:1's any more");
    await record.becomes(before, {}, title);
    await window.calendar();
    await window.openEvent(title);
    expect(await window.panelWords()).toContain("Make this your 1:1?");
  },
);

const shown = ({ page }: Window) =>
  page.getByRole("region", { name: /^Calendar, / }).getByRole("button", { name: /Dana \/ Alex/ });

/** The two stand at the same time under the same title: it is the one that the panel asks about. */
async function opensTheCopy(window: Window): Promise<void> {
  for (const at of [0, 1]) {
    await window.calendar();
    await shown(window).nth(at).click();
    await window.page.getByRole("complementary", { name: /^Event: / }).waitFor();
    if ((await window.panelWords()).includes("A copy of your 1:1?")) return;
  }
  throw new Error("Neither of the two is asked about.");
}

function seriesOf(person: string): Event[] {
  const { body } = day.playground.workspace.call(byHand(person), {
    method: "calendar.events.list",
    params: { calendarId: "primary" },
  });
  return ((body?.items ?? []) as Event[]).filter(
    ({ summary, recurringEventId }) => summary === "Dana / Alex" && recurringEventId === undefined,
  );
}
