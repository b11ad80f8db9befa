import type { Section } from "../../agenda/model";
import { firstName, fullName } from "../../agenda/names";
import { nextOfOurs } from "../../agenda/plan/first-meeting";
import type { View } from "../../cards/view";
import type { ButtonView } from "../../cards/widgets";
import type { Reading } from "../../doc/read";
import { styleOf } from "../../doc/write";
import type { PairRecord } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import type { Context } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";

const say = () => words().firstMeeting;

/** The section that is meant: of the next meeting, today's too; undefined where none is there yet. */
export function sectionOfFirst({ agenda }: Reading, { zone }: PairRecord, { nowMs }: Context) {
  return nextOfOurs(agenda, dayOf(nowMs, zone));
}

/** The words to the letter, and whether they stand in the doc; `there` where that was just changed. */
export function firstMeetingView(
  record: PairRecord,
  section: Section,
  there: boolean,
  context: Context,
): View {
  const name = firstName(record.other);
  const again = { docId: record.docId };
  const buttons: { readonly primary: ButtonView; readonly secondary: ButtonView } = there
    ? {
        primary: { label: say().openDoc, press: { open: docUrl(record.docId, section.headingId) } },
        secondary: { label: say().takeOut, press: { run: "takeOutFirstMeeting", with: again } },
      }
    : {
        primary: { label: say().put, press: { run: "useFirstMeeting", with: again } },
        secondary: { label: say().notNow, press: { run: "goBack" } },
      };
  return {
    card: "guide",
    title: say().title,
    subtitle: say().withWhom(fullName(record.other)),
    text: there ? say().there(name) : say().before(name),
    header: say().inDoc(saidDay(section.date)),
    steps: styleOf(record, context).words.firstMeeting.map((text) => ({ text })),
    ...buttons,
  };
}
