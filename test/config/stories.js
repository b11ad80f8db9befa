import everything from "../../jest.config.js";

/** npm run stories: all stories and all small cases in bad weather, every refusal at every call; `npm test` plays the share its minutes allow. */
process.env.STORIES ??= "all";

export default {
  ...everything,
  rootDir: "../..",
  testMatch: ["**/test/simulate/*.test.ts", "**/test/safety/secrecy.test.ts"],
};
