import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventsOf,
  forgetEverything,
  fridayWithDana,
  JO,
  mails,
  type Office,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  sharesByHand,
  startsOf,
  takesOff,
  typesInDoc,
} from "../flows/world";

function livingDocs(office: Office) {
  return docsOwnedBy(office).filter(({ trashed }) => trashed !== true);
}

function typesOnForm(office: Office, someone: string) {
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", someone);
  panel.press("Set up 1:1");
  return panel;
}

test("a guest calls himself by Dana's address: typing the address means Dana, not him", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, {
    attendees: [{ email: SAM, displayName: DANA }, { email: JO }],
  });
  const panel = opens(office, ALEX, id);
  panel.press("Make a 1:1 of it");
  panel.set("someone", DANA);
  panel.press("Continue");
  expect(panel.texts().join("\n")).toContain(DANA);
  expect(panel.texts().join("\n")).not.toContain(SAM);
  panel.press("Set up 1:1");
  expect(permissionsOf(office, String(livingDocs(office)[0]?.id))).toEqual([
    `owner ${ALEX}`,
    `writer ${DANA}`,
  ]);
});

test.each([
  ["one's own address", ALEX],
  ["in capitals", "ALEX@EXAMPLE.COM"],
  ["with a name", "Dana Reyes <alex@example.com>"],
  ["an alias of one's own", "alex.morgan@example.com"],
])("oneself is refused where it is typed: %s", async (_how, typed) => {
  const office = await anOffice();
  const panel = typesOnForm(office, typed);
  expect(panel.last.notification).toBe("That's you. Type who the 1:1 is with.");
  expect(panel.buttons()).toContain("Set up 1:1");
  expect([livingDocs(office), eventsOf(office, ALEX), mails(office)]).toEqual([[], [], []]);
});

test("oneself is refused on the card of an event too", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [{ email: SAM }, { email: DANA }] });
  const panel = opens(office, ALEX, id);
  panel.press("Make a 1:1 of it");
  panel.set("someone", "alex@example.com");
  panel.press("Continue");
  expect(panel.last.notification).toBe("That's you. Type who the 1:1 is with.");
  expect(panel.buttons()).toContain("Continue");
});

test("somebody outside the company is named with the address before anything is made", async () => {
  const office = await anOffice();
  const panel = typesOnForm(office, `Dana Reyes <${JO}>`);
  expect(panel.texts().join("\n")).toContain(JO);
  expect(panel.texts().join("\n")).toContain("is outside your company (partner.example.com)");
  expect([docsOwnedBy(office), mails(office)]).toEqual([[], []]);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(panel.texts().join("\n")).toContain(JO);
  expect(permissionsOf(office, String(livingDocs(office)[0]?.id))).toContain(`writer ${JO}`);
});

test("an alias of Dana's: asked whether this event takes the other's place, and the two keep their one doc", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  daysLater(office, 0.01);
  const id = fridayWithDana(office, { attendees: [{ email: "d.reyes@example.com" }] });
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toMatch(/already meet/u);
  expect(livingDocs(office).map((doc) => doc.id)).toEqual([docId]);
  panel.press("Use this event");
  expect(panel.texts().join("\n")).toContain(DANA);
  expect(livingDocs(office).map((doc) => doc.id)).toEqual([docId]);
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  panel.openEvent(ALEX, id);
  expect(panel.texts()).toContain("Only you two can open this doc");
});

test("the result names whom Drive shared with, by address", async () => {
  const office = await anOffice();
  const panel = opens(
    office,
    ALEX,
    fridayWithDana(office, { attendees: [{ email: "d.reyes@example.com" }] }),
  );
  expect(panel.texts().join("\n")).toContain("d.reyes@example.com");
  panel.press("Set up 1:1");
  expect(panel.texts().join("\n")).toContain(`${DANA} · You own it.`);
});

test("set up under an alias, and all that was remembered gone: she is not said to be unable to open the doc", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office, { attendees: [{ email: "d.reyes@example.com" }] });
  opens(office, ALEX, id).press("Set up 1:1");
  forgetEverything(office, ALEX);
  const panel = opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  expect(panel.texts().join("\n")).not.toContain("can't open this doc yet");
  expect(panel.texts()).toContain("Only you two can open this doc");
});

/** Somebody new has Dana's address, and with it another account. */
function givesHerAddressAway(office: Office): void {
  const { directory } = office.workspace;
  directory.add({
    ...directory.person(DANA),
    name: "Dana Rivers",
    aliases: [],
    permissionId: "10000000000000000099",
  });
}

test.each([
  ["Share", 3],
  ["Set up 1:1", 3],
  ["Set up 1:1, all forgotten", 3],
  ["Share", 0],
  ["Share, all forgotten", 0],
  ["Set up 1:1", 0],
  ["Set up 1:1, all forgotten", 0],
])(
  "%s once the address belongs to another account, the panel opened %s times: nothing of the former person's doc reaches it",
  async (way, openings) => {
    const pair = await aPair();
    const { office, docId, seriesId } = pair;
    typesInDoc(pair, DANA, "Secret of the first Dana");
    // The doc notes who Dana is to Drive by the third opening at the latest.
    for (let opening = 0; opening < openings; opening++) opens(office, ALEX, pair.next());
    daysLater(office, 100);
    takesOff(pair, DANA);
    givesHerAddressAway(office);
    const shares = way.startsWith("Share");
    if (!shares) office.deletes(ALEX, seriesId);
    if (way.endsWith("forgotten")) forgetEverything(office, ALEX);
    const event = shares
      ? pair.next()
      : anEvent(office, ALEX, { ...at("2027-03-05", "10:00", "10:30"), attendees: [{ email: DANA }] }).id;
    const panel = opens(office, ALEX, String(event));
    panel.press(shares ? "Share" : "Set up 1:1");
    expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
    if (shares) {
      const unsure = way.endsWith("forgotten");
      expect(panel.texts()[0]).toBe(
        unsure ? "Is it still the same person?" : "This address has another account",
      );
      return;
    }
    expect(panel.texts()).toContain("✓ Doc shared with Dana only");
    expect(panel.last.notification).toBe(`A new doc: the earlier one isn't shared with ${DANA}, and stays.`);
    const [other, ...more] = livingDocs(office).filter(({ id }) => id !== docId);
    expect(more).toEqual([]);
    expect(permissionsOf(office, String(other?.id))).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  },
);

