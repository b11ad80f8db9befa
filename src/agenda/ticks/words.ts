import { fold } from "../text/fold";

/**
 * Words without all that an export may escape, add or drop: letters and digits alone. What has none, such as an emoji
 * by itself, stays as it is.
 */
export function reduced(text: string): string {
  const letters = fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
  return letters === "" ? text.replace(/\s+/g, "") : letters;
}
