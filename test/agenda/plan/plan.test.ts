import { expect, test } from "@jest/globals";
import type { Document } from "../../../contract/docs";
import { byHand } from "../../../emulator/api/call";
import {
  blank,
  bold,
  bullet,
  checkbox,
  date,
  heading,
  image,
  link,
  person,
  plain,
  richLink,
  struck,
  table,
} from "../../../emulator/docs/compose";
import { workspaceWithPeople } from "../../../emulator/office";
import { openItems } from "../../../src/agenda/open-items";
import { isRefusal } from "../../../src/agenda/plan";
import { marksAsMade, planDocument } from "../../../src/agenda/plan/document";
import { planFor } from "../../../src/agenda/plan/intent";
import { TOKEN, withToken } from "../../../src/agenda/plan/token";
import { AGENDA_FIELDS, readAgenda } from "../../../src/agenda/read";
import { markOfDocument } from "../../../src/agenda/requests/as-written";
import { PIXEL } from "../laws/steps";
import { contentOf, Desk, flat, lookOf, manner, pair } from "./desk";

/** What stands below the head. */
const below = (desk: Desk) => desk.lines.slice(desk.lines.findIndex((line) => line.startsWith("# ")));

test("a new doc has its head, its year, its first section and an empty last line", () => {
  const desk = Desk.made("2026-11-27");
  expect(below(desk)).toEqual([
    "# 2026",
    "## Fri 27 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] ",
    "### Alex's topics · then 10 min",
    "[] ",
    "### Next steps",
    "[] ",
    "",
  ]);
  expect(lookOf(desk.document, "Go to our latest")?.link?.url).toContain(
    `#heading=${desk.agenda.sections[0]?.headingId}`,
  );
});

test("a new doc is as made until somebody types", () => {
  const desk = Desk.made("2026-11-27");
  const marks = marksAsMade({ ...manner, date: "2026-11-27" });
  const mark = () => markOfDocument({ ...desk.document, title: "1:1 · Dana and Alex" });
  expect(marks).toContain(mark());
  desk.edit({ kind: "insertText", at: 5, text: "x" });
  expect(marks).not.toContain(mark());
});

test("a section goes to the end, with its year when it is the first of it, and the intro leads to the newest known", () => {
  const desk = Desk.made("2026-12-25");
  desk.does({ what: "section", date: "2027-01-08" });
  expect(below(desk).slice(7, 10)).toEqual(["[] ", "# 2027", "## Fri 8 Jan 2027"]);
  expect(desk.does({ what: "section", date: "2027-01-08" }).requests).toEqual([]);
  desk.does({ what: "relink" });
  const newest = desk.agenda.sections.find((section) => section.date === "2027-01-08");
  expect(lookOf(desk.document, "Go to our latest")?.link?.url).toContain(`#heading=${newest?.headingId}`);
});

test("newest first puts a section above the last one and a year above its year", () => {
  const desk = Desk.made("2026-12-18");
  desk.does({ what: "section", date: "2026-12-25", newestFirst: true });
  desk.does({ what: "section", date: "2027-01-08", newestFirst: true });
  expect(desk.lines.filter((line) => line.startsWith("# ") || line.startsWith("## "))).toEqual([
    "# 2027",
    "## Fri 8 Jan 2027",
    "# 2026",
    "## Fri 25 Dec 2026",
    "## Fri 18 Dec 2026",
  ]);
});

test("a heading above which a section is put keeps its id, whichever half of a split keeps it", () => {
  for (const answer of ["stays-with-words", "stays-with-newline"]) {
    const desk = Desk.kept([heading(2, "20 Nov 2026"), bullet("b"), heading(2, "13 Nov 2026"), bullet("a")], {
      "docs.heading-id-when-split": answer,
    });
    const ids = desk.agenda.sections.map(({ headingId }) => headingId);
    desk.does({ what: "section", date: "2026-11-27" });
    expect(desk.agenda.sections.map(({ headingId }) => headingId).slice(1)).toEqual(ids);
    expect(desk.lines[0]).toBe("## Fri 27 Nov 2026");
  }
});

