import { firstName } from "../../agenda/names";
import type { View } from "../../cards/view";
import type { PairRecord } from "../../memory/pair-record";
import type { WeekChange } from "../../memory/times/week-change";
import { alsoNoted, marksOf } from "../../people/third-guests";
import type { Context } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { saidDay, saidMoment } from "../../schedule/said-times";
import { markOf } from "../../text/digest";
import { words } from "../../text/words";
import { asOff } from "./meeting";

const say = () => words().moved;

/** What was done to the one meeting, who was told, and the way back. */
export function movedView(record: PairRecord, change: WeekChange, context: Context): View {
  const first = firstName(record.other);
  const { zone, locale, nowMs } = context;
  const moment = (ms: number): string => saidMoment(ms, zone, locale, nowMs);
  const day = saidDay(dayOf(change.before.startMs, zone));
  const untold = change.untold === true;
  const hears = change.what === "declined" ? change.hears : first;
  const told = untold
    ? [{ text: say().untold }]
    : hears === undefined
      ? []
      : [{ text: `✓ ${say().told(hears)}`, below: say().oneMail }];
  const shared = {
    card: "done" as const,
    notes: [...(untold || hears === undefined ? [] : [say().undoMails(hears)]), ...alsoNoted(change)],
    footer: [
      { label: say().open(first), press: { run: "openPanel" as const, with: { docId: record.docId } } },
      {
        label: say().undo,
        press: {
          run: "undoWeek" as const,
          with: { docId: record.docId, of: markOf(change), who: change.who ?? marksOf([]), ...asOff(untold) },
        },
      },
    ] as const,
  };
  const quiet = {
    facts: [{ text: say().noMail }],
    notes: [say().waits],
    footer: [shared.footer[0]] as const,
  };
  const heard = { facts: told, notes: [say().waits, ...shared.notes] };
  switch (change.what) {
    case "moved":
      return {
        ...shared,
        title: say().title(first),
        facts: [
          {
            text: `✓ ${say().now(moment(change.after?.startMs ?? change.before.startMs))}`,
            below: say().instead(moment(change.before.startMs)),
          },
          ...told,
        ],
        notes: [say().section, ...shared.notes],
      };
    case "skipped":
      return {
        ...shared,
        title: say().skippedTitle(day),
        ...(change.was === "cancelled" ? quiet : heard),
      };
    case "declined":
      return {
        ...shared,
        title: say().declinedTitle(day),
        ...(change.was === "declined" ? quiet : heard),
      };
  }
}
