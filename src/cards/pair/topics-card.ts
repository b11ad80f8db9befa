import { words } from "../../text/words";
import { buttons, type Card, card, line, type Press, paragraph, section } from "../widgets";

/** The topics of a section, each with what was said about sharing it. */
export interface TopicsView {
  readonly day: string;
  readonly parts: ReadonlyArray<{
    readonly label: string;
    readonly topics: ReadonlyArray<{ readonly text: string; readonly status: string; readonly press: Press }>;
  }>;
  /** How many have no room here, and where they are. */
  readonly more: number;
  readonly openDoc: string;
}

/** OK TO SHARE WITH OTHERS?: a topic is pressed. */
export function topicsCard(view: TopicsView): Card {
  const say = words().confidence;
  const built = card(say.title, say.topicsFor(view.day)).addSection(
    section().addWidget(paragraph(say.press)),
  );
  for (const { label, topics } of view.parts) {
    const part = section(label);
    for (const { text, status, press } of topics) part.addWidget(line({ text, below: status, press }));
    built.addSection(part);
  }
  if (view.more > 0)
    built.addSection(
      section()
        .addWidget(paragraph(say.more(view.more)))
        .addWidget(buttons({ label: say.openDoc, press: { open: view.openDoc } })),
    );
  return built.build();
}
