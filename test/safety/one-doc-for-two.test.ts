import { expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows } from "../flows/own/desk";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
  docsOwnedBy,
  eventNow,
  eventsOf,
  fridayWithDana,
  JO,
  mails,
  type Office,
  opens,
  type Pair,
  permissionsOf,
  startsOf,
} from "../flows/world";

/** Dana has a card of Alex's event open when Alex sets that very event up. */
async function danasStaleCard(): Promise<{
  readonly office: Office;
  readonly event: string;
  readonly dana: SidePanel;
}> {
  const office = await anOffice();
  const event = fridayWithDana(office);
  const dana = opens(office, DANA, event);
  opens(office, ALEX, event).press("Set up 1:1");
  return { office, event, dana };
}

test.each(["my own series", "this event"])(
  "the direct's card lay open while the manager set up: her press (%s) gives what opening the event gives",
  async (which) => {
    const { office, event, dana } = await danasStaleCard();
    const [events, sent] = [eventsOf(office, DANA), mails(office)];
    if (which === "this event") dana.set("event", "theirs");
    dana.press("Set up 1:1");
    expect(dana.texts()).toEqual(opens(office, DANA, startsOf(office, DANA, event)[0] ?? "").texts());
    expect(docsOwnedBy(office, DANA)).toHaveLength(1);
    expect(docsOwnedBy(office, ALEX)).toHaveLength(1);
    expect(eventsOf(office, DANA)).toEqual(events);
    expect(mails(office)).toEqual(sent);
  },
);

test("the same where she may see the doc: it is the pair's panel", async () => {
  const { office, event, dana } = await danasStaleCard();
  const docId = String(docsOwnedBy(office)[0]?.id);
  allows({ office, docId } as Pair);
  dana.press("Set up 1:1");
  const opened = opens(office, DANA, startsOf(office, DANA, event)[0] ?? "");
  expect(dana.buttons()).toEqual(opened.buttons());
  expect(dana.buttons()).toContain("Add topics");
  expect(docsOwnedBy(office, DANA)).toHaveLength(1);
});

test("her home lay open meanwhile: Set up beside the series leads to what opening it gives", async () => {
  const office = await anOffice();
  const series = fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
  const home = calendarOf(office, DANA);
  home.openHome();
  opens(office, ALEX, series).press("Set up 1:1");
  home.press("Set up");
  expect(home.texts()).toEqual(opens(office, DANA, startsOf(office, DANA, series)[0] ?? "").texts());
});

test("a stale card for another person than the event's stays what it says: Dana's own 1:1 with Jo", async () => {
  const office = await anOffice();
  const event = fridayWithDana(office);
  const dana = opens(office, DANA, event);
  dana.press("Change");
  dana.set("someone", JO);
  dana.press("Continue");
  opens(office, ALEX, event).press("Set up 1:1");
  dana.press("Set up 1:1");
  const [own] = docsOwnedBy(office, DANA).filter(({ permissions }) =>
    JSON.stringify(permissions ?? "").includes(JO),
  );
  expect(permissionsOf(office, String(own?.id), DANA)).toEqual([`owner ${DANA}`, `writer ${JO}`]);
});

function ends(office: Office, event = ""): SidePanel {
  const panel = opens(office, ALEX, event);
  panel.press("End this 1:1");
  panel.press("End it");
  return panel;
}

function beginsAnew({ office }: Pair, address = DANA): string {
  const event = anEvent(office, ALEX, {
    attendees: [{ email: address }],
    ...at("2026-11-24", "10:00", "10:30"),
  });
  opens(office, ALEX, String(event.id)).press("Set up 1:1");
  return String(event.id);
}

test.each([
  ["under the same address", DANA],
  ["under an alias", "d.reyes@example.com"],
])(
  "the two began anew %s: Undo of the former end changes nothing, and says what to press",
  async (_how, address) => {
    const pair = await aPair();
    const { office, docId, seriesId } = pair;
    const panel = ends(office, pair.next());
    beginsAnew(pair, address);
    const before = [eventsOf(office, ALEX), mails(office), docsOwnedBy(office)];
    panel.press("Undo");
    expect(panel.texts()[0]).toMatch(/^You and (Dana|D\.?).* have another 1:1$/u);
    expect([eventsOf(office, ALEX), mails(office), docsOwnedBy(office)]).toEqual(before);
    expect(JSON.stringify(eventNow(office, seriesId).extendedProperties)).not.toContain(docId);
    panel.press("Open panel");
    expect(panel.texts()).toContain("Only you two can open this doc");
    const home = calendarOf(office);
    home.openHome();
    expect(home.texts().filter((text) => text === "Dana Reyes" || text.startsWith("d.reyes"))).toHaveLength(
      1,
    );
  },
);

test("the same event was set up anew from a card left open: Undo of the former end leaves it with its doc of today", async () => {
  const office = await anOffice();
  const seriesId = fridayWithDana(office);
  const left = opens(office, ALEX, seriesId);
  opens(office, ALEX, seriesId).press("Set up 1:1");
  const docId = String(docsOwnedBy(office)[0]?.id);
  const panel = ends(office, startsOf(office, ALEX, seriesId)[0]);
  left.press("Set up 1:1");
  expect(docsOwnedBy(office)).toHaveLength(2);
  const before = JSON.stringify(eventNow(office, seriesId));
  expect(before).toContain("oneOnOneSeries");
  expect(before).not.toContain(docId);
  panel.press("Undo");
  expect(panel.texts()[0]).toBe("You and Dana have another 1:1");
  expect(JSON.stringify(eventNow(office, seriesId))).toBe(before);
});

test("once the other 1:1 has ended too, the former end is taken back", async () => {
  const pair = await aPair();
  const { office, docId, seriesId } = pair;
  const panel = ends(office, pair.next());
  const anew = beginsAnew(pair);
  ends(office, startsOf(office, ALEX, anew)[0]);
  panel.press("Undo");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(JSON.stringify(eventNow(office, seriesId).extendedProperties)).toContain(docId);
});
