import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  checkboxes,
  folded,
  footer,
  line,
  paragraph,
  section,
  withForm,
} from "../widgets";

const FIELD = "pick_";
/** Items with a button of their own: a card holds a hundred widgets, and each of these takes two. */
const MOST_SINGLE = 20;

/** The name of a group's boxes on the card, and in what its press sends. */
export function pickField(group: string): string {
  return `${FIELD}${group}`;
}

/** The keys of everything ticked, in whichever group. */
export function pickedKeys(inputs: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(inputs).flatMap(([name, values]) => (name.startsWith(FIELD) ? values : []));
}

export interface ItemsView {
  readonly day: string;
  /** What was just let go, with the way back. */
  readonly did?: { readonly text: string; readonly undo: ButtonView };
  /** Ticks or unticks them all; only where the list is long. */
  readonly all?: readonly [all: ButtonView, none: ButtonView];
  readonly groups: ReadonlyArray<{
    readonly title: string;
    readonly field: string;
    readonly folded: boolean;
    readonly items: ReadonlyArray<{
      readonly text: string;
      /** Whose it is, since when, and what else is said of it. */
      readonly behind: string;
      readonly key: string;
      readonly ticked: boolean;
      /** Strikes it, instead of taking it along once more. */
      readonly letGo?: ButtonView;
    }>;
  }>;
  readonly note?: string;
  /** Asks for the permission to see ticks, where it is withheld. */
  readonly seeTicks?: ButtonView;
  /** Those that are not shown stay where they are: that is said, beside the way to see them. */
  readonly more?: { readonly note: string; readonly show: ButtonView };
  /** Older ones stay where they are, and the way to take them along after all. */
  readonly since?: { readonly text: string; readonly change: ButtonView };
  readonly carry: ButtonView;
  readonly openDoc: string;
}

/** OPEN ITEMS: the ticked ones go along on one press, nothing is removed. */
export function itemsCard(view: ItemsView): Card {
  const say = words().items;
  const built = card(say.title(view.day), say.subtitle);
  if (view.did !== undefined)
    built.addSection(section().addWidget(line({ text: view.did.text, button: view.did.undo })));
  if (view.all !== undefined) built.addSection(section().addWidget(buttons(...view.all)));
  for (const { title, field, items, folded: fold } of view.groups) {
    const ticks = items.map(({ text, behind, key, ticked }) => ({ label: text, behind, value: key, ticked }));
    const body = fold ? folded(`${title} (${items.length})`) : section(title);
    const single = items.some(({ letGo }) => letGo !== undefined) ? MOST_SINGLE : 0;
    for (const [at, item] of items.slice(0, single).entries()) {
      body.addWidget(checkboxes(`${field}.${at}`, ticks.slice(at, at + 1)));
      if (item.letGo !== undefined) body.addWidget(buttons(withForm(item.letGo)));
    }
    if (ticks.length > single) body.addWidget(checkboxes(field, ticks.slice(single)));
    built.addSection(body);
  }
  if (view.since !== undefined)
    built.addSection(section().addWidget(line({ text: view.since.text, button: view.since.change })));
  if (view.note !== undefined || view.more !== undefined || view.seeTicks !== undefined) {
    const last = section();
    if (view.more !== undefined) {
      last.addWidget(paragraph(view.more.note));
      last.addWidget(buttons(withForm(view.more.show)));
    }
    if (view.note !== undefined) last.addWidget(paragraph(view.note));
    if (view.seeTicks !== undefined) last.addWidget(buttons(view.seeTicks));
    built.addSection(last);
  }
  return built
    .setFixedFooter(footer(view.carry, { label: say.openDoc, press: { open: view.openDoc } }))
    .build();
}
