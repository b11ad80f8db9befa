import { callNames } from "../../agenda/names";
import { OPEN_GROUPS, type OpenGroup } from "../../agenda/open-items";
import type { Answer } from "../../cards/answer";
import type { ItemsView } from "../../cards/pair/items-card";
import { pickField } from "../../cards/pair/items-card";
import type { View } from "../../cards/view";
import { readDoc, withTicks } from "../../doc/read";
import { withheld } from "../../google/consent";
import { keepPanel, keptPanel, type OpenRow, type PanelState } from "../../memory/kept-panel";
import { type PairRecord, pairOf, recordOf } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import { rememberTicksSeen, ticksSeen } from "../../memory/ticks-seen";
import { contentOf } from "../../panel/content";
import { type LoadedPanel, loadPanel } from "../../panel/load";
import { earlier, heldDays } from "../../panel/meetings";
import { type Context, param } from "../../request/context";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";

const say = () => words().items;
const TICKED: readonly OpenGroup[] = ["next-steps", "not-reached"];
const ROWS = 20;
/** Keeps a dot and a date from beginning a line of their own at 300 pixels. */
const NO_BREAK = "\u00a0";
/** How old the panel may be whose list is shown again instead of reading the doc. */
const RECENT_MS = 120_000;

/** "Carry over open items": the list in its groups, what most likely goes along ticked. */
export function showOpenItems(context: Context): Answer {
  const docId = param(context, "docId");
  const panel = recentPanel(docId, context);
  return {
    show: itemsView(panel, Number(context.params.rows ?? ROWS)),
    how: context.params.rows === undefined ? "push" : "update",
  };
}

function itemsView({ record, state }: LoadedPanel, rows: number): View {
  const { content, next } = state;
  const target = content.follows ?? content.section ?? next?.date;
  if (content.open.length === 0 || target === undefined)
    return {
      card: "message",
      title: say().empty,
      paragraphs: [say().emptyText],
      primary: { label: say().openDoc, press: { open: docUrl(record.docId, content.newestHeading) } },
    };
  const shown = content.open.slice(0, rows);
  // A list of folded groups alone would look empty.
  const fold = shown.some(({ group }) => TICKED.includes(group));
  const groups = OPEN_GROUPS.map((group) => groupView(group, shown, record, fold)).filter(
    ({ items }) => items.length > 0,
  );
  const again = { docId: record.docId };
  return {
    card: "items",
    day: saidDay(target),
    groups,
    ...(content.ticksRead && ticksSeen() ? {} : { note: words().pair.ticks }),
    ...(withheld("ticks")
      ? {
          seeTicks: {
            label: say().seeTicks,
            press: { run: "allowPermissions", with: { permission: "ticks" } },
          },
        }
      : {}),
    ...(content.open.length > rows
      ? {
          showMore: {
            label: say().showMore,
            press: { run: "showOpenItems", with: { ...again, rows: String(rows + ROWS) } },
          },
        }
      : {}),
    carry: { label: say().carry, press: { run: "carryOver", with: { ...again, date: target } } },
    openDoc: docUrl(record.docId, content.newestHeading),
  };
}

function groupView(
  group: OpenGroup,
  rows: readonly OpenRow[],
  record: PairRecord,
  fold: boolean,
): ItemsView["groups"][number] {
  const names = callNames(pairOf(record));
  const whose = (row: OpenRow) =>
    row.owner === "direct" ? names.direct : row.owner === "manager" ? names.manager : "";
  return {
    title: say().groups[group],
    field: pickField(group),
    folded: fold && !TICKED.includes(group),
    items: rows
      .filter((row) => row.group === group)
      .map((row) => {
        const extra = [whose(row), say().since(words().dates.shortDay(row.since))];
        if (group === "talked-about") extra.push(say().hasNotes);
        if (group === "keeps-coming-back") extra.push(say().matters);
        const text = [row.text, ...extra.filter((part) => part !== "").map(unbroken)].join(`${NO_BREAK}· `);
        return { text, key: row.key, ticked: TICKED.includes(group) };
      }),
  };
}

function unbroken(words: string): string {
  return words.replace(/ /g, NO_BREAK);
}

/**
 * The panel that was shown a moment ago when it knows the ticks; else its doc read again with two calls, since what is
 * proposed for carrying must not be what somebody ticked.
 */
function recentPanel(docId: string, context: Context): LoadedPanel {
  const panel = lastPanel(docId, context);
  const { record, state } = panel;
  if (state.content.ticksRead && context.nowMs - state.readMs < RECENT_MS) return panel;
  const { section } = state.content;
  const before = earlier(section, state.next?.date);
  if (before === undefined) return panel;
  const { agenda, ticksRead } = withTicks(readDoc(record, context), record, context);
  const held = heldDays(state.meetings, context);
  const read = contentOf(agenda, { section, before, held, ticksRead });
  const { follows } = state.content;
  const content = follows === undefined ? read : { ...read, follows };
  if (content.sawTick) rememberTicksSeen();
  const fresh: PanelState = { ...state, version: "", readMs: context.nowMs, content };
  keepPanel(fresh);
  return { record, state: fresh, accessRead: false };
}

/** The panel as it was last read; read anew when the cache forgot. */
function lastPanel(docId: string, context: Context): LoadedPanel {
  const state = keptPanel(docId);
  const record = recordOf(docId);
  return state === undefined || record === undefined
    ? loadPanel(docId, context)
    : { record, state, accessRead: false };
}
