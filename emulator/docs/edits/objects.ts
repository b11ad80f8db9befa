import { dateText } from "../model/date-text";
import type { Draft, Place } from "../model/draft";
import { addImage } from "../model/image";
import type { InlineObject } from "../model/inline";
import { insertionIndex } from "../model/insert";
import { insertObject } from "../requests/chips";
import type { Chip, Picture } from "./edit";

/** A chip as it is kept, with an id of its own. */
export function chipObject(draft: Draft, chip: Chip): InlineObject {
  const id = draft.world.newId("kix.", 12);
  switch (chip.kind) {
    case "person":
      return {
        kind: "person",
        id,
        email: chip.email,
        ...(chip.name === undefined ? {} : { name: chip.name }),
      };
    case "richLink":
      return {
        kind: "richLink",
        id,
        uri: chip.uri,
        title: chip.title ?? chip.uri,
        ...(chip.mimeType === undefined ? {} : { mimeType: chip.mimeType }),
      };
    case "date": {
      const properties = {
        timestamp: chip.timestamp,
        timeZoneId: chip.timeZoneId ?? "etc/UTC",
        locale: chip.locale ?? "en",
        dateFormat: "DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED",
        timeFormat: "TIME_FORMAT_DISABLED",
      } as const;
      return { kind: "date", id, properties: { ...properties, displayText: dateText(properties) ?? "" } };
    }
  }
}

export function insertChip(draft: Draft, place: Place, at: number, chip: Chip): void {
  const index = insertionIndex(draft, place, at);
  insertObject(draft, { ...place, index }, chipObject(draft, chip));
}

export function insertImage(draft: Draft, place: Place, edit: Picture & { readonly at: number }): void {
  const index = insertionIndex(draft, place, edit.at);
  const objectId = addImage(draft, place.tabId, edit.uri, edit);
  insertObject(draft, { ...place, index }, { kind: "image", objectId });
}
