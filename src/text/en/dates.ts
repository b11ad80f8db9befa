const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS =
  "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const LONG_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "27 Nov". */
export function shortDay(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""}`;
}

/** "Fri 27 Nov". */
export function dayWithWeekday(date: string): string {
  return `${WEEKDAYS[weekdayIndex(date)] ?? ""} ${shortDay(date)}`;
}

/** "Fri 27 Nov 2026". */
export function dayWithYear(date: string): string {
  return `${dayWithWeekday(date)} ${date.slice(0, 4)}`;
}

/** "November 2026". */
export function monthAndYear(date: string): string {
  return `${LONG_MONTHS[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(0, 4)}`;
}

/** "Friday"; 1 is Monday. */
export function weekdayName(weekday: number): string {
  return LONG_WEEKDAYS[weekday - 1] ?? "";
}

export function shortWeekday(date: string): string {
  return WEEKDAYS[weekdayIndex(date)] ?? "";
}

/** "Every Friday, 09:00–09:30, Auckland time". */
export function inZone(said: string, place: string): string {
  return `${said}, ${place} time`;
}

/** "10:00", or "10:00 am" where people write it so. */
export function clockTime(time: { readonly hour: number; readonly minute: number }, locale: string): string {
  const minute = String(time.minute).padStart(2, "0");
  if (!/^en[-_](US|CA|AU|PH|IN)/i.test(locale)) return `${String(time.hour).padStart(2, "0")}:${minute}`;
  return `${time.hour % 12 === 0 ? 12 : time.hour % 12}:${minute} ${time.hour < 12 ? "am" : "pm"}`;
}

function weekdayIndex(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** "Every Friday, 10:00–10:30". */
export function oftenFromTo(often: string, from: string, to: string): string {
  return `${often}, ${from}–${to}`;
}

/** "Fri 27 Nov, 10:00", "Every Friday, 10:00". */
export function dayAt(day: string, time: string): string {
  return `${day}, ${time}`;
}

/** "Next on Fri 27 Nov, 10:00". */
export function nextOn(moment: string): string {
  return `Next on ${moment}`;
}
