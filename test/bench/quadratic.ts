// The agenda engine with a step put in that looks at all items before each item; growth.test.ts starts it.
import { parseArgs } from "node:util";
import { type Engine, measureScale, ours } from "../../bench/agenda/scale";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
let seen = 0;
const quadratic: Engine = {
  ...ours,
  read(document, sections) {
    const agenda = ours.read(document, sections);
    const keys = agenda.sections.flatMap(({ parts }) =>
      parts.flatMap(({ items }) => items.map(({ key }) => key)),
    );
    for (let at = 0; at < keys.length; at++)
      for (let before = 0; before < at; before++) if (keys[at] === keys[before]) seen++;
    return agenda;
  },
};
const { gc } = globalThis;
if (gc === undefined) throw new Error("--expose-gc is missing.");
const scale = measureScale(Number(values.rounds), gc, quadratic);
// An item has its key wherever it stands; the count is used so that no compiler leaves the step out.
if (seen < 0) throw new Error("A count is negative.");
console.log(JSON.stringify(scale));
