import { words } from "../text/words";
import {
  type ButtonView,
  type Card,
  card,
  folded,
  footer,
  line,
  menuEntry,
  type Press,
  paragraph,
  section,
} from "./widgets";

export interface HomeView {
  /** In time order; a group without rows is not shown. */
  readonly groups: ReadonlyArray<{
    readonly title: string;
    readonly folded: boolean;
    readonly rows: ReadonlyArray<{
      readonly when: string;
      readonly name: string;
      readonly state: string;
      /** Opens that person's panel; the doc is one press further. */
      readonly press?: Press;
      readonly button?: ButtonView;
    }>;
  }>;
  /** How many pairs the card has no room for. */
  readonly more?: string;
  /** How old what is shown is, and the way to look anew. */
  readonly asOf?: { readonly text: string; readonly button: ButtonView };
  /** Said first, while there is no pair yet. */
  readonly welcome: readonly string[];
  /** What is wanted now, and what else is likely. */
  readonly footer: readonly [ButtonView, ButtonView?];
  readonly menu: readonly ButtonView[];
}

export function homeCard(view: HomeView): Card {
  const say = words().home;
  const built = card(say.title);
  if (view.welcome.length > 0) {
    const welcome = section();
    for (const text of view.welcome) welcome.addWidget(paragraph(text));
    built.addSection(welcome);
  }
  for (const group of view.groups) {
    if (group.rows.length === 0) continue;
    const title = group.folded ? `${group.title} (${group.rows.length})` : group.title;
    const body = group.folded ? folded(title) : section(title);
    for (const { when, name, state, press, button } of group.rows)
      body.addWidget(
        line({
          ...(when === "" ? {} : { label: when }),
          text: name,
          inColumn: true,
          below: state,
          ...(press === undefined ? {} : { press }),
          ...(button === undefined ? {} : { button }),
        }),
      );
    built.addSection(body);
  }
  if (view.more !== undefined || view.asOf !== undefined) {
    const foot = section();
    if (view.more !== undefined) foot.addWidget(paragraph(view.more));
    if (view.asOf !== undefined) foot.addWidget(line(view.asOf));
    built.addSection(foot);
  }
  for (const entry of view.menu) built.addCardAction(menuEntry(entry));
  return built.setFixedFooter(footer(...view.footer)).build();
}
