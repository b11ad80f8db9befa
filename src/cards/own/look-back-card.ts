import { words } from "../../text/words";
import { type ButtonView, type Card, card, dropdown, footer, line, paragraph, section } from "../widgets";

/** LOOK BACK: what there is of one's own in the pair's doc, and how far back it goes into a doc of one's own. */
export interface LookBackView {
  readonly name: string;
  /** The newest first. */
  readonly months: ReadonlyArray<{ readonly month: string; readonly counts: string }>;
  readonly ranges: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  readonly chosen: string;
  /** What could not be seen. */
  readonly notes: readonly string[];
  readonly make: ButtonView;
}

export function lookBackCard({ name, months, ranges, chosen, notes, make }: LookBackView): Card {
  const say = words().own.lookBack;
  const built = card(say.title, words().own.onlyYou(name));
  const said = months.length === 0 ? [say.nothing, ...notes] : notes;
  if (said.length > 0) {
    const above = section();
    for (const note of said) above.addWidget(paragraph(note));
    built.addSection(above);
  }
  if (months.length === 0) return built.build();
  const found = section();
  for (const { month, counts } of months) found.addWidget(line({ text: month, below: counts }));
  if (months.length > Number(chosen)) found.setCollapsible(true).setNumUncollapsibleWidgets(Number(chosen));
  return built
    .addSection(section().addWidget(dropdown("months", say.range, ranges, chosen)))
    .addSection(found)
    .setFixedFooter(footer(make))
    .build();
}
