import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { logOf } from "../../../simulate/secrets";
import {
  ALEX,
  aPair,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  forgetEverything,
  JO,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  types,
} from "../world";
import { allows, fileOf, filesSeenBy, own, seenBy } from "./desk";

const SECRET = "Nervous about the reorganisation";

function adds(panel: SidePanel, note: string): void {
  panel.set("note", note);
  panel.press("Add a line");
}

function notesOf(pair: Pair, person = ALEX): string {
  const id = String(fileOf(pair, person, "My notes on").id);
  return markdownOf(pair.office, id, person);
}

function shares(pair: Pair, fileId: string, body: Record<string, string>): void {
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId, sendNotificationEmail: false },
    body,
  });
}

test("a line makes the notes, in a folder apart, and nobody else can see one or the other", async () => {
  const pair = await aPair();
  const panel = own(pair);
  const before = seenBy(pair, DANA);
  expect(panel.buttons()).not.toContain("Open my notes");
  adds(panel, SECRET);
  expect(panel.last.notification).toBe("Added to your notes");
  expect(panel.values().note).toBe("");
  const notes = fileOf(pair, ALEX, "My notes on Dana");
  expect(notesOf(pair)).toContain(`Mon 16 Nov 2026\u2002${SECRET}`);
  expect(permissionsOf(pair.office, String(notes.id))).toEqual([`owner ${ALEX}`]);
  const folder = fileOf(pair, ALEX, "1:1s, just for me");
  const shared = filesSeenBy(pair, ALEX).find(({ id }) => id === pair.docId);
  expect(notes.parents).toEqual([folder.id]);
  expect(shared?.parents).not.toEqual([folder.id]);
  expect(permissionsOf(pair.office, String(folder.id))).toEqual([`owner ${ALEX}`]);
  expect(seenBy(pair, DANA)).toEqual(before);
  expect(logOf(panel).join()).not.toContain("Nervous");
  const dana = allows(pair);
  dana.press("Just for me");
  expect(dana.texts().join()).not.toContain("Nervous");
  expect(dana.buttons()).not.toContain("Open my notes");
});

test("a note costs two calls, three where folder and doc are to be made; the newest is on top", async () => {
  const pair = await aPair();
  const panel = own(pair);
  expect(callsOf(pair.office, () => adds(panel, "First"))).toEqual([
    "drive.files.create",
    "drive.files.create",
    "docs.documents.batchUpdate",
  ]);
  expect(callsOf(pair.office, () => adds(panel, "Second\nand more"))).toEqual([
    "drive.files.get",
    "docs.documents.batchUpdate",
  ]);
  // So it is on a card that stood there for hours, whatever the cache forgot.
  daysLater(pair.office, 0.3);
  pair.office.workspace.script.dropCaches(pair.office.bundle.app);
  expect(callsOf(pair.office, () => adds(panel, "Third"))).toHaveLength(2);
  const lines = notesOf(pair)
    .split("\n")
    .filter((line) => line.trim() !== "");
  expect(lines.map((line) => line.replace(/^.*\u2002/, ""))).toEqual([
    "Third",
    "Second",
    "and more",
    "First",
  ]);
  // A week later the card looks at the calendar and at the notes, and at nothing else.
  daysLater(pair.office, 7);
  const later = opens(pair.office, ALEX, pair.next());
  const calls = callsOf(pair.office, () => later.press("Just for me"));
  expect(later.buttons()).toContain("Open my notes");
  expect(calls.length).toBeLessThanOrEqual(2);
});

test("pressed twice it is one line; the next day the same words are a line again", async () => {
  const pair = await aPair();
  const panel = own(pair);
  adds(panel, "Calm again");
  adds(panel, "Calm again");
  expect(panel.last.notification).toBe("Already in your notes");
  expect(notesOf(pair).match(/Calm again/g)).toHaveLength(1);
  daysLater(pair.office, 1);
  adds(own(pair), "Calm again");
  expect(notesOf(pair).match(/Calm again/g)).toHaveLength(2);
});

