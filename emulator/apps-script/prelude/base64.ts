import type { Byte } from "./blob";
import { exception } from "./connection";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function toBase64(bytes: readonly Byte[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = [0, 1, 2].map((offset) => (bytes[at + offset] ?? 0) & 0xff);
    const [first = 0, second = 0, third = 0] = group;
    const bits = (first << 16) | (second << 8) | third;
    const characters = [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63] ?? "");
    const used = Math.min(bytes.length - at, 3) + 1;
    text += characters.slice(0, used).join("").padEnd(4, "=");
  }
  return text;
}

export function fromBase64(text: string): Byte[] {
  const plain = text.replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/");
  if (!/^[A-Za-z0-9+/]*$/.test(plain)) throw exception("Could not decode string.");
  const bytes: Byte[] = [];
  let bits = 0;
  let held = 0;
  for (const character of plain) {
    bits = (bits << 6) | ALPHABET.indexOf(character);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const byte = (bits >> held) & 0xff;
    bytes.push(byte > 127 ? byte - 256 : byte);
  }
  return bytes;
}
