/** The text with each half of a surrogate pair that stands alone replaced: what Google's services refuse or mangle. */
export function wellFormed(text: string, instead: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : instead,
  );
}
