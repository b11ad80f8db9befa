import { lineage, type TrackedItem } from "../../agenda/lineage";
import type { IsoDate, Owner } from "../../agenda/model";
import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { TopicsView } from "../../cards/pair/topics-card";
import type { View } from "../../cards/view";
import { checkedRecord } from "../../doc/change";
import { readDoc } from "../../doc/read";
import { keptPanel } from "../../memory/kept-panel";
import type { PairRecord } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import { shortTopic } from "../../panel/content";
import { partLabel } from "../../panel/names";
import { nextSection } from "../../panel/question";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";
import { statusOf } from "./status";

const say = () => words().confidence;
const ROWS = 20;
const OWNERS: readonly Owner[] = ["direct", "manager", "actions", "unknown"];

/** "OK to share with others?": the topics of the meeting that the panel shows, else of the last one, each to be pressed. */
export function showTopics(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, false);
  const { agenda } = readDoc(record, context);
  const today = dayOf(context.nowMs, record.zone);
  const dates = agenda.sections.map(({ date }) => date).sort();
  const date = keptPanel(docId)?.content.section ?? dates.find((day) => day >= today) ?? dates.pop();
  const topics = lineage(agenda).filter((topic) => topic.section.date === date && isTopic(topic));
  if (date === undefined || topics.length === 0)
    return {
      show: noTopics(record),
      how: "push",
    };
  return { show: { card: "topics", ...topicsView(record, date, topics) }, how: "push" };
}

/** With the way to the first one, where there is a meeting to add it to. */
function noTopics({ docId, owner, other }: PairRecord): View {
  const { topic, noMeeting } = words().pair;
  const date = nextSection(docId);
  const shown = { card: "message" as const, title: say().empty };
  return date === undefined
    ? { ...shown, paragraphs: [noMeeting(firstName(other), { waits: false, owner })] }
    : {
        ...shown,
        paragraphs: [say().emptyText],
        primary: { label: topic, press: { run: "askTopic", with: { docId, date } } },
      };
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
