// Five years of eight pairs in a process of their own, which is twice as quick as inside a test; prints what was wrong as JSON.
import { makeBundle } from "../../build/bundle";
import { loadBundle } from "../../emulator/run";
import { live } from "./life";
import { aTeam } from "./team";
import { wrongWith } from "./verdict";

const { code, manifest } = await makeBundle();
const team = aTeam(loadBundle(code, manifest));
const before = process.cpuUsage();
const life = live(team, 5, 20261116);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    wrong: wrongWith(team, life),
    topics: [...life.typed.values()].flat().length,
    // Of this process, collector included: what else the machine does counts little.
    processorSeconds: Math.round((user + system) / 1e6),
  }),
);
