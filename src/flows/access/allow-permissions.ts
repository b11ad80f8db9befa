import { ask, consentPage, granted, missingPermissions } from "../../google/consent";
import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { words } from "../../text/words";
import { openHere } from "../open/open-here";
import { goOn, noteWanted } from "./after-consent";

const say = () => words().permissions.byHand;

/** What one feature wants alone; its button names it. */
const OPTIONAL = ["ticks", "busy", "tasks"] as const;

/** Where every Google account lists what it lets apps do. */
const ACCOUNT = "https://myaccount.google.com/connections";

/**
 * "Allow": Google asks for what is missing, or for the one permission the button was about, where add-ons may make it
 * ask; the execution then ends, and the opening that follows goes on with what the button was about. Where they may not,
 * the way to Google's own page, and what it is for.
 */
export function allowPermissions(context: Context): FlowAnswer {
  const { docId, permission } = context.params;
  const wanted = OPTIONAL.find((one) => one === permission);
  if (wanted !== undefined && granted(wanted))
    return docId === undefined ? openHere(context) : goOn(wanted, context);
  if (wanted !== undefined && docId !== undefined) noteWanted(wanted, docId, context);
  const missing = wanted === undefined ? missingPermissions() : [wanted];
  if (missing.length === 0) return openHere(context);
  ask(missing);
  const page = consentPage(missing);
  const purposes = missing.map((one) => words().permissions.which[one].purpose);
  const ways = page === undefined ? [say().account] : [say().page, say().otherwise];
  return {
    show: {
      card: "message",
      title: say().title,
      paragraphs: [...purposes, ...ways, say().safe],
      primary: { label: say().open, press: { open: page ?? ACCOUNT } },
      secondary: {
        label: words().error.again,
        press: { run: "openAgain", with: docId === undefined ? {} : { docId } },
      },
    },
    how: "push",
  };
}
