// By hand, since a script's realm has no TextEncoder and no TextDecoder.

/** Bytes of a text in UTF-8: what Google's limits on sizes count. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** A text's bytes, 0 to 255 each. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** The text of bytes that are UTF-8, signed or not; of others some text or other. */
export function utf8Text(bytes: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  const next = (): number => (bytes[at++] ?? 0) & 0xff;
  while (at < bytes.length) {
    const first = next();
    if (first < 0x80) parts.push(String.fromCharCode(first));
    else if (first < 0xe0) parts.push(String.fromCharCode(((first & 0x1f) << 6) | (next() & 0x3f)));
    else if (first < 0xf0) {
      parts.push(String.fromCharCode(((first & 0x0f) << 12) | ((next() & 0x3f) << 6) | (next() & 0x3f)));
    } else {
      const high = ((first & 0x07) << 18) | ((next() & 0x3f) << 12);
      parts.push(String.fromCodePoint(high | ((next() & 0x3f) << 6) | (next() & 0x3f)));
    }
  }
  return parts.join("");
}
