import { byHand } from "../../../emulator/api/call";
import type { JsonObject } from "../../../emulator/json";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { ALEX, DANA, docsOf, eventsOf, mails, markdownOf, opens, type Pair, permissionsOf } from "../world";

/** "Just for me", as one of the two opens it from the next meeting. */
export function own(pair: Pair, person = ALEX): SidePanel {
  const panel = opens(pair.office, person, pair.next());
  panel.press("Just for me");
  return panel;
}

/** "Look back", as one of the two comes to it from the next meeting. */
export function lookBack(pair: Pair, person = ALEX): SidePanel {
  const panel = own(pair, person);
  panel.press("Choose how far");
  return panel;
}

/** Dana lets the panel see the doc, once. */
export function allows(pair: Pair): SidePanel {
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  return dana;
}

/** What the card says; which blanks may not be broken is for the eye. */
export function textsOf(panel: SidePanel): string[] {
  return panel.texts().map((text) => text.replace(/\u00a0/g, " "));
}

/** Every file that a person can see in Drive, by name: their own and what was shared with them. */
export function filesSeenBy({ office }: Pair, person: string): JsonObject[] {
  const { body } = office.workspace.call(byHand(person), {
    method: "drive.files.list",
    params: {
      q: "trashed = false",
      fields: "files(id,name,ownedByMe,mimeType,permissions,appProperties,parents)",
    },
  });
  return (body?.files ?? []) as JsonObject[];
}

/** All that the other of the two can come to see: events, the shared doc and who reads it, files, mail. */
export function seenBy(pair: Pair, person: string) {
  const { office, docId } = pair;
  return {
    events: eventsOf(office, person),
    doc: markdownOf(office, docId),
    readers: permissionsOf(office, docId),
    files: filesSeenBy(pair, person).map(({ id, name }) => `${String(id)} ${String(name)}`),
    mails: mails(office),
  };
}

/** One of the files in a person's Drive, by the beginning of its name. */
export function fileOf(pair: Pair, person: string, name: string): JsonObject {
  const found = filesSeenBy(pair, person).filter((file) => String(file.name).startsWith(name));
  if (found.length !== 1) throw new Error(`${person} has ${found.length} files called "${name}…".`);
  return found[0] as JsonObject;
}
