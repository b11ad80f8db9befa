import { expect, test } from "@jest/globals";
import { carriedAll, confirms, filled, says, toTheMeeting } from "./acts";
import { aDay } from "./day";
import { ALEX, addsTopics, allows, clean, DANA, onRecord, opensAgain, setsUpDana } from "./on-record";

const day = aDay();

const SAM = "sam@example.com";
const NOOR = "noor@example.com";

const ORGANIZERS = [
  {
    who: "the manager",
    me: ALEX,
    other: SAM,
    name: "Sam Okoro",
    title: "Sam & Alex weekly",
    at: "Thu 14:00",
  },
  {
    who: "the direct",
    me: NOOR,
    other: ALEX,
    name: "Alex Morgan",
    title: "Noor / Alex 1:1",
    at: "Wed 15:00",
  },
];

test.each(ORGANIZERS)(
  "the first day of $who: what it is for, what might be a 1:1, and one set up from there",
  async ({ who, me, other, name, title, at }) => {
    const { playground } = day;
    const record = onRecord(playground, [me, other]);
    const window = await playground.as(me);
    const words = await window.panelWords();
    expect(words).toContain("One doc per person. Their topics first.");
    expect(words).toContain("Might be 1:1s");
    expect(words).not.toContain("Jo");
    expect(await window.panel.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await clean(playground, window);
    const before = record.state(title);
    await window.press(`Set up: ${other}`);
    expect(await window.panelWords()).toContain("Make this your 1:1?");
    await record.becomes(before, {}, title);
    const [first = ""] = name.split(" ");
    if (who === "the direct")
      await window.panel.getByRole("radio", { name: `${first}'s direct report` }).check();
    await window.press("Set up 1:1");
    await says(window, `You and ${first} are set`);
    const [direct, manager] = who === "the direct" ? ["Noor", "Alex"] : ["Sam", "Alex"];
    const roles = [`${me.split("@")[0]} owner`, `${other.split("@")[0]} writer`].sort().join(", ");
    await record.becomes(
      before,
      {
        doc: expect.arrayContaining([`+ ### ${direct}'s topics · first 20 min`]) as unknown as string[],
        event: [
          "- guests may invite others",
          "+ private",
          `+ Our notes: <a href="(the doc)">our 1:1 doc</a>. ${direct}'s topics first, then ${manager}'s. Add yours any day.`,
          "+ names its doc",
        ],
        readers: [`+ 1:1 · ${direct} and ${manager}: ${roles}`],
        mails: [`+ calendar.update to ${other}`],
      },
      title,
    );
    await window.calendar();
    expect(await window.panelWords()).toMatch(new RegExp(`This week\\s+${at}\\s+${name}\\s+Nothing yet`));
    expect(await filled(window)).toBe(`Open ${first}'s 1:1`);
    if (who === "the direct") return;
    await window.pressInMenu("Set up several");
    expect(await window.panelWords()).toContain("Set up 1:1s");
    await clean(playground, window);
  },
);

test("what is there is counted, what just ended is on top with Carry over, and a row opens the person", async () => {
  const { alex, playground, record } = day;
  await setsUpDana(alex);
  await addsTopics(alex, "Budget", "Lisbon");
  await alex.calendar();
  expect(await alex.panelWords()).toMatch(/Fri 10:00\s+Dana Reyes\s+2 topics/);
  await alex.panel
    .getByRole("button", { name: /Dana Reyes/ })
    .first()
    .click();
  await alex.panel.getByText("Only you two can open this doc").waitFor();
  await toTheMeeting(alex);
  await alex.moveClock("To its end");
  await alex.calendar();
  const words = await alex.panelWords();
  expect(words).toMatch(/Just now\s+Dana Reyes\s+Ended 10:30 · 2 open/);
  expect(await filled(alex)).toBe("Carry over: Dana");
  await clean(playground, alex);
  const before = record.state();
  await alex.press("Carry over: Dana");
  expect(await alex.panelWords()).toContain("Carry over to Fri 27 Nov");
  await alex.press("Carry over");
  await says(alex, "2 items carried to 27 Nov");
  await record.becomes(before, { doc: carriedAll("Alex", "Budget", "Lisbon") });
});

test("a meeting that the other declines or that is cancelled needs a new time; the filled button finds one", async () => {
  const { alex, playground, record } = day;
  await setsUpDana(alex);
  const dana = await playground.asDana();
  await dana.openEvent(/Dana \/ Alex/);
  await dana.page.getByRole("button", { name: "No", exact: true }).click();
  await confirms(dana, "Send", "This event");
  expect(await opensAgain(alex, /Dana \/ Alex/)).toContain("Dana can't make it");
  expect(await filled(alex)).toBe("Find a time");
  await clean(playground, alex);
  const declined = record.state();
  await alex.press("Find a time");
  await alex.press("Move it");
  await says(alex, "Moved with Dana");
  await record.becomes(declined, {
    event: ["- 2026-11-20 10:00 alex dana:declined", "+ 2026-11-16 11:00 alex dana"],
    mails: [`+ calendar.update to ${DANA}`],
  });
  await alex.press("Undo");

  await alex.page
    .getByRole("button", { name: /Dana \/ Alex/ })
    .first()
    .click();
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await confirms(alex, "Delete", "This event");
  await alex.calendar();
  const words = await alex.panelWords();
  expect(words).toContain("Needs a new time");
  expect(words).toContain("Fri 20 Nov was cancelled");
  await clean(playground, alex);
});

test("a series that is gone is said once, and ended from there: nobody is mailed, the doc stays with both", async () => {
  const { alex, playground, record } = day;
  await setsUpDana(alex);
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await confirms(alex, "Delete", "All events");
  await alex.calendar();
  expect(await alex.panelWords()).toContain("Nothing in the next weeks");
  await clean(playground, alex);
  await alex.panel
    .getByRole("button", { name: /Dana Reyes/ })
    .first()
    .click();
  await alex.panel.getByText("No meeting is planned.").waitFor();
  await alex.press("End this 1:1");
  expect(await alex.panelWords()).toContain("Nobody gets an email: no meeting is to come.");
  await clean(playground, alex);
  const before = record.state();
  await alex.press("End it");
  await says(alex, "Your 1:1 with Dana has ended");
  await record.becomes(before);
  await clean(playground, alex);
  await alex.calendar();
  expect(await alex.panelWords()).not.toContain("Dana Reyes");
});

test("counts that could not be made sure of say since when they hold, and are fresh when looked at again", async () => {
  const { alex, playground } = day;
  await setsUpDana(alex);
  await alex.calendar();
  await alex.press("Set up: sam@example.com");
  await alex.press("Set up 1:1");
  // Both docs change behind the panel's back: home reads the soonest of them, within its four calls.
  for (const title of [/1:1 · Sam/, /1:1 · Dana/]) {
    await alex.openDocument(title);
    await alex.page.getByRole("checkbox").first().waitFor();
    await alex.cursorAfter("'s topics");
    await alex.page.keyboard.press("ArrowDown");
    await alex.type("Budget");
    await alex.saved();
  }
  await alex.moveClock("+30 minutes");
  await alex.calendar();
  const words = await alex.panelWords();
  expect(words).toMatch(/Thu 14:00\s+Sam Okoro\s+1 topic/);
  expect(words).toMatch(/Fri 10:00\s+Dana Reyes\s+Nothing yet/);
  expect(words).toMatch(/As of \d\d:\d\d/);
  await clean(playground, alex);
  await alex.calendar();
  const again = await alex.panelWords();
  expect(again).toMatch(/Fri 10:00\s+Dana Reyes\s+1 topic/);
  expect(again).not.toContain("As of");
  await clean(playground, alex);
});

test("the direct's home: first day, what is there, what just ended with Carry over, a meeting cancelled, and all of them gone", async () => {
  const { alex, playground, record } = day;
  const dana = await playground.asDana();
  expect(await dana.panelWords()).toContain("One doc per person. Their topics first.");
  await clean(playground, dana);
  await setsUpDana(alex);
  await addsTopics(alex, "Budget", "Lisbon");
  await allows(dana);
  const set = record.state();
  await dana.calendar();
  expect(await dana.panelWords()).toMatch(/This week\s+Fri 10:00\s+Alex Morgan\s+2 topics/);
  expect(await filled(dana)).toBe("Open Alex's 1:1");
  await dana.panel
    .getByRole("button", { name: /Alex Morgan/ })
    .first()
    .click();
  await says(dana, "Alex's topics", "Budget");

  // Alex cancels Friday by hand and brings it back.
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await confirms(alex, "Delete", "This event");
  await dana.calendar();
  expect(await dana.panelWords()).toMatch(/Needs a new time\s+Alex Morgan\s+Fri 20 Nov was cancelled/);
  expect(await filled(dana)).toBe("Find a time: Alex");
  await clean(playground, dana);
  await dana.press("Find a time: Alex");
  expect(await dana.panelWords()).toContain("Find a time with Alex");
  await alex.page.getByRole("button", { name: /Dana \/ Alex.*cancelled/ }).click();
  const card = alex.page.getByRole("complementary", { name: /^Event: / });
  await card.getByRole("button", { name: "Restore" }).click();
  await card.getByText("This meeting was cancelled.").waitFor({ state: "detached" });
  const back = await record.becomes(set, {
    mails: [`+ calendar.cancellation to ${DANA}`, `+ calendar.update to ${DANA}`],
  });

  await toTheMeeting(dana);
  await dana.moveClock("To its end");
  await dana.calendar();
  expect(await dana.panelWords()).toMatch(/Just now\s+Alex Morgan\s+Ended 10:30 · 2 open/);
  expect(await filled(dana)).toBe("Carry over: Alex");
  await clean(playground, dana);
  await dana.press("Carry over: Alex");
  await dana.press("Carry over");
  await says(dana, "2 items carried to 27 Nov");
  await record.becomes(back, { doc: carriedAll("Alex", "Budget", "Lisbon") });

  await opensAgain(alex, /Dana \/ Alex/);
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await confirms(alex, "Delete", "All events");
  await dana.calendar();
  expect(await dana.panelWords()).toMatch(/Alex Morgan\s+Nothing in the next weeks/);
  await dana.panel
    .getByRole("button", { name: /Alex Morgan/ })
    .first()
    .click();
  await says(dana, /^No meeting is planned\./);
  const gone = record.state();
  await dana.press("End this 1:1");
  await says(dana, "No meeting with Alex any more");
  await clean(playground, dana);
  expect(await filled(dana)).toBe("Take off my list");
  await dana.press("Take off my list");
  await says(dana, "One doc per person. Their topics first.");
  expect(await dana.panelWords()).not.toContain("Alex Morgan");
  await clean(playground, dana);
  await record.becomes(gone);
}, 90_000);
