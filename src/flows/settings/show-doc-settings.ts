import { firstName } from "../../agenda/names";
import { minutesFor, type TimeSplit } from "../../agenda/plan/minutes";
import { FIRST_SETTINGS } from "../../agenda/style";
import { allWords, dateHeading, partHeadings, wordsFor } from "../../agenda/wording";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { type PairRecord, pairOf } from "../../memory/pair-record";
import { settingsTags } from "../../memory/tags";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { words } from "../../text/words";
import { shownChoices } from "./chosen";
import { PART_FIELDS } from "./part-names";

const say = () => words().settings;

/** "Settings for this doc" of one pair: what the doc notes, the same for both. The press tells what the card showed. */
export function showDocSettings(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, false);
  const { settings = FIRST_SETTINGS } = record;
  const inWords = wordsFor(settings.language ?? context.locale);
  const today = dayOf(context.nowMs, record.zone);
  return {
    show: {
      card: "doc-settings",
      name: firstName(record.other),
      ...shownChoices(settings),
      timeLabels: timeLabels(record),
      languages: allWords.map((one) => ({
        label: say().example(dateHeading(today, one), one.nextSteps),
        value: one.tag,
      })),
      language: inWords.tag,
      parts: partHeadings(pairOf(record), inWords).map((name, at) => {
        const [part, field = ""] = PART_FIELDS[at] ?? [];
        return { field, title: partTitle(record, part), name };
      }),
      save: {
        label: say().save,
        press: { run: "saveDocSettings", with: { ...settingsTags(settings), docId } },
      },
    },
    how: "push",
  };
}

function partTitle({ mine, other }: PairRecord, part: string | undefined): string {
  if (part === "actions") return say().steps;
  return part === mine ? say().yourPart : say().partOf(firstName(other));
}

/** What each way to share the time comes to in a meeting of this pair's. */
function timeLabels({ minutes, mine, other }: PairRecord): Readonly<Record<TimeSplit, string>> {
  const label = (split: TimeSplit, otherwise: string): string => {
    const shared = minutesFor(split, minutes);
    if (shared === undefined) return otherwise;
    const name = firstName(other);
    return mine === "manager"
      ? say().otherFirst(name, shared.direct, shared.manager)
      : say().youFirst(name, shared.direct, shared.manager);
  };
  return {
    "direct-first": label("direct-first", say().twoThirds),
    half: label("half", say().half),
    none: say().hidden,
  };
}
