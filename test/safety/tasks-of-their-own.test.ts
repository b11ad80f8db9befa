import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import { own } from "../flows/own/desk";
import { ALEX, aPair, callsOf, forgetEverything, opens, type Pair, pairAfter } from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;

beforeEach(async () => {
  pair = await begin();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Send the guide · Alex");
  panel.set("where", "actions");
  panel.press("Add");
});

function byAlex(method: string, params: JsonObject, body?: JsonObject): JsonObject {
  return (
    pair.office.workspace.call(byHand(ALEX), { method, params, ...(body && { body }) } as never).body ?? {}
  );
}

function titlesIn(tasklist: string): unknown[] {
  const { items = [] } = byAlex("tasks.tasks.list", { tasklist, showHidden: true }) as {
    items?: JsonObject[];
  };
  return items.map(({ title }) => title);
}

function lists(): string[] {
  const { items = [] } = byAlex("tasks.tasklists.list", {}) as { items?: JsonObject[] };
  return items.filter(({ title }) => title === "1:1s").map(({ id }) => String(id));
}

function sends(): readonly string[] {
  const panel = own(pair);
  panel.press("Choose what to send");
  return callsOf(pair.office, () => panel.press("Send to Google Tasks"));
}

test("a list of one's own under our title stays as it is, also an empty one, and is not read again", () => {
  const theirs = String(byAlex("tasks.tasklists.insert", {}, { title: "1:1s" }).id);
  const empty = String(byAlex("tasks.tasklists.insert", {}, { title: "1:1s" }).id);
  byAlex("tasks.tasks.insert", { tasklist: theirs }, { title: "Let Mia go" });
  sends();
  expect([titlesIn(theirs), titlesIn(empty)]).toEqual([["Let Mia go"], []]);
  const [ours = "", ...others] = lists().filter((id) => id !== theirs && id !== empty);
  expect(others).toEqual([]);
  expect(titlesIn(ours)).toEqual(["Send the guide"]);
  const panel = own(pair);
  expect(callsOf(pair.office, () => panel.press("Choose what to send"))).toEqual([
    "docs.documents.get",
    "drive.files.export",
    "tasks.tasks.list",
  ]);
});

test("once all is forgotten the list with a task that leads to the doc is ours again, and nothing is sent twice", () => {
  const theirs = String(byAlex("tasks.tasklists.insert", {}, { title: "1:1s" }).id);
  byAlex("tasks.tasks.insert", { tasklist: theirs }, { title: "Let Mia go" });
  sends();
  forgetEverything(pair.office, ALEX);
  sends();
  expect(lists()).toHaveLength(2);
  expect(lists().flatMap(titlesIn).sort()).toEqual(["Let Mia go", "Send the guide"]);
});

test("the answer to making the list is lost: the empty one that was begun is taken, and no third is made", () => {
  pair.office.workspace.faults.add({
    method: "tasks.tasklists.insert",
    when: "after",
    times: 1,
    error: { code: 503, reason: "backendError", message: "Backend Error" },
  });
  sends();
  sends();
  expect(lists().map(titlesIn)).toEqual([["Send the guide"]]);
});
