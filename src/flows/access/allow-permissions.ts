import { ask, consentPage, missingPermissions } from "../../google/consent";
import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { words } from "../../text/words";
import { openHere } from "../open/open-here";

const say = () => words().permissions.byHand;

/** Where every Google account lists what it lets apps do. */
const ACCOUNT = "https://myaccount.google.com/connections";

/**
 * "Allow": Google asks for what is missing, where add-ons may make it ask; the execution then ends. Where they may not,
 * the way to Google's own page.
 */
export function allowPermissions(context: Context): FlowAnswer {
  const missing = missingPermissions();
  if (missing.length === 0) return openHere(context);
  ask(missing);
  const page = consentPage(missing);
  return {
    show: {
      card: "message",
      title: say().title,
      paragraphs:
        page === undefined ? [say().account, say().safe] : [say().page, say().otherwise, say().safe],
      primary: { label: say().open, press: { open: page ?? ACCOUNT } },
      secondary: { label: words().error.again, press: { run: "openAgain" } },
    },
    how: "push",
  };
}
