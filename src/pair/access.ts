import type { Event } from "../../contract/calendar";
import type { File, Permission } from "../../contract/drive";
import type { PersonName } from "../agenda/model";
import { sameAddress } from "../agenda/names";
import type { Stranger } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { othersOf } from "../series/kind";
import { rightOf, strangersOn } from "./sharing";

/** Who can open a pair's doc and who is asked to its meeting, as read in one run. */
export interface Access {
  /** Whether the other can open the doc. This and what follows about the doc is known to its owner alone, who is told by Google. */
  readonly shared?: boolean;
  /** The other can read the doc and not write in it. */
  readonly reader: boolean;
  /** Whoever can write in the doc may share it. */
  readonly writersShare: boolean;
  /** Everybody else who can open the doc. */
  readonly strangers: readonly Stranger[];
  /** Everybody asked to the meeting besides the two. */
  readonly invited: readonly PersonName[];
  /** Files attached to the meeting: notes, recordings. Who can open them is for their owners to say. */
  readonly attached: ReadonlyArray<{ readonly title: string; readonly url: string }>;
}

/** What is known of access to a pair's doc, and to its meeting where that was read too. */
export function accessOf(file: File, record: PairRecord, event?: Event): Access {
  const meeting = {
    invited: event === undefined ? [] : othersOf(event).filter((one) => !sameAddress(one, record.other)),
    attached: (event?.attachments ?? []).map(({ title = "", fileUrl = "" }) => ({ title, url: fileUrl })),
  };
  if (!record.owner) return { reader: false, writersShare: false, strangers: [], ...meeting };
  const right = rightOf(file, record.other, record.otherPermissionId);
  return {
    shared: right !== undefined,
    reader: right !== undefined && right.role !== "writer",
    writersShare: file.writersCanShare === true,
    strangers: strangersOn(file, record.other, record.otherPermissionId).map(strangerIn),
    ...meeting,
  };
}

function strangerIn({ id, type, displayName, emailAddress, domain }: Permission): Stranger {
  return {
    permissionId: id ?? "",
    kind: type === "anyone" ? "anyone" : type === "domain" ? "company" : "person",
    who: displayName ?? emailAddress ?? domain ?? "",
  };
}
