import type { OpenGroup } from "../../agenda/open-items";

/** The name of a group's boxes on the card of open items, and in what its press sends. */
export function pickField(group: OpenGroup): string {
  return `pick_${group}`;
}
