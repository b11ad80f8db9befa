import type { Event } from "../contract/calendar";
import { ApiError } from "../emulator/api/error";
import type { SidePanel } from "../emulator/side-panel/panel";
import { type AnyFile, allFiles, rightsOf } from "./files";
import type { Ledger } from "./ledger";
import type { MailBook } from "./mail-book";
import { ALEX, begunMeetings, DANA, meetingsOf, type Office } from "./office";

/** What a story knows while it is told. */
export interface Scene {
  readonly office: Office;
  readonly ledger: Ledger;
  readonly mails: MailBook;
  /** The panel each person used last. */
  readonly current: Map<string, SidePanel>;
  /** Whom Alex let into the doc by hand; the add-on must say so. */
  readonly letIn: Set<string>;
  /** What each wrote into their own notes, by its mark; `kept` where the add-on said that it is there. */
  readonly own: Map<string, { readonly who: string; kept: boolean }>;
  /** What people wrote into the event's description. */
  readonly described: string[];
}

/** Meets the weather: makes the panel's next run misfortunate, then has it run. */
export type Prepare = (panel: SidePanel, go: (panel: SidePanel) => void) => void;

export const inGoodWeather: Prepare = (panel, go) => go(panel);

/** The docs of the two that are not in the trash: one, once it is made. An ended one names nobody any more. */
export function sharedDocs({ workspace }: Office): readonly AnyFile[] {
  return allFiles(workspace).filter(
    (file) =>
      !file.trashed &&
      (file.kind === "doc"
        ? isOfTheTwo(file)
        : file.kind === "ended" && rightsOf(workspace, file).some(({ who }) => who === DANA)),
  );
}

/** Either of the two can own their doc, and be noted on it; what one of them makes for somebody else is that pair's. */
export function isOfTheTwo({ noted, owner }: AnyFile): boolean {
  return noted === DANA || (noted === ALEX && owner === DANA);
}

/** The one doc, when this person may open it. */
export function readableDoc({ office }: Scene, who: string): string | undefined {
  const id = sharedDocs(office)[0]?.id;
  return id !== undefined && canRead(office, who, id) ? id : undefined;
}

/**
 * The meeting of the two's 1:1 that is on or next, or else any meeting of theirs that is; with none to come the 1:1's last,
 * or else the event everything began with. What another event of theirs says beside the 1:1 is no word on it.
 */
export function nextMeeting(office: Office, who: string): string {
  const other = who === ALEX ? DANA : ALEX;
  const areTheirs = ({ attendees = [], organizer }: Event): boolean =>
    [...attendees, organizer].some((one) => one?.email === other);
  const coming = meetingsOf(office, who).filter(areTheirs);
  const last = begunMeetings(office, who)
    .filter((event) => areTheirs(event) && isSetUp(event))
    .at(-1);
  return (coming.find(isSetUp) ?? coming[0] ?? last)?.id ?? office.eventId;
}

function isSetUp({ extendedProperties }: Event): boolean {
  return (extendedProperties?.private?.oneOnOneDoc ?? "") !== "";
}

function canRead(office: Office, who: string, docId: string): boolean {
  try {
    office.workspace.docs.view(who, docId);
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

/** What was done in words, or undefined where Google refuses a person that. */
export function refusable(act: () => void, done: string): string | undefined {
  try {
    act();
    return done;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
