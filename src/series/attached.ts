import type { Event } from "../../contract/calendar";

/** A file that hangs on a meeting: a recording, notes that a machine took, or what somebody put there. */
export interface Attached {
  readonly title: string;
  readonly url: string;
}

/** What hangs on these meetings besides the pair's own doc, each file once: who may read it is for the file to say. */
export function attachedTo(meetings: readonly Event[], docId?: string): readonly Attached[] {
  const found = new Map<string, Attached>();
  for (const { attachments = [] } of meetings)
    for (const { fileId, fileUrl = "", title } of attachments) {
      if (docId !== undefined && (fileId === docId || fileUrl.includes(docId))) continue;
      found.set(fileUrl, { title: title === undefined || title === "" ? fileUrl : title, url: fileUrl });
    }
  return [...found.values()];
}
