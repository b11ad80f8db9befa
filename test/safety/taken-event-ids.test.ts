import { expect, test } from "@jest/globals";
import {
  ALEX,
  anEvent,
  anOffice,
  at,
  calendarOf,
  DANA,
  docsOwnedBy,
  eventNow,
  eventsOf,
  mails,
  type Office,
  SAM,
} from "../flows/world";

/** The id that a set-up with Dana takes at what the form offers: anybody who has the add-on can find it out. */
async function foreseen(): Promise<string> {
  const office = await anOffice();
  setsUp(office);
  return String(eventsOf(office, ALEX)[0]?.id);
}

function setsUp(office: Office) {
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", DANA);
  panel.press("Set up 1:1");
  return panel;
}

test.each([
  ["an event of Sam's that guests may change", SAM, { guestsCanModify: true, attendees: [{ email: ALEX }] }],
  ["an event of Sam's", SAM, { attendees: [{ email: ALEX }] }],
  ["a meeting of one's own with Sam", ALEX, { attendees: [{ email: SAM }] }],
  ["a meeting of one's own with Sam too", ALEX, { attendees: [{ email: DANA }, { email: SAM }] }],
])(
  "%s has the id that a set-up would take: it stays as it is, and the 1:1 gets an event of its own",
  async (_what, owner, body) => {
    const id = await foreseen();
    const office = await anOffice();
    anEvent(office, owner, {
      id,
      summary: "Quick chat",
      ...body,
      ...at("2026-11-24", "16:00", "16:30"),
    });
    const before = eventNow(office, id);
    const sent = mails(office).length;
    const panel = setsUp(office);
    expect(panel.texts()[0]).toBe("You and Dana are set");
    expect(eventNow(office, id)).toEqual(before);
    const docId = String(docsOwnedBy(office)[0]?.id);
    const series = eventsOf(office, ALEX).filter(({ description }) => String(description).includes(docId));
    expect(series.map(({ organizer }) => organizer)).toMatchObject([{ email: ALEX }]);
    expect(series.map(({ attendees }) => attendees)).toMatchObject([[{ email: DANA }]]);
    expect(panel.texts()).toContain("✓ Dana has been told");
    expect(mails(office).slice(sent).join()).toContain(`${ALEX} → ${DANA}`);
  },
);
