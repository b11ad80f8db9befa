// npm start: builds the page, opens the workspace and serves both on this machine only.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { makeBundle, projectRoot } from "../../build/bundle";
import { buildWebPage, webShell } from "../../build/web";
import type { Pushed } from "./add-on";
import { createPlayground } from "./playground";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8011" },
    fresh: { type: "boolean", default: false },
    // Another folder is another world: the screenshots are taken in one of their own.
    state: { type: "string", default: ".state" },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port wants a number from 0 to 65535, not “${values.port}”.`);
  process.exit(2);
}
const root = projectRoot();
const web = { ...(await buildWebPage(root)), shell: webShell(root) };
const playground = createPlayground({
  web,
  pushed: await push(root),
  stateFolder: resolve(root, values.state),
  fresh: values.fresh,
});
const server = serve({ fetch: playground.app.fetch, port, hostname: "127.0.0.1" }, ({ port: actual }) => {
  console.log(`One-on-One playground: http://localhost:${actual}/`);
});
server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `Port ${port} is in use. Try: npm start -- --port ${port + 1}` : error.message);
  process.exit(1);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    playground.close();
    process.exit(0);
  });
}

/** A bundle that cannot be built is no reason to show no calendar: the panel says what is wrong. */
async function push(from: string): Promise<Pushed> {
  try {
    return await makeBundle(from);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    console.error(`The add-on could not be built:\n${problem}`);
    return { problem: `The add-on could not be built: ${problem}` };
  }
}
