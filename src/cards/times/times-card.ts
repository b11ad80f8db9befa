import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  dateInput,
  filledText,
  folded,
  footer,
  paragraph,
  radio,
  section,
  timeInput,
} from "../widgets";

export interface TimesView {
  readonly title: string;
  readonly subtitle: string;
  /** What is to be known before choosing. */
  readonly notes: readonly string[];
  readonly times: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  /** For whom these times are free, and who hears of what. */
  readonly facts: readonly string[];
  /** A time that none of these is; for whoever may move the meeting. */
  readonly byHand?: { readonly hour: number; readonly minute: number };
  /** The times as a question to put into the doc, for whoever may not; it can be reworded. */
  readonly request?: string;
  /** Asks for the permission to see when others are busy. */
  readonly see?: ButtonView;
  readonly footer: readonly [ButtonView, ButtonView?];
}

/** FIND A TIME. */
export function timesCard(view: TimesView): Card {
  const say = words().times;
  const body = section();
  for (const note of view.notes) body.addWidget(paragraph(note));
  if (view.times.length > 0 && view.request === undefined)
    body.addWidget(radio("time", say.when, view.times, view.times[0]?.value));
  if (view.request !== undefined) body.addWidget(filledText("request", say.theirs.label, view.request));
  for (const fact of view.facts) body.addWidget(paragraph(fact));
  if (view.see !== undefined) body.addWidget(buttons(view.see));
  const built = card(view.title, view.subtitle);
  built.addSection(body);
  if (view.byHand !== undefined) {
    const { hour, minute } = view.byHand;
    const listed = view.times.length > 0;
    const byHand = listed ? folded(say.byHand).addWidget(paragraph(say.notTheList)) : section(say.byHand);
    built.addSection(
      byHand.addWidget(dateInput("day", say.day)).addWidget(timeInput("at", say.time, hour, minute)),
    );
  }
  return built.setFixedFooter(footer(...view.footer)).build();
}
