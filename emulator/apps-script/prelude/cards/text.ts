import { warn } from "../logging";

/** The tags that cards show (source: guide "Widgets", formatted text). */
const TAGS = new Set(["b", "i", "u", "s", "strike", "font", "a", "time", "br"]);

/** Text that a card formats: warns about markup that will be shown as it stands or swallow what follows. */
export function formatted(text: unknown, where: string): unknown {
  if (typeof text !== "string") return text;
  for (const [tag, name = ""] of text.matchAll(/<\/?([a-zA-Z][a-zA-Z0-9]*)?[^>]*>?/g)) {
    if (name === "") warn(`${where}: "<" stands unescaped.`);
    else if (!TAGS.has(name.toLowerCase())) warn(`${where}: cards do not show the tag <${name}>.`);
    else if (!tag.endsWith(">")) warn(`${where}: the tag <${name}> is not closed.`);
  }
  if (/&(?!(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);)/.test(text)) warn(`${where}: "&" stands unescaped.`);
  return text;
}

/** Text that a card shows letter by letter: warns about markup and entities, which people would read as such. */
export function plain(text: unknown, where: string): unknown {
  if (typeof text !== "string") return text;
  if (/&(?:amp|lt|gt|quot|#\d+);/.test(text)) warn(`${where}: shows entities as they stand.`);
  if (/<\/?(?:b|i|u|s|strike|font|a|time|br)\b[^>]*>/i.test(text))
    warn(`${where}: shows tags as they stand.`);
  return text;
}

/** An address that Google's image proxy can fetch. */
export function secure(url: unknown, where: string): unknown {
  if (typeof url === "string" && !url.startsWith("https://") && !url.startsWith("data:image/")) {
    warn(`${where}: pictures need an https address.`);
  }
  return url;
}

/** "#aabbcc" as the colour of the card schema. */
export function colour(hex: unknown): { red: number; green: number; blue: number } | undefined {
  const match = typeof hex === "string" ? /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) : null;
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return { red, green, blue };
}
