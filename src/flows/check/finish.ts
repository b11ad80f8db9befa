import type { Answer } from "../../cards/answer";
import { CannotTell, type Place } from "../../check/call";
import { leftOver } from "../../check/left-over";
import { edit, write } from "../../check/page";
import { preferPlainMask } from "../../google/docs";
import { type Check, dropCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";
import { asked, toldBy } from "./asked";
import { doneView } from "./check-view";
import { clearFolder, makeDoc, REPORT_MARK } from "./place";
import { reportOf, tallyOf } from "./report";

/**
 * The end: the check's own doc becomes the report, its events go, what else it made goes to the trash. Forgotten last, so
 * that a press that died half-way is made again whole.
 */
export function finish(place: Place, { answers }: Check, { nowMs, zone }: Context): Answer {
  const day = saidDay(dayOf(nowMs, zone));
  for (const eventId of toldBy(leftOver(place)))
    asked({
      method: "calendar.events.delete",
      path: { calendarId: "primary", eventId },
      query: { sendUpdates: "none" },
    });
  const docId = emptied(place);
  toldBy(edit(docId, ...reportOf(answers, day)));
  asked({
    method: "drive.files.update",
    path: { fileId: docId },
    query: { fields: "id" },
    body: { name: words().check.reportTitle(day), appProperties: REPORT_MARK },
  });
  clearFolder(place.folderId, docId);
  // What was found changes this person's add-on at once; everybody's only with a release.
  if (answers["docs.fields-wildcard"] === "refused") preferPlainMask();
  dropCheck();
  return { show: doneView(tallyOf(answers), docId), how: "root" };
}

/** The check's doc with nothing in it; a new one where Docs cannot empty it, as was once reported of suggested text. */
function emptied({ docId, folderId }: Place): string {
  try {
    toldBy(write(docId, " "));
    return docId;
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return makeDoc(folderId);
  }
}
