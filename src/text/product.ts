/**
 * What the add-on is called: on cards, in the manifest, on the consent screen and in the store. Google may refuse it as too
 * general, so whoever publishes changes it here, and nowhere else.
 */
export const PRODUCT_NAME = "One-on-One";
