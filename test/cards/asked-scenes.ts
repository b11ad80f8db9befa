import { bullet, composeDocument, heading } from "../../emulator/docs/compose";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import {
  ALEX,
  aDocByHand,
  anEvent,
  at,
  calendarOf,
  DANA,
  docsOf,
  fridayWithDana,
  type Office,
  opens,
  SAM,
  types,
} from "../flows/world";
import { pairOf } from "./panel-scenes";
import type { Scene } from "./scene";

/** An event at the pair's own time, with somebody else. */
function withSam(office: Office): SidePanel {
  const { id } = anEvent(office, ALEX, {
    ...at("2026-11-27", "10:00", "10:30"),
    attendees: [{ email: SAM, displayName: "Sam Okoro" }],
  });
  return opens(office, ALEX, String(id));
}

/** "Set up 1:1" on the form, with what was typed. */
function typed(office: Office, say: Words, name: string): SidePanel {
  const guests = [
    { email: SAM, displayName: "Sam Okoro" },
    { email: "sam.lund@example.com", displayName: "Sam Lund" },
    { email: DANA, displayName: "Dana Reyes" },
  ];
  anEvent(office, ALEX, { ...at("2026-11-18", "15:00", "16:00"), attendees: guests });
  const panel = calendarOf(office);
  panel.openHome();
  panel.press(say.home.setUp);
  panel.set("someone", name);
  panel.press(say.scratch.setUp);
  return panel;
}

/** The pair's panel after a press that put the event right. */
function mended(office: Office, say: Words, change: object, label: string): SidePanel {
  const pair = pairOf(office, say);
  types(office, ALEX, pair.seriesId, change as never);
  const panel = opens(office, ALEX, pair.next());
  panel.press(label);
  return panel;
}

const GUESTS = { attendees: [{ email: DANA }, { email: SAM }] };

/** What is asked before a set-up, and before something is taken back. */
export const ASKED_SCENES: readonly Scene[] = [
  {
    name: "ask-at-the-same-time",
    shows: (office, say) => {
      pairOf(office, say);
      return withSam(office).card();
    },
  },
  { name: "sure-by-name", shows: (office, say) => typed(office, say, "Dana").card() },
  { name: "choose-of-one-name", shows: (office, say) => typed(office, say, "Sam").card() },
  {
    name: "pair-just-uninvited",
    shows: (office, say) => mended(office, say, GUESTS, say.pair.uninvite).card(),
  },
  {
    name: "undo-uninviting",
    shows: (office, say) => {
      const panel = mended(office, say, GUESTS, say.pair.uninvite);
      panel.press(say.pair.undo);
      return panel.card();
    },
  },
  {
    name: "undo-a-repair",
    shows: (office, say) => {
      const panel = mended(office, say, { attendees: [], visibility: "default" }, say.pair.repair);
      panel.press(say.pair.undo);
      return panel.card();
    },
  },
  {
    name: "stop-using-a-doc",
    shows: (office, say) => {
      fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
      const docId = aDocByHand(office);
      composeDocument(office.workspace.docs, ALEX, docId, [heading(2, "2026-11-13"), bullet("Мысль")]);
      const panel = docsOf(office, ALEX);
      panel.openDoc(docId);
      panel.press(say.permissions.allow);
      panel.grantFileScope();
      panel.press(say.adopt.offer.look);
      panel.press(say.adopt.understood.use);
      panel.press(say.pair.undo);
      return panel.card();
    },
  },
];
