import type { Event } from "../contract/calendar";
import { byHand } from "../emulator/api/call";
import type { JsonObject } from "../emulator/json";
import type { Dice } from "./dice";
import { rightsOf } from "./files";
import { ALEX, DANA, type Office, SAM } from "./office";
import { nextMeeting, refusable, type Scene, sharedDocs } from "./scene";

/** What people do in Calendar and in Drive by hand, without the add-on. */
export const BY_HAND = [
  "rename the event",
  "describe the event",
  "move one meeting",
  "cancel one meeting",
  "answer the invitation",
  "go on leave",
  "open the event to all",
  "let guests invite",
  "invite Sam",
  "let Sam into the doc",
  "put Sam out of the doc",
  "tick a task off",
] as const;
export type ByHand = (typeof BY_HAND)[number];

const HOUR = 3_600_000;

/** Does it as Alex, whose calendar and doc these are; an answer is Dana's. Undefined when Google refuses or there is nothing to do it to. */
export function byOwnHand(scene: Scene, act: ByHand, dice: Dice): string | undefined {
  const { office } = scene;
  const patch = (eventId: string, body: JsonObject, who = ALEX): void =>
    void office.workspace.call(byHand(who), {
      method: "calendar.events.patch",
      params: { calendarId: "primary", eventId, sendUpdates: "none" },
      body,
    });
  const series = seriesNow(office);
  switch (act) {
    case "rename the event": {
      const summary = dice.pick(["Dana & Alex", "1:1", "<i>Coffee?</i>", "\u202Ereversed"]);
      return refusable(() => patch(series, { summary }), `renames the event "${summary}"`);
    }
    case "describe the event": {
      const words = `Bring the numbers ${scene.ledger.maybe()}`;
      const before = eventOf(office, series)?.description ?? "";
      const done = refusable(
        () => patch(series, { description: `${words}\n${before}` }),
        `writes "${words}" into the event's description`,
      );
      if (done !== undefined) scene.described.push(words);
      return done;
    }
    case "move one meeting": {
      const meeting = nextMeeting(office, ALEX);
      const event = eventOf(office, meeting);
      if (event?.recurringEventId === undefined) return undefined;
      const by = dice.pick([2 * HOUR, 24 * HOUR, -24 * HOUR, 3 * 24 * HOUR]);
      const moved = (at: Event["start"]): JsonObject => ({
        dateTime: new Date(Date.parse(at?.dateTime ?? "") + by).toISOString(),
        timeZone: "Europe/London",
      });
      return refusable(
        () => patch(meeting, { start: moved(event.start), end: moved(event.end) }),
        `moves the next meeting by ${by / HOUR} hours`,
      );
    }
    case "cancel one meeting": {
      const meeting = nextMeeting(office, ALEX);
      if (eventOf(office, meeting)?.recurringEventId === undefined) return undefined;
      return refusable(
        () =>
          void office.workspace.call(byHand(ALEX), {
            method: "calendar.events.delete",
            params: { calendarId: "primary", eventId: meeting, sendUpdates: "none" },
          }),
        "cancels the next meeting",
      );
    }
    case "answer the invitation": {
      const meeting = nextMeeting(office, DANA);
      const event = eventOf(office, meeting, DANA);
      if (event === undefined) return undefined;
      const responseStatus = dice.pick(["accepted", "declined", "tentative"]);
      const attendees = (event.attendees ?? []).map((one) =>
        one.self === true ? { ...one, responseStatus } : one,
      );
      return refusable(
        () => patch(meeting, { attendees: attendees as JsonObject[] }, DANA),
        `answers "${responseStatus}"`,
      );
    }
    case "go on leave": {
      const who = dice.pick([ALEX, DANA]);
      const meeting = nextMeeting(office, who);
      const event = eventOf(office, meeting, who);
      const date = event?.start?.dateTime?.slice(0, 10);
      if (date === undefined) return undefined;
      const days = dice.pick([1, 5, 12]);
      const declines = dice.pick(["declineNone", "declineAllConflictingInvitations"]);
      const end = new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 19);
      const body = {
        summary: "Out of office",
        eventType: "outOfOffice",
        outOfOfficeProperties: { autoDeclineMode: declines },
        start: { dateTime: `${date}T00:00:00`, timeZone: "Europe/London" },
        end: { dateTime: end, timeZone: "Europe/London" },
      };
      return refusable(
        () =>
          void office.workspace.call(byHand(who), {
            method: "calendar.events.insert",
            params: { calendarId: "primary", sendUpdates: "none" },
            body,
          }),
        `is on leave for ${days} days, ${declines}`,
      );
    }
    case "tick a task off": {
      const who = dice.pick([ALEX, DANA]);
      const call = (method: string, params: Record<string, string>, body?: JsonObject) =>
        office.workspace.call(byHand(who), { method, params, ...(body === undefined ? {} : { body }) }).body;
      const items = (body: JsonObject | undefined) => (body?.items ?? []) as { readonly id: string }[];
      const all = items(call("tasks.tasklists.list", {})).flatMap(({ id: tasklist }) =>
        items(call("tasks.tasks.list", { tasklist })).map(({ id: task }) => ({ tasklist, task })),
      );
      if (all.length === 0) return undefined;
      const one = dice.pick(all);
      return refusable(
        () => void call("tasks.tasks.patch", one, { status: "completed" }),
        "ticks a task off in Google Tasks",
      );
    }
    case "open the event to all":
      return refusable(() => patch(series, { visibility: "public" }), "makes the event public");
    case "let guests invite":
      return refusable(() => patch(series, { guestsCanInviteOthers: true }), "lets guests invite others");
    case "invite Sam": {
      const event = eventOf(office, series);
      // Before the set-up it would be another kind of event, which has tests of its own.
      if (event === undefined || (event.extendedProperties?.private?.oneOnOneDoc ?? "") === "")
        return undefined;
      const others = (event.attendees ?? []).filter(({ email }) => email !== SAM);
      const attendees = [...others, { email: SAM }] as JsonObject[];
      return refusable(() => patch(series, { attendees }), "invites Sam too");
    }
    case "let Sam into the doc": {
      const { id: fileId, owner } = sharedDocs(office)[0] ?? {};
      if (fileId === undefined || owner !== ALEX) return undefined;
      return refusable(() => {
        office.workspace.call(byHand(ALEX), {
          method: "drive.permissions.create",
          params: { fileId, sendNotificationEmail: false },
          body: { type: "user", role: "reader", emailAddress: SAM },
        });
        scene.letIn.add(SAM);
      }, "lets Sam read the doc, by hand");
    }
    case "put Sam out of the doc": {
      const [doc] = sharedDocs(office);
      if (doc?.owner !== ALEX || !rightsOf(office.workspace, doc).some(({ who }) => who === SAM))
        return undefined;
      const { permissionId } = office.workspace.directory.person(SAM);
      const params = { fileId: doc.id, permissionId };
      return refusable(() => {
        office.workspace.call(byHand(ALEX), { method: "drive.permissions.delete", params });
        scene.letIn.delete(SAM);
      }, "puts Sam out of the doc again");
    }
  }
}

/** The event that names the doc; before the set-up the one everything began with. */
function seriesNow(office: Office): string {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "calendar.events.list",
    params: { calendarId: "primary" },
  });
  const events = (body?.items ?? []) as unknown as Event[];
  const marked = events.find(
    ({ attendees = [], recurringEventId, extendedProperties }) =>
      recurringEventId === undefined &&
      (extendedProperties?.private?.oneOnOneDoc ?? "") !== "" &&
      attendees.some(({ email }) => email === DANA),
  );
  return marked?.id ?? office.eventId;
}

function eventOf(office: Office, eventId: string, who = ALEX): Event | undefined {
  let found: Event | undefined;
  refusable(() => {
    const { body } = office.workspace.call(byHand(who), {
      method: "calendar.events.get",
      params: { calendarId: "primary", eventId },
    });
    found = body as unknown as Event;
  }, "");
  return found?.status === "cancelled" ? undefined : found;
}
