import { expect, test } from "@jest/globals";
import { choicesOf } from "../../emulator/side-panel/choices";
import { addsTopic, until } from "./series/both";
import {
  ALEX,
  aPair,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  insertsChip,
  markdownOf,
  nests,
  opens,
  type Pair,
  ticksInDoc,
  typesInDoc,
  writesNote,
} from "./world";

test("a week later: the list in its groups, one press, four calls; pressed again nothing doubles", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget", "Send the level guide");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over");
  expect(panel.texts({ folded: true })).toEqual([
    "Carry over to Fri 27 Nov",
    "What is ticked is carried over",
    "Next steps",
    row("Send the level guide", "since 20 Nov"),
    "Not reached",
    row("Moving to Lisbon", "Dana", "since 20 Nov"),
    row("Budget", "Alex", "since 20 Nov"),
    "Some may be ticked off in the doc already: untick them here.",
    "Carry over",
    "Open doc",
  ]);
  const list = panel.snapshot();
  expect(callsOf(pair.office, () => panel.press("Carry over"))).toEqual([
    "drive.files.get",
    "docs.documents.get",
    "drive.files.export",
    "docs.documents.batchUpdate",
  ]);
  expect(panel.last.notification).toBe("3 items carried to 27 Nov");
  expect(panel.texts()).not.toContain("Open from before");
  const listed = panel.texts();
  expect(listed[listed.indexOf("Next steps") + 1]).toBe("Send the level guide");
  panel.press("Refresh");
  expect(panel.texts()).toEqual(expect.arrayContaining(["Next steps", "Send the level guide"]));
  const once = markdownOf(pair.office, pair.docId);
  panel.restore(list);
  panel.press("Carry over");
  expect(panel.last.notification).toBe("Already in 27 Nov");
  expect(markdownOf(pair.office, pair.docId)).toBe(once);
  for (const words of ["Moving to Lisbon", "Budget", "Send the level guide"])
    expect(once.split(words)).toHaveLength(3);
});

test("what is unticked stays behind; nothing ticked is said so", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  const all = panel.values()["pick_not-reached"] as string[];
  panel.set("pick_not-reached", []);
  panel.press("Carry over");
  expect(panel.last.notification).toBe("Nothing was ticked");
  panel.set("pick_not-reached", all.slice(0, 1));
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
  panel.reload();
  expect(panel.texts()).toContain("Still open");
});

test("a box that was ticked in the doc is not proposed, and from then on ticks are trusted", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  ticksInDoc(pair, ALEX, "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  const listed = panel.texts().join("\n");
  expect(listed).toContain("Moving to Lisbon");
  expect(listed).not.toContain("Budget");
  expect(listed).not.toContain("Some may be ticked off");
});

test.each([
  ["that no tick was ever seen of", false, 3],
  ["that a tick was seen of", true, 2],
])("an export %s: what came along once is taken from there (%s)", async (_seen, ticked, places) => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  if (ticked) ticksInDoc(pair, ALEX, "Budget");
  for (let week = 1; week <= 2; week += 1) {
    if (week > 1) daysLater(pair.office, 7);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.reload();
    panel.press("Carry over");
    panel.press("Carry over");
  }
  expect(markdownOf(pair.office, pair.docId).split("Moving to Lisbon")).toHaveLength(places + 1);
});

test("without the permission for the export no tick is read, the list says so and offers to ask for it", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  ticksInDoc(pair, ALEX, "Budget");
  const scopes = pair.office.bundle.scopes.filter((scope) => !scope.endsWith("script.external_request"));
  const panel = calendarOf(pair.office, ALEX, { scopes });
  panel.openEvent(ALEX, pair.next());
  panel.press("Carry over");
  expect(panel.texts()).toEqual(
    expect.arrayContaining([
      expect.stringContaining("Budget"),
      "Some may be ticked off in the doc already: untick them here.",
    ]),
  );
  panel.press("Allow reading ticks");
  expect(panel.last.error?.scopes).toEqual(["https://www.googleapis.com/auth/script.external_request"]);
  panel.grantScopes(panel.last.error?.scopes ?? []);
  // Google opens the panel anew: it goes on with the list.
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()[0]).toBe("Carry over to Fri 27 Nov");
  expect(panel.texts().join("\n")).not.toContain("Budget");
  expect(panel.buttons()).not.toContain("Allow reading ticks");
  panel.press("Open panel");
  expect(panel.texts()[0]).toBe("Dana Reyes");
});

