import type { IsoDate } from "../agenda/model";
import type { ButtonView } from "../cards/widgets";
import type { PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { docUrl } from "../memory/tags";
import type { EntryName } from "../names";
import type { Context } from "../request/context";
import { words } from "../text/words";
import type { PanelMoment } from "./moment";
import { repairButton, uninviteButton } from "./warnings";

const say = () => words().pair;

/** The way to the doc, at its newest meeting. */
export function openDocOf({ docId }: PairRecord, { newestHeading }: PanelState["content"]): ButtonView {
  return { label: say().openDoc, press: { open: docUrl(docId, newestHeading) } };
}

/** Where the next section is missing, what is added first makes it. Undefined where there is no meeting to add to. */
function sectionDay({ content, next }: PanelState): IsoDate | undefined {
  return content.section ?? next?.date;
}

/** The way to add topics, where there is a meeting to add them to. */
export function topicsOf({ docId }: PairRecord, state: PanelState): ButtonView | undefined {
  const date = sectionDay(state);
  return date === undefined
    ? undefined
    : { label: say().topic, press: { run: "askTopic", with: { docId, date } } };
}

/** The way to what is open, where there is a meeting to take it along to. */
export function carryOf({ docId }: PairRecord, state: PanelState): ButtonView | undefined {
  return state.content.open.length === 0 || sectionDay(state) === undefined
    ? undefined
    : { label: say().carry, press: { run: "showOpenItems", with: { docId } } };
}

/** The filled button is the next thing this person will want now; in Docs nobody needs the way to the doc. */
export function footerOf(
  record: PairRecord,
  state: PanelState,
  moment: PanelMoment,
  context: Context,
): readonly [ButtonView?, ButtonView?] {
  const { content } = state;
  const { docId } = record;
  const inDocs = context.host === "DOCS";
  const openDoc = openDocOf(record, content);
  const button = (label: string, press: { readonly run: EntryName }, date?: IsoDate): ButtonView => ({
    label,
    press: { ...press, with: date ? { docId, date } : { docId } },
  });
  const carry = carryOf(record, state);
  const date = sectionDay(state);
  const topics = topicsOf(record, state);
  const step = date === undefined ? undefined : button(say().step, { run: "askNextStep" }, date);
  const time = button(words().home.findTime, { run: "findTime" });
  const review = button(say().review, { run: "reviewAccess" });
  // Of those to whom a meeting is open neither more nor fewer than the two: put right before anything else.
  const toMend = state.flaws.includes("guest") ? repairButton(docId, state) : uninviteButton(docId, state);
  const isAhead = moment === "ahead" || moment === "before";
  const wanted =
    state.strangers.length > 0
      ? [review, openDoc]
      : toMend !== undefined && isAhead
        ? [toMend, topics, openDoc]
        : moment === "running"
          ? [step, openDoc, topics]
          : moment === "just-met"
            ? [carry, ...(needsTime(state) ? [time] : []), openDoc, topics]
            : needsTime(state)
              ? [time, topics, openDoc]
              : inDocs
                ? [topics, carry]
                : moment === "ahead"
                  ? [topics, openDoc]
                  : [openDoc, topics];
  const [first, second] = wanted.filter((one) => one !== undefined && !(inDocs && one === openDoc));
  return [first, second];
}

/** The next meeting does not take place as it stands: it was cancelled, or one of the two said no. */
export function needsTime({ cancelledMs, declined, saidNo }: PanelState): boolean {
  return cancelledMs !== undefined || declined === true || saidNo === true;
}
