import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  DANA,
  daysLater,
  docsOwnedBy,
  eventNow,
  JO,
  mails,
  opens,
  type Pair,
  pairAfter,
  SAM,
  startsOf,
  types,
  typesInDoc,
  writesNote,
} from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;

beforeEach(async () => {
  pair = await begin();
});

const saying = (panel: SidePanel) => `${panel.last.notification ?? ""} | ${panel.texts().join(" | ")}`;
const toDana = (sent: number) =>
  mails(pair.office)
    .slice(sent)
    .filter((one) => one.endsWith(`→ ${DANA}`)).length;
const IF_IN = "One more calendar email goes to Dana, if still in the event.";

test("Sam is uninvited from the series while Jo stays in a later meeting: the toast names who went, and no more", () => {
  const { office, seriesId } = pair;
  const later = startsOf(office, ALEX, seriesId)[2] ?? "";
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  types(office, ALEX, later, { attendees: [{ email: DANA }, { email: SAM }, { email: JO }] });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Uninvite");
  expect(JSON.stringify(eventNow(office, later).attendees)).toContain(JO);
  expect(panel.texts()).toContain(`Uninvited: ${SAM}`);
  expect(saying(panel)).not.toContain("Only you two are invited");
});

test("a panel drawn from memory says of who is invited that it was so when last seen", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }] });
  panel.press("Add topics");
  panel.set("topic", "Lisbon");
  panel.press("Add");
  expect(panel.texts()).toContain(`⚠ ${SAM} is invited too · as last seen`);
});

test("home just after a meeting that was Sam's for once: Dana met nobody just now", () => {
  const { office } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  const next = pair.next();
  opens(office, ALEX, next);
  types(office, ALEX, next, { attendees: [{ email: SAM }] });
  daysLater(office, 4.1);
  const panel = opens(office, ALEX, pair.next());
  panel.openHome();
  expect(panel.texts()).toContain("Dana Reyes");
  expect(panel.texts()).not.toContain("Just now");
});

test("Sam was taken off by hand since the panel was opened: home, which reads the calendar, does not name him", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = opens(office, ALEX, pair.next());
  panel.openHome();
  expect(saying(panel)).toContain(`${SAM} is invited too`);
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }] });
  panel.openHome();
  expect(saying(panel)).not.toContain("invited too");
});

test("Dana's event stays as it is, and Google shares the doc with an email: the card does not say that she was not told", async () => {
  const office = await anOffice();
  const id = String(
    anEvent(office, DANA, {
      ...at("2026-11-20", "10:00", "10:30"),
      recurrence: ["RRULE:FREQ=WEEKLY"],
      attendees: [{ email: ALEX }],
    }).id,
  );
  const panel = opens(office, ALEX, startsOf(office, ALEX, id)[0] ?? "");
  panel.set("event", "theirs");
  const action = panel.card().fixedFooter?.primaryButton?.onClick?.action;
  const parameters = [...(action?.parameters ?? []), { key: "mail", value: "yes" }];
  panel.click({ action: { ...action, parameters } } as unknown as Parameters<SidePanel["click"]>[0]);
  expect(mails(office)).toContain(`drive.share ${ALEX} → ${DANA}`);
  expect(panel.texts()).toContain("One share email from Google");
  expect(saying(panel)).not.toContain("has not been told");
});

test.each([[[]], [[{ email: DANA }]]])(
  "Undo set-up with %j as guests: its mail is said on the condition that Dana is in the event",
  (attendees) => {
    const { office, seriesId } = pair;
    const panel = opens(office, ALEX, pair.next());
    types(office, ALEX, seriesId, { attendees });
    panel.press("Undo set-up");
    expect(panel.texts()).toContain(`${IF_IN} The empty doc goes to your trash.`);
    const sent = mails(office).length;
    panel.press("Undo set-up");
    expect(panel.texts()[0]).toMatch(/^Undone/);
    expect(toDana(sent)).toBe(attendees.length);
  },
);

