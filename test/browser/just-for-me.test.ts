import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { en } from "../../src/text/en";
import { english } from "../../src/text/en/english";
import { ALEX, addsTopics, allows, clean, DANA, type OnRecord, onRecord } from "./on-record";
import {
  bothAtTheirDesks,
  everybodys,
  opensMeeting,
  opensOwn,
  SEATS,
  setsUp,
  sharedDoc,
  tasksOf,
} from "./ones-own";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

/** Each looks at both sides after every act. */
const LONG_MS = 180_000;

let playground: OpenedPlayground;
let record: OnRecord;
beforeEach(async () => {
  playground = await openPlayground();
  record = onRecord(playground);
});
afterEach(() => playground.close());

const doc = () => record.markdown(ALEX, sharedDoc(record));

/** Presses what opens another page, and gives that. */
async function opened(window: Window, label: string): Promise<Page> {
  const page = window.page.context().waitForEvent("page");
  await window.press(label);
  const there = await page;
  await there.getByRole("textbox", { name: "Document" }).waitFor();
  return there;
}

async function toasted(window: Window, words: string | RegExp): Promise<void> {
  await window.panel.getByText(words).first().waitFor();
}

test.each(SEATS)(
  "lately and questions as the $role: neither the other, the event, the doc nor a mail knows",
  async (seat) => {
    const { mine, watch, nothingReached } = await bothAtTheirDesks(playground, seat);
    await addsTopics(mine, "Budget", "Offsite", "Hiring", "Tools", "Travel", "Desk");
    await mine.moveClock("+1 week");
    await opensOwn(mine);
    watch();
    const own = /Only you see this|last met|Did you meet|came from you|stall/;
    const words = await mine.panelWords();
    expect(words).toContain(`Only you see this · ${seat.otherName}`);
    expect(words).toContain(english.own.lately.mine[seat.role](seat.otherName));
    await clean(playground, mine);
    await mine.press(english.own.lately.yes);
    await toasted(mine, "You last met on Fri 20 Nov");
    await nothingReached(own);
    const question = () => mine.panel.getByText(/\?$/).allInnerTexts();
    const first = await question();
    await mine.press(english.own.questions.another);
    await mine.panel.getByRole("button", { name: english.own.questions.ask }).waitFor();
    expect(await question()).not.toEqual(first);
    await nothingReached(own);
    const guide = english.firstMeeting.guide.show;
    if (seat.role === "manager") {
      await mine.press(guide);
      await toasted(mine, "Explain");
      await clean(playground, mine);
      await nothingReached(/stall|Show up/);
      await mine.press(english.firstMeeting.guide.back);
    } else expect(await mine.panelWords()).not.toContain(guide);
    const asked = doc();
    await mine.press(english.own.questions.ask);
    await toasted(mine, /^Added to your topics/);
    expect(doc()).not.toBe(asked);
    await nothingReached(own, "for the doc");
  },
  LONG_MS,
);

