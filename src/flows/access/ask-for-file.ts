import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { openDoc } from "../open/open-doc";

/**
 * Google shows its own question over the doc; the panel follows when the answer is yes. For a doc that was granted
 * meanwhile it would show nothing at all (recorded): then the panel comes at once, where the press tells of it.
 */
export function askForFile(context: Context): FlowAnswer {
  if (context.docs?.granted === true) return { ...openDoc(context), how: "root" };
  return { askForFile: true };
}
