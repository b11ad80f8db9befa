import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { byHand } from "../../emulator/api/call";
import { en } from "../../src/text/en";
import { ALEX, addsTopics, allows, clean, DANA, type OnRecord, onRecord, setsUpDana } from "./on-record";
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

const TITLE = "Dana / Alex";
const docId = () => record.documents(ALEX).find(({ name = "" }) => name.startsWith("1:1 ·"))?.id ?? "";

/** All that reaches both, or anybody else: the event on either side, the shared doc and its readers, every mail. */
function everybodys() {
  const events = [ALEX, DANA].map((person) => {
    const { etag: _etag, updated: _updated, ...event } = record.event(person, TITLE) ?? {};
    return event;
  });
  return {
    events,
    readers: record.roles(ALEX, docId()),
    mails: record.mails(),
    doc: record.markdown(ALEX, docId()),
  };
}

/** The same without the doc's words, for an act that is meant to write there. */
function aroundTheDoc() {
  const { doc: _doc, ...around } = everybodys();
  return around;
}

/** Every file that a person has by themselves is nobody else's, and the other cannot find it. */
function ownFilesOf(person: string, other: string): readonly string[] {
  const theirs = record.documents(other).map(({ id }) => id);
  return record
    .documents(person)
    .filter(({ id }) => id !== docId())
    .map(({ id = "", name = "" }) => {
      expect([name, record.roles(person, id)]).toEqual([name, { [person]: "owner" }]);
      expect(theirs).not.toContain(id);
      return name.replace(/, .*/, "");
    })
    .sort();
}

function tasksOf(person: string): readonly string[] {
  const call = (method: string, params: Record<string, string>) =>
    (playground.workspace.call(byHand(person), { method, params }).body?.items ?? []) as {
      id?: string;
      title?: string;
    }[];
  return call("tasks.tasklists.list", {}).flatMap(({ id = "" }) =>
    call("tasks.tasks.list", { tasklist: id }).map(({ title = "" }) => title),
  );
}

async function opensOwn(window: Window): Promise<void> {
  await window.calendar();
  await window.openEvent(/Dana \/ Alex/);
  await window.press("Just for me");
}

/** Presses what opens another page, and gives that. */
async function opened(window: Window, label: string): Promise<Page> {
  const page = window.page.context().waitForEvent("page");
  await window.press(label);
  const there = await page;
  await there.getByRole("textbox", { name: "Document" }).waitFor();
  return there;
}

async function notes(window: Window, words: string): Promise<void> {
  await window.panel.getByRole("textbox", { name: "A line for yourself" }).fill(words);
  await window.press("Add a line");
  await window.panel.getByRole("button", { name: "Open my notes" }).waitFor();
}

async function addsStep(window: Window, step: string): Promise<void> {
  await window.press("Add topics");
  await window.panel.getByRole("textbox", { name: "Topics" }).fill(step);
  await window.panel.getByRole("radio", { name: "Next steps" }).check();
  await window.press("Add");
  await window.panel.getByText("Added").first().waitFor();
}

/** Notes, a look back, a copy and tasks of one's own, from the card that is open; nothing of it reaches the other. */
async function keepsForOneself(window: Window, person: string, other: string): Promise<void> {
  const name = person === ALEX ? "Dana" : "Alex";
  const before = everybodys();
  await notes(window, "Nervous about Lisbon");
  const page = await opened(window, "Open my notes");
  await page.getByText("Nervous about Lisbon").first().waitFor();
  await page.close();
  await (await opened(window, "Make it")).close();
  await (await opened(window, "Make a copy")).close();
  await window.press("Choose what to send");
  await clean(playground, window);
  await window.press("Send to Google Tasks");
  await window.panel.getByText("Not done yet").waitFor();
  expect(tasksOf(person)).toEqual(["Send the guide"]);
  expect(tasksOf(other)).toEqual([]);
  expect(everybodys()).toEqual(before);
  expect(ownFilesOf(person, other)).toEqual([
    "Copy of our 1:1 doc",
    `Look back with ${name} (only me)`,
    `My notes on ${name} (only me)`,
  ]);
}

test("as the manager: lately, questions, notes, a look back, a copy and tasks; the direct's side is as it was", async () => {
  await setsUpDana(alex);
  await alex.moveClock("+1 week");
  await opensOwn(alex);
  expect(await alex.panelWords()).toContain("Only you see this · Dana Reyes");
  await clean(playground, alex);
  const before = everybodys();
  await alex.press("Yes, we met");
  await alex.panel.getByText("You last met on Fri 20 Nov").waitFor();
  const question = await alex.panel.getByRole("button", { name: "Add to my topics" }).count();
  expect(question).toBe(1);
  await alex.press("Show another");
  expect(everybodys()).toEqual(before);
  await alex.press("If Dana avoids 1:1s");
  expect(await alex.panelWords()).toContain("Explain");
  await clean(playground, alex);
  await alex.press("Back");
  expect(everybodys()).toEqual(before);
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  await addsStep(alex, "Send the guide · Alex");
  await alex.press("Just for me");
  await keepsForOneself(alex, ALEX, DANA);

  // What is ticked off in Google Tasks is struck in the doc on a press.
  const around = aroundTheDoc();
  await alex.calendar();
  await alex.page.getByRole("button", { name: "Tasks" }).click();
  await alex.page.getByRole("checkbox", { name: /Send the guide/ }).click();
  await alex.page.locator(".task [data-done='true']").waitFor();
  await opensOwn(alex);
  await alex.press("Choose what to send");
  await alex.panel.getByText("Done in Google Tasks").waitFor();
  expect(record.markdown(ALEX, docId())).not.toContain("~~");
  await alex.panel.getByRole("button", { name: /^Mark done/ }).click();
  await alex.panel.getByText("Done in Google Tasks").waitFor({ state: "detached" });
  expect(record.markdown(ALEX, docId())).toContain("~~Send the guide · Alex~~");
  await opensOwn(alex);
  await alex.press("Add to my topics");
  await alex.panel
    .getByText(/^Added to your topics/)
    .first()
    .waitFor();
  expect(aroundTheDoc()).toEqual(around);
  const dana = await playground.asDana();
  await allows(dana);
  await dana.press("Just for me");
  const words = await dana.panelWords();
  expect(words).not.toMatch(/Nervous|Open my notes|avoids/);
});

