import { words } from "../../text/words";
import { type ButtonView, type Card, card, footer, line, paragraph, radio, section } from "../widgets";

/** The name of the choice on the card, and in what its press sends. */
export const SAYS = "says";

/** One topic, and what can be said about telling it to others. */
export interface ConfidenceView {
  readonly topic: string;
  readonly status: string;
  readonly choices: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  readonly chosen: string;
  readonly save: ButtonView;
}

export function confidenceCard({ topic, status, choices, chosen, save }: ConfidenceView): Card {
  const say = words().confidence;
  return card(say.title)
    .addSection(section().addWidget(line({ text: topic, below: status })))
    .addSection(
      section()
        .addWidget(radio(SAYS, say.radio, choices, chosen))
        .addWidget(paragraph(say.inDoc)),
    )
    .setFixedFooter(footer(save))
    .build();
}
