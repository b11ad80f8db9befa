import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  footer,
  paragraph,
  section,
  switchLine,
} from "../widgets";
import { addDocChoices, type DocChoices } from "./doc-choices";

export interface SettingsView extends DocChoices {
  /** How many docs a change is made in. */
  readonly docs: number;
  readonly timeLabels: Readonly<Record<DocChoices["time"], string>>;
  readonly hourly: boolean;
  readonly growth: boolean;
  /** What is done from here and is no setting. */
  readonly more: readonly ButtonView[];
  readonly save: ButtonView;
}

/** Settings for all: what docs begin with, and what is one's own. */
export function settingsCard(view: SettingsView): Card {
  const say = words().settings;
  const docs = section(say.inDocs);
  addDocChoices(docs, view, view.timeLabels);
  // The other half of the switch above it.
  docs
    .addWidget(switchLine("hourly", say.hourly, say.hourlyText, view.hourly))
    .addWidget(paragraph(say.inDocsText(view.docs)));
  const own = section(say.forMe).addWidget(switchLine("growth", say.growth, say.growthText, view.growth));
  const more = section();
  for (const one of view.more) more.addWidget(buttons(one));
  return card(say.title, say.forAll)
    .addSection(docs)
    .addSection(own)
    .addSection(more)
    .setFixedFooter(footer(view.save))
    .build();
}
