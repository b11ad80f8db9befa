import { expect, test } from "@jest/globals";
import { says } from "./acts";
import { aDay } from "./day";
import { ALEX, clean, DANA, setsUpDana } from "./on-record";

const day = aDay();

/** Nothing was made, changed, shared or told. */
async function nothingLeft(): Promise<void> {
  const { alex, playground, record } = day;
  expect(record.documents(ALEX)).toEqual([]);
  expect(record.mails()).toEqual([]);
  const event = record.event(ALEX, "Dana / Alex");
  expect(event?.recurrence).toBeUndefined();
  expect(event?.visibility ?? "default").toBe("default");
  expect(event?.extendedProperties).toBeUndefined();
  await clean(playground, alex);
}

const person = (name: string) => day.alex.panel.getByRole("combobox", { name });

test("cancelled at any card, a mistyped address, oneself: a set-up leaves nothing behind", async () => {
  const { alex } = day;
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

const STARTS = [
  {
    who: "the manager",
    name: "Sam",
    typed: "sam",
    address: "sam@example.com",
    role: "Manager",
    trashed: "1:1 · Sam and Alex: alex owner, sam writer",
  },
  {
    who: "the direct",
    name: "Alex",
    typed: "alex",
    address: ALEX,
    role: "Direct report",
    trashed: "1:1 · Dana and Alex: alex writer, dana owner",
  },
];

test.each(STARTS)(
  "$who starts from nothing: mistyped, oneself, cancelled, nothing is made; a name that the calendar knows is taken, and undone again",
  async ({ who, name, typed, address, role, trashed }) => {
    const { playground, record } = day;
    const window = who === "the direct" ? await playground.asDana() : day.alex;
    const before = record.state();
    await window.press("Set up a 1:1");
    const box = window.panel.getByRole("combobox", { name: "With" });
    await window.panel.getByRole("radio", { name: role }).check();
    await box.fill("sam@exmaple");
    await window.press("Set up 1:1");
    await says(window, '"sam@exmaple" is not an email address. Type it in full.');
    await box.fill(who === "the direct" ? DANA : ALEX);
    await window.press("Set up 1:1");
    await says(window, "That's you. Type who the 1:1 is with.");
    await box.fill(typed);
    await window.press("Set up 1:1");
    await says(window, `Set up a 1:1 with ${name}?`, address);
    await clean(playground, window);
    await window.press("Cancel");
    await record.becomes(before);
    await window.press("Set up 1:1");
    await window.press("Set up 1:1");
    await says(window, `You and ${name} are set`);
    const [doc] = record.documents(who === "the direct" ? DANA : ALEX);
    const [mine, theirs] = [who === "the direct" ? DANA : ALEX, address];
    expect(record.roles(mine, doc?.id ?? "")).toEqual({ [mine]: "owner", [theirs]: "writer" });
    expect(record.mails()).toEqual([`calendar.invitation to ${address}`]);
    await clean(playground, window);
    await window.press("Undo set-up");
    await window.press("Undo set-up");
    await says(window, "Undone. The event is gone.");
    await record.becomes(before, {
      readers: [`+ ${trashed}, in the trash`],
      mails: [`+ calendar.invitation to ${address}`, `+ calendar.cancellation to ${address}`],
    });
  },
  60_000,
);

test("another 1:1 at the same time is said before, on the form too", async () => {
  const { alex, playground, record } = day;
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
  const { alex, playground } = day;
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
