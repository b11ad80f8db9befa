import { type ButtonView, buttons, type Card, card, footer, paragraph, section } from "./widgets";

/** A card that says one thing and offers at most two ways on. */
export interface MessageView {
  readonly title: string;
  readonly subtitle?: string;
  readonly paragraphs: readonly string[];
  readonly primary?: ButtonView;
  readonly secondary?: ButtonView;
}

export function messageCard(view: MessageView): Card {
  const body = section();
  for (const text of view.paragraphs) body.addWidget(paragraph(text));
  const built = card(view.title, view.subtitle);
  if (view.primary === undefined && view.secondary !== undefined) body.addWidget(buttons(view.secondary));
  built.addSection(body);
  if (view.primary !== undefined) built.setFixedFooter(footer(view.primary, view.secondary));
  return built.build();
}