test("all forgotten and nobody wrote a word, as after a set-up that was cut off: Share gives the doc", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  takesOff(pair, DANA);
  forgetEverything(office, ALEX);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Share");
  expect(panel.last.notification).toBe("Shared with Dana");
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("all forgotten and the direct taken off: shared again by hand in Docs, the 1:1 goes on", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  takesOff(pair, DANA);
  daysLater(office, 1);
  forgetEverything(office, ALEX);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Share");
  expect(panel.texts().join("\n")).toContain("share the doc by hand in Docs");
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: docId, sendNotificationEmail: false },
    body: { type: "user", role: "writer", emailAddress: DANA },
  });
  expect(opens(office, ALEX, pair.next()).texts()).toContain("Only you two can open this doc");
});

test("all forgotten, the event made anew, the direct lowered to a reader by hand: a set-up goes on with the doc they are on", async () => {
  const pair = await aPair();
  const { office, docId, seriesId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.update",
    params: { fileId: docId, permissionId: office.workspace.directory.person(DANA).permissionId },
    body: { role: "reader" },
  });
  office.deletes(ALEX, seriesId);
  daysLater(office, 1);
  forgetEverything(office, ALEX);
  const again = { ...at("2026-11-27", "10:00", "10:30"), attendees: [{ email: DANA }] };
  const panel = opens(office, ALEX, String(anEvent(office, ALEX, again).id));
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Doc shared with Dana only");
  expect(livingDocs(office)).toHaveLength(1);
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("a set-up died before its share and all was forgotten: the next press goes on with the same doc", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  const asked = panel.snapshot();
  const before = office.workspace.snapshot();
  panel.press("Set up 1:1");
  const steps = panel.last.execution?.steps ?? [];
  office.workspace.restore(before);
  panel.restore(asked);
  panel.nextRun({ stopBeforeStep: steps.indexOf("drive.permissions.create") });
  panel.press("Set up 1:1");
  panel.nextRun({});
  daysLater(office, 0.01);
  forgetEverything(office, ALEX);
  panel.restore(asked);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Doc shared with Dana only");
  expect(livingDocs(office)).toHaveLength(1);
});

test("another account with Dana's address was let in by hand: the panel names it beside the doc, and never takes it for her", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Secret of the first Dana");
  daysLater(office, 4);
  takesOff(pair, DANA);
  givesHerAddressAway(office);
  sharesByHand(pair, DANA);
  // Whatever an opening remembers, the next one does not believe that account to be Dana.
  for (let opening = 0; opening < 2; opening++) {
    const panel = opens(office, ALEX, pair.next());
    expect(panel.texts()).not.toContain("Only you two can open this doc");
    expect(panel.texts().join("\n")).toContain(`Dana Rivers (${DANA}) can also open this doc`);
    expect(panel.texts().join("\n")).toContain("Dana can't open this doc yet");
    panel.press("Share");
    expect(panel.texts()[0]).toBe("This address has another account");
    expect(panel.texts().join("\n")).toContain("End this 1:1 and set up a new one");
  }
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `reader ${DANA}`]);
  const panel = opens(office, ALEX, pair.next());
  panel.press("Review");
  panel.press("Remove Dana");
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
});

test("another account with Dana's address was let in by hand: its own panel shows nothing of the 1:1 either", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Secret of the first Dana");
  for (let opening = 0; opening < 3; opening++) opens(office, ALEX, pair.next());
  takesOff(pair, DANA);
  givesHerAddressAway(office);
  sharesByHand(pair, DANA);
  const docs = docsOf(office, DANA);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  const panel = opens(office, DANA, startsOf(office, DANA, pair.seriesId)[0] ?? "");
  for (const shown of [docs, panel]) {
    expect(shown.texts()[0]).toBe("This doc is not this 1:1's");
    expect(shown.texts().join("\n")).not.toContain("Secret");
  }
});

test("a doc with a guest's words and without the guest is left where its event stands: no new doc is spoken of", async () => {
  const office = await anOffice();
  typesOnForm(office, DANA);
  const [doc] = docsOwnedBy(office);
  const seriesId = String(eventsOf(office, ALEX)[0]?.id);
  const pair = { office, docId: String(doc?.id), seriesId } as Pair;
  typesInDoc(pair, ALEX, "Lisbon");
  takesOff(pair, DANA);
  daysLater(office, 0.01);
  forgetEverything(office, ALEX);
  const panel = typesOnForm(office, DANA);
  expect(panel.texts().join("\n")).toContain("Lisbon");
  expect(livingDocs(office)).toHaveLength(1);
  expect(panel.last.notification ?? "").not.toContain("new doc");
});
