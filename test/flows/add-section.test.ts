import { expect, test } from "@jest/globals";
import { ALEX, aPair, DANA, opens, typesInDoc } from "./world";

test("right after Add section the panel shows a place for each one's topics, and says that there is nothing yet", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  pair.emptyDoc();
  panel.openEvent(ALEX, pair.next());
  panel.press("Add section for 20 Nov");
  const texts = panel.texts();
  const from = texts.indexOf("Dana's topics");
  expect(texts.slice(from, from + 4)).toEqual(["Dana's topics", "Nothing yet", "Your topics", "Nothing yet"]);
});

test("Add section where the section is there meanwhile shows what stands in it", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  pair.emptyDoc();
  panel.openEvent(ALEX, pair.next());
  const offered = panel.snapshot();
  panel.press("Add section for 20 Nov");
  typesInDoc(pair, DANA, "Moving to Lisbon");
  panel.restore(offered);
  panel.press("Add section for 20 Nov");
  expect(panel.last.notification).toContain("already");
  const texts = panel.texts();
  expect(texts[texts.indexOf("Dana's topics") + 1]).toBe("Moving to Lisbon");
});