test("a topic fills the empty box, the next one gets a line of its own after the notes", () => {
  const desk = Desk.made("2026-11-27");
  desk.does({ what: "topics", date: "2026-11-27", owner: "direct", text: "  Moving\tto Lisbon \u0007" });
  desk.types("Moving to Lisbon", "\n");
  const box = { start: desk.indexOf("Moving to Lisbon") + 17, end: desk.indexOf("Moving to Lisbon") + 18 };
  desk.edit({ kind: "setBullet", bullet: "none", ...box });
  desk.edit({ kind: "insertText", at: box.start, text: "we spoke about it" });
  desk.does({ what: "topics", date: "2026-11-27", owner: "direct", text: "\tBudget" });
  expect(below(desk).slice(2, 6)).toEqual([
    "### Dana's topics · first 20 min",
    "[] Moving to Lisbon",
    "we spoke about it",
    "[] Budget",
  ]);
});

test("a part whose heading somebody took out gets one again", () => {
  const desk = Desk.made("2026-11-27");
  const start = desk.indexOf("Alex's topics");
  desk.edit({ kind: "deleteRange", start, end: start + "Alex's topics · then 10 min\n\n".length });
  desk.does({ what: "topics", date: "2026-11-27", owner: "manager", text: "Level guide" });
  expect(desk.lines.slice(-5)).toEqual([
    "### Next steps",
    "[] ",
    "### Alex's topics · then 10 min",
    "[] Level guide",
    "",
  ]);
});

const withItems = () => {
  const desk = Desk.made("2026-11-20");
  const add = (owner: "direct" | "manager" | "actions", text: string) =>
    desk.does({ what: "topics", date: "2026-11-20", owner, text });
  add("direct", "Budget");
  add("direct", "Parental leave cover");
  add("actions", "Send the level guide");
  desk.does({ what: "section", date: "2026-11-27" });
  return desk;
};

test("open items stand in their groups, newest section first, nested ones with their parent", () => {
  const desk = withItems();
  desk.types("Budget", "\n");
  desk.edit({ kind: "insertText", at: desk.indexOf("Budget") + 7, text: "for the offsite" });
  const nested = desk.indexOf("for the offsite");
  desk.edit({ kind: "nest", start: nested, end: nested + 1 });
  const groups = openItems(desk.agenda, { before: "2026-11-27" });
  expect(groups.nextSteps.map(({ text }) => text)).toEqual(["Send the level guide"]);
  expect(groups.probablyTalkedAbout.map(({ text, details }) => [text, details])).toEqual([
    ["Budget", ["for the offsite"]],
  ]);
  expect(groups.notReached.map(({ text, details }) => [text, details])).toEqual([
    ["Parental leave cover", []],
  ]);
  expect(groups.keepsComingBack).toEqual([]);
});

test("what was carried three times keeps coming back", () => {
  const desk = withItems();
  for (const [to, next] of [
    ["2026-11-27", "2026-12-04"],
    ["2026-12-04", "2026-12-11"],
    ["2026-12-11", "2026-12-18"],
  ]) {
    desk.does({ what: "carry-over", to: to ?? "", keys: [desk.key("Send the level guide")] });
    desk.does({ what: "section", date: next ?? "" });
  }
  const held = ["2026-11-20", "2026-11-27", "2026-12-04", "2026-12-11"];
  const groups = openItems(desk.agenda, { before: "2026-12-18", held });
  expect(groups.keepsComingBack.map(({ text, since, date }) => [text, since, date])).toEqual([
    ["Send the level guide", "2026-11-20", "2026-12-11"],
    ["Budget", "2026-11-20", "2026-11-20"],
    ["Parental leave cover", "2026-11-20", "2026-11-20"],
  ]);
  expect(desk.lines.filter((line) => line.includes("Send the level guide"))).toEqual([
    "[] Send the level guide → 11 Dec",
    "[] Send the level guide since 20 Nov",
  ]);
  const withLeave = { before: "2026-12-18", held: ["2026-11-20", "2026-11-27", "2026-12-11"] };
  expect(openItems(desk.agenda, withLeave).keepsComingBack).toEqual([]);
});

