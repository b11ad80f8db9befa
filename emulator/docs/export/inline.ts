import type { InlineObjectProperties, TextStyle } from "../../../contract/docs";
import type { Inline } from "../model/inline";

/** What an inline thing reads as outside the editor: chips as their words. */
export function words(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "person":
      return inline.name ?? inline.email;
    case "date":
      return inline.properties.displayText ?? "";
    case "richLink":
      return inline.title;
    default:
      return "";
  }
}

/** Where an inline thing leads, as an address; heading links as `#` and the heading's id. */
export function target(inline: Inline): string | undefined {
  if (inline.kind === "person") return `mailto:${inline.email}`;
  if (inline.kind === "richLink") return inline.uri;
  return linkTarget(inline.style);
}

function linkTarget({ link }: TextStyle): string | undefined {
  if (link === undefined) return undefined;
  if (link.url !== undefined) return link.url;
  const id = link.heading?.id ?? link.bookmark?.id;
  return id === undefined ? undefined : `#${id}`;
}

export function imageUri(object: InlineObjectProperties | undefined): string {
  return object?.embeddedObject?.imageProperties?.sourceUri ?? "";
}
