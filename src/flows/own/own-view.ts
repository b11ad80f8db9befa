import type { SectionLately } from "../../agenda/lately";
import { firstName, fullName } from "../../agenda/names";
import type { OwnView } from "../../cards/own/own-card";
import type { View } from "../../cards/view";
import type { ButtonView } from "../../cards/widgets";
import { withheld } from "../../google/consent";
import { keptPanel } from "../../memory/kept-panel";
import { type Hint, toldMet } from "../../memory/own/lately";
import type { SeenPaper } from "../../memory/own/papers";
import type { PairRecord } from "../../memory/pair-record";
import { nextSection, questionOnOffer, questionView } from "../../panel/question";
import type { Pick } from "../../questions/pick";
import type { Theme } from "../../questions/themes";
import type { Context } from "../../request/context";
import { type HowItWent, missedInARow, type PastMeeting } from "../../schedule/lately";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";
import { guideButton } from "../first-meeting/show-guide";
import type { OwnFacts } from "./facts";
import { hintsFor, MISSED_IN_A_ROW } from "./hints";

const say = () => words().own.lately;
const KINDS: readonly HowItWent[] = ["met", "moved", "missed", "leave", "unknown"];

/** JUST FOR ME, from what is known by now. */
export function ownView(
  record: PairRecord,
  { past, papers }: OwnFacts,
  context: Context,
  chosen: { readonly pick?: Pick; readonly theme?: Theme | undefined } = {},
): View {
  const pick = chosen.pick ?? questionOnOffer(record, context.nowMs);
  const name = fullName(record.other);
  return {
    card: "own",
    name,
    lately: latelyView(record, past, context),
    question: questionView(record, pick, chosen.theme),
    tasks: tasksButton(record),
    notes: notesView(record, papers),
    lookBack: lookBackView(record),
  };
}

/** Asks for the permission where Google says that it is withheld. */
function tasksButton({ docId }: PairRecord): ButtonView {
  const { show, allow } = words().tasks;
  return withheld("tasks")
    ? { label: allow, press: { run: "allowPermissions", with: { permission: "tasks", docId } } }
    : { label: show, press: { run: "showTasks", with: { docId } } };
}

function lookBackView({ docId }: PairRecord): OwnView["lookBack"] {
  const { lookBack, copy } = words().own;
  return {
    show: { label: lookBack.show, press: { run: "showLookBack", with: { docId } } },
    copy: { label: copy.make, press: { run: "copyDoc", with: { docId } } },
  };
}

function notesView({ docId, other }: PairRecord, papers: readonly SeenPaper[]): OwnView["notes"] {
  const say = words().own.notes;
  const notes = papers.find(({ kind }) => kind === "own-notes");
  const again = { docId };
  return {
    title: say.title(firstName(other)),
    add: { label: say.add, press: { run: "addNote", with: again } },
    ...(notes === undefined ? {} : { open: { label: say.open, press: { run: "openNotes", with: again } } }),
    ...(notes === undefined || notes.readers.length === 0
      ? {}
      : {
          shared: {
            text: say.shared(notes.readers.join(", ")),
            button: { label: say.mineAlone, press: { run: "unshareNotes", with: again } },
          },
        }),
  };
}

function latelyView(record: PairRecord, past: readonly PastMeeting[], { nowMs }: Context): OwnView["lately"] {
  const { docId } = record;
  const last = past.find(({ how }) => how === "met" || how === "moved");
  const asked = past.find(({ how }) => how === "unknown");
  const sections = keptPanel(docId)?.content.lately ?? [];
  const before = metBefore(docId, sections);
  const answer = (label: string, met: "yes" | "no", day: string): ButtonView => ({
    label,
    press: { run: "tellMet", with: { docId, day, met } },
  });
  return {
    last:
      last !== undefined
        ? say().lastMet(saidDay(last.date))
        : past.length === 0
          ? before === undefined
            ? say().nothing
            : say().lastMet(saidDay(before))
          : asked === undefined
            ? say().notMet
            : say().notKnown,
    weeks: KINDS.flatMap((kind) => {
      const days = past
        .filter(({ how }) => how === kind)
        .map(({ date }) => unbroken(words().dates.shortDay(date)));
      const [first, ...others] = days;
      return first === undefined ? [] : [[unbroken(say()[kind](first)), ...others].join(", ")];
    }),
    ...(asked === undefined
      ? {}
      : {
          ask: {
            text: say().ask(saidDay(asked.date)),
            answers: [answer(say().yes, "yes", asked.planned), answer(say().no, "no", asked.planned)],
          },
        }),
    // Of whom we know no meeting yet, the first may be to come.
    help: [
      ...(past.length === 0 && before === undefined && nextSection(docId) !== undefined
        ? [{ label: words().firstMeeting.use, press: { run: "showFirstMeeting" as const, with: { docId } } }]
        : []),
      ...(record.mine === "manager" && stalls(past, sections) ? [guideButton(record)] : []),
    ],
    hints: hintsFor(record, past, sections, nowMs).map((hint) => hintView(hint, record, past)),
  };
}

/** The last day of which this person or the doc tells that the two met: longer ago, or in another series of theirs. */
function metBefore(docId: string, sections: readonly SectionLately[]): string | undefined {
  const told = Object.entries(toldMet(docId)).flatMap(([day, met]) => (met ? [day] : []));
  const talked = sections.flatMap((section) => (section.talked ? [section.date] : []));
  return [...told, ...talked].sort().pop();
}

/** Meetings are missed, or the direct brings no topics. */
function stalls(past: readonly PastMeeting[], sections: readonly SectionLately[]): boolean {
  return (
    past.length > 0 &&
    (past.some(({ how }) => how === "missed") || sections.every(({ direct }) => direct === 0))
  );
}

/** Keeps a day in one line at 300 pixels. */
function unbroken(text: string): string {
  return text.replace(/ /g, "\u00a0");
}

function hintView(
  hint: Hint,
  record: PairRecord,
  past: readonly PastMeeting[],
): OwnView["lately"]["hints"][number] {
  const name = firstName(record.other);
  if (hint === "mine") return { text: say().mine[record.mine](name), buttons: [] };
  const date = nextSection(record.docId);
  const ask = (label: string, topic: string): ButtonView => ({
    label,
    press: { run: "askQuestion", with: { docId: record.docId, date: date ?? "", topic } },
  });
  const rhythm = hint === "rhythm";
  const text = rhythm ? rhythmText(past) : say().waited;
  if (date === undefined) return { text, buttons: [] };
  return {
    text,
    buttons: rhythm
      ? [ask(say().otherRhythm, say().otherRhythmTopic)]
      : [ask(say().moreTime, say().moreTimeTopic), ask(say().halves, say().halvesTopic)],
    note: say().goesIn(name),
  };
}

function rhythmText(past: readonly PastMeeting[]): string {
  const missed = missedInARow(past);
  if (missed >= MISSED_IN_A_ROW) return say().missedInARow(missed);
  const planned = past.filter(({ how }) => how !== "leave" && how !== "unknown");
  const changed = planned.filter(({ how }) => how !== "met");
  return say().rhythm(changed.length, planned.length);
}
