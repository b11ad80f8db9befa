import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { driveMisfortunes } from "../../emulator/drive/misfortunes";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  mails,
  opens,
  permissionsOf,
  startsOf,
  typesInDoc,
} from "./world";

const LOST = { code: 400, reason: "badRequest", message: "Request contains an invalid argument." };

test.each([
  ["sent", "sent"],
  ["left out", "sent"],
  ["sent", "left out"],
  ["left out", "left out"],
])("a set-up is taken back whole where nulls are %s and empty lists %s", async (nulls, lists) => {
  const office = await anOffice({ "apps-script.nulls": nulls, "apps-script.empty-lists": lists });
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Undone. What the set-up changed is taken back.");
  const event = eventNow(office, id);
  expect(event.recurrence).toBeUndefined();
  const properties = Object.values(
    (event.extendedProperties ?? {}) as Record<string, Record<string, string>>,
  );
  expect(properties.flatMap((one) => Object.values(one)).filter((value) => value !== "")).toEqual([]);
  expect(mails(office)).toHaveLength(2);
  panel.openEvent(ALEX, id);
  expect(panel.buttons()).toContain("Set up 1:1");
});

test.each(["stays", "reset"])(
  "who writes from right to left goes on doing so in what is added (a named style: the direction %s)",
  async (answer) => {
    const pair = await aPair({ "docs.named-style-direction": answer });
    const { office, docId: documentId } = pair;
    const asks = (method: string, body?: JsonObject) =>
      office.workspace.call(byHand(ALEX), {
        method,
        params: { documentId },
        ...(body === undefined ? {} : { body }),
      }).body ?? {};
    const lines = () =>
      ((asks("docs.documents.get").body as { content?: JsonObject[] }).content ?? []).filter(
        ({ paragraph }) => paragraph !== undefined,
      );
    const end = Number(lines().at(-1)?.endIndex);
    const style = { paragraphStyle: { direction: "RIGHT_TO_LEFT" }, fields: "direction" };
    const range = { startIndex: 1, endIndex: end };
    asks("docs.documents.batchUpdate", { requests: [{ updateParagraphStyle: { range, ...style } }] });
    const panel = opens(office, ALEX, pair.next());
    for (const topic of ["تقرير", "إجازة"]) {
      panel.press("Add topics");
      panel.set("topic", topic);
      panel.press("Add");
    }
    daysLater(office, 7);
    const later = opens(office, ALEX, pair.next());
    later.reload();
    later.press("Carry over");
    later.press("Carry over");
    const words = JSON.stringify(lines());
    for (const added of ["إجازة", "27 Nov 2026"]) expect(words).toContain(added);
    const ways = lines().map(
      ({ paragraph }) => (paragraph as { paragraphStyle?: { direction?: string } }).paragraphStyle?.direction,
    );
    expect(ways).toEqual(ways.map(() => "RIGHT_TO_LEFT"));
  },
);

test("a mask that Docs refuses is asked for once: the plain one, then none at all", async () => {
  const pair = await aPair();
  const { office } = pair;
  const reads = (act: () => void) =>
    callsOf(office, act).filter((call) => call.startsWith("docs.documents.get"));
  const opening = () => opens(office, ALEX, pair.next());
  typesInDoc(pair, DANA, "Budget");
  office.workspace.faults.add({ method: "docs.documents.get", when: "before", times: 2, error: LOST });
  const get = "docs.documents.get";
  expect(reads(opening)).toEqual([`${get} 400`, `${get} 400`, get]);
  expect(opening().texts()).toContain("Budget");
  typesInDoc(pair, ALEX, "Hiring");
  expect(reads(opening)).toEqual([get]);
});

test("right after one's own press the next opening reads the doc, whatever its version says", async () => {
  const pair = await aPair({ "drive.version": "late" });
  const panel = opens(pair.office, ALEX, pair.next());
  // By now the panel is kept with the version that it shows.
  pair.office.workspace.clock.advance(10 * 60_000);
  panel.reload();
  expect(callsOf(pair.office, () => panel.reload())).toHaveLength(2);
  panel.press("Add topics");
  panel.set("topic", "Budget");
  panel.press("Add");
  typesInDoc(pair, DANA, "Hiring");
  const texts = opens(pair.office, ALEX, pair.next()).texts();
  for (const topic of ["Budget", "Hiring"]) expect(texts).toContain(topic);
});

