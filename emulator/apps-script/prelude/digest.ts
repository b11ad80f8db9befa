import { type Byte, signed } from "./blob";

/** MD5, SHA-1 and SHA-256 over bytes (RFC 1321, FIPS 180-4): what Utilities.computeDigest offers and people use. */
export type Algorithm = "MD5" | "SHA_1" | "SHA_256";

const BLOCK = 64;

export function digest(algorithm: Algorithm, bytes: readonly Byte[]): Byte[] {
  switch (algorithm) {
    case "MD5":
      return signed(md5(bytes));
    case "SHA_1":
      return signed(sha1(bytes));
    case "SHA_256":
      return signed(sha256(bytes));
  }
}

/** HMAC (RFC 2104). */
export function hmac(algorithm: Algorithm, message: readonly Byte[], key: readonly Byte[]): Byte[] {
  const short = key.length > BLOCK ? digest(algorithm, key) : key;
  const padded = Array.from({ length: BLOCK }, (_, at) => (short[at] ?? 0) & 0xff);
  const inner = digest(algorithm, [...padded.map((byte) => byte ^ 0x36), ...message]);
  return digest(algorithm, [...padded.map((byte) => byte ^ 0x5c), ...inner]);
}

/** The message in 64-byte blocks of sixteen words, padded with its length. */
function blocks(bytes: readonly Byte[], bigEndian: boolean): number[][] {
  const length = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK;
  const padded = new Uint8Array(length);
  padded.set(bytes.map((byte) => byte & 0xff));
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  const bits = bytes.length * 8;
  view.setUint32(length - (bigEndian ? 4 : 8), bits >>> 0, !bigEndian);
  view.setUint32(length - (bigEndian ? 8 : 4), Math.floor(bits / 2 ** 32), !bigEndian);
  const result: number[][] = [];
  for (let at = 0; at < length; at += BLOCK) {
    result.push(Array.from({ length: 16 }, (_, word) => view.getUint32(at + word * 4, !bigEndian)));
  }
  return result;
}

function bytesOfWords(words: readonly number[], bigEndian: boolean): number[] {
  return words.flatMap((word) => {
    const bytes = [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff];
    return bigEndian ? bytes : bytes.reverse();
  });
}

const left = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: readonly number[], index: number): number => words[index] ?? 0;

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function md5(bytes: readonly Byte[]): number[] {
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (const words of blocks(bytes, false)) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let round = 0; round < 64; round++) {
      const quarter = Math.floor(round / 16);
      const [mixed, index] = md5Round(quarter, round, b, c, d);
      const constant = Math.floor(Math.abs(Math.sin(round + 1)) * 2 ** 32);
      const sum = (a + mixed + constant + at(words, index)) | 0;
      [a, d, c, b] = [d, c, b, (b + left(sum, MD5_SHIFTS[quarter]?.[round % 4] ?? 0)) | 0];
    }
    state = [a, b, c, d].map((word, index) => (word + at(state, index)) | 0);
  }
  return bytesOfWords(state, false);
}

function md5Round(quarter: number, round: number, b: number, c: number, d: number): [number, number] {
  switch (quarter) {
    case 0:
      return [(b & c) | (~b & d), round];
    case 1:
      return [(d & b) | (~d & c), (5 * round + 1) % 16];
    case 2:
      return [b ^ c ^ d, (3 * round + 5) % 16];
    default:
      return [c ^ (b | ~d), (7 * round) % 16];
  }
}

function sha1(bytes: readonly Byte[]): number[] {
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (const words of blocks(bytes, true)) {
    for (let index = 16; index < 80; index++) {
      const before =
        at(words, index - 3) ^ at(words, index - 8) ^ at(words, index - 14) ^ at(words, index - 16);
      words.push(left(before, 1));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let round = 0; round < 80; round++) {
      const [mixed, constant] = sha1Round(round, b, c, d);
      const next = (left(a, 5) + mixed + e + constant + at(words, round)) | 0;
      [e, d, c, b, a] = [d, c, left(b, 30), a, next];
    }
    state = [a, b, c, d, e].map((word, index) => (word + at(state, index)) | 0);
  }
  return bytesOfWords(state, true);
}

function sha1Round(round: number, b: number, c: number, d: number): [number, number] {
  if (round < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (round < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (round < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

/** The first 32 bits of the fractional parts of a root of the first primes. */
function primeRoots(count: number, root: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => ((prime ** (1 / root) % 1) * 2 ** 32) | 0);
}

function sha256(bytes: readonly Byte[]): number[] {
  const constants = primeRoots(64, 3);
  let state = primeRoots(8, 2);
  for (const words of blocks(bytes, true)) {
    for (let index = 16; index < 64; index++) {
      const two = at(words, index - 2);
      const fifteen = at(words, index - 15);
      const low = right(fifteen, 7) ^ right(fifteen, 18) ^ (fifteen >>> 3);
      const high = right(two, 17) ^ right(two, 19) ^ (two >>> 10);
      words.push((at(words, index - 16) + low + at(words, index - 7) + high) | 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let round = 0; round < 64; round++) {
      const high = right(e, 6) ^ right(e, 11) ^ right(e, 25);
      const choice = (e & f) ^ (~e & g);
      const first = (h + high + choice + at(constants, round) + at(words, round)) | 0;
      const low = right(a, 2) ^ right(a, 13) ^ right(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + low + majority) | 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, index) => (word + at(state, index)) | 0);
  }
  return bytesOfWords(state, true);
}
