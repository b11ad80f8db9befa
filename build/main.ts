// npm run build: src → dist/Code.js and dist/appsscript.json, ready for clasp to push.
import { writeBundle } from "./bundle";

const bundle = await writeBundle();
console.log(
  `dist/Code.js: ${(Buffer.byteLength(bundle.code) / 1024).toFixed(0)} KB, ${bundle.functions.length} functions`,
);