test("carrying copies under the same heading, notes where from and where to, and twice is once", () => {
  const desk = withItems();
  const keys = [desk.key("Budget"), desk.key("Send the level guide")];
  desk.does({ what: "carry-over", to: "2026-11-27", keys });
  expect(below(desk)).toEqual([
    "# 2026",
    "## Fri 20 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] Budget → 27 Nov",
    "[] Parental leave cover",
    "### Alex's topics · then 10 min",
    "[] ",
    "### Next steps",
    "[] Send the level guide → 27 Nov",
    "## Fri 27 Nov 2026",
    "### Dana's topics · first 20 min",
    "[] Budget since 20 Nov",
    "[] ",
    "### Alex's topics · then 10 min",
    "[] ",
    "### Next steps",
    "[] Send the level guide since 20 Nov",
    "[] ",
    "",
  ]);
  const again = desk.plan({ what: "carry-over", to: "2026-11-27", keys });
  expect(isRefusal(again) ? again : [again.requests, again.notCarried?.map(({ why }) => why)]).toEqual([
    [],
    ["carried", "carried"],
  ]);
});

test("a copy without its arrow only gets the arrow, an arrow without its copy only the copy", () => {
  const desk = withItems();
  const keys = [desk.key("Budget")];
  desk.does({ what: "carry-over", to: "2026-11-27", keys });
  const whole = desk.lines;
  const arrow = desk.indexOf("\u2002→ 27 Nov");
  desk.edit({ kind: "deleteRange", start: arrow, end: arrow + 9 });
  expect(openItems(desk.agenda, { before: "2026-11-27" }).notReached.map(({ text }) => text)).toEqual([
    "Parental leave cover",
  ]);
  desk.does({ what: "carry-over", to: "2026-11-27", keys });
  expect(desk.lines).toEqual(whole);
  const copy = desk.indexOf("Budget\u2002since");
  desk.edit({ kind: "deleteRange", start: copy, end: copy + "Budget since 20 Nov\u2009\n".length });
  desk.does({ what: "carry-over", to: "2026-11-27", keys });
  expect(desk.lines).toEqual(whole);
});

test("what was ticked off, reworded or taken out meanwhile is left, and said", () => {
  const desk = withItems();
  const keys = ["Budget", "Parental leave cover", "Send the level guide"].map((text) => desk.key(text));
  const budget = desk.indexOf("Budget");
  desk.edit({ kind: "setTextStyle", style: { strikethrough: true }, start: budget, end: budget + 6 });
  desk.types("Parental leave", " and holiday");
  const plan = desk.does({ what: "carry-over", to: "2026-11-27", keys });
  expect(plan.notCarried?.map(({ why }) => why).sort()).toEqual(["done", "gone"]);
  expect(desk.lines.filter((line) => line.includes("since"))).toEqual([
    "[] Send the level guide since 20 Nov",
  ]);
  expect(desk.does({ what: "carry-over", to: "2026-11-27", keys: ["nothing"] })).toMatchObject({
    requests: [],
    notCarried: [{ key: "nothing", why: "gone" }],
  });
});

test("words keep their looks, links and chips on the way; an image stays and is linked back to", () => {
  const desk = Desk.kept([
    heading(2, "Fri 20 Nov 2026"),
    bullet([
      "ask ",
      bold("Sam"),
      " ",
      person("sam@example.com", "Sam Okoro"),
      " by ",
      date("2026-12-01T12:00:00Z"),
    ]),
    bullet(["read ", link("the plan", "https://example.com/plan"), " ", struck("and more"), " 🚀"], {
      level: 1,
    }),
    bullet([
      richLink("Roadmap", "https://docs.google.com/document/d/abc/edit"),
      " see ",
      image({ uri: PIXEL }),
    ]),
    plain("- by hand"),
  ]);
  desk.does({ what: "section", date: "2026-11-27" });
  const groups = openItems(desk.agenda, { before: "2026-11-27" });
  const keys = [...groups.probablyTalkedAbout, ...groups.notReached].map(({ key }) => key);
  desk.does({ what: "carry-over", to: "2026-11-27", keys });
  const section = desk.lines.slice(desk.lines.indexOf("## Fri 27 Nov 2026"));
  expect(section.filter((line) => /since|🚀/.test(line))).toEqual([
    "[] ask Sam @ by % since 20 Nov",
    "  [] read the plan and more 🚀",
    "[] & see [image] since 20 Nov",
    "[] by hand since 20 Nov",
  ]);
  const tail = { ...desk.document };
  const content = tail.tabs?.[0]?.documentTab?.body?.content ?? [];
  const from = content.findIndex(({ paragraph }) =>
    JSON.stringify(paragraph ?? {}).includes("Fri 27 Nov 2026"),
  );
  const copied = { ...tail, tabs: [{ documentTab: { body: { content: content.slice(from) } } }] } as Document;
  expect(lookOf(copied, "Sam")).toEqual({ bold: true });
  expect(lookOf(copied, "the plan")?.link).toEqual({ url: "https://example.com/plan" });
  expect(lookOf(copied, "and more")?.strikethrough).toBe(true);
  expect(lookOf(copied, "[image]")?.link?.url).toContain("#heading=");
});

