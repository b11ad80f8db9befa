import { firstName } from "../../agenda/names";
import { isAsBegun } from "../../doc/untouched";
import { alone } from "../../google/lock";
import { keepRecord } from "../../memory/pair-record";
import { checkOwnDoc } from "../../pair/doc";
import { pairNow } from "../../pair/pair-now";
import { shareWith } from "../../pair/sharing";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** "Share": the other lost the doc, or never got it; given again without a mail. */
export function shareAgain(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const { record, file } = pairNow(docId, context);
    checkOwnDoc(file);
    const had = record.otherPermissionId;
    // Of a set-up that was cut off nothing says who has the doc; while nobody wrote in it, nobody's words go to another.
    const nobodys = had === "" && isAsBegun(record, context);
    const { id } = shareWith(
      { id: docId, file, made: false },
      record.other,
      nobodys ? undefined : had,
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
