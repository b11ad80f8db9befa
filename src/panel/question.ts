import type { QuestionView } from "../cards/own/own-card";
import type { ButtonView } from "../cards/widgets";
import { keptPanel } from "../memory/kept-panel";
import { keepOffered, offeredFor } from "../memory/own/questions";
import type { PairRecord } from "../memory/pair-record";
import { settings } from "../memory/settings";
import { following, offered, type Pick, type Wish } from "../questions/pick";
import { GROWTH, THEMES, type Theme } from "../questions/themes";
import { digest } from "../text/digest";
import { words } from "../text/words";

const say = () => words().own.questions;

/** Everything a question of the bank is chosen by. */
function wishOf({ docId, mine }: PairRecord, nowMs: number, theme?: Theme): Wish {
  const bank = words().questions[mine];
  const sizes = Object.fromEntries(THEMES.map((one) => [one, bank[one].length])) as Wish["sizes"];
  const seed = Number.parseInt(digest(docId).slice(0, 6), 32);
  return { sizes, seed, nowMs, growth: settings().growth !== false, theme };
}

/** The question on offer, which stays until it is asked or passed. */
export function questionOnOffer(record: PairRecord, nowMs: number): Pick {
  const next = offered(offeredFor(record.docId), wishOf(record, nowMs));
  keepOffered(record.docId, next);
  return next.now;
}

/** One to open with, for this person's role, without a note that it was looked at: the same until it is asked. */
export function openingToOffer(record: PairRecord, nowMs: number): Pick {
  const before = offeredFor(record.docId);
  if (before.now?.theme === "opening") return before.now;
  return following({ ...before, now: undefined }, wishOf(record, nowMs, "opening")).now;
}

/** Another question; the one before is used until its theme is used up. No call of Google's but a property. */
export function passQuestion(record: PairRecord, nowMs: number, theme?: Theme): Pick {
  const next = following(offeredFor(record.docId), wishOf(record, nowMs, theme));
  keepOffered(record.docId, next);
  return next.now;
}

/** That this question was asked: another one is on offer. */
export function askedQuestion(record: PairRecord, nowMs: number, pick: Pick): void {
  const before = offeredFor(record.docId);
  keepOffered(record.docId, following({ ...before, now: pick }, wishOf(record, nowMs)));
}

export function textOf({ mine }: PairRecord, { theme, at }: Pick): string {
  return words().questions[mine][theme][at] ?? "";
}

export function themeIn(text: string | undefined): Theme | undefined {
  return THEMES.find((theme) => theme === text);
}

/** "Add to my topics": only where there is a next meeting to ask it in. */
export function askButton(record: PairRecord, { theme, at }: Pick): ButtonView | undefined {
  const { docId } = record;
  const date = nextSection(docId);
  return date === undefined
    ? undefined
    : {
        label: say().ask,
        press: { run: "askQuestion", with: { docId, date, theme, at: String(at) } },
      };
}

/** The day of the section that topics are added to now. */
export function nextSection(docId: string): string | undefined {
  const state = keptPanel(docId);
  return state?.content.section ?? state?.next?.date;
}

export function questionView(record: PairRecord, pick: Pick, theme: Theme | undefined): QuestionView {
  const ask = askButton(record, pick);
  const another: ButtonView = {
    label: say().another,
    press: { run: "nextQuestion", with: { docId: record.docId, "in.theme": theme ?? "any" } },
  };
  const names = words().questions.themes;
  return {
    label: pick.theme === GROWTH && theme === undefined ? say().growth : names[pick.theme],
    text: textOf(record, pick),
    theme: theme ?? "any",
    themes: [{ label: say().any, value: "any" }, ...THEMES.map((one) => ({ label: names[one], value: one }))],
    buttons: ask === undefined ? [another] : [ask, another],
  };
}
