import { words } from "../text/words";
import {
  type ButtonView,
  type Card,
  card,
  footer,
  line,
  paragraph,
  radio,
  roleRadio,
  section,
} from "./widgets";

const say = () => words().ask;

/** The facts of a set-up before the button: who, when, how often, what will happen. */
export interface AskView {
  readonly title: string;
  readonly withName: string;
  readonly withAddress: string;
  readonly first: string;
  readonly when: string;
  readonly from: string;
  readonly change: ButtonView;
  /** Another 1:1 at the same time, said first. */
  readonly clash?: { readonly text: string; readonly below?: string };
  readonly role: "manager" | "direct";
  /** Which event, when somebody else organizes the one that is open. */
  readonly theirs?: { readonly organizer: string };
  readonly cadence?: { readonly keep: string; readonly switchFrom: string };
  /** One paragraph each: what happens, and what this event needs said. */
  readonly notes: readonly string[];
  readonly setUp: ButtonView;
}

export function askCard(view: AskView): Card {
  const facts = section()
    .addWidget(
      line({
        label: say().with,
        text: view.withName,
        ...(view.withAddress === view.withName ? {} : { below: view.withAddress }),
        button: view.change,
      }),
    )
    .addWidget(line({ label: say().when, text: view.when, below: view.from }));
  if (view.theirs !== undefined)
    facts.addWidget(
      radio(
        "event",
        say().theirsHow,
        [
          { label: say().theirsOwn, value: "own" },
          { label: say().theirsKeep(view.theirs.organizer), value: "theirs" },
        ],
        "own",
      ),
    );
  if (view.cadence !== undefined)
    facts.addWidget(
      radio(
        "cadence",
        say().howOften,
        [
          { label: say().keep(view.cadence.keep), value: "keep" },
          { label: say().switch(view.cadence.switchFrom), value: "switch" },
        ],
        "keep",
      ),
    );
  facts.addWidget(roleRadio(say().iAm, say().manager(view.first), say().direct(view.first), view.role));
  for (const note of view.notes) facts.addWidget(paragraph(note));
  const built = card(view.title);
  if (view.clash !== undefined) built.addSection(section().addWidget(line({ ...view.clash, mark: "⚠ " })));
  return built.addSection(facts).setFixedFooter(footer(view.setUp)).build();
}
