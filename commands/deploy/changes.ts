type Json = Readonly<Record<string, unknown>>;

/** What a new manifest means for people who use the old one. */
export interface ManifestChanges {
  readonly scopesAdded: readonly string[];
  readonly scopesRemoved: readonly string[];
  /** "addOns.common.name: "One-on-One" → "Weekly"", scopes left out. */
  readonly others: readonly string[];
}

export function changesBetween(before: Json, after: Json): ManifestChanges {
  const scopes = (manifest: Json) => (manifest.oauthScopes ?? []) as readonly string[];
  const flatBefore = flat({ ...before, oauthScopes: undefined });
  const flatAfter = flat({ ...after, oauthScopes: undefined });
  const keys = [...new Set([...flatBefore.keys(), ...flatAfter.keys()])];
  return {
    scopesAdded: scopes(after).filter((one) => !scopes(before).includes(one)),
    scopesRemoved: scopes(before).filter((one) => !scopes(after).includes(one)),
    others: keys
      .filter((key) => flatBefore.get(key) !== flatAfter.get(key))
      .map((key) => `${key}: ${flatBefore.get(key) ?? "nothing"} → ${flatAfter.get(key) ?? "nothing"}`),
  };
}

/** The lines that say it, none where nothing changed. */
export function worded({ scopesAdded, scopesRemoved, others }: ManifestChanges): readonly string[] {
  return [
    ...scopesAdded.map((scope) => `+ asks for ${scope}`),
    ...scopesRemoved.map((scope) => `- no longer asks for ${scope}`),
    ...others.map((line) => `~ ${line}`),
  ];
}

function flat(value: unknown, path = "", into = new Map<string, string>()): Map<string, string> {
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) flat(inner, path === "" ? key : `${path}.${key}`, into);
  } else if (value !== undefined) into.set(path, JSON.stringify(value));
  return into;
}