test("items in a table go over as boxes and get their arrows in their cells", () => {
  const desk = Desk.kept([
    heading(2, "Fri 20 Nov 2026"),
    table(["Topic", "Outcome"], ["Lisbon", "flat found"]),
    blank(),
  ]);
  desk.does({ what: "section", date: "2026-11-27" });
  desk.does({ what: "carry-over", to: "2026-11-27", keys: [desk.key("Lisbon")] });
  expect(desk.lines).toContain("Lisbon → 27 Nov");
  expect(desk.lines).toContain("[] Lisbon since 20 Nov");
});

test("done strikes the person's words alone, and undo takes off just that", () => {
  const desk = withItems();
  desk.does({ what: "carry-over", to: "2026-11-27", keys: [desk.key("Budget")] });
  const before = JSON.stringify(desk.document.tabs);
  const plan = desk.does({ what: "done", key: desk.key("Budget") });
  const copy = desk.agenda.sections[1]?.parts[0]?.items[0];
  expect([copy?.done, copy?.evidence]).toEqual([true, "struck"]);
  expect(lookOf(desk.document, "since 20 Nov")?.strikethrough).toBeUndefined();
  desk.does({ what: "undo", receipt: plan.receipt });
  expect(JSON.stringify(desk.document.tabs)).toBe(before);
});

test("undo refuses when somebody touched what was written, and takes nothing", () => {
  const desk = withItems();
  const carried = desk.does({ what: "carry-over", to: "2026-11-27", keys: [desk.key("Budget")] });
  const topic = desk.does({ what: "topics", date: "2026-11-27", owner: "manager", text: "Level guide" });
  desk.types("Budget\u2002since 20 Nov", " really");
  desk.types("Level guide", "s");
  for (const { receipt } of [carried, topic])
    expect(desk.plan({ what: "undo", receipt })).toEqual({ refused: "changed-since" });
});

test("the token is laid down with the doc, and of two writers behind it the second fails", () => {
  const desk = Desk.made("2026-11-27");
  const { document, agenda } = desk;
  expect(document.tabs?.[0]?.documentTab?.namedRanges?.[TOKEN]?.namedRanges).toHaveLength(1);
  const write = (text: string) => {
    const plan = planFor(
      { what: "topics", date: "2026-11-27", owner: "direct", text },
      agenda,
      document,
      manner,
    );
    const guarded = isRefusal(plan) ? undefined : withToken(plan, document, agenda.tabId);
    const control = { targetRevisionId: document.revisionId ?? "" };
    desk.world.batch(desk.id, guarded?.requests ?? [], { control });
  };
  write("Budget");
  expect(() => write("Budget twice")).toThrow();
  const done = planFor({ what: "done", key: "x" }, agenda, document, manner);
  expect(isRefusal(done)).toBe(true);
});

