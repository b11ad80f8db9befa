import { words } from "../../text/words";
import { type Card, card, line, type Press, paragraph, section } from "../widgets";

/** One topic, and what can be said about telling it to others. */
export interface ConfidenceView {
  readonly topic: string;
  readonly status: string;
  readonly choices: ReadonlyArray<{ readonly label: string; readonly below: string; readonly press: Press }>;
}

export function confidenceCard({ topic, status, choices }: ConfidenceView): Card {
  const say = words().confidence;
  const body = section();
  for (const choice of choices)
    body.addWidget(line({ text: choice.label, below: choice.below, press: choice.press }));
  return card(say.title)
    .addSection(section().addWidget(line({ text: topic, below: status })))
    .addSection(body)
    .addSection(section().addWidget(paragraph(say.inDoc)))
    .build();
}
