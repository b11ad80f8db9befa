// npm run screenshot: the README's pictures, taken of the playground as a person would use it.
import { resolve } from "node:path";
import { projectRoot } from "./bundle";
import { tour } from "./tour";

await tour(async (page, view) => {
  if (view !== "set-up" && view !== "doc") return;
  const name = `docs/playground-${view}.png`;
  await page.screenshot({ path: resolve(projectRoot(), name) });
  console.log(name);
});