test("Dana was taken off the meeting that was moved: its Undo says her mail on a condition, and she gets none", () => {
  const { office } = pair;
  const eventId = pair.next();
  const panel = opens(office, ALEX, eventId);
  panel.press("Find a time");
  panel.press("Move it");
  types(office, ALEX, eventId, { attendees: [] });
  const again = opens(office, ALEX, eventId);
  again.press("Undo the last move or skip");
  expect(again.texts()).toContain(IF_IN);
  const sent = mails(office).length;
  again.press("Undo it");
  expect(toDana(sent)).toBe(0);
});

test("Dana is off the event again: the Undo of its repair says her mail on a condition", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [] });
  opens(office, ALEX, pair.next()).press("Repair");
  types(office, ALEX, seriesId, { attendees: [] });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Undo the repair");
  expect(panel.texts()).toContain(
    "If still in the event, Dana, whom the repair invited again, is uninvited by one calendar email.",
  );
});

test("Sam was invited again by hand: the Undo of Uninvite tells whoever it invites, and mails nobody", () => {
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Uninvite");
  panel.press("Undo");
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  expect(panel.texts()).toContain(
    `Whoever is invited again gets one calendar email: ${SAM}. Google may email Dana too.`,
  );
  const sent = mails(office).length;
  panel.press("Invite again");
  expect(mails(office).slice(sent)).toEqual([]);
});

test("Dana was taken off the series since its end: the card says no mail of its Undo, and she gets none", () => {
  const { office, seriesId } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("End this 1:1");
  panel.press("End it");
  expect(saying(panel)).toContain("Undoing sends Dana one more calendar email.");
  types(office, ALEX, seriesId, { attendees: [] });
  const again = opens(office, ALEX, pair.next());
  expect(again.texts()).toContain("You can undo this until Tue 17 Nov.");
  const sent = mails(office).length;
  again.press("Undo");
  expect(toDana(sent)).toBe(0);
  expect(saying(again)).not.toContain("got one calendar email");
});

test("a repair that is refused, since Dana would be mailed unsaid, changes nothing of the doc's sharing either", () => {
  const { office, seriesId, docId } = pair;
  const sharing = {
    method: "drive.files.update",
    params: { fileId: docId },
    body: { writersCanShare: true },
  };
  office.workspace.call(byHand(ALEX), sharing);
  const panel = opens(office, ALEX, pair.next());
  types(office, ALEX, seriesId, { attendees: [] });
  panel.press("Repair");
  expect(panel.texts()).toContain("Nothing was changed and nobody was told.");
  expect(docsOwnedBy(office)[0]?.writersCanShare).toBe(true);
});

const GUEST = "guest@elsewhere.example.com";

async function withoutAccount() {
  return anOffice({ "drive.no-account-unmailed": "400 invalidSharingRequest" });
}

test("going on in a new doc with somebody without a Google account: an email that went is not denied", async () => {
  const office = await withoutAccount();
  const seriesId = String(
    anEvent(office, ALEX, { ...at("2026-11-20", "10:00", "10:30"), attendees: [{ email: GUEST }] }).id,
  );
  const panel = opens(office, ALEX, seriesId);
  panel.press("Set up 1:1");
  panel.press("Share with an email");
  const theirs = { ...pair, office, docId: String(docsOwnedBy(office)[0]?.id), seriesId };
  typesInDoc(theirs, ALEX, "Lisbon");
  writesNote(theirs, ALEX, "Lisbon", "Notes:");
  typesInDoc(theirs, ALEX, "x".repeat(910_000), "Notes:");
  const again = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  again.press("Go on in a new doc");
  again.press("Go on in a new doc");
  const sent = mails(office).length;
  again.press("Share with an email");
  expect(mails(office).slice(sent)).toEqual([`drive.share ${ALEX} → ${GUEST}`]);
  expect(saying(again)).toContain("who presses Allow there once.");
  expect(saying(again)).not.toContain("Nobody got an email");
});
