import { byHand } from "../../emulator/api/call";
import { DAY_MS } from "../../emulator/clock";
import type { JsonObject } from "../../emulator/json";
import type { Bundle } from "../../emulator/run";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { officeFor } from "../cards/scenes";
import {
  ALEX,
  anEvent,
  at,
  calendarOf,
  docsOf,
  docsOwnedBy,
  eventNow,
  type Office,
  opens,
  type Pair,
  sharesByHand,
  startsOf,
  typesInDoc,
} from "../flows/world";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** One look at the add-on: what somebody wanted next, told by what they were about to do, and what was offered first. */
export interface Opening {
  readonly when: string;
  readonly who: string;
  readonly where: string;
  readonly wanted: string;
  readonly filled: string;
}

interface Direct extends Pick<Pair, "office" | "seriesId" | "docId" | "next"> {
  readonly name: string;
  readonly address: string;
  /** When they meet in the first week. Milliseconds. */
  readonly firstMs: number;
}

const TEAM: ReadonlyArray<readonly [name: string, day: string, from: string, to: string]> = [
  ["Dana Reyes", "2026-11-17", "10:00", "10:30"],
  ["Sam Okoro", "2026-11-17", "10:30", "11:00"],
  ["Mia Lund", "2026-11-18", "11:00", "11:30"],
  ["Noor Haddad", "2026-11-18", "15:00", "15:30"],
  ["Lee Park", "2026-11-19", "09:00", "09:30"],
  ["Ines Costa", "2026-11-19", "14:00", "15:00"],
  ["Omar Aziz", "2026-11-20", "10:00", "10:30"],
  ["Ada Nowak", "2026-11-20", "16:00", "16:30"],
];
const WEEKS = 6;

/**
 * Alex, who has eight directs, from the first Monday on: what Alex and some of the eight open, when, and what for. What
 * is wanted is decided here by what happens to them, never by what the card shows.
 */
export function lived(bundle: Bundle): readonly Opening[] {
  const office = officeFor(bundle);
  const openings: Opening[] = [];
  const { clock } = office.workspace;
  const note = (who: string, where: string, wanted: string, panel: SidePanel): SidePanel => {
    const { primaryButton } = panel.card().fixedFooter ?? {};
    const when = new Date(clock.now()).toISOString().slice(0, 16).replace("T", " ");
    openings.push({ when, who, where, wanted, filled: primaryButton?.text ?? "nothing" });
    return panel;
  };
  const home = (wanted: string, where: string) => {
    const panel = calendarOf(office);
    panel.openHome();
    return note("Alex", where, wanted, panel);
  };
  const event = (direct: Direct, where: string, wanted: string, person = ALEX): SidePanel =>
    note(
      person === ALEX ? "Alex" : (direct.name.split(" ")[0] ?? ""),
      where,
      wanted,
      opens(office, person, direct.next(), person),
    );

  home("Set up a 1:1", "home, the first time");
  const team = TEAM.map((row) => begins(office, row, note));
  for (let week = 0; week < WEEKS; week += 1) aWeek(office, team, week, { home, event, note });
  return openings;
}

interface Looks {
  home(wanted: string, where: string): SidePanel;
  event(direct: Direct, where: string, wanted: string, person?: string): SidePanel;
  note(who: string, where: string, wanted: string, panel: SidePanel): SidePanel;
}

/** An event with a new direct becomes their 1:1. */
function begins(office: Office, [name, day, from, to]: (typeof TEAM)[number], note: Looks["note"]): Direct {
  const address = `${name.split(" ")[0]?.toLowerCase()}@example.com`;
  const { directory } = office.workspace;
  if (directory.find(address) === undefined)
    directory.add({
      kind: "person",
      address,
      name,
      aliases: [],
      locale: "en-GB",
      timeZone: "Europe/London",
      permissionId: `2000000000${TEAM.findIndex((row) => row[0] === name)}`,
    });
  const { id } = anEvent(office, ALEX, {
    summary: `${name.split(" ")[0]} / Alex`,
    ...at(day, from, to),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: address, displayName: name }],
  });
  const seriesId = String(id);
  const before = new Set(docsOwnedBy(office).map((doc) => doc.id));
  note("Alex", "an event with one guest", "Set up 1:1", opens(office, ALEX, seriesId)).press("Set up 1:1");
  const docId = String(docsOwnedBy(office).find((doc) => !before.has(doc.id))?.id);
  const firstMs = Date.parse(`${day}T${from}:00Z`);
  const next = () => startsOf(office, ALEX, seriesId)[0] ?? "";
  return { office, name, address, seriesId, docId, firstMs, next };
}

