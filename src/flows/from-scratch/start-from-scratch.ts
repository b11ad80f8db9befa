import type { Answer } from "../../cards/answer";
import type { Context } from "../../request/context";
import { words } from "../../text/words";
import { forNewDocs } from "../settings/for-new-docs";

/** "Set up a 1:1" with no event: the form. Half an hour in the morning is what most choose. */
export function startFromScratch(_context: Context): Answer {
  return {
    show: {
      card: "scratch",
      person: "",
      weekday: 4,
      hour: 10,
      minute: 0,
      minutes: 30,
      setUp: { label: words().scratch.setUp, press: { run: "setUpFromScratch", with: forNewDocs() } },
    },
    how: "push",
  };
}
