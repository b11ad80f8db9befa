import { firstName } from "../../agenda/names";
import { endReturn } from "../../doc/end-return";
import { returnToDoc } from "../../doc/new-doc";
import { isNewDocUntouched } from "../../doc/untouched";
import { noteOnFile, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { type GoingOn, goingOn, keepGoingOn } from "../../memory/going-on";
import { keepRecord } from "../../memory/pair-record";
import { FILE_KEYS, fileTagsOf, isEnded, isOtherSeries, tagsOf } from "../../memory/tags";
import { checkOwnDoc } from "../../pair/doc";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { seriesInReach } from "../../series/series-now";
import { leadTo } from "../../series-moved/to-new-doc";
import { words } from "../../text/words";
import { checkStillTheirs, goOn } from "./go-on-in-new-doc";

const say = () => words().newDoc;

/**
 * Goes back to the old doc while nobody has written in the new one, which goes to the trash. Where an earlier press died it
 * goes on, unless the two wrote on in the new one since.
 */
export function undoNewDoc(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const gone = goingOn(docId);
    if (gone?.newId === undefined || gone.done !== true) return { toast: say().tooLate };
    const { newId, record, tags } = gone;
    const file = readFile(newId);
    if (isEnded(file)) throw new AddOnError("DOC_ENDED");
    // Another series has the new doc by now: it names it, whatever became of the one before.
    const noted = fileTagsOf(file);
    if (noted !== undefined && isOtherSeries(noted, record)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
    const event = seriesInReach(record);
    if (event !== undefined) checkStillTheirs(event, record, newId);
    // What would be written there again could be seen by nobody, or by somebody else.
    checkOwnDoc(readFile(docId));
    // Where an earlier press led the event back, the two go on in the old doc already.
    const back = gone.undoing === true && event !== undefined && tagsOf(event).docId === docId;
    if (!back) {
      if (gone.undoing !== true) checkOwnDoc(file);
      if (!isNewDocUntouched(gone, context)) {
        if (gone.undoing === true) goOnAgain(gone, context);
        return { show: changed(gone), how: "root" };
      }
      keepGoingOn({ ...gone, undoing: true });
    }
    returnToDoc(record, newId, context);
    // What was begun beside the new doc is found by its name.
    noteOnFile(docId, { ...tags, [FILE_KEYS.next]: newId });
    keepRecord(record);
    if (event !== undefined) leadTo(event, record);
    return { panel: docId, how: "root", toast: say().undone[endReturn(docId, context)] };
  });
}

/** What an earlier press took back already leads to the new doc again. */
function goOnAgain({ undoing: _undoing, done: _done, ...gone }: GoingOn, context: Context): void {
  keepGoingOn(gone);
  goOn(gone.record.docId, context);
}

function changed({ record, newId = "" }: GoingOn) {
  return {
    card: "message" as const,
    title: say().changed,
    paragraphs: [say().changedText(firstName(record.other))],
    primary: { label: say().openPanel, press: { run: "openPanel" as const, with: { docId: newId } } },
  };
}