/** What is to happen at its time, in order of time. */
interface Moment {
  readonly atMs: number;
  readonly happens: () => void;
}

function aWeek(office: Office, team: readonly Direct[], week: number, looks: Looks): void {
  const moments: Moment[] = [
    {
      atMs: Date.parse("2026-11-16T08:45:00Z") + week * 7 * DAY_MS,
      happens: () => looks.home("Open Dana's 1:1", "home, Monday morning"),
    },
    ...team.flatMap((direct, at) => ofDirect(office, direct, at, week, looks)),
  ];
  for (const { atMs, happens } of [...moments].sort((a, b) => a.atMs - b.atMs)) {
    if (atMs > office.workspace.clock.now()) office.workspace.clock.set(atMs);
    happens();
  }
}

function ofDirect(office: Office, direct: Direct, at: number, week: number, looks: Looks): Moment[] {
  const startMs = direct.firstMs + week * 7 * DAY_MS;
  const endMs = startMs + (direct.name === "Ines Costa" ? 60 : 30) * MINUTE_MS;
  const moments: Moment[] = [];
  const then = (atMs: number, happens: () => void) => moments.push({ atMs, happens });

  // Every direct in their first or second week: the invitation, the doc, "Allow".
  if (week === at % 2)
    then(startMs - 20 * HOUR_MS, () => {
      looks.event(direct, "the event, before the doc was allowed", "Open doc", direct.address);
      const docs = docsOf(office, direct.address);
      docs.openDoc(direct.docId);
      looks
        .note(direct.name.split(" ")[0] ?? "", "the doc, for the first time", "Allow", docs)
        .press("Allow");
      docs.grantFileScope();
    });
  // Something came to mind, days before.
  if ((at + week) % 3 !== 0)
    then(startMs - 40 * HOUR_MS, () => {
      adds(looks.event(direct, "the event, two days before", "Add topics"), `Question ${week}.${at}`);
    });
  if ((at + week) % 4 === 1 && week > 0)
    then(startMs - 30 * HOUR_MS, () => {
      const panel = looks.event(direct, "the event, the day before", "Add topics", direct.address);
      adds(panel, `Idea ${week}.${at}`);
    });
  if (direct.name === "Sam Okoro" && week === 3) {
    then(startMs - 26 * HOUR_MS, () => declines(office, direct));
    then(startMs - 24 * HOUR_MS, () => looks.event(direct, "the event, after Sam said no", "Find a time"));
    return moments;
  }
  if (direct.name === "Mia Lund" && week === 4) {
    then(startMs - 25 * HOUR_MS, () => office.deletes(ALEX, direct.next()));
    return moments;
  }
  if (direct.name === "Noor Haddad" && week === 2)
    then(startMs - 3 * HOUR_MS, () => {
      sharesByHand(direct as unknown as Pair, "jo@partner.example.com");
      looks.event(direct, "the event, when somebody else can open the doc", "Review");
      const panel = opens(office, ALEX, direct.next());
      panel.press("Review");
      looks.note("Alex", "who can open the doc", "Remove Jo", panel);
      panel.press("Remove Jo");
    });
  if (direct.name === "Lee Park" && week === 3)
    then(startMs - 3 * HOUR_MS, () => {
      invites(office, direct, "jo@partner.example.com");
      looks.event(direct, "the event, when somebody else is invited", "Uninvite").press("Uninvite");
    });
  then(startMs - 4 * MINUTE_MS, () => looks.event(direct, "the event, minutes before", "Open doc"));
  if ((at + week) % 2 === 0)
    then(startMs + 12 * MINUTE_MS, () => {
      const panel = looks.event(direct, "the event, while they meet", "Add next step");
      panel.press("Add next step");
      panel.set("what", `Step ${week}.${at}`);
      panel.press("Add");
    });
  then(endMs - MINUTE_MS, () => {
    // What they talked about is ticked, and what was to be done since the last time is done.
    for (const words of [`Question ${week}.${at}`, `Idea ${week}.${at}`, `${week - 1}.${at}`])
      ticks(office, direct.docId, words);
    if ((at + week) % 5 === 2)
      quietly(() => typesInDoc(direct as unknown as Pair, direct.address, `Not reached ${week}.${at}`));
  });
  const left = (at + week) % 2 === 0 || (at + week) % 5 === 2;
  then(endMs + 6 * MINUTE_MS, () => {
    const wanted = left ? "Carry over" : "Open doc";
    // Sam's begins when Dana's ends: Alex looks at the one that runs.
    if (direct.name === "Dana Reyes") return;
    const panel = looks.event(direct, `just after, ${left ? "with something open" : "nothing open"}`, wanted);
    if (left && panel.buttons().includes("Carry over")) {
      panel.press("Carry over");
      looks.note("Alex", "the list of what is open", "Carry over", panel).press("Carry over");
    }
  });
  if (direct.name === "Ada Nowak")
    then(endMs + 25 * MINUTE_MS, () => {
      const panel = docsOf(office, ALEX);
      panel.openDoc(direct.docId);
      looks.note("Alex", "the doc itself, just after the meeting", "Add topics", panel);
    });
  if (week > 1 && at === week)
    then(startMs - 22 * HOUR_MS, () => {
      const past = direct.next().replace(/_\d{8}T/, `_${day(startMs - 14 * DAY_MS)}T`);
      looks.note("Alex", "a meeting two weeks ago", "Open doc", opens(office, ALEX, past));
    });
  return moments;
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10).replace(/-/g, "");
}

