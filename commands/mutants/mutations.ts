import ts from "typescript";

/** One small change of a source file that some test should notice. */
export interface Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what:
    | "condition flipped"
    | "and for or"
    | "boundary moved"
    | "guard dropped"
    | "statement dropped";
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const BOUNDARIES: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
]);

/** Every mutant of a file, in the order of its text. What it makes always parses; whether it compiles is another matter. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Mutant[] = [];
  const add = (what: Mutant["what"], node: ts.Node, replacement: string): void => {
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, what, start, end: node.getEnd(), replacement });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) flip(node.expression);
    if (ts.isConditionalExpression(node)) flip(node.condition);
    if (ts.isIfStatement(node) && node.elseStatement === undefined && leaves(node.thenStatement))
      add("guard dropped", node, ";");
    if (ts.isExpressionStatement(node)) add("statement dropped", node, ";");
    if (ts.isBinaryExpression(node)) {
      const { operatorToken } = node;
      const { kind } = operatorToken;
      const moved = BOUNDARIES.get(kind);
      if (moved !== undefined) add("boundary moved", operatorToken, moved);
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) add("and for or", operatorToken, "||");
      if (kind === ts.SyntaxKind.BarBarToken) add("and for or", operatorToken, "&&");
    }
    ts.forEachChild(node, visit);
  };
  const flip = (condition: ts.Expression): void =>
    add("condition flipped", condition, `!(${condition.getText(source)})`);
  visit(source);
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a statement ends the way it is on: what makes an `if` a guard. */
function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

export function mutated(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
