/**
 * How often a law is tried. `LAWS=20 LAWS_SEED=random npm run laws -- test/emulator` tries each twenty times as often from
 * another seed; what failed is printed with its seed and path.
 */
export function tried(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Number(process.env.LAWS ?? 1) };
}
