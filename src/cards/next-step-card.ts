import { words } from "../text/words";
import { type ButtonView, type Card, card, dateInput, footer, radio, section, textInput } from "./widgets";

export interface NextStepView {
  readonly when: string;
  /** The two as the doc calls them, the direct first. */
  readonly people: readonly string[];
  readonly add: ButtonView;
}

/** ADD NEXT STEP: what, whose, by when; only the first must be said. */
export function nextStepCard(view: NextStepView): Card {
  const say = words().step;
  const body = section().addWidget(textInput("what", say.what, say.hint));
  if (view.people.length > 0) {
    const choices = [...view.people, ""].map((name) => ({
      label: name === "" ? say.nobody : name,
      value: name,
    }));
    body.addWidget(radio("whose", say.who, choices, ""));
  }
  body.addWidget(dateInput("by", say.when));
  return card(say.title, view.when).addSection(body).setFixedFooter(footer(view.add)).build();
}
