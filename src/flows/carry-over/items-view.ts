import { callNames, firstName } from "../../agenda/names";
import { OPEN_GROUPS, type OpenGroup } from "../../agenda/open-items";
import { ALL_OPEN } from "../../agenda/since-when";
import { type ItemsView, pickedKeys, pickField } from "../../cards/pair/items-card";
import type { View } from "../../cards/view";
import { withheld } from "../../google/consent";
import { ticksSeen } from "../../google/export";
import type { OpenRow } from "../../memory/kept-panel";
import { lastChange } from "../../memory/last-change";
import { type PairRecord, pairOf } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import type { LoadedPanel } from "../../panel/load";
import type { Context } from "../../request/context";
import { saidDay } from "../../schedule/said-times";
import { markOf } from "../../text/digest";
import { words } from "../../text/words";

const say = () => words().items;
const TICKED: readonly OpenGroup[] = ["next-steps", "not-reached"];
const ROWS = 20;
/** From so many items on, ticking one after the other is a chore. */
const MANY = 6;
/** Rows that fit before anything is folded. */
const ROOM = 12;
/** Keeps a dot and a date from beginning a line of their own at 300 pixels. */
const NO_BREAK = "\u00a0";

/** The list of what is open, in its groups, or that nothing is. `letGo` is what a press has just struck. */
export function itemsView({ record, state }: LoadedPanel, context: Context, letGo?: string): View {
  const { content, next } = state;
  const target = content.follows ?? content.section ?? next?.date;
  const again = { docId: record.docId };
  const undo = {
    label: words().pair.undo,
    press: {
      run: "undoLast" as const,
      with: { ...again, list: "yes", of: markOf(lastChange(record.docId)) },
    },
  };
  const older = sinceRow(record).since;
  if (content.open.length === 0 || target === undefined) {
    const clear = content.open.length === 0;
    const { owner, other } = record;
    const text = clear ? say().emptyText : words().pair.noMeeting(firstName(other), { waits: false, owner });
    const second = !clear
      ? owner && { label: words().home.setUp, press: { run: "startFromScratch" as const } }
      : letGo !== undefined
        ? undo
        : older?.change;
    return {
      card: "message",
      title: clear ? say().empty : say().nowhere,
      paragraphs: [...(letGo === undefined ? [] : [letGo]), text],
      primary: { label: say().openDoc, press: { open: docUrl(record.docId, content.newestHeading) } },
      ...(second ? { secondary: second } : {}),
    };
  }
  const rows = Number(context.params.rows ?? ROWS);
  const shown = content.open.slice(0, rows);
  const ticked = choices(shown, context);
  // A list of folded groups alone would look empty.
  const fold = shown.length > ROOM && shown.some(({ group }) => TICKED.includes(group));
  const list = { ...again, rows: String(rows) };
  const more = content.open.length - shown.length;
  const groups = OPEN_GROUPS.map((group) => groupView(group, shown, ticked, record, fold)).filter(
    ({ items }) => items.length > 0,
  );
  return {
    card: "items",
    day: saidDay(target),
    ...(letGo === undefined ? {} : { did: { text: letGo, undo } }),
    ...(shown.length < MANY
      ? {}
      : {
          all: [
            {
              label: more > 0 ? say().these(shown.length) : say().all,
              press: { run: "showOpenItems", with: { ...list, tick: "all" } },
            },
            { label: say().none, press: { run: "showOpenItems", with: { ...list, tick: "none" } } },
          ],
        }),
    groups,
    ...(content.ticksRead && ticksSeen() ? {} : { note: words().pair.ticks }),
    ...(withheld("ticks")
      ? {
          seeTicks: {
            label: say().seeTicks,
            press: { run: "allowPermissions", with: { ...again, permission: "ticks" } },
          },
        }
      : {}),
    ...(more > 0
      ? {
          more: {
            note: say().notShown,
            show: {
              label: say().showMore(Math.min(more, ROWS)),
              press: {
                run: "showOpenItems",
                with: { ...again, rows: String(rows + ROWS), shown: String(rows) },
              },
            },
          },
        }
      : {}),
    ...sinceRow(record),
    carry: { label: say().carry, press: { run: "carryOver", with: { ...again, date: target } } },
    openDoc: docUrl(record.docId, content.newestHeading),
  };
}

/** That older items stay where they are, in a doc where somebody said so. */
function sinceRow({ docId, settings }: PairRecord): Pick<ItemsView, "since"> {
  const from = settings?.openFrom;
  if (from === undefined || from === ALL_OPEN) return {};
  const { older, change } = words().since;
  return {
    since: {
      text: older(words().dates.dayWithYear(from)),
      change: { label: change, about: words().since.title, press: { run: "askSince", with: { docId } } },
    },
  };
}

/** What is ticked: all, none, as it was on the card that was pressed, or what most likely goes along. */
function choices(rows: readonly OpenRow[], { params, inputs }: Context): ReadonlySet<string> {
  const shown = Number(params.shown ?? 0);
  const kept = new Set(pickedKeys(inputs));
  const on = ({ key, group }: OpenRow, at: number) => {
    if (params.tick !== undefined) return params.tick === "all";
    return at < shown ? kept.has(key) : TICKED.includes(group);
  };
  return new Set(rows.filter(on).map(({ key }) => key));
}

function groupView(
  group: OpenGroup,
  rows: readonly OpenRow[],
  ticked: ReadonlySet<string>,
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
        const { key, since, details = 0 } = row;
        const extra = [whose(row), say().since(words().dates.shortDay(since))];
        if (details > 0) extra.push(say().below(details));
        else if (group === "talked-about") extra.push(say().hasNotes);
        if (group === "keeps-coming-back") extra.push(say().matters);
        const said = extra.filter((part) => part !== "").map((part) => `${NO_BREAK}· ${unbroken(part)}`);
        return {
          text: row.text,
          behind: said.join(""),
          key,
          ticked: ticked.has(key),
          ...(group === "keeps-coming-back"
            ? {
                letGo: {
                  label: say().letGo,
                  about: row.text,
                  press: {
                    run: "letGo",
                    with: {
                      docId: record.docId,
                      key,
                      rows: String(Math.max(rows.length, ROWS)),
                      shown: String(rows.length),
                    },
                  },
                },
              }
            : {}),
        };
      }),
  };
}

function unbroken(words: string): string {
  return words.replace(/ /g, NO_BREAK);
}
