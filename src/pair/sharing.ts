import type { Permission } from "../../contract/drive";
import type { PersonName } from "../agenda/model";
import { noteOnFile, readFile, shareFile, trashFile, unshareFile } from "../google/drive";
import { AddOnError, statusOf } from "../google/error";
import { dropRecord } from "../memory/pair-record";
import { FILE_KEYS } from "../memory/tags";
import type { PairDoc } from "./doc";
import { isUnder, rightOf } from "./rights";

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
    if (permissionId !== undefined && id !== permissionId) {
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
