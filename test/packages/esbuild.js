/** `esbuild` for the suites of one worker together (test/environment.js). */
export const { buildSync } = globalThis[Symbol.for("packages of the worker")];

/** A plug-in belongs to its suite, and so does what builds with it. */
export async function build(options) {
  const { default: own } = await import("esbuild/lib/main.js");
  return own.build(options);
}
