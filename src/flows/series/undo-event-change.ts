import type { Event } from "../../../contract/calendar";
import type { PersonName } from "../../agenda/model";
import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { changeEvent, readEvent } from "../../google/calendar";
import { takeOffFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { ifInReach } from "../../google/reach";
import { dropEventChange, type EventChange, eventChange } from "../../memory/event-change";
import { dropPanel } from "../../memory/kept-panel";
import { dropRecord, recordOf } from "../../memory/pair-record";
import { docUrl, FILE_KEYS, noEventTags } from "../../memory/tags";
import { checkOwnDoc } from "../../pair/doc";
import { pairWithEvent } from "../../pair/pair-now";
import type { FlowAnswer } from "../../panel/next";
import { alsoSeen, alsoTold, marksOf, namesOf as said, unnamed } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { isMine, thirdGuests } from "../../series/kind";
import { guestsWrote, handInOneMeeting } from "../../series/persons-words";
import { markOf } from "../../text/digest";
import { words } from "../../text/words";

const say = () => words().undoEvent;

/** "Undo" of Uninvite, Repair and Use this doc: says what it will do, mails included, before it is done. */
export function askUndoEvent(context: Context): Answer {
  return asked(context);
}

/** `now`: who else is in it by now, where that was read. */
function asked(context: Context, now?: readonly PersonName[]): Answer {
  const docId = param(context, "docId");
  const more = now ?? alsoSeen(docId);
  const also = now !== undefined || more.length === 0 ? alsoTold(more) : [words().pair.tellsIfIn(said(more))];
  const change = eventChange(docId, context.nowMs);
  const record = recordOf(docId);
  if (change === undefined || record === undefined) return { toast: words().toasts.nothingToUndo };
  return {
    show: {
      card: "message",
      title: titleOf(change),
      paragraphs: [...textsOf(change, firstName(record.other)), ...(change.guests.length > 0 ? also : [])],
      primary: {
        label: say()[change.what].yes,
        press: { run: "undoEvent", with: { docId, of: markOf(change), who: marksOf(more) } },
      },
      secondary: {
        label: change.what === "uninvited" ? say().uninvited.no : say().no,
        press: { run: "goBack" },
      },
    },
    how: "push",
  };
}

function titleOf({ what, guests }: EventChange): string {
  return what === "uninvited" ? say().uninvited.title(namesOf(guests), guests.length) : say()[what].title;
}

function namesOf(guests: EventChange["guests"]): string {
  return said(guests.map(({ displayName = "", email }) => ({ name: displayName, address: email })));
}

function textsOf({ what, guests }: EventChange, name: string): readonly string[] {
  if (what === "adopted") return [say().adopted.text(name)];
  if (what === "uninvited") return [say().uninvited.text(namesOf(guests), name)];
  return [say().repaired.text, guests.length > 0 ? say().repaired.mail(name) : say().repaired.quietly];
}

/**
 * Takes back what its card named as long as the event stands as it was left, and asks anew where another change came
 * since, or somebody would be told whom it did not name. EVENT_NOT_AS_SHOWN where somebody was there. Pressed again, what is back already is left alone.
 */
export function undoEvent(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const change = eventChange(docId, context.nowMs);
    if (change === undefined) return { toast: words().toasts.nothingToUndo };
    if (context.params.of !== markOf(change)) return { ...askUndoEvent(context), how: "update" };
    const { record, file, event } = pairWithEvent(docId, context, change.eventId);
    checkOwnDoc(file);
    if (!isMine(event)) throw new AddOnError("NOT_ORGANIZER");
    const { calendarId, eventId, what } = change;
    if (what === "adopted") {
      changeEvent(calendarId, eventId, { extendedProperties: noEventTags(true) }, "none", event.etag);
      takeOffFile(docId, Object.values(FILE_KEYS));
      dropRecord(docId);
      dropPanel(docId);
      dropEventChange(docId);
      return { show: partedView(docId), how: "root" };
    }
    const more = toldBesides(event, change, record.other);
    if (unnamed(context.params.who, more).length > 0) return { ...asked(context, more), how: "update" };
    const back = what === "uninvited" ? invitedAgain(event, change) : unrepaired(event, change, calendarId);
    // One that was cancelled since has nothing to get back.
    const meetings = (change.meetings ?? []).flatMap(({ eventId: id, before }) => {
      const meeting = ifInReach(() => readEvent(calendarId, id));
      return meeting === undefined
        ? []
        : [{ meeting, back: unrepaired(meeting, { ...change, before, guests: [] }, calendarId) }];
    });
    const telling = change.guests.length > 0 ? "all" : "none";
    for (const { meeting, back } of meetings)
      if (Object.keys(back).length > 0) changeEvent(calendarId, meeting.id ?? "", back, "none", meeting.etag);
    if (Object.keys(back).length > 0) changeEvent(calendarId, eventId, back, telling, event.etag);
    dropEventChange(docId);
    return { panel: docId, how: "root", toast: words().toasts.undone };
  });
}

/** Whom the mail to those guests may reach, too. */
function toldBesides(event: Event, { guests }: EventChange, other: PersonName): readonly PersonName[] {
  if (guests.length === 0) return [];
  return thirdGuests(event, other).filter(({ address }) => !guests.some(({ email }) => same(email, address)));
}

function invitedAgain({ attendees = [] }: Event, { guests }: EventChange): object {
  const missing = guests.filter(({ email }) => !isOn(attendees, email));
  return missing.length === 0 ? {} : { attendees: [...attendees, ...missing] };
}

/** What is as it was before already is left; what is neither so nor as the repair left it, somebody changed. */
function unrepaired(event: Event, { before = {}, guests }: EventChange, calendarId: string): object {
  const left: Readonly<Record<string, unknown>> = {
    visibility: "private",
    guestsCanInviteOthers: false,
    guestsCanModify: undefined,
  };
  const back: Record<string, unknown> = {};
  for (const [field, was] of Object.entries(before)) {
    if (field === "recurrence") {
      const repeats = (event.recurrence ?? []).length > 0;
      if (!repeats) continue;
      // A series that becomes one event again loses its other meetings, and what was written in them.
      if (handInOneMeeting(event, calendarId) !== undefined) throw new AddOnError("EVENT_NOT_AS_SHOWN");
      back.recurrence = was ?? [];
      continue;
    }
    const is = event[field as keyof Event] || undefined;
    if (is === (was || undefined) || (was === "default" && is === undefined)) continue;
    if (is !== (left[field] || undefined)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
    back[field] = was;
  }
  const { attendees = [] } = event;
  const stay = attendees.filter(({ email = "" }) => !guests.some((one) => same(one.email, email)));
  if (stay.length < attendees.length) {
    if (guestsWrote(event, calendarId, guests)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
    back.attendees = stay;
  }
  return back;
}

function isOn(attendees: NonNullable<Event["attendees"]>, address: string): boolean {
  return attendees.some(({ email = "" }) => same(email, address));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function partedView(docId: string): NonNullable<Answer["show"]> {
  return {
    card: "message",
    title: say().adopted.done,
    paragraphs: [say().adopted.doneText],
    primary: { label: words().messages.openHome, press: { run: "showHome" } },
    secondary: { label: words().pair.openDoc, press: { open: docUrl(docId) } },
  };
}
