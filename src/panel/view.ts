import type { IsoDate } from "../agenda/model";
import { callNames, firstName } from "../agenda/names";
import type { PairView } from "../cards/pair-card";
import type { View } from "../cards/view";
import type { ButtonView } from "../cards/widgets";
import { beforeOf } from "../memory/before-set-up";
import { eventChange } from "../memory/event-change";
import { wentOnTo } from "../memory/going-on";
import type { PanelState } from "../memory/kept-panel";
import { lastChange } from "../memory/last-change";
import { type PairRecord, pairOf } from "../memory/pair-record";
import { docUrl } from "../memory/tags";
import { weekChange } from "../memory/times/week-change";
import { type Context, shownZone } from "../request/context";
import { dayOf } from "../schedule/moment";
import { saidDay, saidMoment, saidTime } from "../schedule/said-times";
import { markOf } from "../text/digest";
import { words } from "../text/words";
import { carryOf, footerOf, needsTime, openDocOf, topicsOf } from "./footer";
import { handedOver } from "./handed-over";
import type { LoadedPanel } from "./load";
import { momentOf, type PanelMoment } from "./moment";
import { nameOf, partLabel } from "./names";
import { askButton, openingToOffer, textOf } from "./question";
import { warnings } from "./warnings";

const say = () => words().pair;
const SHOWN_OPEN = 3;
/** What was read within this time is not said to be old. */
const FRESH_MS = 300_000;

/** What a press has just done, and whether to the doc or to the event. */
interface Did {
  readonly toast: string;
  readonly undoable: true | "event";
}

function undoerOf({ undoable }: Did, docId: string): ButtonView["press"] {
  return undoable === "event"
    ? { run: "askUndoEvent", with: { docId } }
    : { run: "undoLast", with: { docId, of: markOf(lastChange(docId)) } };
}

/** PAIR, from what was last read, for the moment it is looked at; `did` is what a press has just written. */
export function pairView({ record, state, accessRead }: LoadedPanel, context: Context, did?: Did): View {
  const { content, next } = state;
  const again = { docId: record.docId };
  const section = content.section;
  const zone = shownZone(context, record.zone);
  const news = handedOver(record, context.nowMs);
  const moment = momentOf(state, context.nowMs);
  const footer = footerOf(record, state, moment, context);
  const hasOpen = content.open.length > 0;
  const carry = carryOf(record, state);
  const more = content.open.length - SHOWN_OPEN;
  const gone = next === undefined && record.seriesId !== "";
  const end: ButtonView = { label: words().ending.menu, press: { run: "askEndSeries", with: again } };
  return {
    card: "pair",
    name: nameOf(record),
    when: whenOf(record, state, moment, context),
    news: [
      ...(did === undefined
        ? []
        : [{ text: did.toast, button: { label: say().undo, press: undoerOf(did, record.docId) } }]),
      ...(news === undefined ? [] : [news]),
    ],
    warnings: warnings(record, state, {
      accessRead,
      zone,
      atFoot: footer.map((one) => one?.label),
    }),
    onlyYouTwo:
      accessRead &&
      record.owner &&
      state.shared === true &&
      state.strangers.length === 0 &&
      !state.flaws.includes("sharing"),
    parts: section === undefined ? [] : parts(record, content.parts),
    ...(context.host === "DOCS" ? {} : { allTopics: { open: docUrl(record.docId, content.newestHeading) } }),
    ...sectionNote(record, section, next, zone),
    ...(gone ? { end } : {}),
    asked: askedOf(record, content),
    openTitle: moment === "just-met" ? say().openAfter : say().open,
    open: content.open.slice(0, SHOWN_OPEN).map(({ key, text, since }) => ({
      text,
      since: say().since(words().dates.shortDay(since)),
      done: { label: say().done, about: text, press: { run: "markDone", with: { ...again, key } } },
    })),
    ...(more > 0
      ? {
          openMore:
            carry === undefined
              ? { ...openDocOf(record, content), label: say().moreInDoc(more) }
              : { ...carry, label: say().more(more) },
        }
      : {}),
    ...(hasOpen && !content.ticksRead ? { openNote: say().ticksUnread } : {}),
    own: { label: words().own.title, press: { run: "showOwn", with: again } },
    ...(next === undefined ? {} : offerOf(record, state, moment, context.nowMs)),
    // In the day after the meeting, and in Docs, it stands at the foot.
    ...(carry !== undefined && moment !== "just-met" && (context.host !== "DOCS" || moment === "running")
      ? { carry }
      : {}),
    ...(context.nowMs - state.readMs > FRESH_MS
      ? { asOf: say().asOf(saidTime(state.readMs, zone, context.locale)) }
      : {}),
    footer,
    menu: [
      // Wherever the foot has something else to offer, topics and the way to the doc stay a press away.
      ...[topicsOf(record, state), ...(context.host === "DOCS" ? [] : [openDocOf(record, content)])].filter(
        (wanted): wanted is ButtonView =>
          wanted !== undefined && !footer.some((one) => one?.label === wanted.label),
      ),
      ...menu(record, state, context.nowMs),
      ...(gone ? [] : [end]),
      { label: say().toSettings, press: { run: "showSettings" } },
    ],
  };
}

