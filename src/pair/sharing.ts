import type { File, Permission } from "../../contract/drive";
import type { PersonName } from "../agenda/model";
import { noteOnFile, readFile, shareFile, trashFile, unshareFile } from "../google/drive";
import { AddOnError, statusOf } from "../google/error";
import { dropRecord } from "../memory/pair-record";
import { FILE_KEYS } from "../memory/tags";
import { words } from "../text/words";
import type { PairDoc } from "./doc";

/** The other's right to the doc, if they have it. An alias is known by the id that an earlier share returned. */
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
      (one.id === permissionId || one.emailAddress?.toLowerCase() === other.address.toLowerCase()),
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

/** The furthest first: what is named must be the worst of it. */
function reachOf({ type = "" }: Permission): number {
  const at = ["anyone", "domain", "group"].indexOf(type);
  return at < 0 ? 3 : at;
}

/** Whom a right is for, in words. */
export function whoIs({ type, displayName, domain, emailAddress }: Permission): string {
  if (type === "anyone") return words().pair.anyone;
  if (type === "domain") return words().pair.company(displayName ?? domain ?? "");
  return displayName ?? emailAddress ?? "";
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
    const there = rightOf(readFile(docId), other, permissionId);
    if (there === undefined) throw error;
    return there;
  }
}

/**
 * Lets the other write, and nobody else: returns their permission, with the name Google knows them by. A reply that is no person's is taken back, and
 * a doc that was made for it a moment ago goes to the trash. `permissionId` is who had the doc before: SHARE_OTHER_ACCOUNT
 * where the address is another account's by now, and the share is taken back; SHARE_UNSURE where that is empty.
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
  if (permissionId === "") throw new AddOnError("SHARE_UNSURE");
  const given = shared(doc.id, other, permissionId, mail);
  const id = given.id ?? "";
  // An alias of one's own: what came back is the owner's own right, which is no share.
  if (given.role === "owner" || id === doc.file.owners?.[0]?.permissionId) {
    notNeeded(doc);
    throw new AddOnError("ONESELF");
  }
  if (given.type === "user") {
    // An address may be given to another person; Drive's id for an account is never.
    if (permissionId !== undefined && id !== permissionId) {
      unshareFile(doc.id, id);
      throw new AddOnError("SHARE_OTHER_ACCOUNT");
    }
    // Under an alias only the id on the doc tells, once all is forgotten, that it is theirs.
    if (!isUnder(other, given)) noteOnFile(doc.id, { [FILE_KEYS.permission]: id });
    return { ...given, id };
  }
  unshareFile(doc.id, id);
  notNeeded(doc);
  throw new AddOnError("SHARE_GROUP");
}

function isUnder({ address }: PersonName, { emailAddress = address }: Permission): boolean {
  return emailAddress.toLowerCase() === address.toLowerCase();
}

/** A doc that was made in this very run goes to the trash: nobody was told of it. */
export function notNeeded(doc: PairDoc): void {
  if (!doc.made) return;
  trashFile(doc.id);
  dropRecord(doc.id);
}
