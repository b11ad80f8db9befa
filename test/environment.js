import { TestEnvironment } from "jest-environment-node";

// Jest gives a worker half a second to end once its last suite is done. With nothing left to do it would, but Node then
// takes the heap apart piece by piece, and the modules of a hundred suites (see jest.config.js) take seconds. Leaving
// without that skips nothing of ours: "exit" comes only when no timer, server or browser is open any more.
if (process.send !== undefined) process.once("exit", () => process.exit());

export default TestEnvironment;