test("every press that changes something says so to the other cards of the window, a look does not", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  expect(panel.last.stateChanged).toBe(false);
  panel.set("topic", "Budget");
  panel.press("Add");
  expect(panel.last.stateChanged).toBe(true);
  panel.press("Undo last change");
  expect(panel.last.stateChanged).toBe(true);
  panel.press("Settings for all 1:1s");
  panel.press("Save");
  expect(panel.last.stateChanged).toBe(true);
  panel.press("Refresh");
  expect(panel.last.stateChanged).toBe(false);
});

test.each(["nothing", "granted"])(
  "in Docs a press on a doc that was granted finds it, where the event object says %s of it",
  async (said) => {
    const pair = await aPair({ "side-panel.file-scope-in-actions": said });
    const { office, docId } = pair;
    const panel = docsOf(office, DANA);
    panel.openDoc(docId);
    panel.press("Allow");
    panel.grantFileScope();
    expect(panel.buttons()).toContain("Add topics");
    office.workspace.faults.add({
      method: "drive.files.get",
      when: "before",
      times: 4,
      error: { code: 503, reason: "backendError", message: "Backend Error" },
    });
    panel.openDoc(docId);
    expect(panel.texts()[0]).toBe("Google didn't answer");
    office.workspace.faults.clear();
    panel.press("Try again");
    expect(panel.buttons()).toContain("Add topics");
    expect(panel.buttons()).not.toContain("Allow");
  },
);

test("a second Allow on a doc that was granted meanwhile shows the panel and asks Google for nothing", async () => {
  const pair = await aPair({ "side-panel.file-scope-in-actions": "granted" });
  const panel = docsOf(pair.office, DANA);
  panel.openDoc(pair.docId);
  const before = panel.snapshot();
  panel.press("Allow");
  expect(panel.last.fileScopeRequested).toBe(true);
  panel.grantFileScope();
  panel.restore(before);
  panel.press("Allow");
  expect(panel.last.fileScopeRequested).toBe(false);
  expect(panel.buttons()).toContain("Add topics");
});

test.each(["taken", "403 forbiddenForNonOrganizer"])(
  "somebody else's event is set up and taken back, one's own note on it %s",
  async (answer) => {
    const office = await anOffice({ "calendar.guest-private-properties": answer });
    const event = anEvent(office, "noor@example.com", {
      ...at("2026-11-18", "15:00", "15:30"),
      recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=WE"],
      attendees: [{ email: ALEX }],
    });
    const meeting = () => startsOf(office, ALEX, String(event.id))[0] ?? "";
    const panel = opens(office, ALEX, meeting());
    panel.set("event", "theirs");
    panel.press("Set up 1:1");
    expect(panel.texts()).toContain("✓ The event stays as it is");
    panel.openEvent(ALEX, meeting());
    expect(panel.texts()).toContain("Wed 18 Nov, 15:00");
    const again = opens(office, ALEX, meeting());
    expect(again.buttons()).toContain("Open doc");
    expect(docsOwnedBy(office)).toHaveLength(1);
  },
);

test("a share whose mail did not go out has happened all the same", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  office.workspace.faults.add(driveMisfortunes.sharedWithoutMail);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(permissionsOf(office, String(docsOwnedBy(office)[0]?.id))).toEqual([
    `owner ${ALEX}`,
    `writer ${DANA}`,
  ]);
});

test.each([
  ["aclChangeNotAllowed", "Your company's rules blocked sharing"],
  ["shareInNotPermitted", "Your company's rules blocked sharing"],
  ["noPermissionToShare", "Google refused to share the doc with dana@example.com and did not say why."],
  ["sharingRateLimitExceeded", "Google limits how much one person shares in a day."],
] as const)("the refusal %s has its own words", async (misfortune, said) => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  office.workspace.faults.add(driveMisfortunes[misfortune]);
  panel.press("Set up 1:1");
  expect(panel.texts({ folded: true }).join("\n")).toContain(said);
  office.workspace.faults.clear();
  panel.press("Try again");
  expect(panel.texts()).toContain("You and Dana are set");
});

