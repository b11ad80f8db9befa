/** For text fields that read HTML: decorated text, paragraphs, section headers. */
export declare function escaped(text: string): string;
/**
 * For fields that are shown letter by letter: titles, labels, buttons, choices, toasts. Whether some of them read HTML
 * after all is nobody's word, so the two brackets become their look-alikes and nothing can be a tag either way.
 */
export declare function plain(text: string): string;
