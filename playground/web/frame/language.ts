/** The language of whoever looks, a BCP 47 tag; the page's dates and the editor's words follow it. */
let reader = "en-GB";

/** To be called before anything is drawn for another person. */
export function setReader(locale: string): void {
  reader = locale;
  document.documentElement.lang = locale;
}

export function readerLocale(): string {
  return reader;
}

/** A date in the reader's language, as of a zone. */
export function formatIn(date: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(reader, { ...options, timeZone, calendar: "gregory" }).format(date);
}

/** The name of a language in itself: "Deutsch (Deutschland)". */
export function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}
