import type { Permission } from "../../../contract/drive";
import { readFile, unshareFile } from "../../google/drive";
import { checkOwnDoc } from "../../pair/doc";
import { strangersOn, whoIs } from "../../pair/sharing";
import { verifiedPair } from "../../pair/verify";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** Takes the doc from somebody who is not one of the two, because its owner pressed "Remove" beside them. */
export function removeAccess(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const permissionId = param(context, "permissionId");
  const file = readFile(docId);
  checkOwnDoc(file);
  const record = verifiedPair(file, docId, undefined, context);
  const stranger = strangersOn(file, record.other, record.otherPermissionId).find(
    ({ id }) => id === permissionId,
  );
  if (stranger === undefined)
    return { panel: docId, hint: { file }, how: "root", toast: words().toasts.removedAlready };
  unshareFile(docId, permissionId);
  const now = readFile(docId);
  const left = strangersOn(now, record.other, record.otherPermissionId);
  return { panel: docId, hint: { file: now }, how: "root", toast: became(stranger, left)(whoIs(stranger)) };
}

/** What is to be said of whoever was taken off, from who is left: a group, a company or the link may let them in all the same. */
function became({ id, type }: Permission, left: readonly Permission[]): (who: string) => string {
  const { removed, stillOn, takenOff } = words().toasts;
  if (left.some((one) => one.id === id)) return stillOn;
  return type === "user" && left.every((one) => one.type === "user") ? removed : takenOff;
}
