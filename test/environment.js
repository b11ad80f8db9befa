import { Ajv } from "ajv";
import { buildSync } from "esbuild";
import { TestEnvironment } from "jest-environment-node";

// Jest gives a worker half a second to end once its last suite is done. With nothing left to do it would, but Node then
// takes the heap apart piece by piece, and the modules of a hundred suites (see jest.config.js) take seconds. Leaving
// without that skips nothing of ours: "exit" comes only when no timer, server or browser is open any more.
if (process.send !== undefined) process.once("exit", () => process.exit());

/** Takes the same schemas again, which a validator of the package refuses. */
class LastingAjv extends Ajv {
  texts = new Map();
  compiled = new Map();

  addSchema(given) {
    for (const schema of [given].flat()) {
      const text = JSON.stringify(schema);
      if (this.texts?.get(schema.$id) === text) continue;
      super.addSchema(schema);
      this.texts?.set(schema.$id, text);
    }
    return this;
  }

  compile(schema) {
    const text = JSON.stringify(schema);
    if (!this.compiled.has(text)) this.compiled.set(text, super.compile(schema));
    return this.compiled.get(text);
  }
}

const validators = new Map();

/**
 * One validator of its kind a worker. Jest loads every module anew for every suite, and the contract's schemas take
 * longer to compile than most suites take to run; the same schemas under the same options are the same validator. One
 * with functions of its suite's in it is that suite's.
 */
function AjvOnce({ formats = {}, ...options } = {}) {
  const patterns = Object.entries(formats);
  if (patterns.some(([, format]) => typeof format === "function")) return new Ajv({ ...options, formats });
  const kind = JSON.stringify([options, patterns.map(([name, { source, flags }]) => [name, source, flags])]);
  if (!validators.has(kind)) {
    // A suite's regular expressions are not of the worker's class, by which Ajv knows them.
    const own = patterns.map(([name, { source, flags }]) => [name, new RegExp(source, flags)]);
    validators.set(kind, new LastingAjv({ ...options, formats: Object.fromEntries(own) }));
  }
  return validators.get(kind);
}

const built = new Map();

/** The same question is built once a worker: sources do not change while tests run. */
function buildOnce(options) {
  const question = JSON.stringify(options);
  if (!built.has(question)) built.set(question, buildSync(options));
  return built.get(question);
}

/** Read by test/packages; frozen, so that Jest's tidying between suites leaves it alone. */
const shared = Object.freeze({ Ajv: AjvOnce, buildSync: buildOnce });

export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.defineProperty(this.global, Symbol.for("packages of the worker"), { value: shared });
  }
}
