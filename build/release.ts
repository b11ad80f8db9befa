// A step of npm version: CHANGELOG.md gets the section of the version that package.json names now.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { projectRoot } from "./bundle";
import { released } from "./changelog";

const path = resolve(projectRoot(), "CHANGELOG.md");
const { version } = JSON.parse(readFileSync(resolve(projectRoot(), "package.json"), "utf8")) as {
  version: string;
};
writeFileSync(path, released(readFileSync(path, "utf8"), version, new Date().toISOString().slice(0, 10)));
