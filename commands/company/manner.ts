import type { Company } from "./spread";

/** How the add-on goes about what could be done in several ways. */
export const THE_WAY_IT_IS: Pick<Company, "sectionsBy"> = { sectionsBy: "press" };
