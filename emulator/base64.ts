import { utf8Bytes, utf8Text } from "./utf8";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 with padding, of bytes signed or not. */
export function toBase64(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map((offset) => (bytes[at + offset] ?? 0) & 0xff);
    const bits = (first << 16) | (second << 8) | third;
    const characters = [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63] ?? "");
    const used = Math.min(bytes.length - at, 3) + 1;
    text += characters.slice(0, used).join("").padEnd(4, "=");
  }
  return text;
}

/** The bytes, 0 to 255 each, of base64 in either alphabet, padded or not; undefined when it is none. */
export function fromBase64(text: string): number[] | undefined {
  const plain = text.replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/");
  if (!/^[A-Za-z0-9+/]*$/.test(plain)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of plain) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return bytes;
}

/** URL-safe base64 without padding, of a text's UTF-8 bytes: what ids and tokens of Google's look like. */
export function base64Url(text: string): string {
  return toBase64(utf8Bytes(text)).replace(/=+$/, "").replace(/\+/g, "-").replace(/\//g, "_");
}

/** The text of what `base64Url` made; undefined when it is no base64. */
export function fromBase64Url(encoded: string): string | undefined {
  const bytes = fromBase64(encoded);
  return bytes === undefined ? undefined : utf8Text(bytes);
}
