import { words } from "../text/words";
import {
  type ButtonView,
  type Card,
  card,
  dropdown,
  footer,
  line,
  paragraph,
  personInput,
  radio,
  roleRadio,
  section,
  timeInput,
} from "./widgets";

export interface TopicView {
  readonly name: string;
  readonly when: string;
  readonly add: ButtonView;
}

export function topicCard(view: TopicView): Card {
  const say = words().topic;
  const body = section()
    .addWidget(
      CardService.newTextInput()
        .setFieldName("topic")
        .setTitle(say.label)
        .setHint(say.hint)
        .setMultiline(true),
    )
    .addWidget(
      radio(
        "where",
        say.where,
        [
          { label: say.mine, value: "mine" },
          { label: say.steps, value: "actions" },
        ],
        "mine",
      ),
    );
  return card(say.title, `${view.name}, ${view.when}`)
    .addSection(body)
    .setFixedFooter(footer(view.add))
    .build();
}

export interface ScratchView {
  readonly person: string;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly minutes: number;
  readonly setUp: ButtonView;
}

/** "Set up a 1:1" with no event yet: person, day, time, length, and who is the manager. */
export function scratchCard(view: ScratchView): Card {
  const say = words().scratch;
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    label: words().dates.weekdayName(day),
    value: String(day),
  }));
  const lengths = [15, 25, 30, 45, 50, 60].map((count) => ({
    label: say.minutes(count),
    value: String(count),
  }));
  const body = section()
    .addWidget(personInput("someone", say.person, say.hint, view.person))
    .addWidget(dropdown("day", say.day, days, String(view.weekday)))
    .addWidget(timeInput("time", say.time, view.hour, view.minute))
    .addWidget(dropdown("length", say.length, lengths, String(view.minutes)))
    .addWidget(roleRadio(say.iAm, say.manager, say.direct, "manager"))
    .addWidget(paragraph(say.text));
  return card(say.title).addSection(body).setFixedFooter(footer(view.setUp)).build();
}

export interface AccessView {
  readonly people: ReadonlyArray<{
    readonly who: string;
    readonly what: string;
    readonly remove?: ButtonView;
  }>;
  /** How many more there are than are shown. */
  readonly more: number;
  readonly back: ButtonView;
}

/** Who can open the doc, and a way to take it from whoever is not one of the two; of a single one at the foot. */
export function accessCard(view: AccessView): Card {
  const say = words().access;
  const body = section();
  const [only, ...others] = view.people.flatMap(({ remove }) => (remove === undefined ? [] : [remove]));
  const single = view.more === 0 && others.length === 0 ? only : undefined;
  for (const { who, what, remove } of view.people) {
    const button = remove === undefined || single !== undefined ? {} : { button: remove };
    body.addWidget(line({ text: who, below: what, ...button }));
  }
  if (view.more > 0) body.addWidget(paragraph(say.more(view.more)));
  body.addWidget(paragraph(say.text));
  if (only !== undefined)
    body.addWidget(paragraph(single?.about === undefined ? say.noUndo : say.removes(single.about)));
  return card(say.title)
    .addSection(body)
    .setFixedFooter(single === undefined ? footer(view.back) : footer(single, view.back))
    .build();
}
