import type { Event } from "../../../contract/calendar";
import type { Answer } from "../../cards/answer";
import type { HomeView } from "../../cards/home-card";
import type { View } from "../../cards/view";
import type { Press } from "../../cards/widgets";
import { readDays } from "../../google/calendar";
import { endedRows, JUST_NOW_MS } from "../../home/ended";
import { nextRows, type Row, stateOf, troubleTitle } from "../../home/rows";
import { keptPanels } from "../../memory/kept-panel";
import { knownMyself, seenMyself } from "../../memory/me";
import { allRecords } from "../../memory/pair-record";
import { keepPeople } from "../../memory/people-seen";
import { runTroubles } from "../../memory/run-trouble";
import { nameOf } from "../../panel/names";
import type { Context } from "../../request/context";
import { addDays, dayOf, weekdayOf } from "../../schedule/moment";
import { saidDay, saidMoment, saidTime } from "../../schedule/said-times";
import { meOf, othersOf } from "../../series/kind";
import { words } from "../../text/words";

const say = () => words().home;
const DAY_MS = 86_400_000;
/** Rows that fit before anything is folded. */
const ROOM = 12;
const FRESH_MS = 300_000;

/** HOME: the pairs in time order, from one call for the days ahead and what the panels last read. */
export function openHome(context: Context): Answer {
  return { show: homeView(context), how: "root" };
}

function homeView(context: Context): View {
  const { nowMs, zone, locale } = context;
  const today = dayOf(nowMs, zone);
  const readToMs = nowMs + 15 * DAY_MS;
  const { items = [] } = readDays(nowMs - JUST_NOW_MS, readToMs);
  rememberPeople(items);
  const records = allRecords().filter(({ complete }) => complete);
  const rows = nextRows(items, records, nowMs, readToMs);
  const sunday = addDays(today, 7 - weekdayOf(today));
  const inDays = (from: string, to = "9999-12-31") =>
    rows.filter(({ startMs, cancelled, declined }) => {
      const day = dayOf(startMs, zone);
      return !cancelled && !declined && day >= from && day <= to;
    });
  const ended = endedRows(items, records, nowMs);
  const panels = keptPanels([
    ...rows.flatMap(({ docId }) => docId ?? []),
    ...ended.map(({ record }) => record.docId),
  ]);
  let oldest: number | undefined;
  const shown = (row: Row, withDay: boolean) => {
    const kept = row.docId === undefined ? undefined : panels.get(row.docId);
    if (kept !== undefined) oldest = Math.min(oldest ?? kept.readMs, kept.readMs);
    const time = saidTime(row.startMs, zone, locale);
    return {
      when: withDay ? `${words().dates.shortWeekday(dayOf(row.startMs, zone))} ${time}` : time,
      name: row.name,
      state: row.cancelled
        ? say().wasCancelled(saidDay(dayOf(row.startMs, zone)))
        : row.declined
          ? say().declined(row.name, saidDay(dayOf(row.startMs, zone)))
          : stateOf(kept?.content),
      ...(row.docId === undefined ? {} : { press: opens(row.docId) }),
    };
  };
  const seen = new Set(rows.map(({ docId }) => docId));
  const missing = records.filter(({ docId }) => !seen.has(docId));
  const troubles = runTroubles();
  const groups: HomeView["groups"] = [
    {
      title: say().justNow,
      folded: false,
      rows: ended.map(({ record, endMs }) => {
        const open = panels.get(record.docId)?.content.open.length ?? 0;
        const again = { docId: record.docId };
        return {
          when: "",
          name: nameOf(record),
          state: say().ended(saidTime(endMs, zone, locale), open),
          ...(open > 0
            ? { button: { label: say().carry, press: { run: "showOpenItems" as const, with: again } } }
            : { press: opens(record.docId) }),
        };
      }),
    },
    {
      title: say().needsLook,
      folded: false,
      rows: records.flatMap((record) => {
        const trouble = troubles.get(record.docId);
        if (trouble === undefined) return [];
        const why = troubleTitle(trouble.code, record);
        return [{ when: say().noSection, name: nameOf(record), state: why, press: opens(record.docId) }];
      }),
    },
    { title: say().today, folded: false, rows: inDays(today, today).map((row) => shown(row, false)) },
    {
      title: say().thisWeek,
      folded: false,
      rows: inDays(addDays(today, 1), sunday).map((row) => shown(row, true)),
    },
    {
      title: say().needsTime,
      folded: false,
      rows: [
        ...rows.filter(({ cancelled, declined }) => cancelled || declined).map((row) => shown(row, true)),
        ...missing.map((record) => ({
          when: say().noMeeting,
          name: nameOf(record),
          state: "",
          press: opens(record.docId),
        })),
      ],
    },
    {
      title: say().nextWeek,
      folded: rows.length > ROOM,
      rows: inDays(addDays(sunday, 1), addDays(sunday, 7)).map((row) => shown(row, true)),
    },
    {
      title: say().later,
      folded: rows.length > ROOM,
      rows: inDays(addDays(sunday, 8)).map((row) => ({
        ...shown(row, true),
        when: saidMoment(row.startMs, zone, locale, nowMs),
      })),
    },
  ];
  // Nothing is folded while there is room for it.
  const none = rows.length === 0 && missing.length === 0;
  return {
    card: "home",
    groups,
    ...(oldest === undefined || nowMs - oldest <= FRESH_MS
      ? {}
      : { asOf: say().asOf(saidTime(oldest, zone, locale)) }),
    notes: none ? [say().first, say().firstHow, say().firstPhone] : [],
    setUp: { label: say().setUp, press: { run: "startFromScratch" } },
    menu: [{ label: words().pair.toSettings, press: { run: "showSettings" } }],
  };
}

/** A row opens that person's panel over the list. */
function opens(docId: string): Press {
  return { run: "openPanel", with: { docId } };
}

/** The people of these days, for the suggestions of "Set up a 1:1"; and oneself, where an event tells. */
function rememberPeople(items: readonly Event[]): void {
  const people = new Map<string, { name: string; address: string }>();
  for (const event of items) for (const one of othersOf(event)) people.set(one.address.toLowerCase(), one);
  if (knownMyself() === undefined) seenMyself(items.map(meOf).find((me) => me !== undefined));
  keepPeople([...people.values()]);
}
