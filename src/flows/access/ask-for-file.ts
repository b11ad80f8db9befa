import { fileInReach } from "../../google/drive";
import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { openDoc } from "../open/open-doc";

/**
 * Google shows its own question over the doc; the panel follows when the answer is yes. For a doc that was granted
 * meanwhile it would show nothing at all (recorded): then the panel comes at once. Drive is asked where the doc is known;
 * Google tells its id only where it tells that it was granted.
 */
export function askForFile(context: Context): FlowAnswer {
  const docId = context.docs?.id ?? context.params.docId;
  const granted = context.docs?.granted === true || (docId !== undefined && fileInReach(docId) !== undefined);
  if (granted) return { ...openDoc(context), how: "root" };
  return { askForFile: true };
}
