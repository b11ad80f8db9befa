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
}

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
  readonly guestsCanModify: boolean;
  readonly guestsCanInviteOthers: boolean;
  readonly description: string;
  readonly location: string;
  readonly organizer: string;
  /** This person may change it for everyone. */
  readonly canEdit: boolean;
  /** The repetition in words: "Weekly on Friday". Empty for a single event. */
  readonly repeats: string;
  readonly recurrence: readonly string[];
  readonly attachments: readonly { readonly title: string; readonly url: string }[];
}

export interface ShownCalendar {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

/** What a person fills in by hand. Wall times of the person's zone. */
export interface EventForm {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly guests: readonly string[];
  readonly description: string;
  /** One RRULE line, or none. */
  readonly repeat: string;
  readonly isPrivate: boolean;
}

/** Which part of a series a change by hand reaches, as Calendar asks. */
export type Reach = "this" | "following" | "all";
