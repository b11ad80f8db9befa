import { expect, test } from "@jest/globals";
import { live } from "../../simulate/years/life";
import { aTeam } from "../../simulate/years/team";
import { wrongWith } from "../../simulate/years/verdict";
import { theBundle } from "./bundle";

test("five years of eight pairs: a section for each meeting somebody wrote for, no item lost or open twice", async () => {
  const team = aTeam(await theBundle());
  const life = live(team, 5, 20261116);
  expect(wrongWith(team, life)).toEqual([]);
  expect([...life.typed.values()].flat().length).toBeGreaterThan(150);
}, 240_000);
