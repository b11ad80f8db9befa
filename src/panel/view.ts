import type { Owner } from "../agenda/model";
import { firstName } from "../agenda/names";
import type { PairView } from "../cards/pair-card";
import type { View } from "../cards/view";
import type { ButtonView } from "../cards/widgets";
import type { PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { docUrl } from "../memory/tags";
import { type Context, shownZone } from "../request/context";
import { dayOf } from "../schedule/moment";
import { saidDay, saidMoment, saidTime } from "../schedule/said-times";
import { words } from "../text/words";
import type { LoadedPanel } from "./load";

const say = () => words().pair;
const SHOWN_OPEN = 3;

/** PAIR, from what was last read. */
export function pairView({ record, state }: LoadedPanel, context: Context): View {
  const { content, next } = state;
  const again = { docId: record.docId };
  const name = record.other.name === "" ? firstName(record.other) : record.other.name;
  const section = content.section;
  const zone = shownZone(context, record.zone);
  const hasRight = section !== undefined;
  return {
    card: "pair",
    name,
    when: next === undefined ? say().noDate : saidMoment(next.startMs, zone, context.locale, context.nowMs),
    warnings: warnings(record, state),
    onlyYouTwo: record.owner && state.shared === true && state.strangers.length === 0,
    parts: hasRight ? parts(record, content.parts) : [],
    ...(section === undefined || next === undefined || section === dayOf(next.startMs, zone)
      ? {}
      : { sectionNote: say().under(saidDay(section)) }),
    ...(hasRight || next === undefined
      ? {}
      : {
          addSection: {
            text: say().noSection(saidDay(next.date)),
            button: {
              label: say().add(words().dates.shortDay(next.date)),
              press: { run: "addSection", with: { ...again, date: next.date } },
            },
          },
        }),
    open: content.open.slice(0, SHOWN_OPEN).map(({ key, text, since }) => ({
      text,
      since: say().since(words().dates.shortDay(since)),
      done: { label: say().done, press: { run: "markDone", with: { ...again, key } } },
    })),
    openMore: Math.max(0, content.open.length - SHOWN_OPEN),
    ...(content.open.length > 0 && !content.ticksRead ? { openNote: say().ticksUnread } : {}),
    ...(content.open.length > 0
      ? { carry: { label: say().carry, press: { run: "showOpenItems", with: again } } }
      : {}),
    asOf: say().asOf(saidTime(state.readMs, zone, context.locale)),
    openDoc: docUrl(record.docId, content.newestHeading),
    ...(section === undefined
      ? {}
      : { addTopic: { label: say().topic, press: { run: "askTopic", with: { ...again, date: section } } } }),
    menu: menu(again),
  };
}

function menu(again: Record<string, string>): readonly ButtonView[] {
  return [
    { label: say().refresh, press: { run: "refreshPanel", with: again } },
    { label: say().undoLast, press: { run: "undoLast", with: again } },
    { label: say().toSettings, press: { run: "showSettings", with: again } },
  ];
}

function parts(record: PairRecord, shown: PanelState["content"]["parts"]): PairView["parts"] {
  const label = (owner: Owner): string => {
    if (owner === "actions") return say().nextSteps;
    return owner === record.mine ? say().yours : say().theirs(firstName(record.other));
  };
  return shown
    .filter(
      ({ owner, topics }) =>
        owner === "direct" || owner === "manager" || (owner === "actions" && topics.length > 0),
    )
    .map(({ owner, topics, more }) => ({ label: label(owner), topics, more }));
}

function warnings(record: PairRecord, state: PanelState): PairView["warnings"] {
  const again = { docId: record.docId };
  const found: { text: string; button?: ButtonView }[] = [];
  const [first, ...others] = state.strangers;
  if (first !== undefined) {
    const who =
      first.kind === "anyone"
        ? say().anyone
        : first.kind === "company"
          ? say().company(first.who)
          : first.who;
    const text = others.length === 0 ? say().othersOne(who) : say().othersMany(who, others.length);
    found.push({ text, button: { label: say().review, press: { run: "reviewAccess", with: again } } });
  }
  if (state.shared === false)
    found.push({
      text: say().notShared(firstName(record.other)),
      button: { label: say().share, press: { run: "shareAgain", with: again } },
    });
  const repairable = state.flaws.filter((flaw) => flaw !== "others");
  for (const flaw of state.flaws) {
    const text = flaw === "guest" ? say().broken.guest(firstName(record.other)) : say().broken[flaw];
    const button: ButtonView = { label: say().repair, press: { run: "repair", with: again } };
    found.push({ text, ...(flaw === repairable[0] ? { button } : {}) });
  }
  return found;
}
