// npm run build: src → dist/Code.js and dist/appsscript.json, ready for clasp to push.
import { writeBundle } from "./bundle";
import { unfitForAppsScript } from "./runtime";

const bundle = await writeBundle();
const unfit = unfitForAppsScript(bundle.code);
if (unfit.length > 0) {
  console.error(`dist/Code.js holds what Apps Script may not take:\n${unfit.join("\n")}`);
  process.exit(1);
}
console.log(
  `dist/Code.js: ${(Buffer.byteLength(bundle.code) / 1024).toFixed(0)} KB, ${bundle.functions.length} functions`,
);
