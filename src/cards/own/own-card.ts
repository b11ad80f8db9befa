import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  dropdown,
  line,
  paragraph,
  section,
  textInput,
} from "../widgets";

/** JUST FOR ME: what only this person sees of the pair. */
export interface OwnView {
  readonly name: string;
  readonly lately: {
    readonly last: string;
    /** One each for the meetings that went alike: "Met 20 Nov, 13 Nov". */
    readonly weeks: readonly string[];
    readonly ask?: { readonly text: string; readonly answers: readonly [ButtonView, ButtonView] };
    /** To what helps at a beginning. */
    readonly help: readonly ButtonView[];
    readonly hints: ReadonlyArray<{
      readonly text: string;
      readonly buttons: readonly ButtonView[];
      /** What the buttons do that others see. */
      readonly note?: string;
    }>;
  };
  readonly question: QuestionView;
  readonly lookBack: {
    readonly show: ButtonView;
    readonly copy: ButtonView;
  };
  /** To Google Tasks, or to the permission for it. */
  readonly tasks: ButtonView;
  readonly notes: {
    readonly title: string;
    readonly add: ButtonView;
    /** Where there are notes. */
    readonly open?: ButtonView;
    /** Somebody else can open them. */
    readonly shared?: { readonly text: string; readonly button: ButtonView };
  };
}

export interface QuestionView {
  readonly label: string;
  readonly text: string;
  /** The chosen one among all. */
  readonly theme: string;
  readonly themes: ReadonlyArray<{ readonly label: string; readonly value: string }>;
  readonly buttons: readonly ButtonView[];
}

export function ownCard(view: OwnView): Card {
  const say = words().own;
  const lately = section(say.lately.title);
  const { last, weeks, ask, hints, help } = view.lately;
  lately.addWidget(line({ text: last, ...(weeks.length === 0 ? {} : { below: weeks.join(" · ") }) }));
  if (ask !== undefined) lately.addWidget(paragraph(ask.text)).addWidget(buttons(...ask.answers));
  for (const hint of hints) {
    lately.addWidget(paragraph(hint.text));
    if (hint.buttons.length > 0) lately.addWidget(buttons(...hint.buttons));
    if (hint.note !== undefined) lately.addWidget(paragraph(hint.note));
  }
  if (help.length > 0) lately.addWidget(buttons(...help));
  const { question } = view;
  const questions = section(say.questions.title)
    .addWidget(line({ label: question.label, text: question.text }))
    .addWidget(buttons(...question.buttons))
    .addWidget(dropdown("theme", say.questions.theme, question.themes, question.theme));
  const { title, shared, add, open } = view.notes;
  const notes = section(title);
  if (shared !== undefined)
    notes.addWidget(line({ text: `⚠ ${shared.text}` })).addWidget(buttons(shared.button));
  notes
    .addWidget(textInput("note", say.notes.line, say.notes.hint, true))
    .addWidget(open === undefined ? buttons(add) : buttons(add, open));
  const { show, copy } = view.lookBack;
  const lookBack = section(say.lookBack.title)
    .addWidget(paragraph(say.lookBack.text))
    .addWidget(buttons(show))
    .addWidget(paragraph(say.copy.text))
    .addWidget(buttons(copy));
  return card(say.title, say.onlyYou(view.name))
    .addSection(lately)
    .addSection(questions)
    .addSection(notes)
    .addSection(lookBack)
    .addSection(
      section(words().tasks.title).addWidget(paragraph(words().tasks.text)).addWidget(buttons(view.tasks)),
    )
    .build();
}
