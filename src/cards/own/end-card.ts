import { words } from "../../text/words";
import { type ButtonView, type Card, card, footer, line, paragraph, radio, section } from "../widgets";

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
  if (view.last !== undefined) body.addWidget(choice("last", say.last, view.last));
  body.addWidget(choice("doc", say.doc, view.doc));
  for (const text of view.texts) body.addWidget(paragraph(text));
  return card(view.title).addSection(body).setFixedFooter(footer(view.end, view.keep)).build();
}

/** What is no choice is said: its press goes without it, and the first is what happens then. */
function choice(field: string, title: string, choices: Choices) {
  const [first, ...others] = choices;
  if (first !== undefined && others.length === 0) return line({ label: title, text: first.label });
  return radio(field, title, choices, first?.value);
}
