/** `ajv` for the suites of one worker together (test/environment.js). */
export const { Ajv } = globalThis[Symbol.for("packages of the worker")];
