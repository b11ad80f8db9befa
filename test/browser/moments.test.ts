import { expect, test } from "@jest/globals";
import { addsStep, filled, says, toTheMeeting } from "./acts";
import { aDay } from "./day";
import { ALEX, addsTopics, allows, clean, DANA, opensAgain, TITLE } from "./on-record";

const day = aDay({ setUp: true });

const docId = () => day.record.documents(ALEX)[0]?.id ?? "";

test("the manager before, while and after they meet, and back at the meeting weeks later", async () => {
  const { alex, playground, record } = day;
  const { event } = record.state();
  expect(await filled(alex)).toBe("Add topics");
  await addsTopics(alex, "Budget", "Two new chairs");
  expect(record.markdown(ALEX, docId()).match(/^- \[ \] (Budget|Two new chairs)/gm)).toHaveLength(2);
  await clean(playground, alex);

  await toTheMeeting(alex);
  expect(await opensAgain(alex, TITLE)).toContain("Now, until 10:30");
  expect(await filled(alex)).toBe("Add next step");
  await addsStep(alex, "Send the guide", "Alex", "2026-12-01");
  expect(await alex.panelWords()).toContain("Send the guide · Alex · by Tue 1 Dec");
  expect(record.markdown(ALEX, docId())).toContain("Send the guide · Alex · by Tue 1 Dec");
  await clean(playground, alex);

  await alex.moveClock("To its end");
  expect(await opensAgain(alex, TITLE)).toContain("Just met, 10:00");
  expect(await filled(alex)).toBe("Carry over");
  await alex.press("Done: Two new chairs");
  expect(record.markdown(ALEX, docId())).toContain("~~Two new chairs~~");
  await alex.press("Carry over");
  expect(await alex.panelWords()).toContain("Send the guide");
  await clean(playground, alex);
  await alex.press("Carry over");
  await alex.panel.getByText("2 items carried to 27 Nov").first().waitFor();
  const carried = record.markdown(ALEX, docId());
  expect(carried.slice(carried.indexOf("27 Nov 2026"))).toMatch(/Budget.*since 20 Nov/);
  await alex.press("Undo");
  expect(record.markdown(ALEX, docId())).not.toContain("since 20 Nov");
  await alex.press("Carry over");
  await alex.press("Carry over");

  await alex.moveClock("+1 week");
  await alex.moveClock("+1 week");
  await alex.calendar();
  await alex.page.getByRole("button", { name: "Previous week" }).click();
  await alex.page.getByRole("button", { name: "Previous week" }).click();
  await alex.openEvent(TITLE);
  const past = await alex.panelWords();
  expect(past).toContain("Fri 20 Nov, 10:00");
  expect(past).toMatch(/Two new chairs\s+✓ Done/);
  expect(past).toMatch(/Budget\s+Carried to 27 Nov/);
  expect(await filled(alex)).toBe("Open doc");
  await clean(playground, alex);
  await alex.press("Go to Fri 11 Dec");
  expect(await alex.panelWords()).toContain("Next Fri 11 Dec, 10:00");
  expect(record.roles(ALEX, docId())).toEqual({ [ALEX]: "owner", [DANA]: "writer" });
  expect(record.mails()).toEqual([`calendar.update to ${DANA}`]);
  expect(record.state().event).toEqual(event);
}, 90_000);

