import type { File, Permission } from "../../contract/drive";
import type { PersonName } from "../agenda/model";
import { nameAndAddress } from "../agenda/names";
import { noteOnFile, readFile, shareFile, trashFile, unshareFile } from "../google/drive";
import { AddOnError, statusOf } from "../google/error";
import { dropRecord, type PairRecord } from "../memory/pair-record";
import { FILE_KEYS, type FileTags, fitting } from "../memory/tags";
import { words } from "../text/words";

export interface PairDoc {
  readonly id: string;
  readonly file: File;
  /** Made in this very run: empty, and nobody else knows of it. */
  readonly made: boolean;
  /** A press before this one began a doc that no list knows: it may come to light. */
  readonly twin?: true;
}

/**
 * The other's right to the doc, if they have it. Once Drive's id for them is known only that is they: an alias has it too,
 * and whoever has their address by now has another one.
 */
export function rightOf(
  file: File,
  other: PersonName,
  permissionId: string | undefined,
): Permission | undefined {
  return (file.permissions ?? []).find(
    (one) =>
      one.deleted !== true &&
      one.role !== "owner" &&
      one.type === "user" &&
      (permissionId ? one.id === permissionId : isUnder(other, one.emailAddress)),
  );
}

/** Whether the doc is the other's of the two. */
export function isOther({ other, otherPermissionId }: PairRecord, { owners }: File): boolean {
  const [owner] = owners ?? [];
  return (
    owner !== undefined &&
    (otherPermissionId
      ? owner.permissionId === otherPermissionId
      : owner.emailAddress?.toLowerCase() === other.address.toLowerCase())
  );
}

/** Everybody else who can open the doc: people, groups, a company, anyone with the link. Empty unless this person owns it. */
export function strangersOn(
  file: File,
  other: PersonName,
  permissionId: string | undefined,
): readonly Permission[] {
  const right = rightOf(file, other, permissionId);
  const others = (file.permissions ?? []).filter(
    (one) => one.role !== "owner" && one.deleted !== true && one.id !== right?.id,
  );
  return [...others].sort((a, b) => reachOf(a) - reachOf(b));
}

/**
 * A doc that notes neither of the two as who its owner is to Drive; where it notes no such id, one whose notes call somebody
 * else its owner, and that others than the pair can open, as far as Drive tells: it was another pair's, and was given away.
 */
export function wasAnotherPairs(
  file: File,
  { ownerName, ownerId, address = "", permission }: FileTags,
): boolean {
  const [owner] = file.owners ?? [];
  if (ownerId) return ![ownerId, permission].includes(owner?.permissionId);
  const names = [owner?.displayName, owner?.emailAddress];
  if (names.some((name) => fitting(FILE_KEYS.owner, name ?? "", true) === ownerName)) return false;
  return file.ownedByMe !== true || strangersOn(file, { name: "", address }, permission).length > 0;
}

/** The furthest first: what is named must be the worst of it. */
function reachOf({ type = "" }: Permission): number {
  const at = ["anyone", "domain", "group"].indexOf(type);
  return at < 0 ? 3 : at;
}

/** Whom a right is for, in words. */
export function whoIs({ type, displayName, domain, emailAddress }: Permission): string {
  if (type === "anyone") return words().pair.anyone;
  if (type === "domain") return words().pair.company(displayName ?? domain ?? "");
  return nameAndAddress({ name: displayName ?? "", address: emailAddress ?? "" });
}

/** Whether an address that Drive tells is this person's as they are known here. */
function isUnder({ address }: PersonName, emailAddress: string | undefined): boolean {
  return emailAddress?.toLowerCase() === address.toLowerCase();
}

/**
 * A 400 may mean that the share happened and only its mail did not go out, in words that nobody has to keep: whoever is
 * on the doc's list then has it.
 */
function shared(
  docId: string,
  other: PersonName,
  permissionId: string | undefined,
  mail: boolean,
): Permission {
  try {
    return shareFile(docId, other.address, mail);
  } catch (error) {
    if (statusOf(error) !== 400) throw error;
    const now = readFile(docId);
    const there = rightOf(now, other, permissionId) ?? rightOf(now, other, undefined);
    if (there === undefined) throw error;
    return there;
  }
}

/**
 * Lets the other write, and nobody else: returns their permission, with the name Google knows them by. A reply that is no
 * person's is taken back, and a doc that was made for it a moment ago goes to the trash. `permissionId` is who had the doc
 * before: SHARE_OTHER_ACCOUNT where the address is another account's by now, and the share is taken back; SHARE_UNSURE where
 * that is empty and nobody under the address is on the doc.
 */
export function shareWith(
  doc: PairDoc,
  other: PersonName,
  permissionId: string | undefined,
  mail: boolean,
): Permission & { readonly id: string } {
  const there = rightOf(doc.file, other, permissionId);
  if (there?.id !== undefined && (there.role === "writer" || there.role === "organizer"))
    return { ...there, id: there.id };
  if (permissionId === "" && there === undefined) throw new AddOnError("SHARE_UNSURE");
  // Let in by hand under the address, somebody else stays as they are: the owner's panel names them.
  if (permissionId && there === undefined && rightOf(doc.file, other, undefined) !== undefined)
    throw new AddOnError("SHARE_OTHER_ACCOUNT");
  const given = shared(doc.id, other, permissionId, mail);
  const id = given.id ?? "";
  // An alias of one's own: what came back is the owner's own right, which is no share.
  if (given.role === "owner" || id === doc.file.owners?.[0]?.permissionId) {
    notNeeded(doc);
    throw new AddOnError("ONESELF");
  }
  if (given.type === "user") {
    // An address may be given to another person; Drive's id for an account is never.
    if (permissionId && id !== permissionId) {
      unshareFile(doc.id, id);
      throw new AddOnError("SHARE_OTHER_ACCOUNT");
    }
    // Under an alias only the id on the doc tells, once all is forgotten, that it is theirs.
    if (!isUnder(other, given.emailAddress ?? other.address))
      noteOnFile(doc.id, { [FILE_KEYS.permission]: id });
    return { ...given, id };
  }
  unshareFile(doc.id, id);
  notNeeded(doc);
  throw new AddOnError("SHARE_GROUP");
}

/** A doc that was made in this very run goes to the trash: nobody was told of it. */
export function notNeeded(doc: PairDoc): void {
  if (!doc.made) return;
  trashFile(doc.id);
  dropRecord(doc.id);
}
