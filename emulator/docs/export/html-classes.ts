/** The classes of an exported page, one for each set of declarations, numbered as they are first used. */
export class HtmlClasses {
  private readonly names = new Map<string, string>();

  /** The class for a set of declarations; none for an empty set. */
  of(declarations: readonly string[]): string | undefined {
    if (declarations.length === 0) return undefined;
    const rule = declarations.join(";");
    const known = this.names.get(rule);
    if (known !== undefined) return known;
    const name = `c${this.names.size + 1}`;
    this.names.set(rule, name);
    return name;
  }

  /** The rules of all classes, as they stand in the page's one style element. */
  rules(): string {
    return [...this.names].map(([rule, name]) => `.${name}{${rule}}`).join("");
  }
}

/** ` class="…"`, or nothing where there is no class. */
export function classes(...names: readonly (string | undefined)[]): string {
  const given = names.filter((name) => name !== undefined);
  return given.length === 0 ? "" : ` class="${given.join(" ")}"`;
}
