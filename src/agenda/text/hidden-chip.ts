/** Stands in the text of a doc where Docs has a chip that its API does not show, a dropdown or a variable, say. */
export const HIDDEN_CHIP = "\ue907";

/** What is shown of such a chip, and stands for it in a copy, which the API cannot make. */
export const CHIP_WORDS = "[chip]";
