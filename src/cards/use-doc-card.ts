import { words } from "../text/words";
import { type SinceChoice, sinceRadio } from "./pair/since-card";
import {
  type ButtonView,
  type Card,
  card,
  folded,
  footer,
  line,
  paragraph,
  radio,
  roleRadio,
  section,
} from "./widgets";

/** "Use this doc for a 1:1?": for which of one's series, and what one is in it. */
export interface OfferView {
  readonly series: ReadonlyArray<{ readonly label: string; readonly id: string }>;
  readonly look: ButtonView;
}

export function offerCard(view: OfferView): Card {
  const say = words().adopt.offer;
  const only = view.series.length === 1 ? view.series[0]?.id : undefined;
  const body = section()
    .addWidget(paragraph(say.text))
    .addWidget(
      radio(
        "series",
        say.series,
        view.series.map(({ label, id }) => ({ label, value: id })),
        only ?? view.series[0]?.id,
      ),
    )
    .addWidget(roleRadio(say.iAm, say.manager, say.direct, "manager"));
  return card(say.title).addSection(body).setFixedFooter(footer(view.look)).build();
}

/** What was understood of somebody's own doc, before anything is noted about it. */
export interface UnderstoodView {
  readonly name: string;
  readonly newestFirst: boolean;
  readonly sections: number;
  /** The last meeting that has a section, as said. */
  readonly last?: string;
  readonly open: number;
  /** What the parts of its sections are called, where none is the other's; else "". */
  readonly parts: string;
  /** Asked where that is too much to go through. */
  readonly since?: SinceChoice;
  /** The first words of some of what was not understood with the reason in words, and how many places there are. */
  readonly unread: ReadonlyArray<{ readonly text: string; readonly why: string }>;
  readonly unreadCount: number;
  readonly use: ButtonView;
  readonly back: ButtonView;
}

export function understoodCard(view: UnderstoodView): Card {
  const say = words().adopt.understood;
  const facts = section();
  if (view.sections === 0)
    facts.addWidget(line({ label: say.meetings, text: say.none, below: say.noneText }));
  else
    facts
      .addWidget(
        line({
          label: say.meetings,
          text: say.counted(view.sections),
          ...(view.last === undefined ? {} : { below: say.last(view.last) }),
        }),
      )
      .addWidget(line({ label: say.order, text: view.newestFirst ? say.newestFirst : say.oldestFirst }))
      .addWidget(line({ label: say.open, text: say.items(view.open) }));
  if (view.parts !== "")
    facts.addWidget(line({ label: say.parts, text: view.parts, below: say.noPart(view.name) }));
  if (view.since !== undefined)
    facts.addWidget(sinceRadio(view.since)).addWidget(paragraph(words().since.text));
  facts.addWidget(paragraph(say.text(view.name)));
  const built = card(say.title(view.name), say.subtitle).addSection(facts);
  if (view.unreadCount > 0) {
    const rest = folded(say.unread(view.unreadCount));
    for (const { text, why } of view.unread) rest.addWidget(line({ label: why, text }));
    built.addSection(rest.addWidget(paragraph(say.unreadText)));
  }
  return built.setFixedFooter(footer(view.use, view.back)).build();
}
