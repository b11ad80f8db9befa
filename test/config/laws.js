import everything from "./all.js";

/** npm run laws: every law over all of its cases; `npm test` tries as many as its minutes allow. */
process.env.LAWS ??= "5";

export default {
  ...everything,
  testMatch: [
    "**/laws.test.ts",
    "**/agenda/laws/adopted.test.ts",
    "**/test/emulator/assumption{s,-stories}.test.ts",
    "**/all-subsets.test.ts",
    "**/test/flows/{assumptions,self-check}.test.ts",
  ],
};
