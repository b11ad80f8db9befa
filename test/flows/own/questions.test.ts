import { expect, test } from "@jest/globals";
import { questionWords } from "../../../src/text/en/questions";
import { ALEX, aPair, callsOf, DANA, docsOf, markdownOf, opens, typesInDoc } from "../world";

const bank = (asker: "manager" | "direct") => Object.values(questionWords[asker]).flat();

test("another question costs no call, and none comes again before its theme is used up", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Just for me");
  const shown = () => panel.texts().find((text) => bank("manager").includes(text)) ?? "";
  const seen = new Set([shown()]);
  const calls = callsOf(pair.office, () => {
    for (let count = 1; count < 54; count++) {
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

test("an empty section is offered a question, quietly; one with a topic is not", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("A question to begin with");
  const question = panel.texts().find((text) => bank("manager").includes(text)) ?? "";
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  expect(dana.texts().some((text) => bank("direct").includes(text))).toBe(true);
  expect(dana.texts()).not.toContain(question);
  typesInDoc(pair, DANA, "Moving to Lisbon");
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).not.toContain("A question to begin with");
});
