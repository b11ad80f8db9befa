import * as asian from "./asian";
import * as balticAndFinnic from "./baltic-and-finnic";
import * as germanic from "./germanic";
import * as romance from "./romance";
import * as slavic from "./slavic";
import * as southEast from "./south-east";
import type { Tongue } from "./tongue";

export const tongues: readonly Tongue[] = [
  germanic,
  romance,
  slavic,
  balticAndFinnic,
  southEast,
  asian,
].flatMap((family) => Object.values(family));
