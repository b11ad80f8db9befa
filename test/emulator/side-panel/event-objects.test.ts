import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { workspaceWithPeople } from "../../../emulator/office";
import { ALEX, DANA } from "../../../emulator/people";
import { openSidePanel, type PanelOptions } from "../../../emulator/side-panel/panel";
import type { Workspace } from "../../../emulator/workspace";
import { MANIFEST, SCOPES, script } from "../apps-script/bundle";

/** Prints the event object on the card. */
const ECHO = `
function echo(e) {
  var text = CardService.newTextParagraph().setText(JSON.stringify(e).replace(/&/g, "&amp;").replace(/</g, "&lt;"));
  return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(text)).build();
}
function onHome(e) { return echo(e); }
function onEventOpen(e) { return echo(e); }
`;

function weekly(workspace: Workspace): string {
  const made = workspace.call(byHand(ALEX), {
    method: "calendar.events.insert",
    params: { calendarId: "primary", sendUpdates: "none" },
    body: {
      summary: "Dana & Alex",
      start: { dateTime: "2026-11-20T10:00:00", timeZone: "Europe/London" },
      end: { dateTime: "2026-11-20T10:30:00", timeZone: "Europe/London" },
      recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
      attendees: [{ email: DANA }],
    },
  });
  return String(made.body?.id);
}

function seen(
  workspace: Workspace,
  open: (panel: ReturnType<typeof openSidePanel>) => void,
  options: Partial<PanelOptions> = {},
  manifest: Record<string, unknown> = MANIFEST,
  person = ALEX,
) {
  const panel = openSidePanel(workspace, script(ECHO, manifest), person, { host: "CALENDAR", ...options });
  open(panel);
  return JSON.parse(panel.texts()[0] ?? "");
}

test("an opened occurrence comes with its series, organizer and guests, and with nothing of its title or times", () => {
  const workspace = workspaceWithPeople();
  const id = weekly(workspace);
  const { calendar } = seen(workspace, (panel) => panel.openEvent("primary", `${id}_20261127T100000Z`));
  expect(calendar).toEqual({
    calendarId: ALEX,
    id: `${id}_20261127T100000Z`,
    recurringEventId: id,
    organizer: { email: ALEX },
    attendees: expect.arrayContaining([
      {
        email: DANA,
        displayName: "",
        responseStatus: "needsAction",
        organizer: false,
        self: false,
        resource: false,
        optional: false,
        comment: "",
        additionalGuests: 0,
      },
    ]),
    capabilities: {
      canSeeAttendees: true,
      canAddAttendees: true,
      canSeeConferenceData: true,
      canSetConferenceData: true,
    },
  });
});

test("a guest's rights are what the organizer left them", () => {
  const workspace = workspaceWithPeople();
  const id = weekly(workspace);
  workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: id },
    body: { guestsCanInviteOthers: false, guestsCanModify: false },
  });
  const { calendar } = seen(workspace, (panel) => panel.openEvent("primary", id), {}, MANIFEST, DANA);
  expect(calendar.organizer).toEqual({ email: ALEX });
  expect(calendar.capabilities).toMatchObject({ canAddAttendees: false, canSetConferenceData: false });
});

test("guests and rights need both the manifest's READ and the person's consent", () => {
  const workspace = workspaceWithPeople();
  const id = weekly(workspace);
  const open = (panel: ReturnType<typeof openSidePanel>) => panel.openEvent("primary", id);
  const without = MANIFEST.oauthScopes.filter((scope) => scope !== SCOPES.currentEvent);
  const metadata = {
    ...MANIFEST,
    addOns: { ...MANIFEST.addOns, calendar: { ...MANIFEST.addOns.calendar, currentEventAccess: "METADATA" } },
  };
  const bare = { calendarId: ALEX, id, organizer: { email: ALEX } };
  expect(seen(workspace, open, { grantedScopes: without }).calendar).toEqual(bare);
  expect(seen(workspace, open, {}, metadata).calendar).toEqual(bare);
});

test("an event that was never saved has guests, and an id only by assumption", () => {
  for (const answer of ["given", "absent"]) {
    const workspace = workspaceWithPeople();
    workspace.assumptions.set("side-panel.unsaved-event-id", answer);
    const { calendar } = seen(workspace, (panel) => panel.openUnsavedEvent("primary", [DANA]));
    expect("id" in calendar).toBe(answer === "given");
    expect(calendar.attendees).toMatchObject([{ email: DANA }]);
  }
});

test("guests changed in the form reach the add-on before anything is saved", () => {
  const workspace = workspaceWithPeople();
  const id = weekly(workspace);
  const calendar = { ...MANIFEST.addOns.calendar, eventUpdateTrigger: { runFunction: "onHome" } };
  const manifest = { ...MANIFEST, addOns: { ...MANIFEST.addOns, calendar } };
  const open = (panel: ReturnType<typeof openSidePanel>) => {
    panel.openEvent("primary", id);
    panel.changeGuests(["sam@example.com"]);
  };
  const { calendar: event } = seen(workspace, open, {}, manifest);
  expect(event).toMatchObject({ id, attendees: [{ email: "sam@example.com" }] });
  expect(() => seen(workspace, (panel) => panel.changeGuests([]), {}, manifest)).toThrow("No event");
});

test("consent given later is in the next event", () => {
  const workspace = workspaceWithPeople();
  workspace.script.setConsent("one-on-one", ALEX, [SCOPES.execute]);
  const panel = openSidePanel(workspace, script(ECHO), ALEX, { host: "CALENDAR" });
  panel.openHome();
  expect(panel.texts()[0]).not.toContain("userLocale");
  panel.grantScopes([SCOPES.locale]);
  panel.reload();
  expect(panel.texts()[0]).toContain('"userLocale":"en-GB"');
  expect(workspace.script.consent("one-on-one", ALEX)).toEqual([SCOPES.execute, SCOPES.locale]);
});

test("a page of the other host is misuse", () => {
  const panel = openSidePanel(workspaceWithPeople(), script(ECHO), ALEX, { host: "DOCS" });
  expect(() => panel.openEvent("primary", "x")).toThrow("An event stands in CALENDAR");
  expect(() => panel.card()).toThrow("no card");
});
