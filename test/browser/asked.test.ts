import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ALEX, clean, DANA, type OnRecord, onRecord, setsUpDana } from "./on-record";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let record: OnRecord;
let alex: Window;
beforeEach(async () => {
  playground = await openPlayground();
  record = onRecord(playground);
  alex = await playground.asAlex();
});
afterEach(() => playground.close());

/** Nothing was made, changed, shared or told. */
async function nothingLeft(): Promise<void> {
  expect(record.documents(ALEX)).toEqual([]);
  expect(record.mails()).toEqual([]);
  const event = record.event(ALEX, "Dana / Alex");
  expect(event?.recurrence).toBeUndefined();
  expect(event?.visibility ?? "default").toBe("default");
  expect(event?.extendedProperties).toBeUndefined();
  await clean(playground, alex);
}

const person = (name: string) => alex.panel.getByRole("combobox", { name });

test("cancelled at any card, a mistyped address, oneself: a set-up leaves nothing behind", async () => {
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Change");
  await person("Someone else").fill("sam@exmaple");
  await alex.press("Continue");
  await alex.panel.getByText('"sam@exmaple" is not an email address. Type it in full.').waitFor();
  await person("Someone else").fill(ALEX);
  await alex.press("Continue");
  await alex.panel.getByText("That's you. Type who the 1:1 is with.").waitFor();
  await alex.press("Cancel");
  expect(await alex.panelWords()).toContain("Make this a weekly 1:1?");
  await alex.openEvent(/Team meeting/);
  await alex.press("Make a 1:1 of it");
  await alex.press("Cancel");
  expect(await alex.panelWords()).toContain("Not a 1:1");
  await nothingLeft();

  // None of what was typed is suggested.
  await alex.calendar();
  await alex.press("Set up a 1:1");
  await person("With").pressSequentially("sam");
  await alex.panel.getByRole("option", { name: /sam@example\.com/ }).waitFor();
  expect(await alex.panel.getByRole("listbox").getByRole("option").allInnerTexts()).toEqual([
    expect.stringContaining("sam@example.com"),
  ]);
  await nothingLeft();
});

test("a name that the calendar knows is taken, its address shown first; cancelled there, nothing is made", async () => {
  await alex.press("Set up a 1:1");
  await person("With").fill("sam");
  await alex.press("Set up 1:1");
  const words = await alex.panelWords();
  expect(words).toContain("Set up a 1:1 with Sam?");
  expect(words).toContain("sam@example.com");
  await alex.press("Cancel");
  await nothingLeft();
  await alex.press("Set up 1:1");
  await alex.press("Set up 1:1");
  expect(await alex.panelWords()).toContain("You and Sam are set");
  const [doc] = record.documents(ALEX);
  expect(record.roles(ALEX, doc?.id ?? "")).toEqual({ [ALEX]: "owner", "sam@example.com": "writer" });
  expect(record.mails()).toEqual(["calendar.invitation to sam@example.com"]);
  await clean(playground, alex);
});

test("another 1:1 at the same time is said before, on the form too", async () => {
  await setsUpDana(alex);
  await alex.calendar();
  await alex.press("Set up a 1:1");
  await person("With").fill("mia@example.com");
  await alex.panel.getByRole("combobox", { name: "Day" }).selectOption("Friday");
  await alex.press("Set up 1:1");
  expect(await alex.panelWords()).toContain("You have a 1:1 with Dana at the same time: Fri 20 Nov, 10:00.");
  expect(record.documents(ALEX).length).toBe(1);
  await clean(playground, alex);
  await alex.press("Cancel");
  expect(record.documents(ALEX).length).toBe(1);
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
});

test("a dentist's appointment gets one quiet line, and an event that links to a doc says so", async () => {
  await alex.openEvent(/Dentist/);
  const quiet = await alex.panelWords();
  expect(quiet).toContain("Nobody else is in this event.");
  expect(await alex.panel.getByRole("textbox").count()).toBe(0);
  expect(await alex.panel.getByRole("radio").count()).toBe(0);
  await alex.openEvent(/Dana \/ Alex/);
  await alex.page.getByRole("button", { name: "Edit event" }).click();
  const form = alex.page.getByRole("dialog");
  await form.getByLabel("Description").fill("https://docs.google.com/document/d/1OurOldNotes/edit");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  expect(await alex.panelWords()).toContain("This event links to a doc already.");
  await clean(playground, alex);
});
