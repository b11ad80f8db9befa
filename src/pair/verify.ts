import type { File } from "../../contract/drive";
import type { PersonName } from "../agenda/model";
import { firstName, givenAndFamily } from "../agenda/names";
import { AboutDoc, AddOnError } from "../google/error";
import { myPermissionId, myself } from "../memory/me";
import {
  dropRecord,
  keepRecord,
  type PairRecord,
  purposeOf,
  recordOf,
  recordOfSeries,
  withKnownName,
} from "../memory/pair-record";
import { settingsForDocs } from "../memory/settings";
import {
  chainOf,
  continuedFrom,
  continuedIn,
  FILE_KEYS,
  type FileTags,
  fileTagsOf,
  fitting,
  isEnded,
  isOtherSeries,
  noteOnPairDoc,
  seriesIn,
} from "../memory/tags";
import type { Context } from "../request/context";
import type { SeenSeries } from "../series/seen";
import { afterHandover, giverOf, namesMe, withNewAddress } from "./followed";
import { isOther, rightOf, wasAnotherPairs } from "./sharing";

/**
 * The pair a doc is for, checked against what Drive says of it. What this person's add-on remembers is believed only as
 * far as the doc agrees; without a memory (a first visit, or wiped properties) it is found again from the doc's notes,
 * which only this add-on can write. `known`: as a flow kept it that put the pair away and binds it anew.
 */
export function verifiedPair(
  file: File,
  docId: string,
  seen: SeenSeries | undefined,
  context: Context,
  known = recordOf(docId),
): PairRecord {
  if (file.driveId !== undefined) throw new AddOnError("SHARED_DRIVE");
  if (file.trashed === true) throw new AboutDoc("DOC_TRASHED", docId);
  const tags = fileTagsOf(file);
  if (tags === undefined && isEnded(file)) throw new AddOnError("DOC_ENDED");
  if (tags === undefined && continuedIn(file) !== undefined) throw new AboutDoc("DOC_CONTINUED", docId);
  // Whoever owns it by now took our notes off it, and one's own series names it all the same.
  if (tags === undefined && seen?.mine === true && seen.docId === docId && file.ownedByMe !== true)
    throw new AboutDoc("DOC_OWNER_CHANGED", docId);
  if (tags === undefined) throw new AddOnError("DOC_NOT_THIS_PAIR");
  if (seen !== undefined && tags.series !== fitting(FILE_KEYS.series, seen.seriesId))
    throw new AddOnError("DOC_NOT_THIS_PAIR");
  // A copy of the doc carries its notes along; the event names the one it was set up with.
  if (seen?.mine === true && seen.docId !== undefined && seen.docId !== docId)
    throw new AddOnError("DOC_NOT_THIS_PAIR");
  if (seen !== undefined && file.ownedByMe !== true) checkOwner(seen, file, docId, known);
  settleTwin(tags, file, docId, seen);
  if (known !== undefined) return healed(known, file, tags, seen, context.nowMs);
  const found =
    file.ownedByMe === true
      ? asOwner(file, docId, tags, seen, context.nowMs)
      : asOther(file, docId, tags, seen);
  const noted = {
    ...found,
    ...placeOf(seen, tags, found.owner, context),
    settings: tags.settings ?? settingsForDocs(),
    chain: chainOf(file),
    before: continuedFrom(file),
  };
  const right = found.owner ? rightOf(file, found.other, found.otherPermissionId) : undefined;
  const record = withKnownName(noted, right?.displayName);
  if (record.owner && namesMe(file, tags))
    noteOnPairDoc(file, docId, purposeOf(record), record.otherPermissionId);
  // What notes alone say of a doc that the other cannot open, a copy made by hand would say too: it is not remembered.
  if (right !== undefined || !found.owner || seen?.docId === docId || found.complete) keepRecord(record);
  return record;
}

/**
 * Whether the series in one's own calendar stands for a doc that one does not own: its owner organizes it and today's
 * hint names the doc; or it is one's own, left as it was by the one other person in it, whose doc this is.
 */
