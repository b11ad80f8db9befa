/**
 * What `npm test` leaves to `npm run test:all`, so that the gate stays under twenty minutes on two cores: every feature driven
 * in the browser by either of the two once more, the pages about deploying followed by hand, all buttons of all cards, five
 * years, every switch through every flow.
 */
const LONG = [
  "/test/browser/(asked|event-undo|guard|just-for-me|kept|looks|moments|others-calendars|series-by-hand|settings|times|trouble|undo)\\.test",
  "/test/deploy/pages\\.test",
  "/test/flows/press-everything\\.test",
  "/test/simulate/five-years\\.test",
  "/test/emulator/assumptions\\.test",
];

export default {
  testEnvironment: "<rootDir>/test/environment.js",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", ...LONG],
  // Dear to load and to ask, and the same for every suite: once a worker (test/environment.js).
  moduleNameMapper: {
    "^ajv$": "<rootDir>/test/packages/ajv.js",
    "^esbuild$": "<rootDir>/test/packages/esbuild.js",
  },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        useESM: true,
        tsconfig: {
          target: "es2022",
          module: "esnext",
          moduleResolution: "bundler",
          isolatedModules: true,
          jsx: "react-jsx",
          jsxImportSource: "preact",
          resolveJsonModule: true,
          esModuleInterop: true,
        },
      },
    ],
  },
  setupFiles: ["<rootDir>/test/laws-seed.js"],
  globalSetup: "<rootDir>/test/global-setup.js",
  testTimeout: 30000,
  // Left to itself Jest keeps one core for its own page, and with two cores all suites run one after the other.
  maxWorkers: "100%",
  // Node 20 never lets go of a suite's modules (10 to 30 MB each, with ES modules): after a hundred suites in one
  // process the collector has no room left and everything is five times slower. A worker that holds this much is
  // replaced by a new one between two suites.
  workerIdleMemoryLimit: "600MB",
  // A worker with nothing left to do ends within milliseconds of its own, but on a machine that is busy otherwise it may
  // wait longer than Jest's half second for its turn. One that leaks is told of all the same.
  workerGracefulExitTimeout: 10_000,
};
