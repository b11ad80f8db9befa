import type { Coverage } from "../coverage";

const done = (name: string): Coverage => ({ name: `calendar.${name}`, state: "done" });
const partial = (name: string, missing: string): Coverage => ({
  name: `calendar.${name}`,
  state: "partial",
  missing,
});
const absent = (name: string, missing: string): Coverage => ({
  name: `calendar.${name}`,
  state: "absent",
  missing,
});

const RULES = "recurrence finer than a day, RDATE periods, conferences of add-ons";
const PUSH = "nothing outside the machine can be notified";
const PUBLIC = "the scope calendar.events.public.readonly";

/** Every method of Calendar's contract. */
export const calendarCoverage: readonly Coverage[] = [
  done("acl.delete"),
  done("acl.get"),
  done("acl.insert"),
  done("acl.list"),
  done("acl.patch"),
  done("acl.update"),
  absent("acl.watch", PUSH),
  done("calendarList.delete"),
  done("calendarList.get"),
  partial("calendarList.insert", "colorRgbFormat does not choose the nearest colorId"),
  done("calendarList.list"),
  partial("calendarList.patch", "colorRgbFormat does not choose the nearest colorId"),
  partial("calendarList.update", "colorRgbFormat does not choose the nearest colorId"),
  absent("calendarList.watch", PUSH),
  done("calendars.clear"),
  done("calendars.delete"),
  done("calendars.get"),
  done("calendars.insert"),
  done("calendars.patch"),
  absent("calendars.transferOwnership", "there are no administrators"),
  done("calendars.update"),
  absent("channels.stop", PUSH),
  done("colors.get"),
  done("events.delete"),
  partial("events.get", PUBLIC),
  partial("events.import", "a later change by the importing organizer is not sent on to guests"),
  partial(
    "events.insert",
    `${RULES}; focus time and out of office decline nothing; a room looks one year ahead`,
  ),
  partial("events.instances", PUBLIC),
  partial("events.list", `${PUBLIC}; q does not know the translated titles of status events`),
  done("events.move"),
  partial("events.patch", RULES),
  absent("events.quickAdd", "reading times out of free text"),
  partial("events.update", RULES),
  absent("events.watch", PUSH),
  done("freebusy.query"),
  done("settings.get"),
  partial("settings.list", "settings never change"),
  absent("settings.watch", PUSH),
];
