import { expect, test } from "@jest/globals";
import { driveMisfortunes } from "../../emulator/drive/misfortunes";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { errorWords } from "../../src/text/en/errors";
import { until } from "./series/both";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  JO,
  mails,
  markdownOf,
  opens,
  type Pair,
  SAM,
  startsOf,
  takesOff,
  trashes,
  types,
  typesInDoc,
} from "./world";

test.each(["not an address", "dana@", "@example.com", "dana@example", "a b@example.com", "<script>@x.y"])(
  "%s is no guest: nothing is made",
  async (typed) => {
    const office = await anOffice();
    const panel = calendarOf(office);
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", typed);
    panel.press("Set up 1:1");
    expect(panel.last.notification).toMatch(/^".+" is not an email address\. Type it in full\.$/);
    expect(panel.texts()[0]).toBe("Set up a 1:1");
    expect(docsOwnedBy(office)).toEqual([]);
    expect(mails(office)).toEqual([]);
  },
);

test("nobody chosen", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.press("Set up 1:1");
  expect(panel.last.notification).toBe("Choose or type a person first");
  expect(panel.texts()[0]).toBe("Set up a 1:1");
});

test("the event was deleted while the panel was open: the doc that was made is kept and said", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  office.deletes(ALEX, id);
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("The event is gone");
  expect(panel.texts({ folded: true }).some((text) => text.startsWith("EVENT_GONE, "))).toBe(true);
  expect(mails(office)).toEqual([]);
  const again = opens(office, ALEX, fridayWithDana(office));
  again.press("Set up 1:1");
  expect(again.texts()).toContain("You and Dana are set");
  expect(docsOwnedBy(office)).toHaveLength(1);
});

test("the doc is in the trash: no second one is made, restored it works again", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  trashes(pair, true);
  panel.reload();
  expect(panel.texts()[0]).toBe("The doc is in the trash");
  expect(panel.card().fixedFooter?.primaryButton?.text).toBe("Open trash");
  expect(panel.card().fixedFooter?.secondaryButton?.text).toBe("Try again");
  expect(panel.texts()).toContain("Open the trash, right-click the doc and choose Restore. Then try again.");
  trashes(pair, false);
  panel.press("Try again");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(docsOwnedBy(pair.office)).toHaveLength(1);
});

test("the doc goes to the trash while the list of open items is shown", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget");
  panel.press("Add");
  daysLater(pair.office, 5);
  panel.openEvent(ALEX, pair.next());
  panel.press("Carry over");
  trashes(pair, true);
  panel.press("Carry over");
  expect(panel.texts()[0]).toBe("The doc is in the trash");
  trashes(pair, false);
  panel.press("Try again");
  expect(panel.last.notification).toBe("1 item carried to 27 Nov");
});

test("of a doc in the trash, whoever does not own it is told whom to ask", async () => {
  const pair = await aPair();
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  const panel = opens(pair.office, DANA, pair.next());
  trashes(pair, true);
  panel.reload();
  expect(panel.texts()).toContain("Ask Alex to restore it from the trash, then try again.");
  expect(panel.buttons()).not.toContain("Open trash");
});

test("the direct is taken off the doc: an error card in Docs, the event's facts in Calendar, never a second doc", async () => {
  const pair = await aPair();
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  takesOff(pair, DANA);
  docs.press("Refresh");
  expect(docs.texts()[0]).toBe("You can't open this doc");
  const calendar = opens(pair.office, DANA, pair.next());
  expect(calendar.texts()[0]).toBe("You can't open this doc");
  expect(docsOwnedBy(pair.office, DANA)).toEqual([]);
  const owner = opens(pair.office, ALEX, pair.next());
  expect(owner.texts()).toContain("⚠ Dana can't open this doc yet");
  owner.press("Share");
  expect(owner.texts()).toContain("Only you two can open this doc");
});

test("the company blocks sharing outside: the event is unchanged, the same press goes on later", async () => {
  const office = await anOffice();
  office.workspace.directory.policy.outsideSharing = "blocked";
  const id = fridayWithDana(office, { attendees: [{ email: JO }] });
  const before = eventNow(office, id);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  expect(panel.texts()).toEqual([
    "Not shared with Jo yet",
    "What happened",
    `Your company's rules blocked sharing with ${JO}.`,
    "What's safe",
    "Your event is unchanged. A doc that was made is in your Drive.",
    "What now",
    "Ask IT to allow this address, then try again.",
    "Details for IT",
    "Try again",
    "Open your 1:1s",
  ]);
  expect(eventNow(office, id)).toEqual(before);
  expect(mails(office)).toEqual([]);
  office.workspace.directory.policy.outsideSharing = "allowed";
  panel.press("Try again");
  expect(panel.texts()).toContain("You and Jo are set");
  expect(docsOwnedBy(office)).toHaveLength(1);
});

