import type { GoogleAppsCardV1OpenLink } from "../../contract/cards";
import type { Manifest } from "../apps-script/manifest";
import type { ScriptWorkspace } from "../run";
import type { Context, HostApp } from "./event-objects";

/** The function that the manifest names for what is opened in a host; undefined where it names none. */
export function entryFunction(manifest: Manifest, host: HostApp, context: Context): string | undefined {
  const { common, calendar, docs } = manifest.addOns ?? {};
  const part = host === "CALENDAR" ? calendar : docs;
  if (part === undefined) throw new Error(`The manifest has nothing for ${host}.`);
  if (context.kind === "home" || context.kind === "document")
    return part.homepageTrigger?.runFunction ?? common?.homepageTrigger?.runFunction;
  return calendar?.eventOpenTrigger?.runFunction;
}

/** Throws for a link that Google would not open: the manifest has no prefix for it. */
export function checkLink(
  { assumptions }: ScriptWorkspace,
  manifest: Manifest,
  link: GoogleAppsCardV1OpenLink,
): void {
  const prefixes = manifest.addOns?.common?.openLinkUrlPrefixes ?? [];
  if (prefixes.some((prefix) => link.url?.startsWith(prefix) === true)) return;
  const needed = assumptions.answer("side-panel.link-prefixes") === "needed";
  if (!needed && /^https:\/\/([\w-]+\.)*google\.com\//.test(link.url ?? "")) return;
  throw new Error(`"${link.url ?? ""}" begins with none of the manifest's openLinkUrlPrefixes.`);
}
