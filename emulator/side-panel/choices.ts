import type { SidePanel } from "./side-panel";

/** The values that a list of boxes on the panel's card offers, ticked or not. */
export function choicesOf(panel: SidePanel, field: string): string[] {
  const found: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { name, items } = part as { name?: unknown; items?: unknown };
    if (name === field && Array.isArray(items))
      for (const { value } of items as { value?: string }[]) if (value !== undefined) found.push(value);
    for (const child of Object.values(part)) visit(child);
  };
  visit(panel.stack().at(-1));
  return found;
}
