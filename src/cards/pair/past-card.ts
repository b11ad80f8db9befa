import { words } from "../../text/words";
import { type ButtonView, buttons, type Card, card, footer, line, paragraph, section } from "../widgets";

/** What stood there and what became of it: done, carried to a day, open still; nothing where only a tick could tell. */
interface PastLine {
  readonly text: string;
  readonly became?: "open" | "done";
  readonly carriedTo?: string;
}

export interface PastView {
  readonly name: string;
  readonly when: string;
  /** Whether the doc has a section for that day. */
  readonly there: boolean;
  readonly parts: ReadonlyArray<{ readonly label: string; readonly lines: readonly PastLine[] }>;
  /** Files on that meeting. */
  readonly attached: readonly string[];
  /** To who can read them. */
  readonly review: ButtonView;
  readonly openDoc: string;
  /** The way to the meeting that is to come. */
  readonly next?: ButtonView;
}

const ROWS = 20;

/** A PAST MEETING OPENED: what was on the table, and what became of it. */
export function pastCard(view: PastView): Card {
  const say = words().past;
  const built = card(view.name, view.when);
  if (view.attached.length > 0) {
    const files = section();
    for (const title of view.attached)
      files.addWidget(
        line({ text: words().pair.attached(title), mark: "⚠ ", below: words().pair.attachedText }),
      );
    built.addSection(files.addWidget(buttons(view.review)));
  }
  if (view.parts.length === 0)
    built.addSection(section().addWidget(paragraph(view.there ? say.empty : say.noSection)));
  let room = ROWS;
  let left = 0;
  for (const { label, lines } of view.parts) {
    const shown = lines.slice(0, Math.max(0, room));
    room -= shown.length;
    left += lines.length - shown.length;
    if (shown.length === 0) continue;
    const part = section(label);
    for (const one of shown) part.addWidget(line({ text: one.text, below: becameOf(one) }));
    built.addSection(part);
  }
  if (left > 0) built.addSection(section().addWidget(paragraph(say.moreInDoc(left))));
  return built
    .setFixedFooter(footer({ label: say.openDoc, press: { open: view.openDoc } }, view.next))
    .build();
}

function becameOf({ became, carriedTo }: PastLine): string {
  const say = words().past;
  if (carriedTo !== undefined) return say.carried(words().dates.shortDay(carriedTo));
  if (became === undefined) return "";
  return became === "done" ? say.done : say.open;
}
