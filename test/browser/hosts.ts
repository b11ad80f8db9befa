import { byHand } from "../../emulator/api/call";
import { ALEX, DANA, TITLE } from "./on-record";
import type { OpenedPlayground, Window } from "./playground";

/** One of the two as the one whose event and doc it is: a manager, or a direct who set it up. Both meet on Friday. */
export interface Host {
  readonly who: string;
  readonly me: string;
  /** The other's address and first name. */
  readonly other: string;
  readonly name: string;
  readonly title: string;
  readonly opens: RegExp;
  /** When they meet on Fridays: "10:00". */
  readonly time: string;
  /** The host's window, with the event opened: it asks whether to make a 1:1 of it. */
  asks(playground: OpenedPlayground): Promise<Window>;
}

const OWN_TITLE = "Alex and me";

/** The host's window, at the pair's panel. */
export async function setsUp({ asks, opens }: Host, playground: OpenedPlayground): Promise<Window> {
  const window = await asks(playground);
  await window.press("Set up 1:1");
  await window.calendar();
  await window.openEvent(opens);
  return window;
}

export const HOSTS: readonly Host[] = [
  {
    who: "the manager",
    me: ALEX,
    other: DANA,
    name: "Dana",
    title: "Dana / Alex",
    opens: TITLE,
    time: "10:00",
    async asks(playground) {
      const alex = await playground.asAlex();
      await alex.openEvent(TITLE);
      return alex;
    },
  },
  {
    who: "the direct, who set it up",
    me: DANA,
    other: ALEX,
    name: "Alex",
    title: OWN_TITLE,
    opens: /Alex and me/,
    time: "09:00",
    async asks(playground) {
      playground.workspace.call(byHand(DANA), {
        method: "calendar.events.insert",
        params: { calendarId: "primary", sendUpdates: "none" },
        body: {
          summary: OWN_TITLE,
          start: { dateTime: "2026-11-20T09:00:00Z", timeZone: "Europe/London" },
          end: { dateTime: "2026-11-20T09:30:00Z", timeZone: "Europe/London" },
          attendees: [{ email: ALEX }],
        },
      });
      const dana = await playground.asDana();
      await dana.openEvent(OWN_TITLE);
      await dana.panel.getByRole("radio", { name: "Alex's direct report" }).check();
      return dana;
    },
  },
];