test.each(["before", "after"] as const)(
  "Google's answer is lost %s each call: Try again, and it is one doc and one line",
  async (when) => {
    for (let skip = 0; skip < 4; skip++) {
      const pair = await aPair();
      const panel = own(pair);
      panel.set("note", SECRET);
      pair.office.workspace.faults.add({
        method: ["drive.files.create", "drive.files.list", "docs.documents.batchUpdate"],
        when,
        skip,
        times: 3,
        error: { code: 500, reason: "backendError", message: "Backend Error" },
      });
      panel.press("Add a line");
      pair.office.workspace.faults.clear();
      if (panel.buttons().includes("Try again")) panel.press("Try again");
      expect([skip, notesOf(pair).split(SECRET).length - 1]).toEqual([skip, 1]);
      expect(filesSeenBy(pair, ALEX).filter(({ name }) => name === "1:1s, just for me")).toHaveLength(1);
    }
  },
);

test("somebody shared the notes: said loudly, nothing is added, and one press makes them one's own", async () => {
  const pair = await aPair();
  const panel = own(pair);
  adds(panel, "First");
  const id = String(fileOf(pair, ALEX, "My notes on Dana").id);
  shares(pair, id, { type: "user", role: "reader", emailAddress: DANA });
  const again = own(pair);
  expect(again.texts()).toContain("⚠ Your notes can be opened by: Dana Reyes (dana@example.com)");
  adds(again, SECRET);
  expect(again.texts().slice(0, 2)).toEqual([
    "Your notes on Dana are shared",
    "Your notes can be opened by: Dana Reyes (dana@example.com)",
  ]);
  expect(notesOf(pair)).not.toContain(SECRET);
  again.press("Make them mine alone");
  expect(again.texts()[0]).toBe("Just for me");
  expect(again.texts().join()).not.toContain("⚠");
  expect(permissionsOf(pair.office, id)).toEqual([`owner ${ALEX}`]);
  expect(notesOf(pair)).toContain(SECRET);
});

test("Open my notes looks first who else could", async () => {
  const pair = await aPair();
  adds(own(pair), "First");
  const id = String(fileOf(pair, ALEX, "My notes on Dana").id);
  const panel = own(pair);
  shares(pair, id, { type: "anyone", role: "reader" });
  panel.press("Open my notes");
  expect(panel.texts()).toContain("Your notes can be opened by: Anyone with the link");
  panel.press("Make them mine alone");
  expect(callsOf(pair.office, () => panel.press("Open my notes"))).toHaveLength(1);
  expect(panel.last.openLink?.url).toContain(id);
});

test("notes that are shared through their folder: the card that says so opens them, not the doc of the two", async () => {
  const pair = await aPair();
  adds(own(pair), "First");
  const { id, parents } = fileOf(pair, ALEX, "My notes on Dana");
  const [folder = ""] = parents as string[];
  shares(pair, folder, { type: "user", role: "reader", emailAddress: SAM });
  pair.office.workspace.clock.advance(300_000);
  const panel = own(pair);
  panel.press("Make them mine alone");
  expect(panel.texts()[0]).toBe("Others can still open it");
  panel.press("Open doc");
  expect(panel.last.openLink?.url).toContain(String(id));
});

test("notes in the trash are not written to, and deleted for good they begin anew", async () => {
  const pair = await aPair();
  const panel = own(pair);
  adds(panel, "First");
  const fileId = String(fileOf(pair, ALEX, "My notes on Dana").id);
  const { call } = { call: pair.office.workspace.call.bind(pair.office.workspace) };
  call(byHand(ALEX), { method: "drive.files.update", params: { fileId }, body: { trashed: true } });
  adds(panel, "Second");
  expect(panel.texts()[0]).toBe("Your notes on Dana are in the trash");
  call(byHand(ALEX), { method: "drive.files.delete", params: { fileId } });
  const again = own(pair);
  adds(again, "Third");
  expect(notesOf(pair)).toContain("Third");
});

