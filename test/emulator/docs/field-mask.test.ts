import { expect, test } from "@jest/globals";
import { written } from "./world";

test("tabs and the text fields of the first one do not go together", () => {
  const { w, id } = written("words");
  expect(() => w.get(id, { fields: "tabs(tabProperties),body" })).toThrow(/legacy text-level fields/);
});
