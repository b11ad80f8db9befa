import type { File, Permission } from "../../contract/drive";
import { AboutDoc, AddOnError } from "../google/error";
import { type PairRecord, purposeOf } from "../memory/pair-record";
import { FILE_KEYS, type FileTags, fileTagsOf, fitting, noteOnPairDoc, seriesIn } from "../memory/tags";
import type { SeenSeries } from "../series/seen";
import { isOther, rightOf } from "./sharing";

/**
 * The pair after its doc was given to the other of the two: they change places as owner, and all else goes on. The new
 * owner's first visit brings the doc's notes up to date, which costs one call. A doc that went to anybody else is not
 * this pair's any more.
 */
export function afterHandover(
  known: PairRecord,
  file: File,
  tags: FileTags,
  nowMs: number,
): { readonly record: PairRecord; readonly tags: FileTags } {
  const owner = file.ownedByMe === true;
  if (owner && known.owner) return { record: known, tags };
  if (!(owner ? namesMe(file, tags) || namesOther(known, tags) : isOther(known, file)))
    throw known.owner ? new AboutDoc("DOC_OWNER_CHANGED", known.docId) : new AddOnError("DOC_NOT_THIS_PAIR");
  if (owner === known.owner) return { record: known, tags };
  const { otherPermissionId: before, ...rest } = known;
  const id = owner ? (before ?? rightOf(file, known.other, undefined)?.id) : file.owners?.[0]?.permissionId;
  const record: PairRecord = {
    ...rest,
    owner,
    ownerSinceMs: nowMs,
    ...(id === undefined ? {} : { otherPermissionId: id }),
  };
  if (!owner) return { record, tags };
  const noted = noteOnPairDoc(file, record.docId, purposeOf(record), id);
  return { record, tags: fileTagsOf(noted) ?? tags };
}

/**
 * The other of the two, of a doc that was given to this person and is remembered no more: they organize the series in
 * one's own calendar, it names this doc, and they can still write in it. A copy made of a pair's doc has no such series.
 */
export function giverOf(file: File, docId: string, seen: SeenSeries | undefined): Permission | undefined {
  if (seen === undefined || seen.mine || seen.hint !== docId) return undefined;
  return rightOf(file, { name: "", address: seen.organizer }, undefined);
}

/** Where a doc that was given to this person says that its series is: its own word, to be checked against the calendar. */
export function givenPlace(file: File): Pick<PairRecord, "calendarId" | "seriesId"> | undefined {
  const tags = file.ownedByMe === true ? fileTagsOf(file) : undefined;
  if (tags === undefined || !namesMe(file, tags)) return undefined;
  return { calendarId: "primary", seriesId: seriesIn(tags) };
}

/** The doc's owner, who is this person, is whom the doc was shared with. */
export function namesMe({ owners }: File, { permission, address }: FileTags): boolean {
  const [me] = owners ?? [];
  return (
    me !== undefined &&
    (permission
      ? permission === me.permissionId
      : address === fitting(FILE_KEYS.address, (me.emailAddress ?? "").toLowerCase()))
  );
}

/** The notes were brought up to date already. */
function namesOther({ other }: PairRecord, { address }: FileTags): boolean {
  return address === fitting(FILE_KEYS.address, other.address.toLowerCase());
}

/**
 * The address under which the other is in the series now, where Drive's id for them says that it is the same person as
 * before under another; undefined where nothing changed, or it is somebody else.
 */
export function newAddressOf(record: PairRecord, file: File, others: readonly string[]): string | undefined {
  if (record.otherPermissionId === undefined) return undefined;
  const known = record.owner ? rightOf(file, record.other, record.otherPermissionId) : file.owners?.[0];
  const address = known?.emailAddress?.toLowerCase();
  const before = record.other.address.toLowerCase();
  if (address === undefined || address === before || others.includes(before)) return undefined;
  return others.includes(address) ? address : undefined;
}

/**
 * The other's new address, where the same person (Drive's id for them) is in the event under another one than before.
 * The doc's notes follow, which costs one call, once. Another guest is another person, whatever the address.
 */
export function withNewAddress(
  { record, tags }: { readonly record: PairRecord; readonly tags: FileTags },
  file: File,
  seen: SeenSeries | undefined,
): { readonly record: PairRecord; readonly tags: FileTags } {
  const address = seen === undefined ? undefined : newAddressOf(record, file, seen.others);
  if (address === undefined) return { record, tags };
  const moved: PairRecord = { ...record, other: { ...record.other, address } };
  if (!record.owner) return { record: moved, tags };
  const noted = noteOnPairDoc(file, moved.docId, purposeOf(moved), moved.otherPermissionId);
  return { record: moved, tags: fileTagsOf(noted) ?? tags };
}
