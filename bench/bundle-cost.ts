import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";

/** What the bundle weighs and what it costs before anything is asked of it. */
export interface BundleCost {
  readonly bytes: number;
  readonly zipped: number;
  /** Milliseconds to compile and evaluate it in a bare context; of several runs the least disturbed. */
  readonly evaluateMs: number;
}

/** The design's part 5: 400 KB of code, which `test/manifest` weighs alone, and beside it one language and a report's lines. */
export const BUNDLE_BUDGET = { bytes: 450 * 1024, evaluateMs: 10 } as const;

export function bundleCost(code: string, runs = 9): BundleCost {
  const times = Array.from({ length: runs }, () => {
    const context = createContext({});
    const began = performance.now();
    new Script(code).runInContext(context);
    return performance.now() - began;
  });
  return { bytes: Buffer.byteLength(code), zipped: gzipSync(code).length, evaluateMs: Math.min(...times) };
}
