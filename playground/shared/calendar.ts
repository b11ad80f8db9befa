export type Response = "accepted" | "declined" | "tentative" | "needsAction";

/** What a guest can say. */
export type Answer = Exclude<Response, "needsAction">;

export interface Guest {
  readonly address: string;
  readonly name: string;
  readonly response: Response;
  readonly organizer: boolean;
  readonly self: boolean;
  readonly optional: boolean;
  readonly resource: boolean;
  /** What they wrote with their answer. */
  readonly note: string;
}

export interface Attachment {
  readonly title: string;
  readonly url: string;
  readonly mimeType: string;
}

/** What the organizer lets guests do. */
export interface GuestRights {
  readonly modify: boolean;
  readonly invite: boolean;
  readonly seeOthers: boolean;
}

/** The kinds of event that can be made by hand. */
export type EventKind = "default" | "focusTime" | "outOfOffice";

/** One occurrence on one calendar, as its reader sees it. Times are wall times of the reader's zone, without an offset. */
export interface ShownEvent {
  readonly calendarId: string;
  readonly id: string;
  /** Set on an occurrence of a series. */
  readonly seriesId?: string;
  readonly title: string;
  /** "2026-11-20T10:00" or "2026-11-20" for all day. */
  readonly start: string;
  /** Exclusive. */
  readonly end: string;
  readonly allDay: boolean;
  readonly eventType: string;
  readonly status: "confirmed" | "tentative" | "cancelled";
  readonly isPrivate: boolean;
  readonly busyOnly: boolean;
  readonly response: Response;
  readonly guests: readonly Guest[];
  readonly guestRights: GuestRights;
  readonly description: string;
  readonly location: string;
  readonly organizer: string;
  /** This person may change it for everyone. */
  readonly canEdit: boolean;
  /** This person may add guests, though perhaps change nothing else. */
  readonly canInvite: boolean;
  /** This person may take it off their own calendar, for everybody or for themselves. */
  readonly canRemove: boolean;
  /** The repetition in words: "Weekly on Friday". Empty for a single event. */
  readonly repeats: string;
  readonly recurrence: readonly string[];
  readonly attachments: readonly Attachment[];
  /** This person's own, where they are not the calendar's usual ones. */
  readonly reminders: readonly { readonly byMail: boolean; readonly minutes: number }[];
}

export interface ShownCalendar {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

/** What somebody may do with another's calendar. */
export type CalendarRole = "freeBusyReader" | "reader" | "writer" | "owner";

export interface CalendarReader {
  readonly address: string;
  readonly name: string;
  readonly role: CalendarRole;
}

/** Who else sees or changes a person's own calendar. */
export interface CalendarSharing {
  /** What everybody of the person's company may do. */
  readonly company: { readonly domain: string; readonly role: CalendarRole | "none" };
  readonly people: readonly CalendarReader[];
}

/** What a person fills in by hand. Wall times of the person's zone. */
export interface EventForm {
  readonly kind: EventKind;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly guests: readonly string[];
  readonly guestRights: GuestRights;
  readonly attachments: readonly Attachment[];
  readonly location: string;
  readonly description: string;
  /** One RRULE line, or none. */
  readonly repeat: string;
  readonly isPrivate: boolean;
  /** Out of office and focus time: meetings in that time, that others organize, are declined. */
  readonly declines: boolean;
}

/** An edit page that is saved: as it was opened, and as it now stands. */
export interface SavedForm {
  readonly opened: EventForm;
  readonly form: EventForm;
}

/** Which part of a series a change by hand reaches, as Calendar asks. */
export type Reach = "this" | "following" | "all";
