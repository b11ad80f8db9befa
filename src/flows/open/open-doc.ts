import type { File } from "../../../contract/drive";
import { firstName } from "../../agenda/names";
import type { View } from "../../cards/view";
import { fileInReach, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { ifInReach } from "../../google/reach";
import { goingOn } from "../../memory/going-on";
import { myPermissionId } from "../../memory/me";
import { endedOf } from "../../memory/own/ended";
import { recordOf } from "../../memory/pair-record";
import { continuedIn, docUrl, fileTagsOf, isEnded } from "../../memory/tags";
import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import type { SeriesNow } from "../../series/now";
import { readSeries } from "../../series/series-now";
import { words } from "../../text/words";
import { offerToUse } from "../adopt/offer-to-use";
import { endedView } from "../ending/ended-view";
import { paperView } from "../own/papers/paper-view";
import { openHome } from "./open-home";

const say = () => words().messages;

/**
 * A doc was opened in Docs: the same panel as in Calendar, for both of the pair. The add-on sees one doc at a time, and
 * only after its reader pressed Allow for it. A trigger says whether that was; of what a press says of it nothing is to
 * be trusted (recorded), so the press carries the doc's id and Drive is asked.
 */
export function openDoc(context: Context): FlowAnswer {
  const { docs, params } = context;
  if (docs === undefined) return openHome(context);
  const docId = docs.id ?? params.docId;
  if (docId === undefined) return { show: grantView() };
  const file = docs.granted ? readFile(docId) : fileInReach(docId);
  if (file === undefined) return { show: grantView(docId) };
  const paper = paperView(file);
  if (paper !== undefined) return { show: paper };
  if (isEnded(file)) return { show: ended(docId, context) };
  const newId = continuedIn(file);
  if (newId !== undefined) {
    if (isHalfDone(docId)) return { panel: docId, hint: { file }, how: "root" };
    if (!isOneOfThem(file, [docId, newId])) throw new AddOnError("DOC_NOT_THIS_PAIR");
    return { show: continued(file) };
  }
  const tags = fileTagsOf(file);
  if (tags === undefined) return { show: offerToUse(docId, file, context) };
  if (recordOf(docId) !== undefined) return { panel: docId, hint: { file }, how: "root" };
  const opened = ownCopy(tags.series, context);
  return { panel: docId, hint: { file, ...(opened === undefined ? {} : { opened }) }, how: "root" };
}

/** The press that makes the doc in which they go on died: the panel says how it comes to its end. */
function isHalfDone(docId: string): boolean {
  const begun = goingOn(docId);
  return begun !== undefined && begun.done !== true;
}

/** Whoever was let in by hand, or was given the doc, is not told where the two went. */
function isOneOfThem({ appProperties = {} }: File, docs: readonly string[]): boolean {
  const { permission, ownerId } = appProperties;
  return docs.some((id) => recordOf(id) !== undefined) || [permission, ownerId].includes(myPermissionId());
}

/** The two go on in another doc: the way there. */
function continued(file: File): View {
  const { inOld, inOldText, openDoc: label } = words().newDoc;
  const { ownerName, otherName } = file.appProperties ?? {};
  const other = file.ownedByMe === true ? otherName : ownerName;
  const name = other === undefined || other === "" ? "" : firstName({ name: other, address: other });
  return {
    card: "message",
    title: inOld(name),
    paragraphs: [inOldText],
    primary: { label, press: { open: docUrl(continuedIn(file) ?? "") } },
  };
}

/** Whoever ended it finds the way back here, too. */
function ended(docId: string, context: Context): View {
  const known = endedOf(docId);
  if (known === undefined) throw new AddOnError("DOC_ENDED");
  return endedView(known, context);
}

function grantView(docId?: string): View {
  const { title, text, yes } = say().grant;
  return {
    card: "message",
    title,
    paragraphs: [text],
    primary: {
      label: yes,
      press: { run: "askForFile", ...(docId === undefined ? {} : { with: { docId } }) },
    },
  };
}

/** The series in this person's calendar: a guest's copy has the organizer's id. */
function ownCopy(seriesId: string | undefined, context: Context): SeriesNow | undefined {
  if (seriesId === undefined || seriesId.startsWith("#")) return undefined;
  return ifInReach(() => readSeries("primary", seriesId, seriesId, context));
}
