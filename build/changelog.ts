/**
 * The changelog once a version is out: what stood under "Unreleased" stands under the version and its day, and an empty
 * "Unreleased" awaits the next. Throws where nothing is unreleased, or where the version has a section already.
 */
export function released(changelog: string, version: string, day: string): string {
  const heading = "## Unreleased\n";
  const at = changelog.indexOf(heading);
  if (at < 0) throw new Error(`CHANGELOG.md has no line "${heading.trim()}".`);
  if (changelog.split("\n").some((line) => line === `## ${version}` || line.startsWith(`## ${version} `)))
    throw new Error(`CHANGELOG.md has a section for ${version} already.`);
  const rest = changelog.slice(at + heading.length);
  const next = rest.search(/^## /m);
  const news = (next < 0 ? rest : rest.slice(0, next)).trim();
  if (news === "")
    throw new Error('CHANGELOG.md says nothing under "Unreleased": what does this version change?');
  const older = next < 0 ? "" : `\n${rest.slice(next)}`;
  return `${changelog.slice(0, at)}${heading}\n## ${version} · ${day}\n\n${news}\n${older}`;
}
