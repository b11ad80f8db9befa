import type { View } from "../../cards/view";
import { knownMyself } from "../../memory/me";
import { endedOfSeries } from "../../memory/own/ended";
import { recordOfSeries } from "../../memory/pair-record";
import { type PlainEvent, plainEvent } from "../../memory/plain-events";
import type { Context, SeenGuest } from "../../request/context";
import { isRoom } from "../../series/kind";
import { words } from "../../text/words";
import { mayUndo } from "../ending/ended-view";

/**
 * Whether an event is plainly no 1:1, told without a call: by the guests that Google names with it, or by what was seen
 * when it was last opened. Undefined for the series of a pair, also while its end can be taken back, and where it has to
 * be read.
 */
export function plainlyNone(context: Context): PlainEvent | undefined {
  const { id, recurringEventId, attendees, organizer } = context.calendar ?? {};
  if (id === undefined) return undefined;
  const seriesId = recurringEventId ?? id;
  const ended = endedOfSeries(seriesId);
  if (recordOfSeries(seriesId) !== undefined || (ended !== undefined && mayUndo(ended, context)))
    return undefined;
  if (attendees === undefined) return plainEvent(seriesId);
  const others = attendees.filter((one) => !isRoom(one.email ?? "") && !isMe(one));
  if (others.length > 1) return "several";
  const mine = organizer !== undefined && organizer.toLowerCase() === myAddress(attendees);
  return others.length === 0 && mine ? "nobody" : undefined;
}

function isMe({ self, email }: SeenGuest): boolean {
  return (
    self === true || (email !== undefined && email.toLowerCase() === knownMyself()?.address.toLowerCase())
  );
}

function myAddress(attendees: readonly SeenGuest[]): string | undefined {
  return (attendees.find(isMe)?.email ?? knownMyself()?.address)?.toLowerCase();
}

/** One quiet line, and a way on for whom it is one all the same. */
export function quietCard(kind: PlainEvent): View {
  const say = words().messages.plain;
  return {
    card: "message",
    title: say.title,
    paragraphs: [say[kind]],
    secondary: { label: say.yes, press: { run: "makeOneOnOne" } },
  };
}
