/**
 * What the people of one language write in their 1:1 notes. In patterns {N} is the given name of the person whose part
 * it is, {D} and {M} those of direct and manager, {t} the item; dates take {d} {dd} {m} {mm} {y} {yy} for numbers, {month}
 * {mon} for names and {weekday} {day} for weekdays, as the language writes them inside a date.
 */
export interface Tongue {
  readonly language: string;
  readonly locale: string;
  /** Manager and direct, "Name <address>". */
  readonly pairs: readonly (readonly [string, string])[];
  readonly dates: readonly string[];
  /** Without a year. */
  readonly shortDates: readonly string[];
  /** Five days from {d}. {month} … to {d2}. {month2} …. */
  readonly ranges: readonly string[];
  readonly around: readonly string[];
  readonly parts: readonly string[];
  readonly next: readonly string[];
  readonly neutral: readonly string[];
  readonly furniture: readonly string[];
  readonly topics: readonly string[];
  readonly actions: readonly string[];
  readonly prose: readonly string[];
  readonly done: readonly string[];
  readonly off: readonly string[];
  readonly template: string;
  readonly parking: string;
  readonly goals: string;
}
