import usual from "../../jest.config.js";

/** npm run test:all: every suite there is, the long ones too. */
export default { ...usual, rootDir: "../..", testPathIgnorePatterns: ["/node_modules/"] };
