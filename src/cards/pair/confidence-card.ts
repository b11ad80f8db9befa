import { words } from "../../text/words";
import { type ButtonView, type Card, card, footer, line, paragraph, radio, section } from "../widgets";

/** The name of the choice on the card, and in what its press sends. */
export const SAYS = "says";

/** One topic, and what can be said about telling it to others; or why that is not this person's to say. */
export type ConfidenceView = { readonly topic: string; readonly status: string } & (
  | { readonly theirs: string }
  | {
      readonly choices: ReadonlyArray<{ readonly label: string; readonly value: string }>;
      readonly chosen: string;
      readonly save: ButtonView;
    }
);

export function confidenceCard(view: ConfidenceView): Card {
  const say = words().confidence;
  const { topic, status } = view;
  const head = card(say.title).addSection(section().addWidget(line({ text: topic, below: status })));
  if ("theirs" in view) return head.addSection(section().addWidget(paragraph(view.theirs))).build();
  return head
    .addSection(
      section()
        .addWidget(radio(SAYS, say.radio, view.choices, view.chosen))
        .addWidget(paragraph(say.inDoc)),
    )
    .setFixedFooter(footer(view.save))
    .build();
}
