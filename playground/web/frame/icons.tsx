import type { JSX } from "preact";

/** Own line drawings on a 24-unit grid; names follow what they mean, not how they look. */
const PATHS: Readonly<Record<string, string>> = {
  back: "M19 12H6M12 5l-7 7 7 7",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  bullets: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  calendar: "M5 6h14v14H5zM5 10h14M9 3v4M15 3v4",
  call: "M4 7h16M4 12h10M4 17h13",
  check: "M5 12.5l4.5 4.5L19 7.5",
  checklist: "M4 6l1.5 1.5L8 5M4 14l1.5 1.5L8 13M12 7h8M12 15h8",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2",
  close: "M6 6l12 12M18 6L6 18",
  comment: "M4 5h16v11h-9l-4 4v-4H4z",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  dark: "M19 14.5A7.5 7.5 0 0 1 9.5 5 7.5 7.5 0 1 0 19 14.5z",
  document: "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5",
  down: "M6 9l6 6 6-6",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  globe:
    "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c2.5 2.3 3.5 5 3.5 8s-1 5.7-3.5 8c-2.5-2.3-3.5-5-3.5-8s1-5.7 3.5-8z",
  guests:
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M16 6a2.5 2.5 0 0 1 0 5M17.5 14c2 .6 3 2.3 3 5",
  italic: "M10 5h8M6 19h8M14.5 5l-5 14",
  left: "M15 6l-6 6 6 6",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  location: "M12 21c4-5 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6 6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  lock: "M7 11h10v9H7zM9 11V8a3 3 0 0 1 6 0v3",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
  more: "M12 5h.01M12 12h.01M12 19h.01",
  note: "M5 6h14M5 11h14M5 16h9",
  numbers: "M10 6h10M10 12h10M10 18h10M4 5l1.5-1v4M4 11h2l-2 3h2.5M4 16h2.3l-1.3 1.5 1.3 1.5H4",
  panel: "M4 5h16v14H4zM14 5v14",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6",
  paperclip: "M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.1L14 7.5",
  plus: "M12 5v14M5 12h14",
  redo: "M19 8h-9a5 5 0 0 0 0 10h5M19 8l-4-4M19 8l-4 4",
  refresh: "M19 12a7 7 0 1 1-2-5M19 4v4h-4",
  repeat: "M6 9a6 6 0 0 1 11-1.5M18 4v4h-4M18 15a6 6 0 0 1-11 1.5M6 20v-4h4",
  right: "M9 6l6 6-6 6",
  share: "M12 15V4M8 7.5L12 4l4 3.5M6 11H5v9h14v-9h-1",
  star: "M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z",
  strike:
    "M4 12h16M16.5 7.5C16 6 14.3 5 12 5c-2.5 0-4.5 1.2-4.5 3.3 0 1.5 1 2.7 3 3.7M7.5 16c.5 2 2.2 3 4.5 3 2.5 0 4.5-1.2 4.5-3.3 0-.6-.1-1.2-.5-1.7",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  underline: "M7 4v7a5 5 0 0 0 10 0V4M6 20h12",
  undo: "M5 8h9a5 5 0 0 1 0 10H9M5 8l4-4M5 8l4 4",
  warning: "M12 4l9 16H3zM12 10v4M12 17h.01",
};

/** Google's names for the icons a card may ask for (knownIcon and Material names), as drawings of our own. */
const GOOGLE_NAMES: Readonly<Record<string, string>> = {
  CLOCK: "clock",
  schedule: "clock",
  access_time: "clock",
  history: "clock",
  DESCRIPTION: "document",
  description: "document",
  article: "document",
  notes: "note",
  EMAIL: "mail",
  mail: "mail",
  INVITE: "calendar",
  EVENT: "calendar",
  event: "calendar",
  today: "calendar",
  calendar_today: "calendar",
  event_repeat: "repeat",
  repeat: "repeat",
  autorenew: "repeat",
  MULTIPLE_PEOPLE: "guests",
  group: "guests",
  groups: "guests",
  PERSON: "person",
  person: "person",
  CONFIRMATION_NUMBER_ICON: "check",
  check: "check",
  check_circle: "check",
  done: "check",
  task_alt: "check",
  check_box: "checklist",
  checklist: "checklist",
  STAR: "star",
  star: "star",
  warning: "warning",
  error: "warning",
  lock: "lock",
  edit: "edit",
  add: "plus",
  refresh: "refresh",
  link: "link",
  delete: "trash",
  close: "close",
};

export function Icon({ name, size = 20 }: { name: string; size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name] ?? PATHS.star} />
    </svg>
  );
}

/** The drawing for one of Google's icon names, or undefined when we have none. */
export function iconForGoogleName(name: string): string | undefined {
  return GOOGLE_NAMES[name] ?? GOOGLE_NAMES[name.toLowerCase()];
}
