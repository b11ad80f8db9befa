import type { File, Permission } from "../../contract/drive";
import { nameAndAddress } from "../agenda/names";
import type { Stranger } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { rightOf, strangersOn } from "./sharing";

/** Who can open a pair's doc, as read in one run. Known to its owner alone, who is told by Google. */
export interface Access {
  /** Whether the other can open the doc; undefined for whoever may not know. */
  readonly shared?: boolean;
  /** The other can read the doc and not write in it. */
  readonly reader: boolean;
  /** Whoever can write in the doc may share it. */
  readonly writersShare: boolean;
  /** Everybody else who can open the doc. */
  readonly strangers: readonly Stranger[];
}

/** What is known of access to a pair's doc. */
export function accessOf(file: File, record: PairRecord): Access {
  if (!record.owner) return { reader: false, writersShare: false, strangers: [] };
  const right = rightOf(file, record.other, record.otherPermissionId);
  return {
    shared: right !== undefined,
    reader: right !== undefined && right.role !== "writer",
    writersShare: file.writersCanShare === true,
    strangers: strangersOn(file, record.other, record.otherPermissionId).map(strangerIn),
  };
}

const KINDS: Readonly<Record<string, Stranger["kind"]>> = {
  anyone: "anyone",
  domain: "company",
  group: "group",
};

function strangerIn({ id, type, displayName, emailAddress, domain }: Permission): Stranger {
  return {
    permissionId: id ?? "",
    kind: KINDS[type ?? ""] ?? "person",
    who: nameAndAddress({ name: displayName ?? domain ?? "", address: emailAddress ?? "" }),
  };
}
