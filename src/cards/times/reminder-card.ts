import { words } from "../../text/words";
import { type ButtonView, type Card, card, footer, paragraph, radio, section } from "../widgets";

export interface ReminderView {
  readonly name: string;
  readonly chosen: "calendar" | "hour" | "day";
  readonly save: ButtonView;
}

/** A reminder of one's own. */
export function reminderCard({ name, chosen, save }: ReminderView): Card {
  const say = words().reminder;
  const choices = [
    { label: say.calendar, value: "calendar" },
    { label: say.hour, value: "hour" },
    { label: say.day, value: "day" },
  ];
  const body = section()
    .addWidget(radio("remind", say.when, choices, chosen))
    .addWidget(paragraph(say.text(name)));
  return card(say.title(name)).addSection(body).setFixedFooter(footer(save)).build();
}
