import { expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { unfitForAppsScript } from "../../build/runtime";

test("the bundle holds nothing that Apps Script's V8 may not take", async () => {
  const { code } = await makeBundle();
  expect(unfitForAppsScript(code)).toEqual([]);
});

test.each([
  ["var a = /(?<!x)y/;", "look-behind"],
  ['var a = new RegExp("(?<=x)y");', "look-behind"],
  ["var a = /x/v;", "the flag v"],
  ["class A { #x = 1; }", "#private"],
  ["class A { x = 1; }", "a class field"],
  ["class A { static { f(); } }", "a static block"],
  ["setTimeout(f);", "setTimeout"],
  ["new URL(x);", "URL"],
  ["a.replaceAll('x', 'y');", ".replaceAll"],
  ["Intl.Segmenter;", ".Segmenter"],
])("%s is refused", (code, what) => {
  const found = unfitForAppsScript(code).map((one) => one.slice(0, one.indexOf(" (")));
  expect(found).toContain(what);
});

test.each([
  "var re = /(?<year>\\d+)/u.exec(text)?.groups ?? {};",
  "class A { constructor(x) { this.x = x; } static of() { return new A(1); } }",
  "var o = { fetch: 1, URL: 2 }; o.fetch; function f(performance) { return performance; }",
  "var lookBehind = '(?<!x)';",
])("%s is taken", (code) => {
  expect(unfitForAppsScript(code)).toEqual([]);
});