test("the direct before Allow, before, while and after they meet, in Calendar and in Docs", async () => {
  const { playground, record } = day;
  const dana = await playground.asDana();
  const set = record.state();
  await dana.openEvent(TITLE);
  const before = await dana.panelWords();
  expect(before).toContain("Alex's event links to a doc for your 1:1s.");
  expect(before).toContain("press Allow, once");
  expect(await filled(dana)).toBe("Open doc");
  await clean(playground, dana);
  await allows(dana);
  expect(await filled(dana)).toBe("Add topics");
  await addsTopics(dana, "Lisbon", "Leave in May", "Conference");
  expect((await dana.lines()).filter((line) => /^(Lisbon|Leave in May|Conference)$/.test(line))).toHaveLength(
    3,
  );
  await clean(playground, dana);

  await toTheMeeting(dana);
  expect(await opensAgain(dana, TITLE)).toContain("Now, until 10:30");
  await addsStep(dana, "Ask about Lisbon", "Dana", "2026-11-26");
  expect(record.markdown(ALEX, docId())).toContain("Ask about Lisbon · Dana · by Thu 26 Nov");
  await dana.moveClock("To its end");
  expect(await opensAgain(dana, TITLE)).toContain("Just met, 10:00");
  await dana.openDocument(/1:1/);
  await dana.panel.getByRole("button", { name: "Carry over" }).waitFor();
  await dana.press("Carry over");
  await dana.press("Carry over");
  await dana.panel.getByText("4 items carried to 27 Nov").first().waitFor();
  await clean(playground, dana);

  // Weeks later she opens that meeting again, and goes on to the next.
  const carried = record.state();
  await dana.moveClock("+1 week", 2);
  await dana.calendar();
  await dana.page.getByRole("button", { name: "Previous week" }).click();
  await dana.page.getByRole("button", { name: "Previous week" }).click();
  await dana.openEvent(TITLE);
  const past = await dana.panelWords();
  expect(past).toContain("Fri 20 Nov, 10:00");
  expect(past).toMatch(/Lisbon\s+Carried to 27 Nov/);
  expect(await filled(dana)).toBe("Open doc");
  await clean(playground, dana);
  await dana.press("Go to Fri 11 Dec");
  expect(await dana.panelWords()).toContain("Next Fri 11 Dec, 10:00");
  const { event, readers, mails } = record.state();
  expect({ event, readers, mails }).toEqual({ event: set.event, readers: set.readers, mails: set.mails });
  expect(carried.readers).toEqual(set.readers);
}, 90_000);

test("a long list: what is more, all and none, Let it go and its undo", async () => {
  const { alex, playground, record } = day;
  await addsTopics(alex, ...Array.from({ length: 9 }, (_, at) => `Topic ${at + 1}`));
  await alex.panel.getByRole("link", { name: "Show 1 more: Your topics" }).waitFor();
  const dana = await playground.asDana();
  await allows(dana);
  await dana.calendar();
  await dana.openEvent(TITLE);
  await dana.panel.getByRole("link", { name: "Show 1 more: Alex's topics" }).waitFor();
  await clean(playground, dana);
  for (let week = 0; week < 4; week++) {
    await alex.moveClock("+1 week");
    await opensAgain(alex, TITLE);
    await alex.press("Carry over");
    if (week === 3) break;
    await alex.press("Tick all");
    await alex.press("Carry over");
  }
  const boxes = alex.panel.getByRole("checkbox");
  expect(await boxes.count()).toBe(9);
  await alex.press("Tick all");
  expect(await alex.panel.getByRole("checkbox", { checked: true }).count()).toBe(9);
  await alex.press("Untick all");
  expect(await alex.panel.getByRole("checkbox", { checked: true }).count()).toBe(0);
  await clean(playground, alex);
  const open = record.state();
  await alex.press("Let it go: Topic 3");
  await says(alex, "Let go: Topic 3");
  await record.becomes(open, LET_GO);
  await clean(playground, alex);
  await alex.press("Undo");
  await record.becomes(open);
  expect(await boxes.count()).toBe(9);

  // The direct has the same list, and the same ways with it.
  await opensAgain(dana, TITLE);
  await dana.press("Carry over");
  expect(await dana.panel.getByRole("checkbox").count()).toBe(9);
  await dana.press("Tick all");
  expect(await dana.panel.getByRole("checkbox", { checked: true }).count()).toBe(9);
  await dana.press("Untick all");
  await clean(playground, dana);
  await dana.press("Let it go: Topic 3");
  await says(dana, "Let go: Topic 3");
  await record.becomes(open, LET_GO);
  await dana.press("Undo");
  await record.becomes(open);
}, 120_000);

const LET_GO = {
  doc: ["- ☐ Topic 3 since 20 Nov", "+ ☐ ~~Topic 3 since 20 Nov~~"],
};
