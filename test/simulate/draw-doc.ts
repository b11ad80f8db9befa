// npm run doc-pictures: the doc of a pair after 1, 5 and 52 weeks of ordinary life, as the playground shows it, in docs/.
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import { chromium } from "playwright-core";
import { makeBundle, projectRoot } from "../../build/bundle";
import { chrome } from "../../build/chrome";
import { buildWebPage, webShell } from "../../build/web";
import { loadBundle } from "../../emulator/run";
import { createPlayground } from "../../playground/server/playground";
import { liveThrough } from "../../simulate/year";

const weeks = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 5, 52];
const root = projectRoot();
const [web, pushed, shown] = await Promise.all([buildWebPage(root), makeBundle(root), chrome()]);
const playground = createPlayground({ web: { ...web, shell: webShell(root) }, pushed });
const server = serve({ fetch: playground.app.fetch, port: 0, hostname: "127.0.0.1" });
await new Promise<void>((ready) => server.once("listening", () => ready()));
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch(shown);
try {
  for (const count of weeks) {
    const { office } = liveThrough(loadBundle(pushed.code, pushed.manifest), count, 1);
    playground.workspace.restore(office.workspace.snapshot());
    // The end of the doc, where people write.
    const height = count === 1 ? 900 : 1400;
    const page = await browser.newPage({ viewport: { width: 1280, height }, locale: "en-GB" });
    await page.goto(`http://127.0.0.1:${port}/docs?as=alex@example.com`);
    await page.getByRole("link", { name: /^1:1/ }).click();
    await page.getByRole("textbox", { name: "Document" }).waitFor();
    const desk = page.getByRole("region", { name: "Page" });
    await desk.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.waitForTimeout(400);
    const name = `doc-week-${count}.png`;
    await desk.screenshot({ path: resolve(root, "docs", name) });
    await page.close();
    console.log(`docs/${name}`);
  }
} finally {
  await browser.close();
  playground.close();
  server.close();
}
