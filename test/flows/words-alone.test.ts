import { expect, test } from "@jest/globals";
import { ALEX, aPair, markdownOf, opens } from "./world";

test("a call fails and tells nothing but words: Google didn't answer, and the doc is as it was", async () => {
  const pair = await aPair();
  const { office } = pair;
  const panel = opens(office, ALEX, pair.next());
  const before = markdownOf(office, pair.docId);
  panel.press("Add topics");
  panel.set("topic", "Budget");
  office.workspace.faults.add({
    method: "docs.documents.batchUpdate",
    when: "before",
    times: 9,
    error: { code: 0, reason: "", message: "Empty response" },
  });
  panel.press("Add");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  expect(panel.texts({ folded: true }).join()).not.toContain("Empty response");
  expect(markdownOf(office, pair.docId)).toBe(before);
  office.workspace.faults.clear();
  panel.press("Try again");
  expect(markdownOf(office, pair.docId).match(/Budget/g)).toHaveLength(1);
});
