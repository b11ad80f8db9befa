import { describe, expect, test } from "@jest/globals";
import { questionWords } from "../../../src/text/en/questions";
import {
  ALEX,
  anOffice,
  aPair,
  callsOf,
  DANA,
  docsOf,
  docsOwnedBy,
  fridayWithDana,
  markdownOf,
  opens,
  startsOf,
} from "../world";

const bank = (asker: "manager" | "direct") => Object.values(questionWords[asker]).flat();

test("another question costs no call, and none comes again before its theme is used up", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Just for me");
  const shown = () => panel.texts().find((text) => bank("manager").includes(text)) ?? "";
  const seen = new Set([shown()]);
  const calls = callsOf(pair.office, () => {
    for (let count = 1; count < 54; count++) {
      if (count === 20) pair.office.workspace.script.dropCaches(pair.office.bundle.app);
      panel.press("Show another");
      seen.add(shown());
    }
  });
  expect(calls).toEqual([]);
  expect(seen).toEqual(new Set(bank("manager")));
});

test("a theme is chosen, and stays chosen", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Just for me");
  panel.set("theme", "feedback");
  for (let count = 0; count < 3; count++) {
    panel.press("Show another");
    expect(panel.texts()).toContain("Feedback");
    expect(panel.texts().some((text) => questionWords.manager.feedback.includes(text))).toBe(true);
  }
});

test("Add to my topics makes it a topic of one's own, once, and another one is on offer", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Just for me");
  const question = panel.texts().find((text) => bank("manager").includes(text)) ?? "";
  panel.press("Add to my topics");
  expect(panel.last.notification).toBe("Added to your topics for 20 Nov");
  expect(panel.texts()).toContain(question);
  expect(markdownOf(pair.office, pair.docId).split(question)).toHaveLength(2);
  panel.press("Just for me");
  expect(panel.texts()).not.toContain(question);
});

describe.each([
  ["the manager", "the manager"],
  ["the manager", "the direct"],
  ["the direct", "the manager"],
  ["the direct", "the direct"],
] as const)("set up by %s, an empty section is looked at by %s", (host, who) => {
  test("one opening question of their own role's is offered, in Calendar and in Docs, until a topic stands", async () => {
    const office = await anOffice();
    const seriesId = fridayWithDana(office);
    const setUp = opens(office, ALEX, seriesId);
    setUp.set("role", host === "the manager" ? "manager" : "direct");
    setUp.press("Set up 1:1");
    const docId = String(docsOwnedBy(office)[0]?.id);
    const docs = docsOf(office, who === host ? ALEX : DANA);
    docs.openDoc(docId);
    if (who !== host) {
      docs.press("Allow");
      docs.grantFileScope();
    }
    const person = who === host ? ALEX : DANA;
    const meeting = startsOf(office, ALEX, seriesId)[0] ?? "";
    const calendar = opens(office, person, meeting, person);
    const [own, others] =
      who === "the manager"
        ? [questionWords.manager, questionWords.direct]
        : [questionWords.direct, questionWords.manager];
    for (const panel of [docs, calendar]) {
      expect(panel.texts()).toContain("A question to begin with");
      expect(panel.texts().filter((text) => own.opening.includes(text))).toHaveLength(1);
      expect(panel.texts().filter((text) => Object.values(others).flat().includes(text))).toEqual([]);
    }
    // Others that were looked at in private change nothing: it is still one to open with.
    calendar.press("Just for me");
    for (let count = 0; count < 3; count++) calendar.press("Show another");
    calendar.openEvent(person, meeting);
    const question = calendar.texts().find((text) => own.opening.includes(text)) ?? "";
    calendar.press("Add to my topics");
    expect(markdownOf(office, docId).split(question)).toHaveLength(2);
    calendar.openEvent(person, meeting);
    expect(calendar.texts()).not.toContain("A question to begin with");
  });
});