/** Where the topics stand, and what becomes of them, where that is not the next meeting's own section. */
function sectionNote(
  { owner, other }: PairRecord,
  section: IsoDate | undefined,
  next: PanelState["next"],
  zone: string,
): Pick<PairView, "sectionNote"> {
  if (next === undefined)
    return { sectionNote: say().noMeeting(firstName(other), { waits: section !== undefined, owner }) };
  if (section === undefined) return { sectionNote: say().noSection(saidDay(next.date)) };
  if (section === dayOf(next.startMs, zone)) return {};
  return { sectionNote: say().under(saidDay(section)) };
}

/** What the other asks of a topic: OK to share with others? */
function askedOf(record: PairRecord, { asked = [] }: PanelState["content"]): PairView["asked"] {
  const { asks, choices } = words().confidence;
  const mine = callNames(pairOf(record))[record.mine];
  return asked
    .filter(({ by }) => by !== mine)
    .map(({ key, text, by }) => {
      const answer = (says: "onlyHere" | "shareable"): ButtonView => ({
        label: choices[says],
        about: text,
        press: {
          run: "sayConfidence",
          with: { docId: record.docId, key, says, seen: "asked", seenBy: by },
        },
      });
      return { text: asks(by, text), buttons: [answer("onlyHere"), answer("shareable")] };
    });
}

/** A question of the bank, quietly, while nobody has put down anything for the meeting that is to come. */
function offerOf(
  record: PairRecord,
  { content }: PanelState,
  moment: PanelMoment,
  nowMs: number,
): Pick<PairView, "offer"> {
  const empty = content.section !== undefined && content.parts.every(({ topics }) => topics.length === 0);
  if (!empty || moment === "running" || moment === "just-met") return {};
  const question = openingToOffer(record, nowMs);
  const ask = askButton(record, question);
  return ask === undefined ? {} : { offer: { text: textOf(record, question), ask } };
}

function whenOf(record: PairRecord, state: PanelState, moment: PanelMoment, context: Context): string {
  const { next, last } = state;
  const { nowMs, locale } = context;
  const zone = shownZone(context, record.zone);
  const coming = next === undefined ? say().noDate : saidMoment(next.startMs, zone, locale, nowMs);
  if (moment === "running" && next !== undefined) return say().running(saidTime(next.endMs, zone, locale));
  if (moment === "just-met" && last !== undefined)
    return say().justMet(saidTime(last.startMs, zone, locale), next === undefined ? undefined : coming);
  return coming;
}

function menu({ docId }: PairRecord, state: PanelState, nowMs: number): readonly ButtonView[] {
  const again = { docId };
  const { content, next } = state;
  const went = wentOnTo(docId);
  const event = eventChange(docId, nowMs)?.what;
  return [
    ...(content.section !== undefined || next === undefined
      ? []
      : [
          {
            label: say().add(words().dates.shortDay(next.date)),
            press: { run: "addSection" as const, with: { docId, date: next.date } },
          },
        ]),
    { label: say().refresh, press: { run: "refreshPanel", with: again } },
    ...(next === undefined || needsTime(state)
      ? []
      : [{ label: words().times.find, press: { run: "findTime" as const, with: again } }]),
    { label: words().times.skip, press: { run: "askSkip", with: again } },
    { label: words().confidence.menu, press: { run: "showTopics", with: again } },
    { label: say().undoLast, press: { run: "undoLast", with: again } },
    { label: say().toDocSettings, press: { run: "showDocSettings", with: again } },
    ...(weekChange(docId) === undefined
      ? []
      : [{ label: words().moved.askUndo, press: { run: "askUndoWeek" as const, with: again } }]),
    ...(event === undefined
      ? []
      : [{ label: words().undoEvent[event].menu, press: { run: "askUndoEvent" as const, with: again } }]),
    ...(isUnused(state) && beforeOf(docId) !== undefined
      ? [{ label: words().result.undo, press: { run: "askUndoSetUp" as const, with: again } }]
      : []),
    ...(went === undefined
      ? []
      : [
          {
            label: words().newDoc.undoMenu,
            press: { run: "undoNewDoc" as const, with: { docId: went.record.docId } },
          },
        ]),
    { label: words().reminder.menu, press: { run: "askReminder", with: again } },
  ];
}

/** Nothing was put down and no meeting was held: what was set up can still be taken back as a whole. */
function isUnused({ content, last }: PanelState): boolean {
  return (
    last === undefined &&
    content.open.length === 0 &&
    content.parts.every(({ topics }) => topics.length === 0)
  );
}

function parts(record: PairRecord, shown: PanelState["content"]["parts"]): PairView["parts"] {
  return shown
    .filter(
      ({ owner, topics }) =>
        owner === "direct" || owner === "manager" || (owner === "actions" && topics.length > 0),
    )
    .map(({ owner, topics, more }) => ({
      label: partLabel(record, owner),
      topics,
      more,
      ...(topics.length === 0
        ? {}
        : { press: { run: "showTopics" as const, with: { docId: record.docId } } }),
    }));
}
