import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import type { JsonObject } from "../../../emulator/json";
import { choicesOf } from "../../../emulator/side-panel/choices";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { logOf } from "../../../simulate/secrets";
import {
  ALEX,
  aPair,
  at,
  bodyOf,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  editsByHand,
  forgetEverything,
  markdownOf,
  opens,
  type Pair,
  ticksInDoc,
  types,
  typesInDoc,
  writesNote,
} from "../world";
import { allows, own, seenBy } from "./desk";

const TASKS = "https://www.googleapis.com/auth/tasks";

test("my next steps become my tasks, with day and way back, once; nobody else sees one", async () => {
  const pair = await withSteps();
  const before = seenBy(pair, DANA);
  const panel = tasksOf(pair);
  expect(panel.texts()).toEqual([
    "My tasks",
    "Only you see this · Dana Reyes",
    "Your next steps",
    "Send the guide · Alex · by Tue 1 Dec",
    "Nobody's yet",
    "Water the plants",
    "Send to Google Tasks",
  ]);
  const list = panel.snapshot();
  expect(callsOf(pair.office, () => panel.press("Send to Google Tasks"))).toEqual([
    "docs.documents.get",
    "drive.files.export",
    "tasks.tasklists.list",
    "tasks.tasklists.insert",
    "tasks.tasks.insert",
  ]);
  expect(panel.last.notification).toBe("1 step is in Google Tasks");
  expect(panel.texts()).toEqual(expect.arrayContaining(["In Google Tasks", "By 1 Dec · Not done yet"]));
  const [task, ...others] = tasksIn(pair, ALEX);
  expect(others).toEqual([]);
  expect(task).toMatchObject({ title: "Send the guide", due: "2026-12-01T00:00:00.000Z" });
  expect(task?.notes).toMatch(
    new RegExp(`^From your 1:1 with Dana, Fri 20 Nov\nhttps://docs.google.com/document/d/${pair.docId}/`),
  );
  panel.restore(list);
  panel.press("Send to Google Tasks");
  expect(panel.last.notification).toBe("They are in Google Tasks already");
  expect(tasksIn(pair, ALEX)).toHaveLength(1);
  expect(tasksIn(pair, DANA)).toEqual([]);
  expect(seenBy(pair, DANA)).toEqual(before);
  expect(logOf(panel).join()).not.toMatch(/guide|plants/);
});