test.each([
  [
    403,
    "quotaExceeded",
    "Calendar usage limits exceeded.",
    "calendar.events.patch",
    "Calendar needs a break",
  ],
  [
    403,
    "domainPolicy",
    "The domain administrators have disabled Drive apps.",
    "drive.permissions.create",
    "Not shared with Dana yet",
  ],
  [
    403,
    "sharingRateLimitExceeded",
    "Rate limit exceeded.",
    "drive.permissions.create",
    "Sharing needs a break",
  ],
  [
    400,
    "invalidSharingRequest",
    'Bad Request. User message: "ACL change not allowed."',
    "drive.permissions.create",
    "Not shared with Dana yet",
  ],
  [
    403,
    "domainPolicy",
    "The domain administrators have disabled Drive apps.",
    "drive.files.list",
    "Your company blocks this",
  ],
  [429, "rateLimitExceeded", "Rate Limit Exceeded", "drive.files.create", "Google is busy"],
  [
    403,
    "storageQuotaExceeded",
    "The user's Drive storage quota has been exceeded.",
    "drive.files.create",
    "Your Google storage is full",
  ],
  [403, "dailyLimitExceeded", "Daily Limit Exceeded", "drive.files.list", "That was the limit for today"],
  [403, "dailyLimitExceeded", "Daily Limit Exceeded", "drive.files.create", "That was the limit for today"],
  [
    403,
    "dailyLimitExceeded",
    "Daily Limit Exceeded",
    "drive.permissions.create",
    "That was the limit for today",
  ],
  [
    403,
    "dailyLimitExceeded",
    "Daily Limit Exceeded",
    "calendar.events.patch",
    "That was the limit for today",
  ],
  [500, "backendError", "Internal Error", "docs.documents.batchUpdate", "Google didn't answer"],
])("%s %s: %s", async (code, reason, message, method, title) => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  office.workspace.faults.add({ method, when: "before", times: 9, error: { code, reason, message } });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe(title);
  expect(panel.last.error).toBeUndefined();
  office.workspace.faults.clear();
  panel.press("Try again");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(docsOwnedBy(office)).toHaveLength(1);
});

const KEPT = "Nothing was lost. What was done so far is kept and is not done twice.";

test.each([
  [
    "a switch to weekly, its new series made",
    "calendar.events.patch",
    async () => {
      const office = await anOffice();
      const made = anEvent(office, ALEX, {
        summary: "1:1",
        ...at("2026-11-20", "10:00", "10:30"),
        recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
        attendees: [{ email: DANA }],
      });
      const panel = opens(office, ALEX, startsOf(office, ALEX, String(made.id))[0] ?? "");
      panel.set("cadence", "switch");
      return { office, panel, press: "Set up 1:1" };
    },
  ],
  [
    "an uninvite",
    "calendar.events.instances",
    async () => {
      const { office, seriesId, next } = await aPair();
      types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
      return { office, panel: opens(office, ALEX, next()), press: "Uninvite" };
    },
  ],
])(
  "Calendar's limit comes behind %s and its mail: what was done is kept, and nobody reads that the event is unchanged",
  async (_what, method, scene) => {
    const { office, panel, press } = await scene();
    const sent = mails(office).length;
    const error = { code: 403, reason: "quotaExceeded", message: "Calendar usage limits exceeded." };
    office.workspace.faults.add({ method, when: "before", times: 9, error });
    panel.press(press);
    expect(panel.texts()[0]).toBe("Calendar needs a break");
    expect(mails(office).length).toBeGreaterThan(sent);
    expect(panel.texts()).toContain(KEPT);
    expect(panel.texts().join()).not.toContain("unchanged");
  },
);

test("a full storage: the card says what happened, what is safe and what to do, and Drive is asked once", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const before = eventNow(office, id);
  opens(office, ALEX, fridayWithDana(office, { attendees: [{ email: JO }] })).press("Set up 1:1");
  const panel = opens(office, ALEX, id);
  office.workspace.faults.add({ ...driveMisfortunes.storageQuotaExceeded, times: 9 });
  const calls = callsOf(office, () => panel.press("Set up 1:1"));
  expect(calls.filter((call) => call.startsWith("drive.files.create"))).toEqual(["drive.files.create 403"]);
  expect(panel.texts({ folded: true }).slice(0, -3)).toEqual([
    "Your Google storage is full",
    "What happened",
    "Google refused to make a file in your Drive, because there is no room left.",
    "What's safe",
    KEPT,
    "What now",
    "Make room in your storage, or ask IT for more. Then try again: it goes on where it stopped.",
    "Details for IT",
  ]);
  expect(panel.texts({ folded: true }).at(-3)).toMatch(/^STORAGE_FULL, HTTP 403, /);
  expect(eventNow(office, id)).toEqual(before);
});

test("the day's limit is reached: it is said at once, and nothing is tried again", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  pair.office.workspace.faults.add({ ...driveMisfortunes.dailyLimitExceeded, times: 9 });
  expect(callsOf(pair.office, () => panel.reload())).toEqual([
    "calendar.events.instances",
    "drive.files.get 403",
  ]);
  expect(panel.texts({ folded: true })).toEqual(
    expect.arrayContaining([
      "That was the limit for today",
      "Google limits what this add-on may ask in a day, for everybody who uses it together.",
      KEPT,
      "Try again tomorrow. It goes on where it stopped.",
      expect.stringMatching(/^DAILY_LIMIT, HTTP 403, /),
    ]),
  );
});

