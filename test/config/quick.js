import everything from "../../jest.config.js";

/** npm run test:quick: what a change most likely breaks, in two to three minutes. The rest is `npm test`'s. */
export default {
  ...everything,
  rootDir: "../..",
  testPathIgnorePatterns: [
    "/node_modules/",
    // The page, driven as a person would.
    "/test/browser/",
    // Stories and small cases in bad weather, and the same presses under every answer of every assumption.
    "/test/simulate/",
    "/test/safety/secrecy\\.",
    "/(carry-attacked|all-subsets)\\.",
    "/assumptions?(-\\w+)?\\.test\\.ts$",
    // All buttons of all cards, as they are and in a world that means harm.
    "/press-everything\\.",
    "/test/safety/hostile-",
    // Laws over many generated cases.
    "/laws(/|\\.test\\.ts$)",
    // The real clasp, a process for each command.
    "/test/deploy/(command|pages|order|release)\\.",
    // What each job costs, and the same emulator once more over HTTP.
    "/test/bench/",
    "/test/emulator/rest/",
  ],
};
