// npm run demo: the three flows without a browser. Alex makes an event a 1:1 with Dana, both write, and a week later
// what is open is carried over (`--weeks 52 [--seed N]`: a year of it). Everything goes through the real bundle and the side panel, on the local Workspace.
import { makeBundle } from "../build/bundle";
import { byHand } from "../emulator/api/call";
import { DAY_MS } from "../emulator/clock";
import type { JsonObject } from "../emulator/json";
import { ALEX, DANA } from "../emulator/people";
import { loadBundle } from "../emulator/run";
import { seedDefaultWorld } from "../emulator/seed";
import { openSidePanel, type SidePanel } from "../emulator/side-panel/panel";
import { createWorkspace, type Workspace } from "../emulator/workspace";
import { playWeeks } from "./weeks";

if (await playWeeks(process.argv.slice(2))) process.exit(0);

const { code, manifest } = await makeBundle();
const workspace = createWorkspace();
seedDefaultWorld(workspace);
const bundle = loadBundle(code, manifest);
const calendar = openSidePanel(workspace, bundle, ALEX, { host: "CALENDAR" });
const danasDoc = openSidePanel(workspace, bundle, DANA, { host: "DOCS" });

title("1. Set up");
const event = find(workspace, "Dana / Alex");
pressing("Alex opens “Dana / Alex” and presses Set up 1:1", () => {
  calendar.openEvent(ALEX, event);
  calendar.press("Set up 1:1");
});
show(calendar);

title("2. Both write");
const docId = docOf(workspace);
pressing("Dana opens the doc, presses Allow once, and adds a topic", () => {
  danasDoc.openDoc(docId);
  danasDoc.press("Allow");
  danasDoc.grantFileScope();
  addTopic(danasDoc, "Moving to the Lisbon team");
});
pressing("Alex adds one, and a next step", () => {
  calendar.openEvent(ALEX, meeting(workspace, event));
  addTopic(calendar, "Budget for the offsite");
  addTopic(calendar, "Send the level guide", "actions");
});
show(calendar);

title("3. A week later");
workspace.clock.advance(7 * DAY_MS);
pressing("Alex opens the next meeting: its section is there", () => {
  calendar.openEvent(ALEX, meeting(workspace, event));
  calendar.press("Carry over");
});
show(calendar);
pressing("and presses Carry over", () => calendar.press("Carry over"));
console.log(`“${calendar.last.notification ?? ""}”\n`);

title("The doc");
console.log(markdown(workspace, docId).replace(/\]\(https:[^)]*\)/g, "](…)"));
title("The mail that went out");
for (const mail of workspace.outbox.all()) {
  console.log(`${mail.from} → ${mail.to}: ${mail.subject}`);
  const text = mail.text.replace(/<a [^>]*>([^<]*)<\/a>/g, "$1");
  console.log(text.replace(/^/gm, "  │ "));
}

function title(text: string): void {
  console.log(`\n${text}\n${"─".repeat(text.length)}`);
}

/** Does it, and says with how many of Google's calls. An add-on that failed ends the demo. */
function pressing(what: string, act: () => void): void {
  const before = workspace.log.count();
  act();
  for (const panel of [calendar, danasDoc])
    if (panel.last.error !== undefined) throw new Error(`${what}: ${panel.last.error.message}`);
  console.log(`${what} (${workspace.log.count() - before} calls)`);
}

function show(panel: SidePanel): void {
  console.log(
    panel
      .texts()
      .map((line) => `  │ ${line}`)
      .join("\n"),
  );
}

function addTopic(panel: SidePanel, topic: string, where = "mine"): void {
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.set("where", where);
  panel.press("Add");
}

function find(workspace: Workspace, summary: string): string {
  const items = list(workspace, "calendar.events.list", { calendarId: "primary" }, "items");
  return String(items.find((one) => one.summary === summary)?.id);
}

/** The meeting that is next now. */
function meeting(workspace: Workspace, eventId: string): string {
  const timeMin = new Date(workspace.clock.now()).toISOString();
  const params = { calendarId: "primary", eventId, timeMin, maxResults: 1 };
  return String(list(workspace, "calendar.events.instances", params, "items")[0]?.id);
}

function docOf(workspace: Workspace): string {
  const q = "mimeType = 'application/vnd.google-apps.document'";
  return String(list(workspace, "drive.files.list", { q }, "files")[0]?.id);
}

function list(workspace: Workspace, method: string, params: JsonObject, field: string): JsonObject[] {
  const { body = {} } = workspace.call(byHand(ALEX), { method, params });
  return (body[field] ?? []) as JsonObject[];
}

function markdown(workspace: Workspace, fileId: string): string {
  const params = { fileId, mimeType: "text/markdown" };
  return workspace.call(byHand(ALEX), { method: "drive.files.export", params }).media?.data ?? "";
}