test.each(SEATS)(
  "notes, a look back, a copy and tasks as the $role: files and tasks of one's own, which the other cannot find",
  async (seat) => {
    const desk = await bothAtTheirDesks(playground, seat);
    const { mine, watch, nothingReached } = desk;
    await mine.press("Add topics");
    await mine.panel.getByRole("textbox", { name: "Topics" }).fill(`Send the guide · ${seat.myName}`);
    await mine.panel.getByRole("radio", { name: "Next steps" }).click();
    await mine.press("Add");
    await toasted(mine, "Added");
    await mine.moveClock("+1 week");
    await opensOwn(mine);
    watch();
    await mine.panel.getByRole("textbox", { name: english.own.notes.line }).fill("Nervous about Lisbon");
    await mine.press(english.own.notes.add);
    const page = await opened(mine, english.own.notes.open);
    await page.getByText("Nervous about Lisbon").first().waitFor();
    await page.close();
    await nothingReached(/Nervous|My notes on/);
    await mine.press(english.own.lookBack.show);
    expect(await mine.panelWords()).toContain("Next steps: 1");
    await clean(playground, mine);
    await (await opened(mine, english.own.lookBack.make)).close();
    await nothingReached(/Nervous|Look back with/);
    await mine.press("Back");
    await (await opened(mine, english.own.copy.make)).close();
    await nothingReached(/Nervous|Copy of our/);
    expect(desk.ownFiles()).toEqual([
      "Copy of our 1:1 doc",
      `Look back with ${seat.otherName} (only me)`,
      `My notes on ${seat.otherName} (only me)`,
    ]);
    await mine.press(english.tasks.show);
    await clean(playground, mine);
    await mine.press(english.tasks.send);
    await toasted(mine, english.tasks.open);
    expect(tasksOf(playground, seat.me)).toEqual(["Send the guide"]);
    expect(tasksOf(playground, seat.other)).toEqual([]);
    await nothingReached(/Nervous|Google Tasks/);

    // What is ticked off in Google Tasks is struck in the doc on a press, and not before.
    await mine.calendar();
    await mine.page.getByRole("button", { name: "Tasks" }).click();
    await mine.page.getByRole("checkbox", { name: /Send the guide/ }).click();
    await mine.page.locator(".task [data-done='true']").waitFor();
    await opensOwn(mine);
    await mine.press(english.tasks.show);
    await toasted(mine, english.tasks.done);
    expect(doc()).not.toContain("~~");
    await mine.panel.getByRole("button", { name: new RegExp(`^${english.tasks.strike}`) }).click();
    await mine.panel.getByText(english.tasks.done).waitFor({ state: "detached" });
    expect(doc()).toContain(`~~Send the guide · ${seat.myName}~~`);
    await nothingReached(/Nervous|Google Tasks/, "for the doc");
  },
  LONG_MS,
);

test.each(SEATS)(
  "a first section as the $role: shown first, then read by both, and taken out again",
  async (seat) => {
    const { mine, theirs, watch, nothingReached } = await bothAtTheirDesks(playground, seat);
    await mine.press(english.own.title);
    watch();
    const empty = doc();
    await mine.press(english.firstMeeting.use);
    for (const line of en.firstMeeting) expect(await mine.panelWords()).toContain(line);
    await clean(playground, mine);
    expect(doc()).toBe(empty);
    await mine.press(english.firstMeeting.put);
    await mine.panel.getByRole("button", { name: english.firstMeeting.takeOut }).waitFor();
    await theirs.openDocument(/^1:1 ·/);
    expect(await theirs.lines()).toEqual(expect.arrayContaining([...en.firstMeeting]));
    await nothingReached(/Only you see this|stall/, "for the doc");
    await mine.press(english.firstMeeting.takeOut);
    await mine.panel.getByRole("button", { name: english.firstMeeting.put }).waitFor();
    await nothingReached(new RegExp(`Only you see this|stall|${en.firstMeeting[0]}`), "for the doc");
  },
  LONG_MS,
);

test.each(SEATS)(
  "OK to share with others: asked by the $role, answered by the other, and told to nobody else",
  async (seat) => {
    const { mine, theirs, docId, watch, nothingReached } = await bothAtTheirDesks(playground, seat);
    await addsTopics(mine, "Budget");
    watch();
    await mine.pressInMenu(english.confidence.menu);
    await mine.panel.getByRole("button", { name: /^Budget/ }).click();
    await mine.panel.getByRole("radio", { name: english.confidence.means.asked(seat.otherName) }).click();
    await clean(playground, mine);
    await mine.press(english.confidence.save);
    await toasted(mine, english.confidence.said.asked);
    await opensMeeting(theirs);
    await toasted(theirs, english.confidence.asks(seat.myName, "Budget"));
    await nothingReached(/Only you see this/, "for the doc");
    await opensMeeting(theirs);
    await theirs.panel.getByRole("button", { name: /^Keep between us/ }).click();
    await toasted(theirs, `Budget (${english.confidence.mark.onlyHere})`);
    await opensMeeting(mine);
    expect(await mine.panelWords()).toContain(`Budget (${english.confidence.mark.onlyHere})`);
    expect(record.markdown(ALEX, docId)).toContain(`Between us · ${seat.otherName}`);
    await nothingReached(/Only you see this/, "for the doc");
  },
  LONG_MS,
);

