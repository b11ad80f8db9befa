import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  checkboxes,
  footer,
  line,
  paragraph,
  section,
} from "../widgets";

/** MY TASKS: which of one's own next steps are in Google Tasks, and which can go there. */
export interface TasksView {
  readonly name: string;
  readonly sent: ReadonlyArray<{
    readonly text: string;
    readonly below: string;
    readonly strike?: ButtonView;
  }>;
  /** What may be there under other words: to be told, or sent all the same. */
  readonly perhaps: ReadonlyArray<{
    readonly text: string;
    readonly below: string;
    readonly buttons: readonly ButtonView[];
  }>;
  /** What can be sent; of steps with nobody's name none is ticked. */
  readonly groups: ReadonlyArray<{
    readonly title: string;
    readonly field: string;
    readonly steps: ReadonlyArray<{ readonly label: string; readonly key: string; readonly ticked: boolean }>;
  }>;
  readonly send: ButtonView;
  /** Where no step is one's own. */
  readonly add?: ButtonView;
  /** To the panel, where nothing can be sent or no panel lies beneath. */
  readonly back?: ButtonView;
}

const FIELD = "task_";

export function taskField(group: string): string {
  return `${FIELD}${group}`;
}

/** The keys of everything ticked, in whichever group. */
export function pickedSteps(inputs: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(inputs).flatMap(([name, values]) => (name.startsWith(FIELD) ? values : []));
}

export function tasksCard({ name, sent, perhaps, groups, send, add, back }: TasksView): Card {
  const say = words().tasks;
  const built = card(say.title, words().own.onlyYou(name));
  if (sent.length > 0) {
    const there = section(say.there);
    for (const { text, below, strike } of sent)
      there.addWidget(line({ text, below, ...(strike === undefined ? {} : { button: strike }) }));
    built.addSection(there);
  }
  if (perhaps.length > 0) {
    const asked = section(say.perhaps);
    for (const { text, below, buttons: ways } of perhaps)
      asked.addWidget(line({ text, below })).addWidget(buttons(...ways));
    built.addSection(asked);
  }
  for (const { title, field, steps } of groups)
    built.addSection(
      section(title).addWidget(
        checkboxes(
          field,
          steps.map(({ label, key, ticked }) => ({ label, value: key, ticked })),
        ),
      ),
    );
  const none = groups.length + sent.length + perhaps.length === 0;
  if (none) built.addSection(section(say.empty).addWidget(paragraph(say.emptyText)));
  const next = groups.length > 0 ? send : none ? add : undefined;
  const [first, other] = next === undefined ? [back] : [next, back];
  if (first !== undefined) built.setFixedFooter(footer(first, other));
  return built.build();
}
