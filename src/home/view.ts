import type { Event } from "../../contract/calendar";
import { firstName } from "../agenda/names";
import type { HomeView } from "../cards/home-card";
import type { View } from "../cards/view";
import type { ButtonView, Press } from "../cards/widgets";
import { runTroubles } from "../memory/hourly/trouble";
import type { PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import type { Counts } from "../memory/shown/counts";
import { nameOf } from "../panel/names";
import { type Context, shownZone } from "../request/context";
import { addDays, dayOf, weekdayOf } from "../schedule/moment";
import { saidDay, saidMoment, saidTime } from "../schedule/said-times";
import { words } from "../text/words";
import type { Ended } from "./ended";
import { FRESH_MS } from "./fresh-counts";
import { lookAt } from "./looks";
import type { MightBe } from "./might-be";
import { needsTime, type Row, stateOf, troubleTitle } from "./rows";

const say = () => words().home;
/** Rows that fit before anything is folded. */
const ROOM = 12;
/** More than anybody goes through at once; those that follow come when these are set up. */
const MOST_MIGHT_BE = 20;
/** A card of Google's holds a hundred widgets: the soonest of the pairs, and the first of what needs a look. */
const MOST_PAIRS = 60;
const MOST_LOOKS = 10;

/** What the home card is made of. */
export interface Home {
  readonly records: readonly PairRecord[];
  readonly rows: readonly Row[];
  readonly ended: readonly Ended[];
  readonly mightBe: readonly MightBe[];
  readonly counts: ReadonlyMap<string, Counts>;
  readonly panels: ReadonlyMap<string, PanelState>;
}

type HomeRow = HomeView["groups"][number]["rows"][number];

/** HOME: the pairs in time order, what needs something first. */
export function homeView(home: Home, context: Context): View {
  const { records, mightBe } = home;
  const rows = home.rows.slice(0, MOST_PAIRS);
  const { nowMs, locale, zone } = context;
  const today = dayOf(nowMs, zone);
  const sunday = addDays(today, 7 - weekdayOf(today));
  const takesPlace = rows.filter((row) => !needsTime(row));
  const inDays = (from: string, to = "9999-12-31") =>
    takesPlace.filter(({ startMs }) => {
      const day = dayOf(startMs, zone);
      return day >= from && day <= to;
    });
  const shown = (row: Row, withDay: boolean): HomeRow => {
    const { record, startMs, event } = row;
    const state = stateOf(home.counts.get(record.docId));
    const time = saidTime(startMs, zone, locale);
    return {
      when: withDay ? `${words().dates.shortWeekday(dayOf(startMs, zone))} ${time}` : time,
      name: nameOf(record),
      // What home's own days do not show is no more than what its panel last saw.
      state: event === undefined ? say().asSeen(state) : state,
      press: opens(record.docId),
    };
  };
  const later = (row: Row): HomeRow => ({
    ...shown(row, true),
    when: saidMoment(row.startMs, zone, locale, nowMs),
  });
  const gone = records
    .filter(({ docId }) => !home.rows.some(({ record }) => record.docId === docId))
    .slice(0, MOST_PAIRS - rows.length);
  const unshown = Math.max(0, records.length - rows.length - gone.length);
  const fewer = rows.length + gone.length > MOST_PAIRS / 2 ? MOST_LOOKS : MOST_MIGHT_BE;
  const might = [...mightBe.slice(0, fewer).map(mightBeRow), ...allOf(mightBe)];
  const roomy = rows.length + gone.length + home.ended.length <= ROOM;
  const first = records.length === 0;
  const footer = footerOf(home, context);
  return {
    card: "home",
    groups: [
      {
        title: say().justNow,
        folded: false,
        rows: home.ended.map((one) => endedRow(one, home, footer, context)),
      },
      { title: say().needsLook, folded: false, rows: lookRows(home) },
      { title: say().today, folded: false, rows: inDays(today, today).map((row) => shown(row, false)) },
      {
        title: say().thisWeek,
        folded: false,
        rows: inDays(addDays(today, 1), sunday).map((row) => shown(row, true)),
      },
      {
        title: say().needsTime,
        folded: false,
        rows: rows.filter(needsTime).map((row) => lost(row, footer, context)),
      },
      {
        title: say().nextWeek,
        folded: !roomy,
        rows: inDays(addDays(sunday, 1), addDays(sunday, 7)).map((row) => shown(row, true)),
      },
      { title: say().later, folded: !roomy, rows: inDays(addDays(sunday, 8)).map(later) },
      { title: say().noDate, folded: false, rows: gone.map(goneRow) },
      { title: say().mightBe, folded: !roomy || (!first && rows.length + might.length > ROOM), rows: might },
    ],
    ...(unshown > 0 ? { more: say().morePairs(unshown) } : {}),
    ...asOf(inDays(today, addDays(today, 6)), home.counts, context),
    welcome: first ? [say().first, say().firstHow, say().firstPhone] : [],
    footer,
    menu: [
      ...(first ? [] : [severalButton()]),
      { label: words().pair.toSettings, press: { run: "showSettings" } },
    ],
  };
}

/**
 * The filled button is what is wanted now: right after a meeting what it left, unless the next one is about to begin;
 * a time for a meeting that lost its own, which is done once and gone, unless one is getting ready for another;
 * else the person one meets next; without a pair, the first set-up.
 */
function footerOf(home: Home, { nowMs }: Context): HomeView["footer"] {
  const { records, rows, ended } = home;
  const setUp: ButtonView = { label: say().setUp, press: { run: "startFromScratch" } };
  const next = rows.find((row) => !needsTime(row));
  const waits = rows.find(needsTime);
  const [last] = ended;
  const before = next === undefined ? Number.POSITIVE_INFINITY : next.startMs - nowMs;
  const soon = before < ABOUT_TO_BEGIN_MS;
  if (last !== undefined && !soon && hasToCarry(last, home))
    return [
      {
        label: say().carryWith(firstName(last.record.other)),
        press: { run: "showOpenItems", with: { docId: last.record.docId } },
      },
      setUp,
    ];
  if (waits !== undefined && before >= GETTING_READY_MS) return [findTime(waits, true), setUp];
  if (next === undefined) return records.length === 0 ? [setUp, severalButton()] : [setUp];
  return [{ label: say().openPerson(firstName(next.record.other)), press: opens(next.record.docId) }, setUp];
}

function severalButton(): ButtonView {
  return { label: say().several, press: { run: "askTeam" } };
}

/** Minutes before a meeting in which one goes to it, and those in which one looks what it will be about. */
const ABOUT_TO_BEGIN_MS = 15 * 60_000;
const GETTING_READY_MS = 120 * 60_000;

/** What that meeting left open: as its panel was read since, or else as it is counted for the next one. */
function openOf({ record, endMs }: Ended, { panels, counts }: Home): number {
  const panel = panels.get(record.docId);
  const read = panel !== undefined && panel.readMs >= endMs ? panel.content.open.length : undefined;
  return read ?? counts.get(record.docId)?.open ?? panel?.content.open.length ?? 0;
}

/** It left something open, and there is a meeting to take that along to. */
function hasToCarry(one: Ended, home: Home): boolean {
  return openOf(one, home) > 0 && home.rows.some(({ record }) => record.docId === one.record.docId);
}

function endedRow(one: Ended, home: Home, footer: HomeView["footer"], { zone, locale }: Context): HomeRow {
  const { record, endMs } = one;
  const open = openOf(one, home);
  const carry: ButtonView = {
    label: say().carry,
    about: nameOf(record),
    press: { run: "showOpenItems", with: { docId: record.docId } },
  };
  return {
    when: "",
    name: nameOf(record),
    state: say().ended(saidTime(endMs, zone, locale), open),
    ...(hasToCarry(one, home) && !isAtFoot(carry, footer)
      ? { button: carry }
      : { press: opens(record.docId) }),
  };
}

/** What is at the foot already is not a second time in the row that it serves. */
function isAtFoot({ press }: ButtonView, footer: HomeView["footer"]): boolean {
  return footer.some((one) => JSON.stringify(one?.press) === JSON.stringify(press));
}

/** A series of which nothing is to come. */
function goneRow(record: PairRecord): HomeRow {
  return { when: "", name: nameOf(record), state: say().noMeeting, press: opens(record.docId) };
}

/** A meeting that was the next one and does not take place, that the other said no to, or that lies in one's own leave. */
function lost(
  { record, startMs, cancelled, declined, away }: Row,
  footer: HomeView["footer"],
  { zone }: Context,
): HomeRow {
  const button = findTime({ record }, false);
  const day = saidDay(dayOf(startMs, zone));
  const name = nameOf(record);
  const state = cancelled ? "wasCancelled" : declined ? "declined" : away ? "away" : "saidNo";
  return {
    when: "",
    name,
    state: say()[state](day),
    press: opens(record.docId),
    ...(isAtFoot(button, footer) ? {} : { button }),
  };
}

/** At the foot it says for whom. */
function findTime({ record }: Pick<Row, "record">, named: boolean): ButtonView {
  const press = { run: "findTime" as const, with: { docId: record.docId } };
  if (named) return { label: say().findTimeWith(firstName(record.other)), press };
  return { label: say().findTime, about: nameOf(record), press };
}

/** What kept the hourly run from a section, and who else can read or is invited, one row a pair. */
function lookRows({ records, rows, panels }: Home): HomeRow[] {
  const troubles = runTroubles();
  const next = new Map<string, Event | undefined>(rows.map(({ record, event }) => [record.docId, event]));
  const looks = records.flatMap((record): HomeRow[] => {
    const { docId } = record;
    const trouble = troubles.get(docId);
    const row = { name: nameOf(record), press: opens(docId) };
    if (trouble !== undefined)
      return [{ ...row, when: say().noSection, state: troubleTitle(trouble.code, record) }];
    const look = lookAt(record, panels.get(docId), next.get(docId));
    return look === undefined ? [] : [{ ...row, when: "", state: look }];
  });
  const more = looks.length - MOST_LOOKS;
  if (more <= 0) return looks;
  return [
    ...looks.slice(0, MOST_LOOKS),
    { when: "", name: say().moreLooks(more), state: say().moreLooksText },
  ];
}

/** Those that this person organizes, at once: each stays the event that it is. */
function allOf(mightBe: readonly MightBe[]): readonly HomeRow[] {
  const mine = mightBe.filter((one) => one.mine).length;
  if (mine < 2) return [];
  const button = {
    label: say().mightBeAllSetUp,
    press: { run: "askTeam" as const, with: { from: "might-be" } },
  };
  return [{ when: "", name: say().mightBeAll(mine), state: say().mightBeAllText, button }];
}

function mightBeRow({ other, summary, seriesId, eventId }: MightBe): HomeRow {
  const name = other.name === "" ? other.address : other.name;
  return {
    when: "",
    name,
    state: summary === "" ? say().untitled : summary,
    button: {
      label: say().mightBeSetUp,
      about: name,
      press: { run: "askEvent", with: { calendarId: "primary", id: eventId, seriesId } },
    },
  };
}

/** How old the oldest count of the days ahead is, where that is old. */
function asOf(
  rows: readonly Row[],
  counts: ReadonlyMap<string, Counts>,
  context: Context,
): Pick<HomeView, "asOf"> {
  const read = rows.flatMap(({ record }) => counts.get(record.docId)?.readMs ?? []);
  const oldest = Math.min(...read);
  const { nowMs, locale } = context;
  if (read.length === 0 || nowMs - oldest <= FRESH_MS) return {};
  const zone = shownZone(context, context.zone);
  const sameDay = dayOf(oldest, zone) === dayOf(nowMs, zone);
  const when = sameDay ? saidTime(oldest, zone, locale) : saidMoment(oldest, zone, locale, nowMs);
  const button: ButtonView = { label: words().pair.refresh, press: { run: "showHome" } };
  return { asOf: { text: say().asOf(when), button } };
}

/** A row opens that person's panel over the list. */
function opens(docId: string): Press {
  return { run: "openPanel", with: { docId } };
}