test("every request passes Google's contract through the front door", () => {
  const workspace = workspaceWithPeople();
  const alex = byHand("alex@example.com");
  const made = workspace.call(alex, { method: "docs.documents.create", params: {}, body: { title: "1:1" } });
  const documentId = (made.body as Document).documentId ?? "";
  const read = () => {
    const params = { documentId, includeTabsContent: true, fields: AGENDA_FIELDS };
    return workspace.call(alex, { method: "docs.documents.get", params }).body as Document;
  };
  const send = (requests: unknown) =>
    workspace.call(alex, {
      method: "docs.documents.batchUpdate",
      params: { documentId },
      body: JSON.parse(JSON.stringify({ requests })),
    });
  send(planDocument({ ...manner, date: "2026-11-20" }).requests);
  const keysOf = (document: Document) =>
    openItems(readAgenda(document, pair, { today: "2026-11-20" }), { before: "2026-11-27" }).notReached.map(
      ({ key }) => key,
    );
  const steps = [
    () => ({ what: "relink" as const }),
    () => ({ what: "topics" as const, date: "2026-11-20", owner: "direct" as const, text: "Budget 🚀" }),
    () => ({ what: "section" as const, date: "2026-11-27" }),
    (document: Document) => ({ what: "carry-over" as const, to: "2026-11-27", keys: keysOf(document) }),
  ];
  for (const step of steps) {
    const document = read();
    const plan = planFor(
      step(document),
      readAgenda(document, pair, { today: "2026-11-20" }),
      document,
      manner,
    );
    if (isRefusal(plan)) throw new Error(plan.refused);
    expect(plan.requests.length).toBeGreaterThan(0);
    send(plan.requests);
  }
  expect(readAgenda(read(), pair, { today: "2026-11-20" }).sections[1]?.parts[0]?.items[0]?.text).toBe(
    "Budget 🚀",
  );
  expect(workspace.violations).toEqual([]);
});

test("an image alone, which no line can be drawn through, is done by a tick of ours before it, and undo takes that off", () => {
  const desk = Desk.kept([heading(2, "Fri 20 Nov 2026"), bullet([image({ uri: PIXEL })])]);
  const before = desk.lines;
  const key = desk.key("[image]");
  const { receipt } = desk.does({ what: "done", key });
  expect(desk.lines[1]).toBe("● ✓ *");
  expect(desk.agenda.sections[0]?.parts[0]?.items[0]).toMatchObject({ key, done: true, evidence: "mark" });
  expect(desk.does({ what: "done", key }).requests).toEqual([]);
  desk.does({ what: "undo", receipt });
  expect(desk.lines).toEqual(before);
});

test("a topic that begins like somebody's label is there when it is there", () => {
  const desk = Desk.kept([heading(2, "Fri 20 Nov 2026"), plain("Lisbon")]);
  const topic = { what: "topics", date: "2026-11-20", owner: "direct", text: "A: the budget" } as const;
  desk.does(topic);
  expect(desk.does(topic).requests).toEqual([]);
});

test("a topic put over notes that were there is taken back as long as nobody wrote one more", () => {
  const desk = Desk.made("2026-11-20");
  const box = desk.indexOf("first 20 min") + "first 20 min\n".length;
  desk.edit({ kind: "insertText", at: box, text: "x" });
  desk.edit({ kind: "insertText", at: box + 1, text: "\n" });
  desk.edit({ kind: "backspace", at: box + 2 });
  desk.edit({ kind: "insertText", at: box + 2, text: "an old note" });
  desk.edit({ kind: "deleteRange", start: box, end: box + 1 });
  const before = desk.lines;
  const topic = { what: "topics", date: "2026-11-20", owner: "direct", text: "Lisbon" } as const;
  const { receipt } = desk.does(topic);
  expect(receipt).toMatchObject({ topics: [{ into: "blank", under: 1 }] });
  desk.does({ what: "undo", receipt });
  expect(desk.lines).toEqual(before);
  const { receipt: again } = desk.does(topic);
  desk.types("an old note", "\nand a new one");
  expect(desk.plan({ what: "undo", receipt: again })).toEqual({ refused: "changed-since" });
});

test("a heading that is a date heads nothing of ours: what stood under it goes where things without a heading go", () => {
  const desk = Desk.kept([heading(2, "Fri 6 Nov 2026"), bullet("Budget"), heading(3, "Offsite 12 Dec")]);
  desk.types("Offsite 12 Dec", "\nBook the train");
  desk.does({ what: "section", date: "2026-11-13" });
  const keys = openItems(desk.agenda, { before: "2026-11-13" }).notReached.map(({ key }) => key);
  desk.does({ what: "carry-over", to: "2026-11-13", keys });
  expect(desk.agenda.sections.map(({ date }) => date)).toEqual(["2026-11-06", "2026-11-13"]);
  expect(desk.lines.filter((line) => line.startsWith("#") && line.includes("12 Dec"))).toHaveLength(1);
});

