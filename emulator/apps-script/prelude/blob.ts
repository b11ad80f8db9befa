import { utf8Bytes as unsignedBytes, utf8Text } from "../../utf8";
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

/** Bytes of 0 to 255 as Java has them. */
export function signed(bytes: readonly number[]): Byte[] {
  return bytes.map((byte) => (byte > 127 ? byte - 256 : byte));
}

/** A text's bytes in UTF-8. */
export function utf8Bytes(text: string): Byte[] {
  return signed(unsignedBytes(text));
}
