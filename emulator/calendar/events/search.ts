import type { Access } from "../calendars/access";
import type { Store } from "../state";
import { visibleGuests } from "./draft";
import type { Shape } from "./shape";
import { seesDetails } from "./view";

export interface Selection {
  readonly q: string | undefined;
  readonly iCalUID: string | undefined;
  readonly eventTypes: readonly string[];
  readonly privateProperties: readonly string[];
  readonly sharedProperties: readonly string[];
}

/** Whether an event is among those asked for. What the reader may not see of it cannot match. */
export function matches(store: Store, entry: Access, shape: Shape, selection: Selection): boolean {
  const { q, iCalUID, eventTypes, privateProperties, sharedProperties } = selection;
  if (iCalUID !== undefined && shape.meeting.iCalUID !== iCalUID) return false;
  if (eventTypes.length > 0 && !eventTypes.includes(shape.meeting.eventType)) return false;
  if (q === undefined && privateProperties.length + sharedProperties.length === 0) return true;
  if (!seesDetails(store, entry, shape)) return false;
  return (
    hasAll(shape.own.privateProperties, privateProperties) &&
    hasAll(shape.fields.details.sharedProperties, sharedProperties) &&
    (q === undefined || hasWords(searchable(store, shape), q))
  );
}

function hasAll(properties: Record<string, string> | undefined, constraints: readonly string[]): boolean {
  return constraints.every((constraint) => {
    const cut = constraint.indexOf("=");
    return cut > 0 && properties?.[constraint.slice(0, cut)] === constraint.slice(cut + 1);
  });
}

function hasWords(text: string, q: string): boolean {
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The fields that q looks into (source: reference of events.list). */
function searchable(store: Store, shape: Shape): string {
  const { details } = shape.fields;
  const { organizer } = shape.meeting;
  const place = details.workingLocationProperties;
  return [
    details.summary,
    details.description,
    details.location,
    organizer.email,
    organizer.displayName,
    ...visibleGuests(store, shape).flatMap((guest) => [guest.email, guest.displayName]),
    place?.officeLocation?.buildingId,
    place?.officeLocation?.deskId,
    place?.officeLocation?.label,
    place?.customLocation?.label,
  ]
    .filter((part) => part !== undefined)
    .join("\n")
    .toLowerCase();
}
