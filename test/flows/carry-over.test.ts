import { expect, test } from "@jest/globals";
import {
  ALEX,
  aPair,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  markdownOf,
  opens,
  type Pair,
  ticksInDoc,
  typesInDoc,
} from "./world";

test("a week later: the list in its groups, one press, three calls; pressed again nothing doubles", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget", "Send the level guide");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over open items");
  expect(panel.texts({ folded: true })).toEqual([
    "Carry over to Fri 27 Nov",
    "Copied, never removed",
    "Next steps",
    "Send the level guide · since 20 Nov",
    "Not reached",
    "Moving to Lisbon · Dana · since 20 Nov",
    "Budget · Alex · since 20 Nov",
    "Boxes ticked in the doc may still be listed. Untick what's done.",
    "Carry over",
    "Open doc",
  ]);
  const list = panel.snapshot();
  expect(callsOf(pair.office, () => panel.press("Carry over"))).toEqual([
    "drive.files.get",
    "docs.documents.get",
    "docs.documents.batchUpdate",
  ]);
  expect(panel.last.notification).toBe("3 items carried to 27 Nov");
  expect(panel.texts()).not.toContain("Open from before");
  const once = markdownOf(pair.office, pair.docId);
  panel.restore(list);
  panel.press("Carry over");
  expect(panel.last.notification).toBe("Already carried. Nothing was written.");
  expect(markdownOf(pair.office, pair.docId)).toBe(once);
  for (const words of ["Moving to Lisbon", "Budget", "Send the level guide"])
    expect(once.split(words)).toHaveLength(3);
});

test("what is unticked stays behind; nothing ticked is said so", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over open items");
  const all = panel.values()["pick_not-reached"] as string[];
  panel.set("pick_not-reached", []);
  panel.press("Carry over");
  expect(panel.last.notification).toBe("Nothing was ticked");
  panel.set("pick_not-reached", all.slice(0, 1));
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
  panel.reload();
  expect(panel.texts()).toContain("Open from before");
});

test("a box that was ticked in the doc is not proposed, and from then on ticks are trusted", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  ticksInDoc(pair, ALEX, "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over open items");
  const listed = panel.texts().join("\n");
  expect(listed).toContain("Moving to Lisbon");
  expect(listed).not.toContain("Budget");
  expect(listed).not.toContain("Boxes ticked in the doc may still be listed");
});

test.each(["blob", "bytes", "string"])("the export comes as %s", async (returned) => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  pair.office.workspace.assumptions.set("apps-script.export-returns", returned);
  ticksInDoc(pair, ALEX, "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over open items");
  expect(panel.texts().join("\n")).not.toContain("Budget");
});

test("a topic with notes under it is probably talked about: folded, unticked", async () => {
  const pair = await aWeekAgo("Moving to Lisbon");
  typesInDoc(pair, DANA, "\nWe looked at the dates", "Moving to Lisbon");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over open items");
  const listed = panel.texts({ folded: true });
  expect(listed.length).toBeGreaterThan(3);
});

test("an item deleted while the list is open is left, the rest is carried", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over open items");
  typesInDoc(pair, DANA, " next spring, all of us", "Moving to Lisbon");
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
});

test("the direct carries over from Docs just as well", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  opens(pair.office, ALEX, pair.next());
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Carry over open items");
  dana.press("Carry over");
  expect(dana.last.notification).toBe("2 items carried to 27 Nov");
});

test("undo takes exactly the copies back", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  const before = markdownOf(pair.office, pair.docId);
  panel.press("Carry over open items");
  panel.press("Carry over");
  panel.press("Undo last change");
  expect(panel.last.notification).toBe("Last change taken back");
  expect(withoutLinks(markdownOf(pair.office, pair.docId))).toBe(withoutLinks(before));
});

test("somebody types at every attempt: the carry-over goes in behind the token, and what they typed stays", async () => {
  const pair = await aWeekAgo("Moving to Lisbon");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over open items");
  for (const skip of [0, 1])
    pair.office.workspace.faults.add({
      method: "docs.documents.batchUpdate",
      when: "before",
      skip,
      error: { code: 400, reason: "failedPrecondition", message: "The required revision is not the latest." },
    });
  panel.press("Carry over");
  expect(["1 item carried to 27 Nov", undefined]).toContain(panel.last.notification);
});

test("list and press together show twenty rows, then more", async () => {
  const topics = Array.from({ length: 25 }, (_, index) => `Topic number ${index + 1}`);
  const pair = await aWeekAgo(...topics.slice(0, 1));
  typesInDoc(pair, DANA, `\n${topics.slice(1).join("\n")}`, "Topic number 1");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over open items");
  const rows = () => panel.texts().filter((text) => text.startsWith("Topic number")).length;
  expect(rows()).toBe(20);
  panel.press("Show more");
  expect(rows()).toBe(25);
});

/** Last week: Dana's topic, Alex's topic and a next step, written by hand; the meeting is over. */
async function aWeekAgo(danas: string, alexs?: string, step?: string): Promise<Pair> {
  const pair = await aPair();
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  const add = (panel: typeof dana, topic: string | undefined, where: string) => {
    if (topic === undefined) return;
    panel.press("Add a topic");
    panel.set("topic", topic);
    panel.set("where", where);
    panel.press("Add");
  };
  add(dana, danas, "mine");
  const alex = opens(pair.office, ALEX, pair.next());
  add(alex, alexs, "mine");
  add(alex, step, "actions");
  daysLater(pair.office, 5);
  return pair;
}

function withoutLinks(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, "]");
}