function checkOwner(seen: SeenSeries, file: File, docId: string, known: PairRecord | undefined): void {
  const [account] = file.owners ?? [];
  const owner = account?.emailAddress?.toLowerCase() ?? "";
  // The same account, by Drive's id for it, may have another address by now than the event has it under.
  const before =
    known?.otherPermissionId !== undefined && known.otherPermissionId === account?.permissionId
      ? known.other.address.toLowerCase()
      : owner;
  const isOwner = (address: string | undefined) => owner !== "" && (address === owner || address === before);
  const { organizer, others } = seen;
  if (seen.mine) {
    const theirs = known !== undefined && isOther(known, file);
    const named = seen.docId === docId;
    const [first, ...more] = others;
    // A series that names the doc stays the pair's with a third guest, or with nobody: the panel says so.
    if (named && (others.some(isOwner) || (theirs && first === undefined))) return;
    if (seen.docId === undefined && more.length === 0 && isOwner(first)) return;
    throw !theirs && (known?.owner === true || named)
      ? new AboutDoc("DOC_OWNER_CHANGED", docId)
      : new AddOnError("DOC_NOT_THIS_PAIR");
  }
  if (isOwner(organizer) && seen.hint === docId) return;
  throw known !== undefined && seen.hint === docId
    ? new AboutDoc("ORGANIZER_CHANGED", docId, firstName({ name: "", address: organizer }))
    : new AddOnError("DOC_NOT_THIS_PAIR");
}

/**
 * Another doc that is remembered for the same series: forgotten where the calendar names this one today, and of two docs
 * of one's own that nothing in the calendar tells apart the remembered one stays.
 */
function settleTwin(tags: FileTags, file: File, docId: string, seen: SeenSeries | undefined): void {
  const twin = tags.series === undefined ? undefined : recordOfSeries(tags.series, docId);
  if (twin === undefined) return;
  if (seen === undefined && file.ownedByMe !== true) return;
  if (seen === undefined || (seen.mine && seen.docId !== docId && twin.owner))
    throw new AddOnError("DOC_NOT_THIS_PAIR");
  dropRecord(twin.docId);
}

/** What is remembered, as far as the doc agrees, brought up to what the doc and the event say now. */
function healed(
  before: PairRecord,
  file: File,
  noted: FileTags,
  seen: SeenSeries | undefined,
  nowMs: number,
): PairRecord {
  const { record: known, tags } = withNewAddress(afterHandover(before, file, noted, nowMs), file, seen);
  const { owner } = known;
  const named = owner ? fitting(FILE_KEYS.address, known.other.address.toLowerCase()) : undefined;
  if (named !== undefined && tags.address !== named) throw new AddOnError("DOC_NOT_THIS_PAIR");
  const right = owner ? rightOf(file, known.other, known.otherPermissionId) : undefined;
  const moved = isOtherSeries(tags, known);
  const set = seen?.docId === known.docId;
  // Whoever was given the doc notes the other on it with the first visit.
  const me = fitting(FILE_KEYS.address, known.me.address.toLowerCase());
  const awaits = !owner && known.ownerSinceMs !== undefined && tags.address !== me;
  const ownerId = owner ? undefined : file.owners?.[0]?.permissionId;
  const { dueMs, awaitsOwner: _before, ...rest } = withKnownName(known, right?.displayName);
  const record: PairRecord = {
    ...rest,
    ...(moved ? { seriesId: seriesIn(tags), calendarId: seen?.calendarId ?? "primary" } : {}),
    // Moved to another calendar of one's own, where it was opened, the series keeps its id.
    ...(!moved && owner && seen?.mine === true ? { calendarId: seen.calendarId } : {}),
    ...(moved || dueMs === undefined ? {} : { dueMs }),
    ...(awaits ? { awaitsOwner: true } : {}),
    ...(right?.id === undefined ? {} : { otherPermissionId: right.id }),
    ...(ownerId === undefined ? {} : { otherPermissionId: ownerId }),
    ...(seen === undefined ? {} : { zone: seen.zone, minutes: seen.minutes ?? known.minutes }),
    complete: known.complete || (set && right !== undefined),
    settings: tags.settings ?? known.settings ?? settingsForDocs(),
    chain: chainOf(file),
    before: continuedFrom(file),
  };
  if (JSON.stringify(record) !== JSON.stringify(before)) keepRecord(record);
  return record;
}