test("right after the set-up a first section is shown, put in and taken out, and the set-up can still be undone", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  const { doc: _doc, ...around } = everybodys(record);
  await alex.press(english.firstMeeting.use);
  await clean(playground, alex);
  const docWords = () => doc().replace(/\[(Go to .*)\]\([^)]*\)/, "$1");
  const empty = docWords();
  await alex.press(english.firstMeeting.put);
  await alex.panel.getByRole("button", { name: english.firstMeeting.takeOut }).waitFor();
  expect(doc()).toContain(en.firstMeeting[3]);
  await alex.press(english.firstMeeting.takeOut);
  await alex.panel.getByRole("button", { name: english.firstMeeting.put }).waitFor();
  expect(docWords()).toBe(empty);
  await alex.press(english.firstMeeting.notNow);
  await alex.panel.getByText("You and Dana are set").waitFor();
  expect(everybodys(record)).toMatchObject(around);
});

test.each(SEATS)(
  "ended by the one who set it up as the $role, and taken back: one mail each way, and the doc stays with the two",
  async ({ role }) => {
    const alex = await playground.asAlex();
    await setsUp(alex, role);
    const docId = sharedDoc(record);
    await addsTopics(alex, "Budget");
    await alex.press(english.own.title);
    await alex.panel.getByRole("textbox", { name: english.own.notes.line }).fill("Nervous about Lisbon");
    await alex.press(english.own.notes.add);
    await alex.panel.getByRole("button", { name: english.own.notes.open }).waitFor();
    const dana = await playground.asDana();
    await allows(dana);
    await opensMeeting(alex);
    const { readers, doc: words, mails } = everybodys(record);
    await alex.pressInMenu(english.ending.menu);
    expect(await alex.panelWords()).toContain(english.ending.mail("Dana"));
    await clean(playground, alex);
    await alex.press(english.ending.end);
    await toasted(alex, english.ending.endsAfter("Dana", "Fri 20 Nov"));
    expect(record.mails(mails.length)).toEqual([`calendar.update to ${DANA}`]);
    const ended = everybodys(record, docId);
    expect(ended).toMatchObject({ readers, doc: words });
    // For the add-on the event names the doc no more; the link for the last meeting stays in its words.
    const tags = ended.events.map((event) => (event as { extendedProperties?: unknown }).extendedProperties);
    expect(JSON.stringify(tags)).not.toContain(docId);
    expect(JSON.stringify([ended.events, playground.workspace.outbox.all()])).not.toContain("Nervous");
    await opensMeeting(dana);
    await toasted(dana, english.ending.endedBy("Alex"));
    await clean(playground, dana);
    await dana.openDocument(/^1:1 ·/);
    await toasted(dana, "This 1:1 has ended");
    expect(await dana.panelWords()).not.toMatch(/Nervous|Add topics|Budget/);
    expect(await dana.lines()).toContain("Budget");
    await alex.press(english.ending.undo);
    await toasted(alex, /goes on/);
    expect(record.mails(mails.length)).toHaveLength(2);
    expect(everybodys(record, docId)).toMatchObject({ readers, doc: words });

    // Who does not organize it reads that, and what is theirs to do; nobody gets a mail.
    await opensMeeting(dana);
    await dana.pressInMenu(english.ending.menu);
    await toasted(dana, english.ending.notYours("Alex"));
    expect(await dana.panelWords()).toContain(english.ending.notYoursText("Alex"));
    await clean(playground, dana);
    await dana.press(english.ending.keep);
    await dana.panel.getByRole("button", { name: "Add topics" }).waitFor();
    expect(await dana.panelWords()).not.toMatch(/Nervous/);
    expect(record.mails(mails.length)).toHaveLength(2);
    expect(everybodys(record, docId)).toMatchObject({ readers, doc: words });
  },
  LONG_MS,
);
