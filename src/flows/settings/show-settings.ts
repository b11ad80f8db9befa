import type { Answer } from "../../cards/answer";
import { hourlyIsOn, settings } from "../../memory/settings";
import type { Context } from "../../request/context";
import { words } from "../../text/words";

export function showSettings(_context: Context): Answer {
  const { automatic, split, order } = settings();
  return {
    show: {
      card: "settings",
      automatic,
      hourly: hourlyIsOn(),
      order: order === "newest-first" ? "top" : "end",
      time: split === "direct-first" ? "two-thirds" : split === "half" ? "half" : "hidden",
      more: [
        { label: words().check.menu, press: { run: "showCheck" } },
        { label: words().removeData.menu, press: { run: "askRemoveData" } },
      ],
      save: { label: words().settings.save, press: { run: "saveSettings" } },
    },
    how: "push",
  };
}