test("a topic of signs alone is one: it is read, carried and taken back", () => {
  const desk = Desk.kept([heading(2, "Fri 6 Nov 2026"), bullet("Budget")]);
  desk.does({ what: "topics", date: "2026-11-06", owner: "direct", text: "???" });
  expect(desk.key("???")).toBeDefined();
  const topic = desk.does({ what: "topics", date: "2026-11-06", owner: "direct", text: "!!" });
  desk.does({ what: "undo", receipt: topic.receipt });
  expect(desk.lines).toEqual(["## Fri 6 Nov 2026", "● Budget", "● ???", ""]);
});

test("dots and dashes in people's own lists hold a place and are no topics", () => {
  const desk = Desk.kept([heading(2, "Fri 6 Nov 2026"), bullet("..."), bullet("Budget"), bullet("—")]);
  expect(openItems(desk.agenda, { before: "2026-11-13" }).notReached.map(({ text }) => text)).toEqual([
    "Budget",
  ]);
});

test("a topic that makes a heading of the bold line above it is found there again", () => {
  const desk = Desk.kept([
    heading(2, "Fri 6 Nov 2026"),
    heading(3, "Action items"),
    bullet("Send notes"),
    plain(bold("Later")),
  ]);
  const topic = { what: "topics", date: "2026-11-06", owner: "actions", text: "Book the train" } as const;
  const { receipt } = desk.does(topic);
  expect(desk.does(topic).requests).toEqual([]);
  desk.does({ what: "undo", receipt });
  expect(desk.lines).toEqual(["## Fri 6 Nov 2026", "### Action items", "● Send notes", "Later", ""]);
});

test("of two topics alike nobody knows which is ours: neither is taken back", () => {
  const desk = Desk.made("2026-11-27");
  const { receipt } = desk.does({ what: "topics", date: "2026-11-27", owner: "direct", text: "Budget" });
  desk.types("Budget", "\nBudget");
  expect(desk.plan({ what: "undo", receipt })).toEqual({ refused: "changed-since" });
});

test("what is written under an empty box is no note of the topic above that", () => {
  const desk = Desk.kept([
    heading(2, "Fri 27 Nov 2026"),
    heading(3, "Dana's topics · first 20 min"),
    checkbox(["Budget"]),
    checkbox([""]),
    plain("The room was cold"),
  ]);
  const [part] = desk.agenda.sections[0]?.parts ?? [];
  expect(part?.items[0]?.notes).toEqual([]);
  expect(part?.notes.map(({ text }) => text)).toEqual(["The room was cold"]);
});

test("below a meeting that begins in a table's cell, a topic goes to the part that stands below the table", () => {
  const desk = Desk.kept([
    table(["13 Nov 2026", "Lisbon"], ["20 Nov 2026", "Madrid"]),
    heading(3, "Action items"),
    bullet("Send notes"),
  ]);
  desk.does({ what: "topics", date: "2026-11-20", owner: "actions", text: "Book the train" });
  expect(desk.lines.slice(-4)).toEqual(["### Action items", "● Send notes", "● Book the train", ""]);
});

test("above a date on a line of its own a new section ends in an empty line, by which that stays a heading", () => {
  const desk = Desk.kept([
    plain("Fri 13 Nov 2026"),
    bullet("Budget"),
    plain("Fri 6 Nov 2026"),
    bullet("Lisbon"),
  ]);
  const { receipt } = desk.does({ what: "section", date: "2026-11-20" });
  const at = desk.lines.indexOf("Fri 13 Nov 2026");
  expect(desk.lines.slice(at - 2, at)).toEqual(["[] ", ""]);
  desk.does({ what: "undo", receipt });
  expect(desk.lines[0]).toBe("Fri 13 Nov 2026");
});

test("where meetings are rows of a table, a new section goes above or below it, never into a cell", () => {
  const rows = [
    ["13 Nov 2026", "Lisbon"],
    ["6 Nov 2026", "Madrid"],
  ];
  for (const above of [[plain("Our 1:1s")], []]) {
    const desk = Desk.kept([...above, table(...rows), plain("Kept since May")]);
    const { receipt } = desk.does({ what: "section", date: "2026-11-20" });
    const cells = contentOf(desk.document).filter((element) => element.table !== undefined);
    expect(JSON.stringify(cells)).not.toContain("Dana's topics");
    expect(desk.agenda.sections.map(({ date }) => date).sort()).toEqual([
      "2026-11-06",
      "2026-11-13",
      "2026-11-20",
    ]);
    desk.does({ what: "undo", receipt });
    expect(desk.lines.filter((line) => line !== "")).toEqual([
      ...above.map(() => "Our 1:1s"),
      ...rows.flat(),
      "Kept since May",
    ]);
  }
});

