import type { SidePanel } from "../emulator/side-panel/panel";
import { ALEX, DANA, docsOf, type Office, SAM } from "./office";
import { linesOf } from "./page";

/** Everything that must never stand in a log: who, where, what was written, and which file or event it is. */
export function secretsOf(office: Office): ReadonlySet<string> {
  const { directory } = office.workspace;
  const secrets = new Set<string>([office.eventId]);
  for (const address of [ALEX, DANA, SAM]) {
    const person = directory.person(address);
    const [local = address] = address.split("@");
    for (const one of [address, local, person.permissionId, ...person.name.split(" ")]) secrets.add(one);
  }
  for (const { id = "", name = "" } of docsOf(office)) {
    secrets.add(id);
    secrets.add(name);
    for (const { text } of linesOf(office.workspace, ALEX, id))
      for (const word of text.split(/[^\p{L}\p{N}]+/u)) if (word.length > 3) secrets.add(word);
  }
  secrets.delete("");
  return secrets;
}

/** What a panel's last run logged; "…" for what Apps Script itself notes. */
export function logOf(panel: SidePanel): readonly string[] {
  const { execution } = panel.last;
  return [...(execution?.logs ?? []).map(({ text }) => text), ...(execution?.warnings ?? [])];
}

/** The first secret that the panel's last run told the log; undefined when it kept them all. */
export function toldIn(office: Office, panel: SidePanel): string | undefined {
  const log = logOf(panel).join("\n").toLowerCase();
  if (log === "") return undefined;
  // A short word is looked for as a word: "come" is in "outcome", and tells nobody anything.
  const words = new Set(log.split(/[^\p{L}\p{N}]+/u));
  for (const secret of secretsOf(office)) {
    const one = secret.toLowerCase();
    if (words.has(one) || (one.length > 9 && log.includes(one))) return `the log tells "${secret}": ${log}`;
  }
  return undefined;
}
