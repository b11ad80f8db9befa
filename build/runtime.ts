import ts from "typescript";
import { ABSENT_GLOBALS } from "../contract/apps-script";

/** Something a script must not have, and who says so. */
interface Refused {
  readonly name: string;
  readonly source: string;
}

const GUIDE = "Apps Script guide, V8 runtime: not supported";
const RECENT = "newer than what public scripts for Apps Script are seen to use";

/** Globals that the runtime lacks, or that nobody recorded there. */
const GLOBALS: readonly Refused[] = [
  ...[...ABSENT_GLOBALS, "window"].map((name) => ({ name, source: GUIDE })),
  ...["WeakRef", "FinalizationRegistry", "AggregateError", "Temporal", "Iterator"].map((name) => ({
    name,
    source: RECENT,
  })),
];

/** Methods and properties that came after ES2020. */
const MEMBERS: readonly Refused[] = [
  "replaceAll",
  "findLast",
  "findLastIndex",
  "toSorted",
  "toReversed",
  "toSpliced",
  "hasOwn",
  "groupBy",
  "fromAsync",
  "isWellFormed",
  "toWellFormed",
  "withResolvers",
  "Segmenter",
  "ListFormat",
  "DisplayNames",
  "RelativeTimeFormat",
].map((name) => ({ name, source: RECENT }));

/**
 * What in a script's code may not parse or run in Apps Script's V8, each with its place and its source; nothing where all
 * is well. Look-behind in regular expressions and their flags d and v; private, static and plain class fields; built-ins
 * and methods that the runtime lacks or that nobody was seen to use there.
 */
export function unfitForAppsScript(code: string): string[] {
  const file = ts.createSourceFile("Code.js", code, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS);
  const found: string[] = [];
  const refuse = (node: ts.Node, what: string, source: string) => {
    const start = node.getStart(file);
    found.push(`${what} (${source}): …${code.slice(Math.max(0, start - 20), start + 60)}…`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) checkPattern(node, node.text, refuse);
    else if (isRegExpCall(node)) checkPattern(node, firstText(node), refuse);
    else if (ts.isPrivateIdentifier(node)) refuse(node, "#private", GUIDE);
    else if (ts.isPropertyDeclaration(node))
      refuse(node, "a class field", "google/clasp#907: refused when the script is saved");
    else if (ts.isClassStaticBlockDeclaration(node)) refuse(node, "a static block", GUIDE);
    else if (ts.isPropertyAccessExpression(node)) {
      const member = MEMBERS.find(({ name }) => name === node.name.text);
      if (member !== undefined) refuse(node.name, `.${member.name}`, member.source);
    } else if (ts.isIdentifier(node) && isRead(node)) {
      const global = GLOBALS.find(({ name }) => name === node.text);
      if (global !== undefined) refuse(node, global.name, global.source);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Called, made with `new`, or asked for a property: not the name of something of ours. */
function isRead({ parent, ...node }: ts.Identifier): boolean {
  return (
    (ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isPropertyAccessExpression(parent)) &&
    parent.expression.pos === node.pos &&
    parent.expression.end === node.end
  );
}

function isRegExpCall(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "RegExp"
  );
}

function firstText(node: ts.NewExpression | ts.CallExpression): string {
  const [first] = node.arguments ?? [];
  return first === undefined ? "" : first.getText();
}

function checkPattern(
  node: ts.Node,
  text: string,
  refuse: (node: ts.Node, what: string, source: string) => void,
): void {
  if (/\(\?<[=!]/.test(text)) refuse(node, "look-behind", "nobody recorded it for Apps Script's V8");
  const flags = ts.isRegularExpressionLiteral(node) ? (/\/([a-z]*)$/.exec(text)?.[1] ?? "") : "";
  if (/[dv]/.test(flags)) refuse(node, `the flag ${flags}`, RECENT);
}
