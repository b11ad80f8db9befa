import { docUrl } from "../memory/tags";
import { escaped } from "../text/shown-text";
import { words } from "../text/words";

const OURS =
  /\s*Our notes: <a href="https:\/\/docs\.google\.com\/document\/d\/[\w-]+\/edit">[^<]*<\/a>\.[^\n]*Add yours any day\./g;

/** The event's description with our one sentence at its end, once; whatever people wrote stays above it. */
export function withOurSentence(
  description: string | undefined,
  docId: string,
  direct: string,
  manager: string,
): string {
  const link = `<a href="${docUrl(docId)}">${words().event.linkText}</a>`;
  const purpose = words().event.purpose(link, escaped(direct), escaped(manager));
  const theirs = withoutOurSentence(description);
  return theirs === "" ? purpose : `${theirs}\n\n${purpose}`;
}

/** The description as people wrote it: our sentence is taken out only as long as nobody edited it. */
export function withoutOurSentence(description: string | undefined): string {
  return (description ?? "").replace(OURS, "");
}
