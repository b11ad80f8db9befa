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
  if (stranger !== undefined) unshareFile(docId, permissionId);
  const toast =
    stranger === undefined ? words().toasts.removedAlready : words().toasts.removed(whoIs(stranger));
  return { panel: docId, how: "root", toast };
}
