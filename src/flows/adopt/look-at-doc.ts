import type { Agenda, IsoDate } from "../../agenda/model";
import { firstName } from "../../agenda/names";
import { openItems } from "../../agenda/open-items";
import { AGENDA_MASK, readAgenda } from "../../agenda/read";
import { TOO_MANY_OPEN } from "../../agenda/since-when";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { readDocument } from "../../google/docs";
import { pairOf } from "../../memory/pair-record";
import { marksOf } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { addDays, dayOf } from "../../schedule/moment";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";
import { sinceChoice } from "../carry-over/ask-since";
import { type Adoption, adoptionOf } from "./adoption";

/** More are counted, not shown: a card is read at a glance. */
const SHOWN_UNREAD = 3;
const SHOWN_LETTERS = 160;

/** "See what is read": the doc as the engine understands it. Nothing is noted anywhere yet. */
export function lookAtDoc(context: Context): Answer {
  const docId = param(context, "docId");
  const adoption = adoptionOf(docId, context);
  const agenda = readAgenda(readDocument(docId, AGENDA_MASK), pairOf(adoption.record), {
    today: dayOf(context.nowMs, adoption.record.zone),
    locale: context.locale,
    zone: adoption.record.zone,
  });
  return { show: understood(agenda, adoption, context), how: "push" };
}

function understood(agenda: Agenda, { record }: Adoption, context: Context): View {
  const say = words().adopt.understood;
  const today = dayOf(context.nowMs, record.zone);
  const { nextSteps, notReached, probablyTalkedAbout, keepsComingBack } = openItems(agenda, {
    before: addDays(today, 1),
  });
  const last = agenda.sections.reduce<IsoDate>(
    (latest, { date }) => (date > latest && date <= today ? date : latest),
    "",
  );
  const { docId, seriesId } = record;
  const parts = agenda.sections.flatMap((one) => one.parts);
  const theirs = record.mine === "direct" ? "manager" : "direct";
  const nobodys = parts.some(({ owner }) => owner === theirs)
    ? []
    : parts.flatMap(({ owner, heading }) => (owner === "unknown" && heading ? [short(heading)] : []));
  const open = [nextSteps, notReached, probablyTalkedAbout, keepsComingBack].flat().length;
  const since = open > TOO_MANY_OPEN ? sinceChoice(agenda, addDays(today, 1), undefined) : undefined;
  return {
    card: "understood",
    name: firstName(record.other),
    newestFirst: agenda.order === "newest-first",
    sections: agenda.sections.length,
    ...(last === "" ? {} : { last: saidDay(last) }),
    open,
    parts: [...new Set(nobodys)].slice(0, SHOWN_UNREAD).join(", "),
    ...(since === undefined ? {} : { since }),
    unread: agenda.unread
      .slice(0, SHOWN_UNREAD)
      .map(({ text, why }) => ({ text: short(text), why: say.why[why] })),
    unreadCount: agenda.unread.length,
    use: {
      label: say.use,
      press: {
        run: "useDoc",
        with: {
          docId,
          series: seriesId,
          role: record.mine,
          who: marksOf([record.other]),
          ...(since === undefined ? {} : { since: since.chosen }),
        },
      },
    },
    back: { label: say.back, press: { run: "goBack" } },
  };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= SHOWN_LETTERS ? line : `${line.slice(0, SHOWN_LETTERS - 1)}…`;
}