test("where add-ons may not ask, the way to Google's page says what the permission is for", async () => {
  const pair = await aPair({ "apps-script.require-scopes": "does nothing" });
  typesInDoc(pair, DANA, "Budget");
  daysLater(pair.office, 7);
  const scopes = pair.office.bundle.scopes.filter((scope) => !scope.endsWith("script.external_request"));
  const panel = calendarOf(pair.office, ALEX, { scopes });
  panel.openEvent(ALEX, pair.next());
  panel.press("Carry over");
  panel.press("Allow reading ticks");
  expect(panel.texts().join("\n")).toContain(
    "It asks Google Drive, and no other service, which boxes are ticked",
  );
  expect(panel.buttons()).toContain("Open Google's page");
});

test.each([true, false])(
  "the panel of an unchanged doc is two calls, the export allowed: %s",
  async (allowed) => {
    const pair = await aWeekAgo("Moving to Lisbon");
    const scopes = pair.office.bundle.scopes.filter(
      (scope) => allowed || !scope.endsWith("script.external_request"),
    );
    const panel = calendarOf(pair.office, ALEX, { scopes });
    panel.openEvent(ALEX, pair.next());
    // The ticks come first, then the section that is due, then what it says.
    panel.reload();
    panel.reload();
    expect(callsOf(pair.office, () => panel.reload())).toEqual([
      "calendar.events.instances",
      "drive.files.get",
    ]);
  },
);

test("the export fails for a moment: what was ticked is listed, it is said so, and it is not remembered as open", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  ticksInDoc(pair, ALEX, "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.reload();
  expect(panel.texts()).not.toContain("Budget");
  writesNote(pair, DANA, "Moving to Lisbon", "We looked at the dates");
  pair.office.workspace.faults.add({
    method: "drive.files.export",
    when: "before",
    times: 3,
    error: { code: 503, reason: "backendError", message: "Backend Error" },
  });
  const listed = ["Budget", "Some may be ticked off in the doc already."];
  panel.reload();
  expect(panel.texts()).toEqual(expect.arrayContaining(listed));
  panel.press("Carry over");
  expect(panel.texts().join("\n")).toContain("Budget");
  expect(panel.texts()).toContain("Some may be ticked off in the doc already: untick them here.");
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).toEqual(expect.arrayContaining(listed));
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).toContain("Moving to Lisbon");
  expect(panel.texts()).not.toContain("Budget");
  expect(panel.texts().join("\n")).not.toContain("Some may be ticked off");
});

test("a doc that is too large to be exported is not asked for again and again", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  pair.office.workspace.faults.add({
    method: "drive.files.export",
    when: "before",
    times: 99,
    error: {
      code: 403,
      reason: "exportSizeLimitExceeded",
      message: "This file is too large to be exported.",
    },
  });
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.reload();
  panel.reload();
  expect(callsOf(pair.office, () => panel.reload())).toEqual([
    "calendar.events.instances",
    "drive.files.get",
  ]);
  expect(panel.texts()).toContain("Some may be ticked off in the doc already.");
});

test("a topic with notes under it was probably talked about: unticked", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  writesNote(pair, DANA, "Moving to Lisbon", "We looked at the dates");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  expect(panel.texts({ folded: true })).toEqual(
    expect.arrayContaining([
      "Not reached",
      row("Budget", "Alex", "since 20 Nov"),
      "Probably talked about",
      row("Moving to Lisbon", "Dana", "since 20 Nov", "has notes"),
    ]),
  );
  expect(panel.values()["pick_talked-about"]).toEqual([]);
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
});

test("an item deleted while the list is open is left, the rest is carried", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  typesInDoc(pair, DANA, " next spring, all of us", "Moving to Lisbon");
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
});

test("nothing went along, and the next section was made on the way: what was done before can still be undone", async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Moving to Lisbon");
  until(pair, "2026-11-20T09:00");
  addsTopic(pair, ALEX, pair.next(), "Budget");
  until(pair, "2026-11-20T10:45");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  panel.set("pick_not-reached", choicesOf(panel, "pick_not-reached").slice(0, 1));
  typesInDoc(pair, DANA, " next spring, all of us", "Moving to Lisbon");
  panel.press("Carry over");
  expect(panel.last.notification).toBe("Not in the doc any more. Nothing was written.");
  panel.reload();
  panel.press("Undo last change");
  expect(panel.last.notification).toBe("Last change undone");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("Budget");
});

