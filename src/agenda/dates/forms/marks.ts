import type { Token } from "../token";

/** "10:30", "10 Uhr", "20 min" are no days. */
export function isTime(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous?.text === ":" && !(tokens[at]?.spaced ?? false)) return tokens[at - 2]?.kind === "number";
  const next = tokens[at + 1];
  if (next?.text === ":" && tokens[at + 2]?.kind === "number" && !next.spaced && !tokens[at + 2]?.spaced)
    return true;
  return (
    next?.kind === "word" &&
    /^(min|mins|minutes|minuten|am|pm|uhr|h|hrs|hours|std|pts|points|x)$/.test(next.text)
  );
}

/** "#14 – 24 November", "Nr. 14 - 24. November", "Meeting 12 - 23 November": the first number counts meetings and begins no range of days. */
export function isCount(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1];
  const sign = mark?.text === "." ? tokens[at - 2] : mark;
  if (sign === undefined || !COUNTING.test(sign.text)) return false;
  const [dash, day] = [tokens[at + 1], tokens[at + 2]];
  return (
    /^(#|№|nr|no|num)$/.test(sign.text) ||
    (dash?.spaced === true && day?.spaced === true && /^[-–—]$/.test(dash.text))
  );
}

const COUNTING =
  /^(#|№|nr|no|num|meeting|session|sitzung|treffen|gesprach|termin|reunion|rencontre|seance|sesion|incontro|riunione|reuniao|overleg|bila|mote|mode|spotkanie|schuzka|встреча|зустріч)$/;

/** Past "th", "º", ".", ":e" behind a day's number. */
export function ordinalEnd(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (next === undefined || next.spaced) return at;
  if (/^(st|nd|rd|th|er|e|eme|º|ª|o|a|\.|°)$/.test(next.text)) return at + 1;
  if (next.text === ":" && /^(e|a|n)$/.test(tokens[at + 2]?.text ?? "")) return at + 2;
  return at;
}

/** The end of "–7" in "3–7 November", where a range's second day stands. */
export function rangeEnd(tokens: readonly Token[], at: number): number | undefined {
  const [mark, day] = [tokens[at], tokens[at + 1]];
  if (mark === undefined || !/^[-–—/~〜～]$|^(to|bis|til|till|au|al|a|do|und|and|до|по|έως)$/.test(mark.text))
    return undefined;
  if (day?.kind !== "number" || +day.text < 1 || +day.text > 31 || day.text.length > 2) return undefined;
  return isTime(tokens, at + 1) ? undefined : at + 1;
}

/** Past at most two of the marks, or words, that may stand here. */
export function skipMarks(tokens: readonly Token[], at: number, marks: RegExp): number {
  let next = at;
  for (let left = 2; left > 0 && marks.test(tokens[next]?.text ?? ""); left--) next++;
  return next;
}
