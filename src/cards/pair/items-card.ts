import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  checkboxes,
  folded,
  footer,
  paragraph,
  section,
} from "../widgets";

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
  /** Asks for the permission to see ticks, where it is withheld. */
  readonly seeTicks?: ButtonView;
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
    const items = group.items.map(({ text, key, ticked }) => ({ label: text, value: key, ticked }));
    built.addSection(body.addWidget(checkboxes(group.field, items)));
  }
  if (view.note !== undefined || view.showMore !== undefined || view.seeTicks !== undefined) {
    const last = section();
    if (view.showMore !== undefined) last.addWidget(buttons(view.showMore));
    if (view.note !== undefined) last.addWidget(paragraph(view.note));
    if (view.seeTicks !== undefined) last.addWidget(buttons(view.seeTicks));
    built.addSection(last);
  }
  return built
    .setFixedFooter(footer(view.carry, { label: say.openDoc, press: { open: view.openDoc } }))
    .build();
}
