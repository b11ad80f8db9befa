import { words } from "../../text/words";
import { type ButtonView, type Card, card, footer, paragraph, radio, section } from "../widgets";

type Choices = ReadonlyArray<{ readonly label: string; readonly value: string }>;

export interface EndView {
  readonly title: string;
  /** Which meeting is the last; left out where none is to come. */
  readonly last?: Choices;
  readonly doc: Choices;
  readonly texts: readonly string[];
  readonly end: ButtonView;
  readonly keep: ButtonView;
}

/** END THIS 1:1: what becomes of the series and of the doc; the first of each is chosen. */
export function endCard(view: EndView): Card {
  const say = words().ending;
  const body = section();
  if (view.last !== undefined) body.addWidget(radio("last", say.last, view.last, view.last[0]?.value));
  body.addWidget(radio("doc", say.doc, view.doc, view.doc[0]?.value));
  for (const text of view.texts) body.addWidget(paragraph(text));
  return card(view.title).addSection(body).setFixedFooter(footer(view.end, view.keep)).build();
}
