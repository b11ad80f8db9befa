import { words } from "../text/words";
import { type ButtonView, buttons, type Card, card, footer, line, paragraph, section } from "./widgets";

export interface ResultView {
  readonly first: string;
  /** Whether nobody but the two can open the doc, as read in this run; undefined where it was not read. */
  readonly alone?: boolean | undefined;
  /** Whom Drive shared it with: of an alias, the account behind it. */
  readonly address: string;
  /** "Every Friday, 10:00"; undefined when the event was left as it is. */
  readonly when?: string;
  readonly firstDay?: string;
  /** The event is shown as free in one's calendar. */
  readonly free?: boolean | undefined;
  /** An event was changed that may be open for editing. */
  readonly changed: boolean;
  /** By which mail. */
  readonly told: "calendar" | "share" | "calendar-and-share" | "nobody";
  /** The hourly run: may be turned on, was turned on from here, or Google refused it; left out, it is not spoken of. */
  readonly hourly?: "offer" | "on" | "refused";
  /** To the words for a first meeting; left out where the doc was there before. */
  readonly firstMeeting?: ButtonView;
  readonly openDoc: string;
  readonly undo: ButtonView;
}

export function resultCard(view: ResultView): Card {
  const say = words().result;
  const facts = section();
  facts.addWidget(
    view.when === undefined
      ? line({ text: `✓ ${say.eventAsItIs}` })
      : line({
          text: `✓ ${view.when}`,
          ...(view.firstDay === undefined ? {} : { below: say.firstOne(view.firstDay, view.free === true) }),
        }),
  );
  facts.addWidget(
    line({
      text: sharedIn(view),
      below: say.sharedMore(view.address),
    }),
  );
  const mails = { calendar: say.oneMail, share: say.shareMail, "calendar-and-share": say.twoMails };
  facts.addWidget(
    view.told === "nobody"
      ? line({ text: say.notTold(view.first), below: say.sendLink })
      : line({ text: `✓ ${say.told(view.first)}`, below: mails[view.told] }),
  );
  if (view.changed) facts.addWidget(paragraph(say.close));
  const built = card(say.title(view.first)).addSection(facts);
  if (view.hourly !== undefined) built.addSection(section().addWidget(hourlyLine(view, view.hourly)));
  if (view.firstMeeting !== undefined)
    built.addSection(section(words().firstMeeting.ask).addWidget(buttons(view.firstMeeting)));
  built.addSection(section(say.ownWords).addWidget(paragraph(say.ownWordsText)));
  return built
    .setFixedFooter(footer({ label: say.openDoc, press: { open: view.openDoc } }, view.undo))
    .build();
}

function sharedIn({ alone, first }: ResultView): string {
  const say = words().result;
  if (alone === undefined) return `✓ ${say.sharedWith(first)}`;
  return alone ? `✓ ${say.shared(first)}` : `⚠ ${say.sharedToo(first)}`;
}

/** The button carries the card's own view along, so that the press can draw the card anew without reading a thing. */
function hourlyLine(view: ResultView, hourly: "offer" | "on" | "refused") {
  const say = words().result;
  if (hourly === "on") return line({ text: `✓ ${say.hourlyOn}`, below: say.hourlyOnText });
  if (hourly === "refused") return line({ text: say.hourly, below: say.hourlyRefused });
  return line({
    text: say.hourly,
    below: say.hourlyText,
    button: { label: say.turnOn, press: { run: "turnOnHourly", with: { card: JSON.stringify(view) } } },
  });
}
