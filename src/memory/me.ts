import type { PersonName } from "../agenda/model";
import { readMyself } from "../google/drive";
import { cache, cached, recall, remember } from "../google/memory";
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

/** Whether Google ever showed this person a ticked box: only then is a box without a tick surely open. */
export function ticksSeen(): boolean {
  return recall("tickSeen") === true;
}

export function rememberTicksSeen(): void {
  if (!ticksSeen()) remember("tickSeen", true);
}

const boxesShape = fields({ revision: text, boxes: text });
const boxesKey = (docId: string) => `boxes.${docId}`;

/**
 * The boxes of a doc as its export last showed them to this person, where it was read before that at just this revision: "If
 * the revision ID is unchanged between calls, then the document has not changed" (Docs API, Document.revisionId).
 */
export function boxesSeen(docId: string, revision: string | undefined): string | undefined {
  const seen = shaped(boxesShape, cached(boxesKey(docId)));
  return seen?.revision === revision ? seen?.boxes : undefined;
}

export function keepBoxesSeen(docId: string, revision: string, boxes: string): void {
  cache(boxesKey(docId), { revision, boxes });
}