test.each(["400 invalidSharingRequest", "403 cannotInviteNonGoogleUser"])(
  "a guest without a Google account, refused unmailed with %s: the mail is offered, company rules are not blamed",
  async (answer) => {
    const office = await anOffice({ "drive.no-account-unmailed": answer });
    const guest = "guest@elsewhere.example.com";
    const id = fridayWithDana(office, { attendees: [{ email: guest }] });
    const panel = opens(office, ALEX, id);
    panel.press("Set up 1:1");
    expect(panel.texts().join("\n")).toContain(`${guest} has no Google account`);
    expect(panel.texts({ folded: true }).join("\n")).not.toContain("company");
    panel.press("Share with an email");
    expect(permissionsOf(office, String(docsOwnedBy(office)[0]?.id))).toContain(`writer ${guest}`);
  },
);

test("an address that Google shares with in no way is said to have no account", async () => {
  const office = await anOffice({
    "drive.no-account-unmailed": "403 cannotInviteNonGoogleUser",
    "drive.no-account": "403 cannotInviteNonGoogleUser",
  });
  const id = fridayWithDana(office, { attendees: [{ email: "guest@elsewhere.example.com" }] });
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  panel.press("Share with an email");
  expect(panel.texts({ folded: true }).join("\n")).toContain("Google does not share with it");
});

test("where a doc's version lags, one's own press shows at once and another's within minutes, for two calls", async () => {
  const pair = await aPair({ "drive.version": "late" });
  const { office } = pair;
  const panel = opens(office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget");
  panel.press("Add");
  expect(panel.texts()).toContain("Budget");
  panel.reload();
  expect(panel.texts()).toContain("Budget");
  typesInDoc(pair, DANA, "Moving to Lisbon");
  office.workspace.clock.advance(3 * 60_000);
  panel.reload();
  expect(panel.texts()).toContain("Moving to Lisbon");
  office.workspace.clock.advance(3 * 60_000);
  panel.reload();
  expect(callsOf(office, () => panel.reload())).toHaveLength(2);
});

test("the direct's notes are in no card, log or kept word when every message of Google's holds them", async () => {
  const pair = await aPair();
  const { office } = pair;
  const notes = "zanzibar quince";
  typesInDoc(pair, DANA, "Budget");
  daysLater(office, 7);
  const told: string[] = [];
  for (const [code, reason] of [
    [400, "badRequest"],
    [403, "forbidden"],
    [404, "notFound"],
    [429, "rateLimitExceeded"],
    [500, "backendError"],
  ] as const) {
    const error = { code, reason, message: `Response Code: 200. Message: ${notes}` };
    const all = ["calendar.*", "docs.*", "drive.*", "url.fetch"];
    const windows = [0, 1, 2, 3, 4, 5].map((skip) => ({ method: all, skip, times: 6 }));
    for (const fault of [...windows, { method: ["url.fetch"], skip: 0, times: 99 }]) {
      office.workspace.faults.add({ ...fault, when: "before", error });
      const panel = opens(office, ALEX, pair.next());
      const look = (label: string) => {
        const { notification, error: shown, execution } = panel.last;
        const seen = JSON.stringify([panel.stack(), notification, shown, execution?.logs]);
        if (/zanzibar|quince/.test(seen)) told.push(`${code} ${fault.method} ${fault.skip} ${label}`);
      };
      look("opened");
      for (const label of ["Carry over", "Add topics", "Refresh", "Try again"]) {
        if (!panel.buttons().includes(label)) continue;
        panel.press(label);
        look(label);
      }
      office.workspace.faults.clear();
    }
  }
  expect(told).toEqual([]);
  expect(JSON.stringify(office.workspace.script.snapshot())).not.toMatch(/zanzibar|quince/);
});
