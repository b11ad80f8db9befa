import type { File } from "../../../contract/drive";
import type { Answer } from "../../cards/answer";
import { changeEvent } from "../../google/calendar";
import { noMoreTriggers } from "../../google/consent";
import { findAllFiles, readFile, takeOffFile } from "../../google/drive";
import { alone } from "../../google/lock";
import { forgetEverything } from "../../google/memory";
import { needPermissions } from "../../google/need-permissions";
import { ifInReach } from "../../google/reach";
import { hasTime } from "../../google/retry";
import { knownFolder } from "../../memory/folder";
import { dropPanel } from "../../memory/kept-panel";
import { allEnded, dropEnded } from "../../memory/own/ended";
import { OWN_FOLDER, PAPER_KEYS, PAPER_KINDS } from "../../memory/own/papers";
import { allRecords, dropRecord, type PairRecord } from "../../memory/pair-record";
import { keepPeople } from "../../memory/people-seen";
import { emptyEventTags, FILE_KEYS, fileTagsOf, noEventTags, seriesIn, tagsOf } from "../../memory/tags";
import type { Context } from "../../request/context";
import { words } from "../../text/words";

const say = () => words().removeData;
const CONSENTS = "https://myaccount.google.com/connections";

/**
 * Takes away what the add-on left: the hourly run, the marks on events and on docs of one's own, what is remembered. Docs,
 * events and the folder stay. Pair after pair is forgotten once its marks are gone, so that a press that ran out of time,
 * or died, goes on where it stopped.
 */
export function removeData(_context: Context): Answer {
  needPermissions();
  return alone(() => {
    noMoreTriggers();
    for (const record of allRecords()) {
      if (!hasTime()) return unfinished();
      takeOffPair(record);
      dropPanel(record.docId);
      dropRecord(record.docId);
    }
    for (const { record } of allEnded()) {
      if (!hasTime()) return unfinished();
      takeOffPair(record);
      dropEnded(record.docId);
    }
    const folder = knownFolder();
    if (folder !== undefined) takeOffOwnFile(folder);
    // What nothing is remembered of any more: in the trash, of a memory that was lost, of an earlier installation.
    for (const file of ownFiles()) {
      if (!hasTime()) return unfinished();
      takeOffFound(file);
    }
    forgetEverything();
    keepPeople([]);
    return done();
  });
}

function takeOffPair({ owner, docId, calendarId, seriesId }: PairRecord): void {
  if (seriesId !== "") takeOffEvent(calendarId, seriesId, owner);
  // The other's doc belongs to both: its marks are the owner's to take.
  if (owner) takeOffOwnFile(docId);
}

function takeOffFound(file: File): void {
  const series = seriesIn(fileTagsOf(file) ?? { ownerRole: "manager", ownerName: "", otherName: "" });
  if (series !== "") takeOffEvent("primary", series, true);
  ifInReach(
    () => takeOffFile(file.id ?? "", [...Object.values(FILE_KEYS), ...Object.values(PAPER_KEYS)]),
    // A list may still name what the trash has let go of.
    ["DOC_NO_ACCESS", "DOC_REFUSED"],
  );
}

/** Whatever the add-on marks of its own. */
const KINDS = ["doc", "continued", "ended", "folder", OWN_FOLDER, ...PAPER_KINDS, "check", "report"];

function ownFiles(): readonly File[] {
  const found = findAllFiles(KINDS.map((kind) => [FILE_KEYS.kind, kind]));
  return found.filter(
    (file) => file.ownedByMe === true && file.appProperties?.[FILE_KEYS.kind] !== undefined,
  );
}

/** An event that is gone, or out of reach by now, keeps nothing of ours that this person could take away. */
function takeOffEvent(calendarId: string, eventId: string, own: boolean): void {
  ifInReach(() => {
    const patched = changeEvent(calendarId, eventId, { extendedProperties: noEventTags(own) }, "none");
    const { docId, seriesId, hint, ended } = tagsOf(patched);
    const mine = docId === undefined && seriesId === undefined;
    if (mine && ((hint === undefined && ended === undefined) || !own)) return;
    changeEvent(calendarId, eventId, { extendedProperties: emptyEventTags(own) }, "none");
  }, ["EVENT_REFUSED"]);
}

/** A file that was deleted is nobody's concern here; one that was given away bears its marks for its owner by now. */
function takeOffOwnFile(docId: string): void {
  ifInReach(() => {
    if (readFile(docId).ownedByMe === true) takeOffFile(docId, Object.values(FILE_KEYS));
  }, ["DOC_NO_ACCESS", "DOC_REFUSED"]);
}

function unfinished(): Answer {
  const left = allRecords().length;
  return {
    show: {
      card: "message",
      title: say().halfTitle,
      paragraphs: [say().half(left)],
      primary: { label: say().goOn, press: { run: "removeData" } },
    },
    how: "root",
  };
}

function done(): Answer {
  return {
    show: {
      card: "message",
      title: say().done,
      paragraphs: [say().doneText, say().consent],
      primary: { label: say().openConsents, press: { open: CONSENTS } },
      secondary: { label: words().messages.openHome, press: { run: "showHome" } },
    },
    how: "root",
  };
}
