/**
 * How often a law is tried. `LAWS=20 npm test -- test/emulator` tries each twenty times as often; every run takes a
 * fresh seed, which is printed with what failed.
 */
export function tried(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Number(process.env.LAWS ?? 1) };
}
