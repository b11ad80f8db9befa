import { words } from "../../text/words";
import { radio, type Section, switchLine } from "../widgets";

/** What can be chosen of how docs are written, for one or for all. */
export interface DocChoices {
  readonly time: "direct-first" | "half" | "none";
  readonly order: "oldest-first" | "newest-first";
  readonly automatic: boolean;
}

/** The choices as a card shows them, `timeLabels` being what each way to share the time comes to. */
export function addDocChoices(
  body: Section,
  { time, order, automatic }: DocChoices,
  timeLabels: Readonly<Record<DocChoices["time"], string>>,
): void {
  const say = words().settings;
  const times = (["direct-first", "half", "none"] as const).map((value) => ({
    label: timeLabels[value],
    value,
  }));
  const orders = [
    { label: say.atEnd, value: "oldest-first" },
    { label: say.atTop, value: "newest-first" },
  ];
  body
    .addWidget(radio("time", say.time, times, time))
    .addWidget(radio("order", say.order, orders, order))
    .addWidget(switchLine("automatic", say.automatic, say.automaticText, automatic));
}
