// Makes a sample of what a version left behind, by running that version's own bundle on the emulator:
//   (in a checkout of the version) npm ci && npm run build
//   node build/run.js test/upgrades/make.ts CHECKOUT/dist VERSION COMMIT
// A sample is made once, when the version goes out, and never again.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { byHand } from "../../emulator/api/call";
import { bullet, composeDocument, heading, type Piece, plain } from "../../emulator/docs/compose";
import { seedPeople } from "../../emulator/people";
import { loadBundle } from "../../emulator/run";
import { createWorkspace } from "../../emulator/workspace";
import {
  ALEX,
  anEvent,
  at,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  fridayWithDana,
  MIA,
  nests,
  type Office,
  opens,
  type Pair,
  SAM,
  startsOf,
  ticksInDoc,
  typesInDoc,
  writesNote,
} from "../flows/world";

const [dist, version, commit] = process.argv.slice(2);
if (dist === undefined || version === undefined || commit === undefined)
  throw new Error("usage: node build/run.js test/upgrades/make.ts CHECKOUT/dist VERSION COMMIT");

const workspace = createWorkspace();
seedPeople(workspace);
const office: Office = {
  workspace,
  bundle: loadBundle(
    readFileSync(join(dist, "Code.js"), "utf8"),
    JSON.parse(readFileSync(join(dist, "appsscript.json"), "utf8")) as Record<string, unknown>,
  ),
  deletes() {
    throw new Error("Nothing is deleted in a sample.");
  },
};

const withDana = setUp(fridayWithDana(office, { description: "Bring coffee." }), "1:1 · Dana");
keptByHand();
fortnightly();
threeWeeks(withDana);
withSettings();
writeFileSync(
  resolve("test/upgrades", `${version}.json`),
  `${JSON.stringify({ version, commit, docId: withDana.docId, seriesId: withDana.seriesId, state: workspace.snapshot() })}\n`,
);

function setUp(seriesId: string, title: string): Pair {
  opens(office, ALEX, seriesId).press("Set up 1:1");
  const doc = docsOwnedBy(office).find(({ name }) => String(name).startsWith(title));
  return {
    office,
    seriesId,
    docId: String(doc?.id),
    next: () => startsOf(office, ALEX, seriesId)[0] ?? "",
  } as Pair;
}

/** Three meetings: topics of both, notes, ticks, a struck item, carried twice; Dana pressed Allow; a change to be undone. */
function threeWeeks(pair: Pair): void {
  for (const topic of ["Moving to Lisbon", "Parental leave cover"]) typesInDoc(pair, DANA, topic);
  typesInDoc(pair, ALEX, "\nBudget for the offsite", "Parental leave cover");
  const dana = docsOf(office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  adds(dana, "Feedback on the launch");
  const panel = opens(office, ALEX, pair.next());
  adds(panel, "Send the level guide", "actions");
  adds(panel, "Book the room", "actions");
  writesNote(pair, DANA, "Moving to Lisbon", "She wants to decide in January.");
  typesInDoc(pair, DANA, "\nAsk for the numbers", "Feedback on the launch");
  nests(pair, DANA, "Ask for the numbers");
  ticksInDoc(pair, ALEX, "Book the room");
  carries(pair);
  typesInDoc(pair, ALEX, " (ask Noor)", "Send the level guide");
  writesNote(pair, ALEX, "Feedback on the launch", "Went well.");
  carries(pair);
  const last = opens(office, ALEX, pair.next());
  adds(last, "Hiring plan");
}

function carries(pair: Pair): void {
  daysLater(office, 7);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Carry over open items");
  panel.press("Carry over");
}

function adds(panel: ReturnType<typeof opens>, topic: string, where = "mine"): void {
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.set("where", where);
  panel.press("Add");
}

/** A doc that Alex and Sam kept by hand, taken over. */
function keptByHand(): void {
  const series = String(
    anEvent(office, ALEX, {
      summary: "Sam & Alex",
      ...at("2026-11-19", "14:00", "14:30"),
      attendees: [{ email: SAM }],
      recurrence: ["RRULE:FREQ=WEEKLY"],
    }).id,
  );
  const { body } = workspace.call(byHand(ALEX), {
    method: "drive.files.create",
    params: {},
    body: { name: "Sam & Alex", mimeType: "application/vnd.google-apps.document" },
  });
  const docId = String(body?.id);
  const kept: readonly Piece[] = [
    plain("Sam & Alex"),
    heading(2, "Thu 12 Nov 2026"),
    heading(3, "Sam"),
    bullet("On-call rota"),
    heading(3, "Alex"),
    bullet("Review of the quarter"),
    heading(3, "Action items"),
    bullet("Write the postmortem"),
  ];
  composeDocument(workspace.docs, ALEX, docId, kept);
  workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: docId, sendNotificationEmail: false },
    body: { type: "user", role: "writer", emailAddress: SAM },
  });
  opens(office, ALEX, startsOf(office, ALEX, series)[0] ?? "");
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  docs.press("See what is read");
  docs.press("Use this doc");
}

/** Every two weeks with Mia, kept so. */
function fortnightly(): void {
  const series = String(
    anEvent(office, ALEX, {
      summary: "Mia / Alex",
      ...at("2026-11-17", "11:00", "11:45"),
      attendees: [{ email: MIA }],
      recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2"],
    }).id,
  );
  const panel = opens(office, ALEX, startsOf(office, ALEX, series)[0] ?? "");
  panel.press("Set up 1:1");
}

function withSettings(): void {
  const panel = opens(office, ALEX, withDana.next());
  panel.openHome();
  panel.press("Settings");
  panel.set("time", "half");
  panel.set("hourly", true);
  panel.press("Save");
}
