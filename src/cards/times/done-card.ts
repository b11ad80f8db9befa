import { type ButtonView, type Card, card, footer, line, paragraph, section } from "../widgets";

export interface DoneView {
  readonly title: string;
  /** One line each: what holds now. */
  readonly facts: ReadonlyArray<{ readonly text: string; readonly below?: string }>;
  readonly notes: readonly string[];
  readonly footer: readonly [ButtonView, ButtonView?];
}

/** What a press did, who was told, and the way back. */
export function doneCard(view: DoneView): Card {
  const body = section();
  for (const fact of view.facts) body.addWidget(line(fact));
  for (const note of view.notes) body.addWidget(paragraph(note));
  return card(view.title)
    .addSection(body)
    .setFixedFooter(footer(...view.footer))
    .build();
}
