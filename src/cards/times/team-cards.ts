import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  dateInput,
  dropdown,
  folded,
  footer,
  line,
  longInput,
  type Press,
  paragraph,
  personInput,
  radio,
  section,
  timeInput,
} from "../widgets";

const say = () => words().team;

export interface TeamAskView {
  readonly typed: string;
  readonly minutes: number;
  readonly find: ButtonView;
}

/** SET UP SEVERAL: with whom, how long, on which days. */
export function teamAskCard(view: TeamAskView): Card {
  const lengths = [15, 25, 30, 45, 50, 60].map((count) => ({
    label: words().scratch.minutes(count),
    value: String(count),
  }));
  const days = [1, 2, 3, 4, 5].map((day) => ({
    label: say().oneDay(words().dates.weekdayName(day)),
    value: String(day),
  }));
  const body = section()
    .addWidget(longInput("people", say().with, say().hint, view.typed))
    .addWidget(dropdown("length", say().length, lengths, String(view.minutes)))
    .addWidget(dropdown("days", say().days, [{ label: say().spread, value: "spread" }, ...days], "spread"))
    .addWidget(paragraph(say().text));
  return card(say().title)
    .addSection(body)
    .setFixedFooter(footer(view.find, { label: say().cancel, press: { run: "goBack" } }))
    .build();
}

export interface TeamWhoView {
  /** A line that several people may be meant by, or nobody known. */
  readonly lines: ReadonlyArray<{
    readonly field: string;
    readonly typed: string;
    readonly people: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  }>;
  readonly goOn: ButtonView;
  readonly over: ButtonView;
}

/** Of two of a name a choice; of nobody known the address. */
export function teamWhoCard(view: TeamWhoView): Card {
  const body = section();
  const { title, unknown, several, email, hint, which, leaveOut } = say().who;
  for (const { field, typed, people } of view.lines)
    if (people.length === 0)
      body.addWidget(paragraph(unknown(typed))).addWidget(personInput(field, email, hint));
    else
      body
        .addWidget(paragraph(several(typed)))
        .addWidget(radio(field, which, [...people, { label: leaveOut, value: "-" }], undefined));
  return card(title).addSection(body).setFixedFooter(footer(view.goOn, view.over)).build();
}

export interface TeamView {
  readonly title: string;
  readonly rows: ReadonlyArray<{
    readonly name: string;
    readonly above?: string;
    readonly below: string;
    readonly button?: ButtonView;
    /** Below the row, which needs its whole width. */
    readonly buttonBelow?: ButtonView;
    readonly press?: Press;
  }>;
  readonly notes: readonly string[];
  readonly footer: readonly [ButtonView, ButtonView?];
}

/** What is proposed or done for each, one row a person. */
export function teamCard(view: TeamView): Card {
  const body = section();
  for (const { name, above, below, button, buttonBelow, press } of view.rows) {
    body.addWidget(
      line({
        text: name,
        inColumn: true,
        below,
        ...(above === undefined ? {} : { label: above }),
        ...(button === undefined ? {} : { button }),
        ...(press === undefined ? {} : { press }),
      }),
    );
    if (buttonBelow !== undefined) body.addWidget(buttons(buttonBelow));
  }
  const built = card(view.title).addSection(body);
  if (view.notes.length > 0) {
    const notes = section();
    for (const note of view.notes) notes.addWidget(paragraph(note));
    built.addSection(notes);
  }
  return built.setFixedFooter(footer(...view.footer)).build();
}

export interface TeamRowView {
  readonly name: string;
  readonly times: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  readonly chosen: string | undefined;
  readonly hour: number;
  readonly minute: number;
  readonly use: ButtonView;
  readonly leaveOut: ButtonView;
}

/** Another time for one of several. */
export function teamRowCard(view: TeamRowView): Card {
  const built = card(view.name);
  const chosen = view.chosen ?? view.times[0]?.value;
  if (view.times.length > 0)
    built.addSection(section().addWidget(radio("time", say().when, view.times, chosen)));
  const { byHand: title, notTheList } = words().times;
  const listed = view.times.length > 0;
  const byHand = listed ? folded(title).addWidget(paragraph(notTheList)) : section(title);
  byHand
    .addWidget(dateInput("day", words().times.day))
    .addWidget(timeInput("at", words().times.time, view.hour, view.minute));
  return built.addSection(byHand).setFixedFooter(footer(view.use, view.leaveOut)).build();
}
