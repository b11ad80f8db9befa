import type { Bullet, List } from "../../../contract/docs";

export type ListShape = "checkbox" | "bullet" | "number";

/** Where a line stands among lists. */
export interface ListPlace {
  /** The API's, "kix.abc"; all levels of a list have one. */
  readonly id: string;
  readonly shape: ListShape;
  readonly level: number;
}

/**
 * Tells lists apart by what `documents.get` shows of them: a checklist's levels have neither symbol nor a counting
 * glyph, an ordinary bullet has a symbol, a numbered list counts. Imported lists can lack a symbol too, so a list
 * without any properties at all is taken for bullets.
 */
export class ListShapes {
  private readonly known = new Map<string | undefined, ListPlace[]>();

  constructor(private readonly lists: { readonly [id: string]: List }) {}

  of(bullet: Bullet): ListPlace {
    const level = bullet.nestingLevel ?? 0;
    let levels = this.known.get(bullet.listId);
    if (levels === undefined) {
      levels = [];
      this.known.set(bullet.listId, levels);
    }
    levels[level] ??= { id: bullet.listId ?? "", shape: this.judge(bullet.listId, level), level };
    return levels[level];
  }

  private judge(listId: string | undefined, level: number): ListShape {
    const levels = this.lists[listId ?? ""]?.listProperties?.nestingLevels;
    const properties = levels?.[level];
    if (properties === undefined) return "bullet";
    if (properties.glyphSymbol !== undefined)
      return /[☐☑□▢❏❑]/.test(properties.glyphSymbol) ? "checkbox" : "bullet";
    const glyph = properties.glyphType;
    if (glyph === "NONE") return "bullet";
    return glyph === undefined || glyph === "GLYPH_TYPE_UNSPECIFIED" ? "checkbox" : "number";
  }
}
