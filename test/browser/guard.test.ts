import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ALEX, allows, clean, DANA, type OnRecord, onRecord, opensAgain, setsUpDana } from "./on-record";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let record: OnRecord;
let alex: Window;
beforeEach(async () => {
  playground = await openPlayground();
  record = onRecord(playground);
  alex = await playground.asAlex();
  await setsUpDana(alex);
});
afterEach(() => playground.close());

const dialog = () => alex.page.getByRole("dialog");
const TITLE = /Dana \/ Alex/;

async function editsEvent(edit: () => Promise<void>): Promise<void> {
  await alex.page.getByRole("button", { name: "Edit event" }).click();
  await edit();
  const whole = dialog().getByRole("radio", { name: "All events" });
  if ((await whole.count()) > 0) await whole.check();
  await dialog().getByRole("button", { name: "Save", exact: true }).click();
  await dialog().waitFor({ state: "detached" });
}

test("a stranger let into the doc is named, reviewed and removed; the direct is told nothing she cannot know", async () => {
  await alex.openDocument(/1:1/);
  await alex.page.getByRole("button", { name: "Share", exact: true }).click();
  await dialog().getByLabel("Add a person, by address").fill("sam@example.com");
  await dialog().getByRole("button", { name: "Add", exact: true }).click();
  await dialog().getByRole("combobox", { name: "What Sam Okoro can do" }).waitFor();
  await dialog().getByRole("button", { name: "Done" }).click();
  const mailed = record.mails().length;

  expect(await opensAgain(alex, TITLE)).toContain("Sam Okoro can also open this doc");
  await alex.press("Review");
  expect(await alex.panelWords()).toContain("Remove takes the doc from Sam Okoro, without an email.");
  await clean(playground, alex);
  await alex.press("Remove Sam: Sam Okoro");
  expect(await alex.panelWords()).toContain("Only you two can open this doc");
  const id = record.documents(ALEX)[0]?.id ?? "";
  expect(record.roles(ALEX, id)).toEqual({ [ALEX]: "owner", [DANA]: "writer" });
  expect(record.mails(mailed)).toEqual([]);

  const dana = await playground.asDana();
  await allows(dana);
  const words = await dana.panelWords();
  expect(words).not.toContain("Only you two");
  expect(words).not.toContain("Review");
});

test("a third guest is named, uninvited with the mail said before, and invited again by Undo", async () => {
  await editsEvent(async () => {
    await dialog()
      .getByLabel(/^Guests/)
      .fill("sam@example.com");
    await dialog().getByRole("button", { name: "Add guest" }).click();
  });
  expect(await opensAgain(alex, TITLE)).toContain("is invited too");
  expect(await alex.panelWords()).toContain(
    "Uninvite sends sam@example.com one calendar email. Google may email Dana too.",
  );
  const before = record.mails().length;
  await alex.press("Uninvite: sam@example.com");
  expect(await alex.panelWords()).toContain("Only you two are invited now");
  expect(record.guests(ALEX, "Dana / Alex")).toEqual([ALEX, DANA]);
  expect([...record.mails(before)].sort()).toEqual([
    "calendar.cancellation to sam@example.com",
    "calendar.update to dana@example.com",
  ]);
  await alex.press("Undo");
  expect(await alex.panelWords()).toContain("Invite sam@example.com again?");
  await clean(playground, alex);
  await alex.press("Invite again");
  expect(record.guests(ALEX, "Dana / Alex")).toEqual([ALEX, DANA, "sam@example.com"]);
  expect(record.mails(before)).toContain("calendar.invitation to sam@example.com");

  // Home says it too.
  await alex.calendar();
  expect(await alex.panelWords()).toContain("Needs a look");
});

test("what a saved edit page wrote back is repaired without a mail, and the repair undone", async () => {
  await editsEvent(async () => {
    await dialog().getByRole("checkbox", { name: "Private" }).uncheck();
    await dialog().getByRole("checkbox", { name: "Change the event" }).check();
  });
  expect(await opensAgain(alex, TITLE)).toContain("The event is not private");
  expect(await alex.panelWords()).toContain("Repair sends nobody an email");
  const before = record.mails().length;
  await alex.press("Repair");
  expect(record.event(ALEX, "Dana / Alex")).toMatchObject({ visibility: "private" });
  await clean(playground, alex);
  await alex.press("Undo");
  await alex.press("Undo the repair");
  expect(record.event(ALEX, "Dana / Alex")).toMatchObject({ guestsCanModify: true });
  expect(record.mails(before)).toEqual([]);
});

test("whom the event lost is invited again by Repair, the mail said before; the direct has it back", async () => {
  await editsEvent(async () => {
    await dialog().getByRole("button", { name: "Remove Dana Reyes" }).click();
  });
  const words = await opensAgain(alex, TITLE);
  expect(words).toContain("Dana is no longer invited");
  expect(words).toContain("Repair invites Dana again, by one calendar email");
  await clean(playground, alex);
  const before = record.mails().length;
  await alex.press("Repair");
  expect(await alex.panelWords()).not.toContain("no longer invited");
  expect(record.guests(ALEX, "Dana / Alex")).toEqual([ALEX, DANA]);
  expect(record.mails(before)).toEqual([`calendar.invitation to ${DANA}`]);
  const dana = await playground.asDana();
  await dana.openEvent(TITLE);
  expect(await dana.panelWords()).toContain("Your 1:1 with Alex");
  await clean(playground, dana);
});

test("notes by Gemini on the meeting are said, with what to do; the direct sees it too", async () => {
  await editsEvent(async () => {
    await dialog().getByLabel("Attach a file").selectOption("New notes by Gemini");
    await dialog().getByRole("button", { name: "Attach" }).click();
    await dialog()
      .getByRole("button", { name: /^Detach/ })
      .waitFor();
  });
  expect(await opensAgain(alex, TITLE)).toContain("is attached to the meeting");
  await alex.press("Review file");
  expect(await alex.panelWords()).toContain("turn them off under Meeting records");
  await clean(playground, alex);
  const dana = await playground.asDana();
  await allows(dana);
  await dana.calendar();
  await dana.openEvent(TITLE);
  expect(await dana.panelWords()).toContain("is attached to the meeting");
  await clean(playground, dana);
});
