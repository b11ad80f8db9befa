import { plain } from "../../text/shown-text";
import { words } from "../../text/words";
import { type ButtonView, buttons, type Card, card, footer, radio, section, switchLine } from "../widgets";

export interface SettingsView {
  readonly automatic: boolean;
  readonly hourly: boolean;
  readonly order: "end" | "top";
  readonly time: "two-thirds" | "half" | "hidden";
  /** What is done from here and is no setting. */
  readonly more: readonly ButtonView[];
  readonly save: ButtonView;
}

export function settingsCard(view: SettingsView): Card {
  const say = words().settings;
  const body = section()
    .addWidget(
      radio(
        "time",
        say.time,
        [
          { label: say.twoThirds, value: "two-thirds" },
          { label: say.half, value: "half" },
          { label: say.hidden, value: "hidden" },
        ],
        view.time,
      ),
    )
    .addWidget(
      radio(
        "order",
        say.order,
        [
          { label: say.atEnd, value: "end" },
          { label: say.atTop, value: "top" },
        ],
        view.order,
      ),
    )
    .addWidget(switchLine("automatic", say.automatic, say.automaticText, view.automatic))
    .addWidget(switchLine("hourly", say.hourly, say.hourlyText, view.hourly));
  const more = section();
  for (const one of view.more) more.addWidget(buttons(one));
  return card(plain(say.title)).addSection(body).addSection(more).setFixedFooter(footer(view.save)).build();
}