function asOwner(
  file: File,
  docId: string,
  tags: FileTags,
  seen: SeenSeries | undefined,
  nowMs: number,
): Omit<PairRecord, Place> {
  if (namesMe(file, tags)) return asNewOwner(file, docId, tags, seen, nowMs);
  if (seen?.docId !== docId && wasAnotherPairs(file, tags)) throw new AddOnError("DOC_NOT_THIS_PAIR");
  const right = rightOf(file, { name: "", address: tags.address ?? "" }, tags.permission);
  // The event knows them by the address that was noted; Drive may name another one of theirs.
  const noted = tags.address?.startsWith("#") === true ? undefined : tags.address;
  const address = noted ?? right?.emailAddress ?? "";
  if (address === "") throw new AddOnError("DOC_NOT_THIS_PAIR");
  // Whom a doc that notes nobody was shared with cannot be told any more once they are off it.
  const otherPermissionId = tags.permission ?? right?.id ?? "";
  return {
    v: 1,
    docId,
    mine: tags.ownerRole,
    owner: true,
    me: ownerOf(file, tags),
    other: { name: nameOf(tags.otherName), address },
    complete: right !== undefined,
    otherPermissionId,
  };
}

/** A doc that notes its owner as the other was given to them, or is their copy of it: only the first is the pair's. */
function asNewOwner(
  file: File,
  docId: string,
  tags: FileTags,
  seen: SeenSeries | undefined,
  nowMs: number,
): Omit<PairRecord, Place> {
  const giver = giverOf(file, docId, seen);
  if (giver === undefined || seen === undefined) throw new AddOnError("DOC_NOT_THIS_PAIR");
  return {
    v: 1,
    docId,
    mine: tags.ownerRole === "manager" ? "direct" : "manager",
    owner: true,
    ownerSinceMs: nowMs,
    me: { name: nameOf(tags.otherName), address: file.owners?.[0]?.emailAddress ?? "" },
    other: { name: nameOf(tags.ownerName), address: seen.organizer },
    complete: true,
    ...(giver.id === undefined ? {} : { otherPermissionId: giver.id }),
  };
}

/** Somebody who does not own the doc is one of the pair only if the doc names them. */
function asOther(
  file: File,
  docId: string,
  tags: FileTags,
  seen: SeenSeries | undefined,
): Omit<PairRecord, Place> {
  const me = myself(seen?.me);
  // An address may be another account's by now; Drive's id for one is nobody else's.
  const named = tags.permission
    ? tags.permission === myPermissionId()
    : tags.address === fitting(FILE_KEYS.address, me.address.toLowerCase());
  // Whose doc it is by now, only a series tells that leads to it.
  if (!named || (seen === undefined && wasAnotherPairs(file, tags)))
    throw new AddOnError("DOC_NOT_THIS_PAIR");
  const ownerId = file.owners?.[0]?.permissionId;
  return {
    v: 1,
    docId,
    mine: tags.ownerRole === "manager" ? "direct" : "manager",
    owner: false,
    me: { name: nameOf(tags.otherName), address: me.address },
    other: ownerOf(file, tags),
    complete: true,
    ...(ownerId === undefined ? {} : { otherPermissionId: ownerId }),
  };
}

type Place = "calendarId" | "seriesId" | "zone" | "minutes";

function placeOf(
  seen: SeenSeries | undefined,
  tags: FileTags,
  owner: boolean,
  context: Context,
): Pick<PairRecord, Place> {
  // A doc of somebody else's stands for a series only where one's own calendar says so.
  const seriesId = seen?.seriesId ?? (owner ? seriesIn(tags) : "");
  return {
    calendarId: seen?.calendarId ?? "primary",
    seriesId,
    zone: seen?.zone ?? context.zone,
    minutes: seen?.minutes ?? 30,
  };
}

/** The owner by the name on the doc; Drive's fuller one only where the doc calls them the same. */
function ownerOf(file: File, tags: FileTags): PersonName {
  const [owner] = file.owners ?? [];
  const noted = { name: nameOf(tags.ownerName), address: owner?.emailAddress ?? "" };
  const fuller = { ...noted, name: owner?.displayName ?? "" };
  const same = givenAndFamily(fuller).given === givenAndFamily(noted).given;
  return noted.name === "" && fuller.name !== "" && same ? fuller : noted;
}

/** Where nobody gave a name, the doc notes the address in its place. */
function nameOf(noted: string): string {
  return noted.includes("@") ? "" : noted;
}