test("the direct carries over from Docs just as well", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  opens(pair.office, ALEX, pair.next());
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Carry over");
  dana.press("Carry over");
  expect(dana.last.notification).toBe("2 items carried to 27 Nov");
});

test("what was ticked is counted; what is nested under it goes along uncounted", async () => {
  const pair = await aWeekAgo("Hiring plan");
  typesInDoc(pair, DANA, "\nTwo seats or one?", "Hiring plan");
  nests(pair, DANA, "Two seats or one?");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  expect(panel.values()["pick_talked-about"]).toEqual([]);
  panel.set("pick_talked-about", choicesOf(panel, "pick_talked-about"));
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
  const doc = markdownOf(pair.office, pair.docId);
  for (const words of ["Hiring plan", "Two seats or one?"]) expect(doc.split(words)).toHaveLength(3);
});

test("a list of nothing but what was probably talked about is not folded away", async () => {
  const pair = await aWeekAgo("Moving to Lisbon");
  writesNote(pair, DANA, "Moving to Lisbon", "We looked at the dates");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  expect(panel.texts()).toContain(row("Moving to Lisbon", "Dana", "since 20 Nov", "has notes"));
  expect(panel.values()["pick_talked-about"]).toEqual([]);
});

test("undo takes exactly the copies back", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  const before = markdownOf(pair.office, pair.docId);
  panel.press("Carry over");
  panel.press("Carry over");
  panel.press("Undo last change");
  expect(panel.last.notification).toBe("Last change undone");
  expect(withoutLinks(markdownOf(pair.office, pair.docId))).toBe(withoutLinks(before));
});

test.each([1, 2])(
  "somebody types before each of %s writes: read and planned again, all of it is kept",
  async (times) => {
    const pair = await aWeekAgo("Moving to Lisbon");
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Carry over");
    let left = times;
    panel.nextRun({
      beforeStep: (_step, name) => {
        if (name !== "docs.documents.batchUpdate" || left === 0) return;
        left--;
        typesInDoc(pair, DANA, "x", "Next steps");
      },
    });
    panel.press("Carry over");
    expect(left).toBe(0);
    expect(panel.last.notification).toBe("1 item carried to 27 Nov");
    const doc = markdownOf(pair.office, pair.docId);
    expect(doc).toContain(`Next steps${"x".repeat(times)}`);
    expect(doc.split("Moving to Lisbon")).toHaveLength(3);
  },
);

test("somebody types at every single attempt: an error card, nothing doubled, nothing lost", async () => {
  const pair = await aWeekAgo("Moving to Lisbon");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  let typed = 0;
  panel.nextRun({
    beforeStep: (_step, name) => {
      if (name !== "docs.documents.batchUpdate") return;
      typed++;
      typesInDoc(pair, DANA, "x", "Next steps");
    },
  });
  panel.press("Carry over");
  // The last attempt is merged by Google: it may go through, and then exactly once.
  const doc = markdownOf(pair.office, pair.docId);
  expect(doc).toContain(`Next steps${"x".repeat(typed)}`);
  const copies = doc.split("Moving to Lisbon").length - 2;
  expect([copies, panel.last.notification ?? panel.texts()[0]]).toEqual(
    copies === 1 ? [1, "1 item carried to 27 Nov"] : [0, "Somebody is typing"],
  );
});

test("list and press together show twenty rows, then more", async () => {
  const topics = Array.from({ length: 25 }, (_, index) => `Topic number ${index + 1}`);
  const pair = await aWeekAgo("Topic number 1");
  typesInDoc(pair, DANA, `\n${topics.slice(1).join("\n")}`, "Topic number 1");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over");
  const rows = () => panel.texts().filter((text) => text.startsWith("Topic number")).length;
  expect(rows()).toBe(20);
  expect(panel.texts()).toContain("What is not shown stays open.");
  expect(panel.buttons()).toContain("Tick these 20");
  panel.press("Show 5 more");
  expect(panel.buttons()).toContain("Tick all");
  expect(rows()).toBe(25);
});

