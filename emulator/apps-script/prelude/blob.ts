import { exception, notEmulated } from "./connection";

/** Bytes are signed, as Java's are: -128 to 127. */
export type Byte = number;

interface BlobState {
  bytes: Byte[];
  contentType: string | null;
  name: string | null;
}

const blobs = new WeakMap<object, BlobState>();

export function isBlob(value: unknown): boolean {
  return typeof value === "object" && value !== null && blobs.has(value);
}

export function newBlob(
  data: string | readonly Byte[],
  contentType?: string | null,
  name?: string | null,
): object {
  const blob = new Blob();
  blobs.set(blob, {
    bytes: typeof data === "string" ? utf8Bytes(data) : [...data],
    contentType: contentType ?? (typeof data === "string" ? "text/plain" : null),
    name: name ?? null,
  });
  return blob;
}

function stateOf(blob: object): BlobState {
  const state = blobs.get(blob);
  if (state === undefined) throw exception("Not a Blob.");
  return state;
}

/** Apps Script's Blob (source: reference "Class Blob"). */
class Blob {
  getBytes(): Byte[] {
    return [...stateOf(this).bytes];
  }
  getContentType(): string | null {
    return stateOf(this).contentType;
  }
  getName(): string | null {
    return stateOf(this).name;
  }
  getDataAsString(charset = "UTF-8"): string {
    if (!/^utf-?8$/i.test(charset)) notEmulated(`Blob.getDataAsString in ${charset}`);
    return utf8Text(stateOf(this).bytes);
  }
  getAs(contentType: string): object {
    return notEmulated(`Blob.getAs(${contentType})`);
  }
  getBlob(): object {
    return this;
  }
  copyBlob(): object {
    const { bytes, contentType, name } = stateOf(this);
    return newBlob(bytes, contentType, name);
  }
  isGoogleType(): boolean {
    return stateOf(this).contentType?.startsWith("application/vnd.google-apps.") === true;
  }
  setBytes(bytes: Byte[]): this {
    stateOf(this).bytes = [...bytes];
    return this;
  }
  setContentType(contentType: string | null): this {
    stateOf(this).contentType = contentType;
    return this;
  }
  setDataFromString(text: string): this {
    stateOf(this).bytes = utf8Bytes(text);
    return this;
  }
  setName(name: string): this {
    stateOf(this).name = name;
    return this;
  }
  toString(): string {
    return "Blob";
  }
}

export function utf8Bytes(text: string): Byte[] {
  const bytes: Byte[] = [];
  const put = (byte: number): void => {
    bytes.push(byte > 127 ? byte - 256 : byte);
  };
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) put(code);
    else if (code < 0x800) for (const byte of [0xc0 | (code >> 6), tail(code)]) put(byte);
    else if (code < 0x10000) for (const byte of [0xe0 | (code >> 12), tail(code >> 6), tail(code)]) put(byte);
    else for (const byte of [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)]) put(byte);
  }
  return bytes;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

export function utf8Text(bytes: readonly Byte[]): string {
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
