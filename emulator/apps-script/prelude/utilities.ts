import { fromBase64, toBase64 } from "../../base64";
import { type Byte, newBlob, signed, utf8Bytes } from "./blob";
import { random } from "./clock";
import { config, exception, notEmulated, step } from "./connection";
import { formatDate } from "./date-format";
import { type Algorithm, digest, hmac } from "./digest";
import { enumeration, nameOf } from "./enumeration";
import { check } from "./signature";

const Charset = enumeration("Utilities.Charset", ["US_ASCII", "UTF_8"]);
const DigestAlgorithm = enumeration("Utilities.DigestAlgorithm", [
  "MD2",
  "MD5",
  "SHA_1",
  "SHA_256",
  "SHA_384",
  "SHA_512",
]);
const MacAlgorithm = enumeration("Utilities.MacAlgorithm", [
  "HMAC_MD5",
  "HMAC_SHA_1",
  "HMAC_SHA_256",
  "HMAC_SHA_384",
  "HMAC_SHA_512",
]);

/** Utilities, without compression, CSV and RSA, which throw by name. */
export function utilities(): object {
  // Apart from Math.random's sequence, so that neither moves the other.
  const draw = random(config().seed ^ 0x5bd1e995);
  return {
    Charset,
    DigestAlgorithm,
    MacAlgorithm,
    sleep(...args: unknown[]): void {
      check("Utilities.sleep", args, [["Number"]]);
      step("utilities.sleep", args[0] as number);
    },
    getUuid: () => uuid(draw),
    formatDate(...args: unknown[]): string {
      check("Utilities.formatDate", args, [["Date", "String", "String"]]);
      return formatDate(args[0] as Date, args[1] as string, args[2] as string);
    },
    formatString: (template: string, ...values: unknown[]): string => formatString(template, values),
    newBlob: (data: string | Byte[], contentType?: string, name?: string) => newBlob(data, contentType, name),
    base64Encode: (data: string | Byte[]) => toBase64(bytesOf(data)),
    base64EncodeWebSafe: (data: string | Byte[]) => webSafe(toBase64(bytesOf(data))),
    base64Decode: decoded,
    base64DecodeWebSafe: decoded,
    computeDigest: (algorithm: unknown, data: string | Byte[]) =>
      digest(algorithmOf(nameOf(algorithm)), bytesOf(data)),
    computeHmacSignature: (algorithm: unknown, data: string | Byte[], key: string | Byte[]) =>
      hmac(algorithmOf(nameOf(algorithm).replace("HMAC_", "")), bytesOf(data), bytesOf(key)),
    computeHmacSha256Signature: (data: string | Byte[], key: string | Byte[]) =>
      hmac("SHA_256", bytesOf(data), bytesOf(key)),
    ...absent([
      "computeRsaSha1Signature",
      "computeRsaSha256Signature",
      "computeRsaSignature",
      "gzip",
      "ungzip",
      "zip",
      "unzip",
      "parseCsv",
      "parseDate",
    ]),
  };
}

function absent(names: readonly string[]): Record<string, () => never> {
  return Object.fromEntries(names.map((name) => [name, () => notEmulated(`Utilities.${name}`)]));
}

function bytesOf(data: string | Byte[]): Byte[] {
  return typeof data === "string" ? utf8Bytes(data) : data;
}

function decoded(text: string): Byte[] {
  const bytes = fromBase64(text);
  if (bytes === undefined) throw exception("Could not decode string.");
  return signed(bytes);
}

function webSafe(text: string): string {
  return text.replace(/\+/g, "-").replace(/\//g, "_");
}

function algorithmOf(name: string): Algorithm {
  if (name === "MD5" || name === "SHA_1" || name === "SHA_256") return name;
  return notEmulated(`Utilities.computeDigest with ${name}`);
}

function uuid(draw: () => number): string {
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (mark) => {
    const digit = Math.floor(draw() * 16);
    return (mark === "x" ? digit : (digit & 3) | 8).toString(16);
  });
}

function formatString(template: string, values: readonly unknown[]): string {
  const rest = [...values];
  return template.replace(/%(0?)(\d*)(?:\.(\d+))?([sdf%])/g, (_mark, zero, width, precision, type) => {
    if (type === "%") return "%";
    const value = rest.shift();
    const text =
      type === "s"
        ? String(value)
        : type === "d"
          ? String(Math.trunc(Number(value)))
          : Number(value).toFixed(precision === undefined ? 6 : Number(precision));
    return text.padStart(Number(width || 0), zero === "0" ? "0" : " ");
  });
}
