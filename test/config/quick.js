import everything from "../../jest.config.js";

/** npm run test:quick: what a change most likely breaks, in about a minute. The rest is `npm test`'s. */
export default {
  ...everything,
  rootDir: "../..",
  testPathIgnorePatterns: [
    "/node_modules/",
    // The page, driven as a person would.
    "/test/browser/",
    // Stories and small cases in bad weather, and the same presses under every answer of every assumption.
    "/test/simulate/",
    "/assumptions?(-\\w+)?\\.test\\.ts$",
    "/press-everything\\.",
    // Laws over many generated cases.
    "/laws(/|\\.test\\.ts$)",
    // What each job costs, and the same emulator once more over HTTP.
    "/test/bench/",
    "/test/emulator/rest/",
  ],
};
