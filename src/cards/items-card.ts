import { plain } from "../text/shown-text";
import { words } from "../text/words";
import { type ButtonView, buttons, type Card, card, folded, footer, paragraph, section } from "./widgets";

/** The name of a group's boxes on the card, and in what its press sends. */
export function pickField(group: string): string {
  return `pick_${group}`;
}

export interface ItemsView {
  readonly day: string;
  readonly groups: ReadonlyArray<{
    readonly title: string;
    readonly field: string;
    readonly folded: boolean;
    readonly items: ReadonlyArray<{ readonly text: string; readonly key: string; readonly ticked: boolean }>;
  }>;
  readonly note?: string;
  readonly showMore?: ButtonView;
  readonly carry: ButtonView;
  readonly openDoc: string;
}

/** OPEN ITEMS: the ticked ones are copied on one press, nothing is removed. */
export function itemsCard(view: ItemsView): Card {
  const say = words().items;
  const built = card(say.title(view.day), say.subtitle);
  for (const group of view.groups) {
    const body = group.folded ? folded(`${group.title} (${group.items.length})`) : section(group.title);
    const input = CardService.newSelectionInput()
      .setType(CardService.SelectionInputType.CHECK_BOX)
      .setFieldName(group.field);
    for (const { text, key, ticked } of group.items) input.addItem(plain(text), key, ticked);
    built.addSection(body.addWidget(input));
  }
  if (view.note !== undefined || view.showMore !== undefined) {
    const last = section();
    if (view.showMore !== undefined) last.addWidget(buttons(view.showMore));
    if (view.note !== undefined) last.addWidget(paragraph(view.note));
    built.addSection(last);
  }
  return built
    .setFixedFooter(footer(view.carry, { label: say.openDoc, press: { open: view.openDoc } }))
    .build();
}
