import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { seedDefaultWorld } from "../seed";
import { createWorkspace } from "../workspace";
import { restApp } from "./app";

const { values } = parseArgs({ options: { port: { type: "string", default: "8012" } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`--port takes a number from 0 to 65535, not "${values.port}".`);
const workspace = createWorkspace();
seedDefaultWorld(workspace);
const server = serve({ fetch: restApp(workspace).fetch, port, hostname: "127.0.0.1" }, (address) => {
  console.log(`Emulator: http://127.0.0.1:${address.port}`);
});
server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  fail(taken ? `Port ${port} is in use. Try: npm run emulator -- --port ${port + 1}` : error.message);
});

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