test("as the direct, from Docs: the same for her, and a first section that both read", async () => {
  await setsUpDana(alex);
  await addsStep(alex, "Send the guide · Dana");
  const dana = await playground.asDana();
  await allows(dana);
  await dana.press("Just for me");
  expect(await dana.panelWords()).toContain("Only you see this · Alex Morgan");
  await dana.press("Use a first section");
  const around = aroundTheDoc();
  await dana.press("Put them in");
  await dana.panel.getByRole("button", { name: "Take them out" }).waitFor();
  await alex.openDocument(/1:1/);
  await alex.page.getByText(en.firstMeeting[0] ?? "").waitFor();
  await dana.press("Take them out");
  await dana.panel.getByRole("button", { name: "Put them in" }).waitFor();
  await alex.page.getByText(en.firstMeeting[0] ?? "").waitFor({ state: "detached" });
  expect(aroundTheDoc()).toEqual(around);
  await dana.openDocument(/^1:1 ·/);
  await dana.press("Just for me");
  await keepsForOneself(dana, DANA, ALEX);
  await dana.openDocument(/^1:1 ·/);
  await dana.press("Just for me");
  await dana.press("Add to my topics");
  await dana.panel
    .getByText(/^Added to your topics/)
    .first()
    .waitFor();
  expect(aroundTheDoc()).toEqual(around);
  await opensOwn(alex);
  expect(await alex.panelWords()).not.toMatch(/Nervous|Open my notes/);
});

test("right after the set-up a first section is shown, put in and taken out, and the set-up can still be undone", async () => {
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  const around = aroundTheDoc();
  await alex.panel
    .getByRole("region", { name: "Your first 1:1 together?" })
    .getByRole("button", { name: "Show more" })
    .click();
  await alex.press("Use a first section");
  const words = await alex.panelWords();
  for (const line of en.firstMeeting) expect(words).toContain(line);
  await clean(playground, alex);
  const docWords = () => record.markdown(ALEX, docId()).replace(/\[(Go to .*)\]\([^)]*\)/, "$1");
  const empty = docWords();
  await alex.press("Put them in");
  await alex.panel.getByRole("button", { name: "Take them out" }).waitFor();
  expect(record.markdown(ALEX, docId())).toContain(en.firstMeeting[3]);
  const dana = await playground.asDana();
  await dana.openDocument(/1:1/);
  expect(await dana.lines()).toEqual(expect.arrayContaining([...en.firstMeeting]));
  await alex.press("Take them out");
  await alex.panel.getByRole("button", { name: "Put them in" }).waitFor();
  expect(docWords()).toBe(empty);
  await alex.press("Not now");
  await alex.panel.getByText("You and Dana are set").waitFor();
  expect(aroundTheDoc()).toEqual(around);
});

test("OK to share with others: asked by one, answered by the other, and told to nobody else", async () => {
  await setsUpDana(alex);
  await addsTopics(alex, "Budget");
  const around = aroundTheDoc();
  await alex.pressInMenu("OK to share with others?");
  await alex.panel.getByRole("button", { name: /^Budget/ }).click();
  await alex.panel.getByRole("radio", { name: "Ask Dana" }).check();
  await clean(playground, alex);
  await alex.press("Save");
  const dana = await playground.asDana();
  await allows(dana);
  await dana.panel.getByText("Alex asks if this is OK to share with others: Budget").waitFor();
  await dana.panel.getByRole("button", { name: /^Only here/ }).click();
  await dana.page.getByText("Only here · Dana").waitFor();
  await opensOwn(alex);
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
  expect(await alex.panelWords()).toContain("Budget (only here)");
  expect(aroundTheDoc()).toEqual(around);
});

test("ended by the manager and taken back: one mail each way, and the doc stays with the two", async () => {
  await setsUpDana(alex);
  await addsTopics(alex, "Budget");
  const { readers, doc, mails } = everybodys();
  await alex.pressInMenu("End this 1:1");
  const asked = await alex.panelWords();
  expect(asked).toContain("Dana gets one calendar email.");
  await clean(playground, alex);
  await alex.press("End it");
  expect(await alex.panelWords()).toContain("Your 1:1 with Dana ends after Fri 20 Nov");
  expect(record.mails(mails.length)).toEqual([`calendar.update to ${DANA}`]);
  expect(record.roles(ALEX, record.documents(ALEX)[0]?.id ?? "")).toEqual(readers);
  const dana = await playground.asDana();
  await dana.openEvent(/Dana \/ Alex/);
  expect(await dana.panelWords()).toContain("Alex's event names no doc now");
  await alex.press("Undo");
  await alex.panel.getByText(/goes on as before/).waitFor();
  expect(record.mails(mails.length)).toHaveLength(2);
  expect(everybodys()).toMatchObject({ readers, doc });
  await dana.calendar();
  await dana.openEvent(/Dana \/ Alex/);
  expect(await dana.panelWords()).not.toContain("ended");
  await allows(dana);
  await dana.pressInMenu("End this 1:1");
  expect(await dana.panelWords()).toContain("Alex organizes this 1:1");
  expect(record.mails(mails.length)).toHaveLength(2);
});
