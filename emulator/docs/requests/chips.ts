import type { DateElementProperties } from "../../../contract/docs";
import { refuse } from "../errors";
import { dateText, LOCALES } from "../model/date-text";
import type { Draft, Place } from "../model/draft";
import type { InlineObject } from "../model/inline";
import { insertInlines, styleBefore } from "../model/insert";
import type { RequestHandlers } from "./request";
import { insertionPoint } from "./text";

/** Puts one thing of length 1 among the words, in the look of what stands before it. */
export function insertObject(
  draft: Draft,
  at: Place & { readonly index: number },
  object: InlineObject,
): void {
  insertInlines(draft, at, at.index, [{ ...object, style: styleBefore(draft, at, at.index) }]);
}

function dateProperties(asked: DateElementProperties | undefined): DateElementProperties {
  if (asked?.timestamp === undefined) return refuse("The timestamp of the date must be set.");
  if (Number.isNaN(Date.parse(asked.timestamp))) return refuse("The timestamp of the date is invalid.");
  if (asked.displayText !== undefined) refuse("Field 'displayText' is output only.");
  if (asked.dateFormat === "DATE_FORMAT_CUSTOM") refuse("The date format DATE_FORMAT_CUSTOM is output only.");
  const locale = asked.locale || "en";
  if (!LOCALES.includes(locale)) refuse(`Unsupported locale: ${locale}`);
  const unspecified = asked.dateFormat === undefined || asked.dateFormat === "DATE_FORMAT_UNSPECIFIED";
  const noTime = asked.timeFormat === undefined || asked.timeFormat === "TIME_FORMAT_UNSPECIFIED";
  const properties: DateElementProperties = {
    timestamp: asked.timestamp,
    timeZoneId: asked.timeZoneId || "etc/UTC",
    locale,
    dateFormat: unspecified ? "DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED" : asked.dateFormat,
    timeFormat: noTime ? "TIME_FORMAT_DISABLED" : asked.timeFormat,
  };
  const displayText = dateText(properties);
  if (displayText === undefined) return refuse(`Invalid time zone: ${properties.timeZoneId}`);
  return { ...properties, displayText };
}

export const chipRequests: RequestHandlers = {
  insertPerson(draft, body) {
    const email = body.personProperties?.email;
    if (!email) return refuse("The email of the person must be set.");
    const at = insertionPoint(draft, body);
    const name = body.personProperties?.name;
    insertObject(draft, at, {
      kind: "person",
      id: draft.world.newId("kix.", 12),
      email,
      ...(name ? { name } : {}),
    });
    return undefined;
  },

  insertDate(draft, body) {
    const properties = dateProperties(body.dateElementProperties);
    const at = insertionPoint(draft, body);
    insertObject(draft, at, { kind: "date", id: draft.world.newId("kix.", 12), properties });
    return undefined;
  },

  insertRichLink(draft, body) {
    const { uri, title, mimeType } = body.richLinkProperties ?? {};
    if (!uri) return refuse("The URI of the rich link must be set.");
    const at = insertionPoint(draft, body);
    insertObject(draft, at, {
      kind: "richLink",
      id: draft.world.newId("kix.", 12),
      uri,
      title: title || uri,
      ...(mimeType ? { mimeType } : {}),
    });
    return undefined;
  },
};
