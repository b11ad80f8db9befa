import { words } from "../text/words";
import { type Card, card, footer, paragraph, personInput, radio, section } from "./widgets";

export interface ChooseView {
  readonly people: ReadonlyArray<{ readonly name: string; readonly address: string }>;
  /** What those listed have in common; guests of the event, where nothing is said. */
  readonly label?: string;
  readonly severalStay: boolean;
  /** The press that goes on with whoever was chosen. */
  readonly run: "chooseDirect" | "setUpFromScratch";
  readonly params: Readonly<Record<string, string>>;
}

/** CHOOSE DIRECT: one of the guests, or somebody else by address. */
export function chooseCard(view: ChooseView): Card {
  const say = words().choose;
  const body = section();
  if (view.people.length > 0)
    body.addWidget(
      radio(
        "person",
        view.label ?? say.people,
        view.people.map(({ name, address }) => ({ label: name, value: address })),
        view.people.length === 1 ? view.people[0]?.address : undefined,
      ),
    );
  body.addWidget(personInput("someone", say.someoneElse, say.hint));
  if (view.severalStay) body.addWidget(paragraph(words().ask.severalStay));
  return card(say.title)
    .addSection(body)
    .setFixedFooter(
      footer(
        { label: say.continue, press: { run: view.run, with: view.params } },
        { label: say.cancel, press: { run: "goBack" } },
      ),
    )
    .build();
}
