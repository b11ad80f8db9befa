import { type ButtonView, type Card, card, footer, line, paragraph, section } from "../widgets";

/** A first meeting's words, or a short guide: something to read in a few steps, and what can be done with it. */
export interface GuideView {
  readonly title: string;
  readonly subtitle: string;
  readonly text?: string;
  /** Over the steps. */
  readonly header?: string;
  readonly steps: ReadonlyArray<{ readonly label?: string; readonly text: string }>;
  /** Behind the steps: what the filled button is about. */
  readonly last?: string;
  readonly primary?: ButtonView;
  readonly secondary: ButtonView;
}

export function guideCard({
  title,
  subtitle,
  text,
  header,
  steps,
  last,
  primary,
  secondary,
}: GuideView): Card {
  const built = card(title, subtitle);
  if (text !== undefined) built.addSection(section().addWidget(paragraph(text)));
  const body = section(header);
  for (const { label, text } of steps)
    body.addWidget(label === undefined ? paragraph(text) : line({ label, text }));
  built.addSection(body);
  if (last !== undefined) built.addSection(section().addWidget(paragraph(last)));
  return built.setFixedFooter(primary === undefined ? footer(secondary) : footer(primary, secondary)).build();
}
