import { words } from "../../text/words";
import {
  type ButtonView,
  type Card,
  card,
  dropdown,
  filledInput,
  footer,
  paragraph,
  section,
} from "../widgets";
import { addDocChoices, type DocChoices } from "./doc-choices";

export interface DocSettingsView extends DocChoices {
  /** The other of the two. */
  readonly name: string;
  readonly timeLabels: Readonly<Record<DocChoices["time"], string>>;
  /** Each by what it writes. */
  readonly languages: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  readonly language: string;
  /** What each part is called, by the field it is changed in. */
  readonly parts: ReadonlyArray<{ readonly field: string; readonly title: string; readonly name: string }>;
  readonly save: ButtonView;
}

/** The settings of one pair's doc. */
export function docSettingsCard(view: DocSettingsView): Card {
  const say = words().settings;
  const body = section();
  addDocChoices(body, view, view.timeLabels);
  body.addWidget(dropdown("language", say.language, view.languages, view.language));
  const parts = section(say.parts);
  for (const { field, title, name } of view.parts) parts.addWidget(filledInput(field, title, name));
  parts.addWidget(paragraph(say.fromNext));
  return card(say.docTitle, say.both(view.name))
    .addSection(body)
    .addSection(parts)
    .setFixedFooter(footer(view.save))
    .build();
}
