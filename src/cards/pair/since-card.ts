import { words } from "../../text/words";
import { type ButtonView, type Card, card, footer, paragraph, radio, section } from "../widgets";

/** The name of the choice on the card, and in what its press sends. */
export const SINCE = "since";

/** From when on open items may be taken along, each with how many those are. */
export interface SinceChoice {
  readonly choices: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  readonly chosen: string;
}

export interface SinceView extends SinceChoice {
  readonly open: number;
  readonly show: ButtonView;
  readonly openDoc: string;
}

/** SINCE WHEN: asked before a list of hundreds is shown. */
export function sinceCard(view: SinceView): Card {
  const say = words().since;
  return card(say.title, say.open(view.open))
    .addSection(section().addWidget(paragraph(say.text)).addWidget(sinceRadio(view)))
    .setFixedFooter(footer(view.show, { label: say.openDoc, press: { open: view.openDoc } }))
    .build();
}

export function sinceRadio({ choices, chosen }: SinceChoice) {
  return radio(SINCE, words().since.radio, choices, chosen);
}
