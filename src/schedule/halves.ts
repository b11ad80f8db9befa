/** "This and following" names the later half after the whole series, `_R` and the moment of the cut (recorded). */
export function uncut(seriesId = ""): string {
  return seriesId.replace(/_R\d+(T\d+)?$/, "");
}