/** Last week: Dana's topic, Alex's topic and a next step, written by hand; the meeting is over. */
test("a chip for a file the add-on may not open goes along as a link, when Docs refuses the chip", async () => {
  const pair = await aWeekAgo("Roadmap");
  const { office, docId } = pair;
  office.workspace.assumptions.set("docs.rich-link-access", "refused");
  const uri = "https://docs.google.com/document/d/somebodyElsesFile/edit";
  insertsChip(pair, "Roadmap", { kind: "richLink", uri, title: "Plan 2027" });
  const panel = opens(office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over");
  panel.press("Carry over");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
  expect(markdownOf(office, docId).split(`[Plan 2027](${uri})`).length).toBeGreaterThanOrEqual(2);
});

test("a wildcard that Docs refuses is asked for once, and never again", async () => {
  const pair = await aWeekAgo("Budget");
  const { office } = pair;
  office.workspace.assumptions.set("docs.fields-wildcard", "refused");
  const reads = (press: () => void) =>
    callsOf(office, press).filter((call) => call.startsWith("docs.documents.get"));
  expect(reads(() => opens(office, ALEX, pair.next()))).toEqual([
    "docs.documents.get 400",
    "docs.documents.get",
  ]);
  typesInDoc(pair, ALEX, "!", "Budget");
  const panel = opens(office, ALEX, pair.next());
  panel.press("Carry over");
  expect(reads(() => panel.press("Carry over"))).toEqual(["docs.documents.get"]);
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
});

async function aWeekAgo(danas: string, alexs?: string, step?: string): Promise<Pair> {
  const pair = await aPair();
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  const add = (panel: typeof dana, topic: string | undefined, where: string) => {
    if (topic === undefined) return;
    panel.press("Add topics");
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

/** A line of the list: its dot and its date never begin a line of their own. */
function row(words: string, ...about: readonly string[]): string {
  return [words, ...about.map((one) => one.replace(/ /g, "\u00a0"))].join("\u00a0· ");
}

test("the first card after a meeting knows the ticks, in four calls and without a write; the next one makes the section", async () => {
  const pair = await aWeekAgo("Moving to Lisbon", "Budget", "Send the level guide");
  ticksInDoc(pair, ALEX, "Budget");
  const panel = calendarOf(pair.office, ALEX);
  const first = callsOf(pair.office, () => panel.openEvent(ALEX, pair.next()));
  expect(first).toEqual([
    "calendar.events.instances",
    "drive.files.get",
    "docs.documents.get",
    "drive.files.export",
  ]);
  expect(panel.texts()).toEqual(expect.arrayContaining(["Moving to Lisbon", "Send the level guide"]));
  expect(panel.texts()).not.toContain("Budget");
  expect(callsOf(pair.office, () => panel.reload())).toEqual([
    "calendar.events.instances",
    "drive.files.get",
    "docs.documents.get",
    "docs.documents.batchUpdate",
  ]);
  expect(panel.texts()).not.toContain("Budget");
  expect(markdownOf(pair.office, pair.docId)).toContain("Fri 27 Nov 2026");
});

test("three lines typed into the box are three topics", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget\n\n- Time off\nLisbon");
  panel.press("Add");
  expect(panel.texts()).toEqual(expect.arrayContaining(["• Budget", "• Time off", "• Lisbon"]));
  panel.press("Undo last change");
  expect(markdownOf(pair.office, pair.docId)).not.toMatch(/Budget|Time off|Lisbon/);
});

test("carrying where the section was never made makes it on the way", async () => {
  const pair = await aWeekAgo("Budget");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Carry over");
  expect(callsOf(pair.office, () => panel.press("Carry over"))).toEqual([
    "drive.files.get",
    "docs.documents.get",
    "drive.files.export",
    "docs.documents.batchUpdate",
  ]);
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
  expect(markdownOf(pair.office, pair.docId).match(/^## Fri 27 Nov/gm)).toHaveLength(1);
});

test("a press on a list of before, by the other: it is in the section already", async () => {
  const pair = await aWeekAgo("Budget");
  const alex = opens(pair.office, ALEX, pair.next());
  alex.press("Carry over");
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Carry over");
  dana.press("Carry over");
  expect(dana.last.notification).toBe("1 item carried to 27 Nov");
  alex.press("Carry over");
  expect(alex.last.notification).toBe("Already in 27 Nov");
});
