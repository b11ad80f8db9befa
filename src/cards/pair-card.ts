import { words } from "../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  footer,
  line,
  menuEntry,
  type Press,
  paragraph,
  section,
} from "./widgets";

export interface PairView {
  readonly name: string;
  readonly when: string;
  /** What happened and needs nothing done; what was just done, with the way back. */
  readonly news: ReadonlyArray<{
    readonly text: string;
    readonly button?: ButtonView;
    /** Where the words need the whole width. */
    readonly buttonBelow?: ButtonView;
  }>;
  /** What is not as it was set up, or who else can open the doc; only when true. `below` says what its button does. */
  readonly warnings: ReadonlyArray<{
    /** Several are one trouble with one way to mend it. */
    readonly text: string | readonly string[];
    readonly below?: string;
    readonly button?: ButtonView;
    /** Below, where the words need the whole width or there is more than one way on. */
    readonly buttons?: readonly ButtonView[];
  }>;
  /** Said to the owner alone, who alone can know. */
  readonly onlyYouTwo: boolean;
  /** In the order of the doc: the direct's first. */
  readonly parts: ReadonlyArray<{
    readonly label: string;
    readonly topics: readonly string[];
    readonly more: number;
    /** To what can be said of each. */
    readonly press?: Press;
  }>;
  /** What the other asks of a topic, with the answers. */
  readonly asked: ReadonlyArray<{ readonly text: string; readonly buttons: readonly ButtonView[] }>;
  /** Leads to those topics of a part that do not fit; missing where the doc is what one looks at. */
  readonly allTopics?: Press;
  /** That there is no section yet; or where the topics stand, when theirs is of another day than the meeting. */
  readonly sectionNote?: string;
  /** What is to be done where no meeting is to come. */
  readonly end?: ButtonView;
  readonly open: ReadonlyArray<{ readonly text: string; readonly since: string; readonly done: ButtonView }>;
  /** Opens the whole list. */
  readonly openMore?: ButtonView;
  /** Said while ticks in the doc were not looked for, or never seen. */
  readonly openNote?: string;
  readonly carry?: ButtonView;
  /** The way to what only this person sees. */
  readonly own: ButtonView;
  /** A question for whoever finds the section empty. */
  readonly offer?: { readonly text: string; readonly ask: ButtonView };
  /** What the open items are called: from before, or what today's meeting left. */
  readonly openTitle: string;
  /** Only where what is shown is not fresh. */
  readonly asOf?: string;
  /** What this person wants next, and what else is likely; nothing leads to the page they are on. Empty: nothing is. */
  readonly footer: readonly [ButtonView?, ButtonView?];
  readonly menu: readonly ButtonView[];
}

/** PAIR: shared facts only, since the two look at it together. */
export function pairCard(view: PairView): Card {
  const say = words().pair;
  const built = card(view.name, view.when);
  if (view.news.length > 0) {
    const news = section();
    for (const { text, button, buttonBelow } of view.news) {
      news.addWidget(button === undefined ? paragraph(text) : line({ text, button }));
      if (buttonBelow !== undefined) news.addWidget(buttons(buttonBelow));
    }
    built.addSection(news);
  }
  if (view.warnings.length > 0) {
    const warnings = section();
    for (const { text, below, button, buttons: several } of view.warnings) {
      warnings.addWidget(
        line({
          text,
          mark: "⚠ ",
          ...(below === undefined ? {} : { below }),
          ...(button === undefined ? {} : { button }),
        }),
      );
      if (several !== undefined) warnings.addWidget(buttons(...several));
    }
    built.addSection(warnings);
  }
  const topics = section();
  if (view.sectionNote !== undefined) topics.addWidget(paragraph(view.sectionNote));
  if (view.end !== undefined) topics.addWidget(buttons(view.end));
  for (const part of view.parts) {
    const shown = part.topics.length === 0 ? say.nothing : part.topics;
    const inDoc = view.allTopics;
    topics.addWidget(
      line({
        label: part.label,
        text: shown,
        ...(part.more === 0 || inDoc !== undefined ? {} : { below: say.moreInDoc(part.more) }),
        ...(part.press === undefined ? {} : { press: part.press }),
      }),
    );
    if (part.more > 0 && inDoc !== undefined)
      topics.addWidget(buttons({ label: say.more(part.more), about: part.label, press: inDoc }));
  }
  for (const { text, buttons: answers } of view.asked)
    topics.addWidget(paragraph(text)).addWidget(buttons(...answers));
  if (view.offer !== undefined)
    topics
      .addWidget(line({ label: words().own.questions.offer, text: view.offer.text }))
      .addWidget(buttons(view.offer.ask));
  // Google refuses a section without a widget.
  if (view.sectionNote !== undefined || view.parts.length > 0) built.addSection(topics);
  if (view.open.length > 0) {
    const open = section(view.openTitle);
    for (const { text, since, done } of view.open) open.addWidget(line({ text, below: since, button: done }));
    if (view.openMore !== undefined) open.addWidget(buttons(view.openMore));
    if (view.openNote !== undefined) open.addWidget(paragraph(view.openNote));
    if (view.carry !== undefined) open.addWidget(buttons(view.carry));
    built.addSection(open);
  }
  const foot = section().addWidget(buttons(view.own));
  if (view.onlyYouTwo) foot.addWidget(paragraph(say.onlyYouTwo));
  if (view.asOf !== undefined) foot.addWidget(paragraph(view.asOf));
  built.addSection(foot);
  for (const entry of view.menu) built.addCardAction(menuEntry(entry));
  const [first, second] = view.footer;
  if (first !== undefined) built.setFixedFooter(footer(first, second));
  return built.build();
}
