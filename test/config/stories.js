import everything from "./all.js";

/** npm run stories: all stories and all small cases in bad weather, every refusal at every call; `npm test` plays the share its minutes allow. */
process.env.STORIES ??= "all";

export default {
  ...everything,
  testMatch: ["**/test/simulate/*.test.ts", "**/test/safety/secrecy.test.ts"],
};
