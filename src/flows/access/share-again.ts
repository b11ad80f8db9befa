import { firstName } from "../../agenda/names";
import { readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { keepRecord } from "../../memory/pair-record";
import { checkOwnDoc } from "../../pair/doc";
import { shareWith } from "../../pair/sharing";
import { verifiedPair } from "../../pair/verify";
import { seriesOf } from "../../panel/follow";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { isWithOthers } from "../../series/kind";
import { words } from "../../text/words";

/** "Share": the other lost the doc, or never got it; given again without a mail. */
export function shareAgain(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const file = readFile(docId);
    checkOwnDoc(file);
    const record = verifiedPair(file, docId, undefined, context);
    const opened = seriesOf(record, context);
    if (opened !== undefined && isWithOthers(opened.event, record.other))
      throw new AddOnError("EVENT_NOT_AS_SHOWN");
    const { id } = shareWith(
      { id: docId, file, made: false },
      record.other,
      record.otherPermissionId,
      context.params.mail === "yes",
    );
    keepRecord({ ...record, otherPermissionId: id, complete: true });
    return {
      panel: docId,
      how: "root",
      toast: words().toasts.shared(firstName(record.other)),
    };
  });
}
