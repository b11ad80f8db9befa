import { lineage, type TrackedItem } from "../../agenda/lineage";
import type { IsoDate, Owner } from "../../agenda/model";
import type { Answer } from "../../cards/answer";
import type { TopicsView } from "../../cards/pair/topics-card";
import { checkedRecord } from "../../doc/change";
import { readDoc } from "../../doc/read";
import { keptPanel } from "../../memory/kept-panel";
import type { PairRecord } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import { shortTopic } from "../../panel/content";
import { partLabel } from "../../panel/names";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";
import { statusOf } from "./status";

const say = () => words().confidence;
const ROWS = 20;
const OWNERS: readonly Owner[] = ["direct", "manager", "actions", "unknown"];

/** "OK to share with others?": the topics of the meeting that the panel shows, each to be pressed. */
export function showTopics(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, false);
  const { agenda } = readDoc(record, context);
  const today = dayOf(context.nowMs, record.zone);
  const dates = agenda.sections.map(({ date }) => date).sort();
  const date = keptPanel(docId)?.content.section ?? dates.find((day) => day >= today);
  const topics = lineage(agenda).filter((topic) => topic.section.date === date && isTopic(topic));
  if (date === undefined || topics.length === 0)
    return {
      show: { card: "message", title: say().empty, paragraphs: [say().emptyText] },
      how: "push",
    };
  return { show: { card: "topics", ...topicsView(record, date, topics) }, how: "push" };
}

function topicsView(record: PairRecord, date: IsoDate, topics: readonly TrackedItem[]): TopicsView {
  const { docId } = record;
  const inOrder = OWNERS.flatMap((owner) => topics.filter((topic) => topic.owner === owner));
  const shown = inOrder.slice(0, ROWS);
  const parts = OWNERS.map((owner) => ({
    label: partLabel(record, owner),
    topics: shown
      .filter((topic) => topic.owner === owner)
      .map(({ key, item: { text, confidence } }) => ({
        text: shortTopic(text),
        status: statusOf(confidence),
        press: {
          run: "askConfidence" as const,
          with: {
            docId,
            key,
            topic: shortTopic(text),
            ...(confidence === undefined ? {} : { seen: confidence.says, seenBy: confidence.by }),
          },
        },
      })),
  }));
  return {
    day: saidDay(date),
    parts: parts.filter((part) => part.topics.length > 0),
    more: inOrder.length - shown.length,
    openDoc: docUrl(docId, topics[0]?.section.headingId),
  };
}

function isTopic({ item, live }: TrackedItem): boolean {
  return live && item.parent === undefined && item.text.trim() !== "";
}
