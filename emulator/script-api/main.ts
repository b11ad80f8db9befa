// npm run script-api: Google's Apps Script API on this machine, to try `npm run deploy` and clasp without an account.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startStandIn } from "./stand-in";

const { values } = parseArgs({ options: { port: { type: "string", default: "8013" } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  process.exit(2);
}
try {
  const standIn = await startStandIn(resolve(".state/script-api"), port);
  // clasp takes no project file that is not there, and one of an earlier run names a script that is gone.
  const projectFile = resolve(".state/script-api/.clasp.json");
  writeFileSync(projectFile, "{}\n");
  const environment = standIn.environment(standIn.accounts.add("alex@example.com"));
  console.log("A stand-in for script.googleapis.com. It forgets everything when it ends (Ctrl+C).");
  console.log("In another terminal, so that clasp talks to it as alex@example.com:\n");
  for (const [name, value] of Object.entries(environment)) console.log(`  export ${name}="${value}"`);
  console.log(`  export clasp_config_project="${projectFile}"`);
  console.log("\nThen for example: npm run deploy -- --create");
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  console.error(
    taken ? `Port ${port} is in use. Try: npm run script-api -- --port ${port + 1}` : String(error),
  );
  process.exit(1);
}
