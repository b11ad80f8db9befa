import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./bundle";

/** The Chromium the tests unpack, or an installed Chrome: what Playwright's launch takes. */
export async function chrome(): Promise<{ executablePath: string } | { channel: string }> {
  const setup = pathToFileURL(resolve(projectRoot(), "test/global-setup.js")).href;
  const { unpackChromium } = (await import(setup)) as { unpackChromium(): Promise<string | undefined> };
  const executablePath = await unpackChromium();
  return executablePath === undefined ? { channel: "chrome" } : { executablePath };
}
