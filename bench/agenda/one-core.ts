// What the agenda engine costs on one core, as JSON; started by scale-apart.ts.
import { parseArgs } from "node:util";
import { measureScale } from "./scale";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const { gc } = globalThis;
if (gc === undefined) throw new Error("--expose-gc is missing.");
console.log(JSON.stringify(measureScale(Number(values.rounds), gc)));
