// clasp in one process for many commands: starting it takes seconds, most of them for Google's client libraries.
// Reads {"command", "folder"} a line, writes {"output", "errors"} a line.
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const program = resolve("node_modules/@google/clasp/build/src/commands/program.js");
const { makeProgram } = await import(pathToFileURL(program).href);
const answer = process.stdout.write.bind(process.stdout);

for await (const line of createInterface({ input: process.stdin })) {
  const { command, folder, environment } = JSON.parse(line);
  let output = "";
  let errors = "";
  process.chdir(folder);
  Object.assign(process.env, environment);
  process.stdout.write = (text) => {
    output += text;
    return true;
  };
  process.stderr.write = (text) => {
    errors += text;
    return true;
  };
  try {
    await makeProgram().parseAsync(["node", "clasp", ...command]);
  } catch (error) {
    if (!error.code?.startsWith?.("commander.")) errors += `${error.message}\n`;
  }
  answer(`${JSON.stringify({ output, errors })}\n`);
}