test("copies for two parts that both go to the end of the doc are put there at once", () => {
  const desk = Desk.kept([
    heading(2, "13 Nov"),
    bullet("Budget"),
    heading(3, "Action items"),
    bullet("Send notes"),
    heading(2, "2026-11-20"),
    heading(3, "Dana's topics"),
    bullet("Lisbon"),
  ]);
  const { nextSteps, notReached } = openItems(desk.agenda, { before: "2026-11-20" });
  const keys = [...nextSteps, ...notReached].map(({ key }) => key);
  const { receipt } = desk.does({ what: "carry-over", to: "2026-11-20", keys });
  expect(desk.lines.slice(-4)).toEqual([
    "● Lisbon",
    "● Budget since 13 Nov",
    "● Send notes since 13 Nov",
    "",
  ]);
  desk.does({ what: "undo", receipt });
  expect(desk.lines.slice(-2)).toEqual(["● Lisbon", ""]);
});

test("of two alike, of which one lost its copy's note by hand, a second press makes no third copy", () => {
  const desk = Desk.kept([
    heading(2, "Fri 6 Nov 2026"),
    bullet("Send the guide"),
    bullet("Send the guide"),
    heading(2, "13 Nov"),
    bullet("Lisbon"),
  ]);
  const keys = openItems(desk.agenda, { before: "2026-11-13" }).notReached.map(({ key }) => key);
  desk.does({ what: "carry-over", to: "2026-11-13", keys: keys.slice(0, 1) });
  const at = desk.indexOf("since 6 Nov");
  desk.edit({ kind: "deleteRange", start: at, end: at + 1 });
  const again = { what: "carry-over", to: "2026-11-13", keys: keys.slice(1) } as const;
  desk.does(again);
  expect(desk.does(again).requests).toEqual([]);
});

test("what a person wrote into a note of ours goes along with the item, and the note does not", () => {
  const desk = Desk.made("2026-11-27");
  desk.does({ what: "topics", date: "2026-11-27", owner: "direct", text: "Budget" });
  desk.does({ what: "section", date: "2026-12-04" });
  desk.does({ what: "carry-over", to: "2026-12-04", keys: [desk.key("Budget")] });
  desk.types("since", " the big one");
  desk.does({ what: "section", date: "2026-12-11" });
  desk.does({ what: "carry-over", to: "2026-12-11", keys: [desk.key("Budget the big one")] });
  const [, , newest] = desk.agenda.sections;
  const [item] = newest?.parts.flatMap(({ items }) => items) ?? [];
  expect([item?.text, item?.since?.date]).toEqual(["Budget the big one", "2026-11-27"]);
  desk.does({ what: "done", key: desk.key("Budget the big one") });
  expect(desk.agenda.sections[2]?.parts[0]?.items[0]?.done).toBe(true);
});

test("a copy that somebody moved into an earlier section keeps its day, and goes on from there", () => {
  const desk = Desk.made("2026-11-20");
  for (const date of ["2026-11-27", "2026-12-04"]) desk.does({ what: "section", date });
  desk.does({ what: "topics", date: "2026-11-27", owner: "direct", text: "Budget" });
  desk.does({ what: "carry-over", to: "2026-12-04", keys: [desk.key("Budget")] });
  const lines = flat(contentOf(desk.document));
  const copy = lines.find((line) => JSON.stringify(line).includes("since 27 Nov"));
  const to = lines.findIndex((line) => JSON.stringify(line).includes("Fri 20 Nov")) + 2;
  desk.edit({
    kind: "moveParagraphs",
    start: copy?.startIndex ?? 0,
    end: copy?.endIndex ?? 0,
    to: lines[to]?.startIndex ?? 0,
  });
  const moved = desk.agenda.sections[0]?.parts[0]?.items.find(({ text }) => text === "Budget");
  expect(moved?.since?.date).toBe("2026-11-27");
});
