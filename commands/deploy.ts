// npm run deploy: from this folder to a real account, in steps that can be run again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../build/bundle";
import { installedClasp } from "./deploy/clasp";
import { deploy } from "./deploy/deploy";
import { againOf, orderOf, USAGE } from "./deploy/order";
import { Stop } from "./deploy/stop";
import { terminal } from "./deploy/terminal";

const root = projectRoot();
const folder = mkdtempSync(join(tmpdir(), "deploy-"));
try {
  const order = orderOf(process.argv.slice(2), process.env);
  if (order.help) console.log(USAGE);
  else
    await deploy(
      order,
      { root, folder, clasp: installedClasp(root) },
      terminal(againOf(order.asked), order.agreed),
    );
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}`);
  if (error.next.length > 0) console.error(["Next:", ...error.next.map((step) => `  ${step}`)].join("\n"));
  process.exitCode = error.exitCode;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
