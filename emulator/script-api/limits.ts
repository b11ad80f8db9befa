/** Versions that a script project may hold; the API has no method that deletes one (source: guide "Versions"). */
export const VERSIONS_A_PROJECT = 200;
