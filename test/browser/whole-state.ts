import { expect } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import type { File, Permission } from "../../contract/drive";
import { byHand } from "../../emulator/api/call";
import type { Workspace } from "../../emulator/workspace";
import { type Line, linesOf } from "../../simulate/page";

/** Everything that a press can leave behind for two people, line by line as somebody would say it. */
export interface WholeState {
  /** The words of all their documents: "## Fri 20 Nov 2026", "☐ Budget", "☑ Guide", "  ☐ a detail", "☐ ~~Struck~~". */
  readonly doc: readonly string[];
  /** The event, its meetings of five weeks and who has them: "private", "2026-11-20 10:00 alex dana", "… dana:declined". */
  readonly event: readonly string[];
  /** Who can open what: "1:1 · Dana and Alex: alex owner, dana writer", "…: alex owner, in the trash". */
  readonly readers: readonly string[];
  /** Every mail, in order: "calendar.update to dana@example.com". */
  readonly mails: readonly string[];
}

/** What has come ("+ …") and what has gone ("- …"); a part that is not named is as it was. */
export type Change = { readonly [part in keyof WholeState]?: readonly string[] };

const FROM = "2026-11-16T00:00:00Z";
const TO = "2026-12-21T00:00:00Z";
/** As long as a locator of the page waits. */
const PATIENCE_MS = 10_000;
const DOCUMENT = "application/vnd.google-apps.document";
const BOX = { ticked: "☑ ", open: "☐ " };

/** What Google has on record for the two, of the event with this title and of all their documents. */
export function wholeState(workspace: Workspace, two: readonly string[], title: string): WholeState {
  const ask = (
    person: string,
    method: string,
    params: Record<string, string | boolean>,
  ): Record<string, unknown> => workspace.call(byHand(person), { method, params }).body ?? {};
  const owned = two.flatMap((person) => {
    const fields = "files(id,name,trashed,permissions(emailAddress,role,type))";
    const q = `mimeType = '${DOCUMENT}' and 'me' in owners`;
    const files = (ask(person, "drive.files.list", { q, fields }) as { files: File[] }).files;
    return [...files].sort((a, b) => nameOf(a).localeCompare(nameOf(b))).map((file) => ({ person, file }));
  });
  return {
    doc: owned
      .filter(({ file }) => file.trashed !== true)
      .flatMap(({ person, file }) => linesOf(workspace, person, file.id ?? "").map(said)),
    event: [
      ...new Set(
        two.flatMap((person) =>
          (ask(person, "calendar.events.list", { calendarId: "primary" }) as { items: Event[] }).items
            .filter((one) => one.summary === title && one.recurringEventId === undefined)
            .flatMap((one) => factsOf(one, person)),
        ),
      ),
      ...meetings((person) => {
        const params = { calendarId: "primary", singleEvents: true, timeMin: FROM, timeMax: TO };
        return (ask(person, "calendar.events.list", params) as { items: Event[] }).items.filter(
          ({ summary }) => summary === title,
        );
      }, two),
    ],
    readers: owned.map(
      ({ file }) =>
        `${nameOf(file)}: ${(file.permissions ?? []).map(roleOf).sort().join(", ")}${file.trashed === true ? ", in the trash" : ""}`,
    ),
    mails: workspace.outbox.all().map(({ kind, to }) => `${kind} to ${to}`),
  };
}

/** Waits until this and nothing else has changed since then, and gives the state; what differs is shown after ten seconds. */
export async function becomes(
  now: () => WholeState,
  since: WholeState,
  change: Change = {},
): Promise<WholeState> {
  const end = Date.now() + PATIENCE_MS;
  while (true) {
    const state = now();
    try {
      expect(changeOf(since, state)).toEqual({ doc: [], event: [], readers: [], mails: [], ...change });
      return state;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await new Promise((later) => setTimeout(later, 100));
  }
}

function changeOf(before: WholeState, after: WholeState): Required<Change> {
  const of = (part: keyof WholeState) => {
    const gone = [...before[part]];
    const come = after[part].filter((line) => {
      const at = gone.indexOf(line);
      if (at >= 0) gone.splice(at, 1);
      return at < 0;
    });
    return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
  };
  return { doc: of("doc"), event: of("event"), readers: of("readers"), mails: of("mails") };
}

/** The links between headings, which move with every new section, are words like others here. */
function said({ text, style, checkbox, ticked, struck, level }: Line): string {
  const heading = style.startsWith("HEADING_") ? `${"#".repeat(Number(style.slice(8)))} ` : "";
  const box = checkbox ? BOX[ticked ? "ticked" : "open"] : "";
  const words = text.replace(/[^\S\n]/gu, " ");
  return `${"  ".repeat(level)}${heading}${box}${struck ? `~~${words}~~` : words}`;
}

/** "alex" of alex@example.com; "anyone" for whoever has the link. */
function shortly(address: string): string {
  return address.replace(/@example\.com$/, "");
}

function nameOf({ name = "" }: File): string {
  return name;
}

function roleOf({ emailAddress, type = "", role = "" }: Permission): string {
  return `${shortly(emailAddress ?? type)} ${role}`;
}

/** What both copies of the event say; reminders are each person's own. */
function factsOf(event: Event, person: string): string[] {
  const { recurrence = [], visibility, guestsCanModify, guestsCanInviteOthers, attendees = [] } = event;
  const { useDefault = true, overrides = [] } = event.reminders ?? {};
  return [
    ...recurrence,
    ...(visibility === undefined || visibility === "default" ? [] : [visibility]),
    ...(guestsCanModify === true ? ["guests may change it"] : []),
    ...(guestsCanInviteOthers === false ? [] : ["guests may invite others"]),
    ...attendees.map(({ email = "" }) => `${shortly(email)} is invited`).sort(),
    ...(event.description ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map(shownLink),
    ...(event.attachments ?? []).map(({ title: name = "" }) => `attached: ${name}`),
    ...(useDefault
      ? []
      : [`${shortly(person)} is reminded ${overrides.map(({ minutes }) => minutes).join()} minutes before`]),
    ...(event.organizer?.self === true && event.extendedProperties?.private !== undefined
      ? ["names its doc"]
      : []),
  ];
}

function shownLink(line: string): string {
  return line.replace(/https:\/\/docs\.google\.com\/document\/d\/[\w-]+\/edit[^\s"<]*/g, "(the doc)");
}

function meetings(of: (person: string) => readonly Event[], two: readonly string[]): string[] {
  const whose = new Map<string, string[]>();
  for (const person of two)
    for (const { start, attendees = [] } of of(person)) {
      const at = (start?.dateTime ?? start?.date ?? "").slice(0, 16).replace("T", " ");
      const answer = attendees.find(({ email }) => email === person)?.responseStatus;
      const said = answer === "declined" || answer === "tentative" ? `:${answer}` : "";
      whose.set(at, [...(whose.get(at) ?? []), `${shortly(person)}${said}`]);
    }
  return [...whose].sort().map(([at, people]) => [at, ...people].join(" "));
}
