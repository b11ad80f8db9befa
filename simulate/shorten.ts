/** The story with every step left out that it does not need to end badly: first halves, then quarters, then single ones. */
export function shortened<T>(steps: readonly T[], endsBadly: (fewer: readonly T[]) => boolean): readonly T[] {
  let kept = steps;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (endsBadly(fewer)) kept = fewer;
      else at += size;
    }
  }
  return kept;
}
