import { type ButtonView, buttons, type Card, card, footer, line, paragraph, section } from "../widgets";

/** A first meeting's words, or a short guide: something to read in a few steps, and what can be done with it. */
export interface GuideView {
  readonly title: string;
  readonly subtitle: string;
  readonly text?: string;
  /** Over the steps. */
  readonly header?: string;
  readonly steps: ReadonlyArray<{ readonly label?: string; readonly text: string }>;
  /** Behind the steps: words that a press adds to one's topics. */
  readonly ask?: { readonly text: string; readonly button: ButtonView };
  readonly primary?: ButtonView;
  readonly secondary: ButtonView;
}

export function guideCard({
  title,
  subtitle,
  text,
  header,
  steps,
  ask,
  primary,
  secondary,
}: GuideView): Card {
  const built = card(title, subtitle);
  if (text !== undefined) built.addSection(section().addWidget(paragraph(text)));
  const body = section(header);
  for (const { label, text } of steps)
    body.addWidget(label === undefined ? paragraph(text) : line({ label, text }));
  built.addSection(body);
  if (ask !== undefined)
    built.addSection(section().addWidget(paragraph(ask.text)).addWidget(buttons(ask.button)));
  return built.setFixedFooter(primary === undefined ? footer(secondary) : footer(primary, secondary)).build();
}
