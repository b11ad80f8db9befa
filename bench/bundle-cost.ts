import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";

/** What the bundle weighs and what it costs before anything is asked of it. */
export interface BundleCost {
  readonly bytes: number;
  readonly zipped: number;
  /** Milliseconds to compile and evaluate it in a bare context; of several runs the least disturbed. */
  readonly evaluateMs: number;
}

/** The design's part 5 and decisions/0061: bytes by what they are, all of them together, and the time that every press pays. */
export const BUNDLE_BUDGET = {
  code: 640 * 1024,
  words: 73 * 1024,
  tables: 52 * 1024,
  selfCheck: 57 * 1024,
  bytes: 820 * 1024,
  evaluateMs: 10,
} as const;

export function bundleCost(code: string, runs = 9): BundleCost {
  const times = Array.from({ length: runs }, () => {
    const context = createContext({});
    const began = performance.now();
    new Script(code).runInContext(context);
    return performance.now() - began;
  });
  return { bytes: Buffer.byteLength(code), zipped: gzipSync(code).length, evaluateMs: Math.min(...times) };
}
