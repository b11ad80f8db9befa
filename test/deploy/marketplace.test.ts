import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { PRODUCT_NAME } from "../../src/text/product";

const FOLDER = resolve("docs/marketplace");
const listing = readFileSync(resolve(FOLDER, "listing.md"), "utf8");
const { manifest } = await makeBundle();

/** The words quoted below a heading of the listing, on one line. */
function quoted(heading: string): string {
  const below = listing
    .slice(listing.indexOf(`**${heading}**`))
    .split("\n")
    .slice(1);
  const from = below.findIndex((line) => line.startsWith(">"));
  const lines = below.slice(from);
  const end = lines.findIndex((line) => !line.startsWith(">"));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^> ?/, ""))
    .join(" ")
    .trim();
}

/** Width and height of a PNG, and whether it has transparency: the IHDR chunk at its beginning. */
function shape(file: string): { width: number; height: number; alpha: boolean } {
  const bytes = readFileSync(resolve(FOLDER, "pictures", file));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 };
}

test("one constant names the add-on in the manifest and in the listing, as long as Google allows", () => {
  const { common } = (manifest as { addOns: { common: { name: string } } }).addOns;
  expect(common.name).toBe(PRODUCT_NAME);
  expect(quoted("Application name")).toBe(PRODUCT_NAME);
  expect(PRODUCT_NAME.length).toBeLessThanOrEqual(50);
});

test("the short description fits, and is not the long one", () => {
  const short = quoted("Short description");
  expect(short.length).toBeGreaterThan(20);
  expect(short.length).toBeLessThanOrEqual(200);
  expect(quoted("Detailed description")).not.toContain(short);
});

test("every permission of the manifest stands on the page of reasons, and no other", () => {
  const page = readFileSync(resolve(FOLDER, "scopes.md"), "utf8");
  const asked = (manifest as { oauthScopes: string[] }).oauthScopes;
  expect(asked.length).toBeGreaterThan(3);
  const listed = [...page.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, scope]) => scope);
  expect(listed.sort()).toEqual(asked.map((scope) => scope.split("/auth/")[1]).sort());
});

test("the pictures have the sizes that the listing wants, icons with nothing around them", () => {
  for (const size of [32, 48, 96, 120, 128])
    expect(shape(`icon-${size}.png`)).toEqual({ width: size, height: size, alpha: true });
  expect(shape("banner-220x140.png")).toMatchObject({ width: 220, height: 140 });
  const screens = readdirSync(resolve(FOLDER, "pictures")).filter((name) => /^\d-/.test(name));
  expect(screens).toHaveLength(4);
  for (const screen of screens) expect(shape(screen)).toMatchObject({ width: 1280, height: 800 });
});

test("links between the pages lead somewhere", () => {
  for (const page of readdirSync(FOLDER).filter((name) => name.endsWith(".md"))) {
    const text = readFileSync(resolve(FOLDER, page), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect([page, target, existsSync(resolve(FOLDER, target))]).toEqual([page, target, true]);
  }
});