test("sent by Dana, who allows a new doc from which Alex goes back: it is not sent a second time", async () => {
  const pair = await withSteps();
  const { office } = pair;
  allows(pair);
  const sends = () => {
    const card = own(pair, DANA);
    card.press("Choose what to send");
    if (card.buttons().includes("Send to Google Tasks")) card.press("Send to Google Tasks");
  };
  sends();
  expect(tasksIn(pair, DANA)).toHaveLength(1);
  writesNote(pair, ALEX, "Book the room", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const alex = opens(office, ALEX, pair.next());
  alex.press("Go on in a new doc");
  alex.press("Go on in a new doc");
  const [made] = docsOwnedBy(office).filter(({ id }) => id !== pair.docId);
  allows({ ...pair, docId: String(made?.id) });
  alex.press("Undo");
  opens(office, ALEX, pair.next());
  sends();
  expect(tasksIn(pair, DANA)).toHaveLength(1);
});

test("carried over it is the same step; from Docs it is there as well", async () => {
  const pair = await withSteps();
  tasksOf(pair).press("Send to Google Tasks");
  daysLater(pair.office, 5);
  const alex = opens(pair.office, ALEX, pair.next());
  alex.press("Carry over");
  alex.press("Carry over");
  const docs = docsOf(pair.office, ALEX);
  docs.openDoc(pair.docId);
  docs.press("Just for me");
  docs.press("Choose what to send");
  expect(docs.texts()).toContain("By 1 Dec · Not done yet");
  expect(docs.texts()).not.toContain("Your next steps");
});

test("done in Google Tasks: said so, and one press strikes it in the doc", async () => {
  const pair = await withSteps();
  tasksOf(pair).press("Send to Google Tasks");
  ticksOff(pair, "Send the guide");
  const panel = tasksOf(pair);
  expect(panel.texts()).toContain("Done in Google Tasks");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("~~");
  panel.press("Mark done");
  expect(panel.last.notification).toBe("Struck through in the doc");
  expect(markdownOf(pair.office, pair.docId)).toContain("~~Send the guide · Alex · by Tue 1 Dec~~");
  expect(panel.texts()).not.toContain("Done in Google Tasks");
  opens(pair.office, ALEX, pair.next()).press("Undo last change");
  expect(markdownOf(pair.office, pair.docId)).not.toContain("~~");
});

test("the run dies at every call: pressed again, each step is there once", async () => {
  for (let stop = 1; stop <= 7; stop++) {
    const pair = await withSteps();
    const panel = tasksOf(pair);
    panel.set("task_nobody", choicesOf(panel, "task_nobody"));
    panel.nextRun({ stopBeforeCall: stop });
    panel.press("Send to Google Tasks");
    const again = tasksOf(pair);
    if (again.buttons().includes("Send to Google Tasks")) {
      for (const field of ["task_mine", "task_nobody"])
        if (again.texts().includes(field === "task_mine" ? "Your next steps" : "Nobody's yet"))
          again.set(field, choicesOf(again, field));
      again.press("Send to Google Tasks");
    }
    const titles = tasksIn(pair, ALEX).map(({ title }) => title);
    expect([stop, titles.sort()]).toEqual([stop, ["Send the guide", "Water the plants"]]);
  }
});

test("an answer of Google's that was lost makes no second task", async () => {
  const pair = await withSteps();
  pair.office.workspace.faults.add({
    method: "tasks.tasks.insert",
    when: "after",
    error: { code: 503, message: "Backend Error", reason: "backendError" },
  });
  const panel = tasksOf(pair);
  panel.press("Send to Google Tasks");
  expect(tasksIn(pair, ALEX)).toHaveLength(1);
  const again = tasksOf(pair);
  again.press("Send to Google Tasks");
  expect(tasksIn(pair, ALEX)).toHaveLength(1);
  expect(again.texts()).toContain("By 1 Dec · Not done yet");
});

test("taken out of Google Tasks, a step is offered and not ticked; the list taken out too, it is made anew", async () => {
  const pair = await withSteps();
  tasksOf(pair).press("Send to Google Tasks");
  const [list] = listsOf(pair, ALEX).filter(({ title }) => title === "1:1s");
  pair.office.workspace.call(byHand(ALEX), {
    method: "tasks.tasklists.delete",
    params: { tasklist: String(list?.id) },
  });
  const panel = tasksOf(pair);
  expect(panel.values().task_mine).toEqual([]);
  panel.press("Send to Google Tasks");
  expect(panel.last.notification).toBe("Tick a next step first");
  panel.set("task_mine", choicesOf(panel, "task_mine"));
  panel.press("Send to Google Tasks");
  expect(tasksIn(pair, ALEX)).toHaveLength(1);
});

test("reworded after it was sent, a step is asked about and goes nowhere unasked", async () => {
  const pair = await withSteps();
  tasksOf(pair).press("Send to Google Tasks");
  rewords(pair, "Send the guide", "Send the level guide");
  const panel = tasksOf(pair);
  const texts = panel.texts();
  expect(texts.slice(texts.indexOf("Reworded since you sent it?"))).toEqual([
    "Reworded since you sent it?",
    "Send the level guide · Alex · by Tue 1 Dec",
    'In Google Tasks: "Send the guide"',
    "Keep the task",
    "Send as new",
    "Nobody's yet",
    "Water the plants",
    "Send to Google Tasks",
  ]);
  panel.press("Send to Google Tasks");
  expect(tasksIn(pair, ALEX)).toHaveLength(1);
  const asked = panel.snapshot();
  panel.press("Keep the task");
  expect(panel.last.notification).toBe("Noted. It is not sent again.");
  expect(panel.texts()).toContain("By 1 Dec · Not done yet");
  panel.restore(asked);
  panel.press("Keep the task");
  expect(panel.last.notification).toBe("They are in Google Tasks already");
  const again = tasksOf(pair);
  expect(again.texts()).not.toContain("Reworded since you sent it?");
  expect(again.texts()).toContain("By 1 Dec · Not done yet");
  ticksOff(pair, "Send the guide");
  expect(tasksOf(pair).texts()).toContain("Done in Google Tasks");
});

test("what only looks reworded is another step: sent as new, once", async () => {
  const pair = await withSteps();
  tasksOf(pair).press("Send to Google Tasks");
  rewords(pair, "Send the guide", "Send the level guide");
  const panel = tasksOf(pair);
  const asked = panel.snapshot();
  panel.press("Send as new");
  panel.restore(asked);
  panel.press("Send as new");
  expect(panel.last.notification).toBe("They are in Google Tasks already");
  const titles = tasksIn(pair, ALEX).map(({ title }) => title);
  expect(titles.sort()).toEqual(["Send the guide", "Send the level guide"]);
});

test("of two steps of a day the one that shares words is asked about; with none in common both are", async () => {
  for (const [words, asked] of [
    ["Send the handbook", ["Send the handbook"]],
    ["Circulate levels", ["Circulate levels", "Ring the bank"]],
  ] as const) {
    const pair = await withSteps();
    tasksOf(pair).press("Send to Google Tasks");
    addsStep(opens(pair.office, ALEX, pair.next()), "Ring the bank", "Alex");
    rewords(pair, "Send the guide", words);
    const panel = tasksOf(pair);
    const from = panel.texts().indexOf("Reworded since you sent it?");
    const rows = panel.texts().slice(from + 1);
    rows.splice(rows.findIndex((text) => /^(Your next steps|Nobody's yet)$/.test(text)));
    expect([
      words,
      rows
        .filter((text) => text.includes("Alex"))
        .map((text) => text.split(" · ")[0])
        .sort(),
    ]).toEqual([words, asked]);
  }
});

test("the meeting moved to another day, its steps are the same", async () => {
  const pair = await withSteps();
  tasksOf(pair).press("Send to Google Tasks");
  types(pair.office, ALEX, pair.next(), at("2026-11-19", "14:00", "14:30"));
  opens(pair.office, ALEX, pair.next());
  expect(markdownOf(pair.office, pair.docId)).toContain("Thu 19 Nov 2026");
  const panel = tasksOf(pair);
  expect(panel.texts()).toContain("By 1 Dec · Not done yet");
  expect(panel.texts()).not.toContain("Your next steps");
  panel.set("task_nobody", choicesOf(panel, "task_nobody"));
  panel.press("Send to Google Tasks");
  expect(
    tasksIn(pair, ALEX)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(["Send the guide", "Water the plants"]);
  expect(panel.texts()).not.toContain("Nobody's yet");
});

test("what was sent is remembered no more: what is in the list does not go twice", async () => {
  const pair = await withSteps();
  tasksOf(pair).press("Send to Google Tasks");
  forgetEverything(pair.office, ALEX);
  const panel = tasksOf(pair);
  panel.press("Send to Google Tasks");
  expect(tasksIn(pair, ALEX)).toHaveLength(1);
  expect(panel.texts()).toContain("By 1 Dec · Not done yet");
});

test("ticked in the doc, or Dana's: not offered; with none the card says whose a step is", async () => {
  const pair = await aPair();
  addsStep(opens(pair.office, ALEX, pair.next()), "Book the room", "Dana");
  addsStep(opens(pair.office, ALEX, pair.next()), "Send the guide", "Alex");
  ticksInDoc(pair, ALEX, "Send the guide");
  const panel = tasksOf(pair);
  expect(panel.texts()).toContain("None of the open next steps is yours");
  panel.press("Add next step");
  expect(panel.texts()[0]).toBe("Add next step");
  const dana = allows(pair);
  dana.press("Just for me");
  dana.press("Choose what to send");
  expect(dana.texts()).toContain("Book the room · Dana");
  expect(dana.texts().join()).not.toContain("Send the guide");
});

test("without the permission the card asks for it, and everything else goes on", async () => {
  const pair = await withSteps();
  const scopes = pair.office.bundle.scopes.filter((scope) => scope !== TASKS);
  const panel = calendarOf(pair.office, ALEX, { scopes });
  panel.openEvent(ALEX, pair.next());
  panel.press("Just for me");
  expect(panel.buttons()).toContain("Allow Google Tasks");
  panel.press("Allow Google Tasks");
  expect(panel.last.error?.kind).toBe("authorization");
  panel.grantScopes([TASKS]);
  panel.openEvent(ALEX, pair.next());
  expect(panel.texts()).toEqual(expect.arrayContaining(["My tasks", "Send to Google Tasks"]));
  expect(panel.buttons()).toEqual(["Send to Google Tasks", "Open panel"]);
});

test("with nothing to send the card leads to the panel, also right after Google's page", async () => {
  const pair = await aPair();
  const scopes = pair.office.bundle.scopes.filter((scope) => scope !== TASKS);
  const panel = calendarOf(pair.office, ALEX, { scopes });
  panel.openEvent(ALEX, pair.next());
  panel.press("Just for me");
  panel.press("Allow Google Tasks");
  panel.grantScopes([TASKS]);
  panel.openEvent(ALEX, pair.next());
  for (const shown of [panel, tasksOf(pair)]) {
    expect(shown.texts()).toContain("None of the open next steps is yours");
    expect(shown.buttons()).toContain("Open panel");
    shown.press("Open panel");
    expect(shown.texts()[0]).toBe("Dana Reyes");
  }
});

function tasksOf(pair: Pair): SidePanel {
  const panel = own(pair);
  panel.press("Choose what to send");
  return panel;
}

/** One of Alex's with a day, one of nobody's, one of Dana's. */
async function withSteps(): Promise<Pair> {
  const pair = await aPair();
  const alex = opens(pair.office, ALEX, pair.next());
  addsStep(alex, "Send the guide", "Alex", Date.UTC(2026, 11, 1));
  addsStep(alex, "Water the plants");
  addsStep(alex, "Book the room", "Dana");
  return pair;
}

function addsStep(panel: SidePanel, what: string, whose?: string, by?: number): void {
  panel.press("Add topics");
  const line = [what, whose, by === undefined ? undefined : "by Tue 1 Dec"];
  panel.set("topic", line.filter((part) => part !== undefined).join(" · "));
  panel.set("where", "actions");
  panel.press("Add");
}

/** Alex words a line of the doc otherwise. */
function rewords({ office, docId }: Pair, from: string, to: string): void {
  for (const { startIndex, paragraph } of bodyOf(office, docId)) {
    const { elements = [] } = (paragraph ?? {}) as { elements?: { textRun?: { content?: string } }[] };
    const at = elements
      .map(({ textRun }) => textRun?.content ?? "")
      .join("")
      .indexOf(from);
    if (at < 0) continue;
    const start = Number(startIndex) + at;
    editsByHand(office, ALEX, docId, [
      { insertText: { location: { index: start + from.length }, text: to } },
      { deleteContentRange: { range: { startIndex: start, endIndex: start + from.length } } },
    ]);
    return;
  }
  throw new Error(`No line says "${from}".`);
}

function listsOf({ office }: Pair, person: string): JsonObject[] {
  const { body } = office.workspace.call(byHand(person), { method: "tasks.tasklists.list", params: {} });
  return (body?.items ?? []) as JsonObject[];
}

/** All tasks of a person, in whichever list, done ones too. */
function tasksIn(pair: Pair, person: string): JsonObject[] {
  return listsOf(pair, person).flatMap(({ id }) => {
    const { body } = pair.office.workspace.call(byHand(person), {
      method: "tasks.tasks.list",
      params: { tasklist: String(id), showHidden: true },
    });
    return (body?.items ?? []) as JsonObject[];
  });
}

/** Alex ticks a task off in Google Tasks. */
function ticksOff(pair: Pair, title: string): void {
  const list = listsOf(pair, ALEX).find((one) => one.title === "1:1s");
  const task = tasksIn(pair, ALEX).find((one) => one.title === title);
  pair.office.workspace.call(byHand(ALEX), {
    method: "tasks.tasks.patch",
    params: { tasklist: String(list?.id), task: String(task?.id) },
    body: { status: "completed" },
  });
}