test("memory is lost: the same notes are found, and the same line is not doubled", async () => {
  const pair = await aPair();
  const panel = own(pair);
  adds(panel, SECRET);
  forgetEverything(pair.office, ALEX);
  pair.office.workspace.clock.advance(300_000);
  adds(own(pair), SECRET);
  adds(own(pair), "And more");
  expect(notesOf(pair).split(SECRET)).toHaveLength(2);
  expect(notesOf(pair)).toContain("And more");
});

test("in Docs the panel beside one's notes says what they are, and makes no 1:1 of them", async () => {
  const pair = await aPair();
  adds(own(pair), "First");
  const panel = docsOf(pair.office, ALEX);
  panel.openDoc(String(fileOf(pair, ALEX, "My notes on Dana").id));
  expect(panel.texts()).toEqual([
    "Your own notes on Dana",
    "Only you can open this. It is not the doc that you two share.",
  ]);
  expect(panel.buttons()).toEqual([]);
});

test("the direct has notes of their own", async () => {
  const pair = await aPair();
  const dana = allows(pair);
  dana.press("Just for me");
  const before = seenBy(pair, ALEX);
  adds(dana, "Alex listens");
  expect(notesOf(pair, DANA)).toContain("Alex listens");
  expect(permissionsOf(pair.office, String(fileOf(pair, DANA, "My notes on Alex").id), DANA)).toEqual([
    `owner ${DANA}`,
  ]);
  expect(seenBy(pair, ALEX)).toEqual(before);
  expect(opens(pair.office, ALEX, pair.next()).texts().join()).not.toContain("listens");
});

/** Alex's doc is Sam's by now, and a new one is set up. */
function beginsAnew(pair: Pair): Pair {
  const { office, docId } = pair;
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: SAM },
  });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Set up a new doc");
  panel.press("Set up a new doc");
  panel.press("Set up 1:1");
  const made = docsOwnedBy(office).find(({ id, name }) => id !== docId && String(name).startsWith("1:1 ·"));
  return { ...pair, docId: String(made?.id) };
}

test.each(["remembered", "forgotten"])(
  "a new doc is set up for the two, all is %s: each goes on in the notes that only they can open",
  async (all) => {
    const pair = await aPair();
    adds(own(pair), SECRET);
    const dana = allows(pair);
    dana.press("Just for me");
    adds(dana, "Alex listens");
    const anew = beginsAnew(pair);
    if (all === "forgotten") for (const one of [ALEX, DANA]) forgetEverything(pair.office, one);
    pair.office.workspace.clock.advance(300_000);
    const panel = own(anew);
    expect(panel.buttons()).toContain("Open my notes");
    adds(panel, "Calm again");
    const beside = docsOf(pair.office, ALEX);
    beside.openDoc(String(fileOf(pair, ALEX, "My notes on Dana").id));
    expect(beside.texts()).toContain("Your own notes on Dana");
    expect(notesOf(anew)).toMatch(new RegExp(`Calm again.*${SECRET}`, "s"));
    const hers = allows(anew);
    hers.press("Just for me");
    expect(hers.texts().join()).not.toContain("Nervous");
    adds(hers, "He still does");
    expect(notesOf(anew, DANA)).toMatch(/He still does.*Alex listens/s);
    for (const one of [ALEX, DANA]) {
      const id = String(fileOf(anew, one, "My notes on").id);
      expect(permissionsOf(pair.office, id, one)).toEqual([`owner ${one}`]);
    }
  },
);

test("the series is set up with somebody else: the notes on Dana are not those on Jo", async () => {
  const pair = await aPair();
  adds(own(pair), SECRET);
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: JO }] });
  opens(pair.office, ALEX, pair.next()).press("Set up 1:1");
  const panel = own(pair);
  expect(panel.texts().join()).toContain("Jo Brandt");
  expect(panel.buttons()).not.toContain("Open my notes");
  adds(panel, "Curious");
  expect(markdownOf(pair.office, String(fileOf(pair, ALEX, "My notes on Dana").id))).not.toContain("Curious");
});