function adds(panel: SidePanel, topic: string): void {
  if (!panel.buttons().includes("Add topics")) return;
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.press("Add");
}

function invites(office: Office, direct: Direct, third: string): void {
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: direct.next(), sendUpdates: "none" },
    body: { attendees: [{ email: direct.address }, { email: third }] },
  });
}

function declines(office: Office, direct: Direct): void {
  const meeting = direct.next();
  const guests = eventNow(office, meeting, direct.address).attendees as JsonObject[];
  office.workspace.call(byHand(direct.address), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: meeting, sendUpdates: "none" },
    body: {
      attendees: guests.map((one) =>
        one.email === direct.address ? { ...one, responseStatus: "declined" } : one,
      ),
    },
  });
}

/** Somebody ticks every box that says so, wherever it stands. */
function ticks(office: Office, docId: string, words: string): void {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.get",
    params: { documentId: docId },
  });
  const { content = [] } = (body?.body ?? {}) as { readonly content?: readonly JsonObject[] };
  for (const { paragraph, startIndex } of content)
    if (JSON.stringify(paragraph ?? "").includes(words) && JSON.stringify(paragraph).includes("bullet"))
      office.workspace.docs.edit(ALEX, docId, { kind: "tick", at: Number(startIndex) });
}

/** People do not type what is not there. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing of that name stands in the doc this week.
  }
}

export function agrees({ wanted, filled }: Opening): boolean {
  return wanted === filled;
}

/** The list as a page. */
export function pageOf(openings: readonly Opening[]): string {
  const right = openings.filter(agrees).length;
  const kinds = new Map<string, Opening[]>();
  for (const one of openings) {
    const kind = `${one.who === "Alex" ? "The manager" : "A direct"} opens ${one.where}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const said = (all: readonly Opening[], of: (one: Opening) => string) =>
    [...new Set(all.map(of))].join(", ");
  const rows = [...kinds].map(
    ([kind, all]) =>
      `| ${kind} | ${all.length} | ${said(all, ({ wanted }) => wanted)} | ${said(all, ({ filled }) => filled)} | ${all.filter(agrees).length} |`,
  );
  return [
    "# Eight directs over six weeks: what was wanted next, what was the filled button",
    "",
    "Made by `npm run six-weeks`. A manager and eight directs live six weeks on the emulator with its clock. At each",
    "opening is noted what the person was about to do, decided by what happens to them and not by the card, and which",
    "button the card filled. It is a life that was thought up: what real people want is for them to say.",
    "",
    `**${right} of ${openings.length} agree (${Math.floor((100 * right) / openings.length)} %).**`,
    "",
    "| opened | times | wanted next | filled button | agree |",
    "|---|---:|---|---|---:|",
    ...rows,
    "",
    "## Every opening",
    "| when | who | what | wanted next | filled button | |",
    "|---|---|---|---|---|---|",
    ...openings.map(
      (one) =>
        `| ${one.when} | ${one.who} | ${one.where} | ${one.wanted} | ${one.filled} | ${agrees(one) ? "" : "✗"} |`,
    ),
    "",
  ].join("\n");
}
