import type { PersonName } from "../agenda/model";
import { readMyself } from "../google/drive";
import { recall, remember } from "../google/memory";
import { fields, shaped, text } from "../google/shape";

const shape = fields({ name: text, address: text });

/** Who runs this, if it was ever seen: on an event of one's own, or asked of Drive. */
export function knownMyself(): PersonName | undefined {
  return shaped(shape, recall("me"));
}

/** An event of one's own calendar told who one is. */
export function seenMyself(seen: PersonName | undefined): void {
  if (seen !== undefined && knownMyself() === undefined) remember("me", seen);
}

/** Who runs this; asks Drive once, ever, when no event told. */
export function myself(seen: PersonName | undefined): PersonName {
  const known = knownMyself();
  if (known !== undefined && (seen === undefined || seen.address === known.address)) return known;
  const asked = seen === undefined ? readMyself() : undefined;
  if (asked !== undefined) remember("permissionId", asked.permissionId);
  const me: PersonName = seen ?? { name: asked?.name ?? "", address: asked?.address ?? "" };
  remember("me", me);
  return me;
}

/** This person's id in Drive, the same on every file. Asked of Drive once, ever. */
export function myPermissionId(): string {
  const kept = recall("permissionId");
  if (typeof kept === "string") return kept;
  const { permissionId } = readMyself();
  remember("permissionId", permissionId);
  return permissionId;
}
