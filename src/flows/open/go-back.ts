import type { Answer } from "../../cards/answer";

/** "Cancel" and its like: the card beneath, as it was. */
export function goBack(): Answer {
  return { how: "back" };
}
