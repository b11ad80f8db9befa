import type { Item } from "../../agenda/model";
import { words } from "../../text/words";

/** What was said about telling a topic to others, in a card's words. */
export function statusOf(said: Pick<NonNullable<Item["confidence"]>, "says" | "by"> | undefined): string {
  const { status, unsaid } = words().confidence;
  return said === undefined ? unsaid : status[said.says](said.by);
}
