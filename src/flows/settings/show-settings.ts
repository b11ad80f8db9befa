import type { Answer } from "../../cards/answer";
import { hourlyIsOn } from "../../memory/hourly/on";
import { allRecords } from "../../memory/pair-record";
import { settings } from "../../memory/settings";
import type { Context } from "../../request/context";
import { words } from "../../text/words";
import { shownChoices } from "./chosen";
import { forNewDocs } from "./for-new-docs";

const say = () => words().settings;

/** "Settings" for all: with what docs begin, and what is this person's own. */
export function showSettings(_context: Context): Answer {
  const growth = settings().growth !== false;
  return {
    show: {
      card: "settings",
      ...shownChoices(settings()),
      timeLabels: { "direct-first": say().twoThirds, half: say().half, none: say().hidden },
      docs: allRecords().filter(({ owner }) => owner).length,
      hourly: hourlyIsOn(),
      growth,
      more: [
        { label: words().check.menu, press: { run: "showCheck" } },
        { label: words().removeData.menu, press: { run: "askRemoveData" } },
      ],
      save: {
        label: say().save,
        press: { run: "saveSettings", with: { ...forNewDocs(), growth: growth ? "on" : "off" } },
      },
    },
    how: "push",
  };
}