test.each([
  ["the day's limit", 403, "dailyLimitExceeded", "That was the limit for today"],
  ["the anti-abuse limit", 403, "quotaExceeded", "Calendar needs a break"],
])(
  "%s hides whether the other series lives: it is not taken for gone",
  async (_what, code, reason, title) => {
    const office = await anOffice();
    opens(office, ALEX, fridayWithDana(office)).press("Set up 1:1");
    const panel = opens(office, ALEX, fridayWithDana(office));
    office.workspace.faults.add({
      method: "calendar.events.instances",
      when: "before",
      times: 9,
      error: { code, reason, message: "Limit Exceeded" },
    });
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe(title);
    office.workspace.faults.clear();
    panel.press("Try again");
    expect(panel.texts()[0]).toBe("You and Dana already meet");
  },
);

test.each([
  ["once", 1, "Budget"],
  ["again and again", 99, "The doc didn't take it"],
])("Docs refuses the write %s although nobody typed", async (_name, times, shown) => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Add topics");
  panel.set("topic", "Budget");
  const message = "Invalid requests[0].deleteNamedRange: No named range found with ID: kix.1";
  pair.office.workspace.faults.add({
    method: "docs.documents.batchUpdate",
    when: "before",
    times,
    error: { code: 400, reason: "badRequest", message },
  });
  panel.press("Add");
  expect(panel.texts()).toContain(shown);
  pair.office.workspace.faults.clear();
  if (times > 1) panel.press("Try again");
  expect(markdownOf(pair.office, pair.docId).split("Budget")).toHaveLength(2);
});

test("a doc in a shared drive is refused", async () => {
  const pair = await aPair();
  pair.movesToSharedDrive();
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()[0]).toBe("The doc is in a shared drive");
});

test("an event without a hint of its doc, everything wiped, and the doc gone: no panel is guessed", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, DANA, startsOf(pair.office, DANA, pair.seriesId)[0] ?? "");
  expect(panel.texts()[0]).toBe("Your 1:1 with Alex");
});

test("every code has its words, and each says what happened, what is safe and what to do", () => {
  for (const words of Object.values(errorWords)) {
    const said = words({ name: "Dana", address: "dana@example.com" });
    for (const text of Object.values(said)) expect(text.length).toBeGreaterThan(5);
  }
});

const DOWN = { code: 503, reason: "backendError", message: "Backend Error" };

/** Google is down while this is pressed, and up again for "Try again". */
function pressesTwice({ office }: Pair, panel: SidePanel, label: string, meanwhile = () => {}): void {
  office.workspace.faults.add({ when: "before", method: ["calendar.*", "drive.*"], times: 9, error: DOWN });
  panel.press(label);
  office.workspace.faults.clear();
  expect(panel.texts()[0]).toBe("Google didn't answer");
  meanwhile();
  panel.press("Try again");
}

test.each<[string, (panel: SidePanel) => string, readonly string[]]>([
  ["shows a card", () => "End this 1:1", ["End your 1:1 with Dana?", "Dana Reyes"]],
  ["changes the card", () => "Done", ["Dana Reyes"]],
  [
    "takes a form away",
    (panel) => {
      panel.press("Add topics");
      panel.set("topic", "Offsite");
      return "Add";
    },
    ["Dana Reyes"],
  ],
  ["shows the panel", () => "Refresh", ["Dana Reyes"]],
])("tried again, a press that %s: the way back leads to no error card", async (_what, on, titles) => {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Budget");
  daysLater(pair.office, 5);
  const panel = opens(pair.office, ALEX, pair.next());
  pressesTwice(pair, panel, on(panel));
  const seen = [panel.texts()[0]];
  while (panel.stack().length > 1) {
    panel.back();
    seen.push(panel.texts()[0]);
  }
  expect(seen).toEqual(titles);
});

test("tried again too late for what was chosen: that is said, on the card where another time can be", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Find a time");
  pressesTwice(pair, panel, "Move it", () => until(pair, "2026-11-20T09:55"));
  expect(panel.last.notification).toBe("That time is over. Choose a later one.");
  expect(panel.buttons()).toContain("Move it");
});

test("tried again, a press that makes a doc and opens it: the card of the failure goes, and the toast says what was made", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Just for me");
  pressesTwice(pair, panel, "Make a copy");
  expect(panel.texts()[0]).toBe("Just for me");
  expect(panel.last.notification).toBe("Copied to your Drive, for you alone");
  panel.press("Make a copy");
  expect(panel.last.openLink?.url).toContain("/document/d/");
});

test("home, opened from the add-on's menu, failed: tried again it is there", async () => {
  const { office, next } = await aPair();
  const panel = opens(office, ALEX, next());
  office.workspace.faults.add({ when: "before", times: 99, error: DOWN });
  panel.pressUniversal("Your 1:1s");
  office.workspace.faults.clear();
  expect(panel.buttons()).toContain("Try again");
  panel.press("Try again");
  expect(panel.texts()[0]).toBe("Your 1:1s");
});
