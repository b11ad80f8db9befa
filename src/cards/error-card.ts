import type { ErrorWords } from "../text/en/errors";
import { words } from "../text/words";
import { type ButtonView, type Card, card, folded, footer, line, paragraph, section } from "./widgets";

export interface ErrorView {
  readonly words: ErrorWords;
  /** For IT: the code, Google's HTTP code if there was one, and the time. */
  readonly details: string;
  readonly primary: ButtonView;
  readonly secondary?: ButtonView;
}

/** ERROR: what happened, what is safe, what to do now; the code is folded away for IT. */
export function errorCard(view: ErrorView): Card {
  const say = words().error;
  const facts = section();
  // Several things may have happened, a line each.
  for (const [at, text] of view.words.happened.split("\n").entries())
    facts.addWidget(line(at === 0 ? { label: say.happened, text } : { text }));
  facts
    .addWidget(line({ label: say.safe, text: view.words.safe }))
    .addWidget(line({ label: say.now, text: view.words.now }));
  return card(view.words.title)
    .addSection(facts)
    .addSection(folded(say.details).addWidget(paragraph(view.details)))
    .setFixedFooter(footer(view.primary, view.secondary))
    .build();
}
