import type { EventAttachment } from "../../../../contract/calendar";
import { invalid, required } from "../../errors";

/** Source: reference of the event resource. */
const MAX_ATTACHMENTS = 25;

/** Reads attachments: each needs its link; a Drive link tells the file's id. Nobody is given access to the file. */
export function readAttachments(written: readonly EventAttachment[]): EventAttachment[] {
  if (written.length > MAX_ATTACHMENTS) throw invalid("The event has too many attachments.", "attachments");
  return written.map((attachment) => {
    const { fileUrl } = attachment;
    if (fileUrl === undefined || fileUrl === "")
      throw required("Missing attachment file URL.", "attachments");
    if (!/^https?:\/\//.test(fileUrl)) throw invalid("Invalid attachment file URL.", "attachments");
    const fileId = /\/d\/([\w-]+)/.exec(fileUrl)?.[1] ?? /[?&]id=([\w-]+)/.exec(fileUrl)?.[1];
    return {
      fileUrl,
      ...(attachment.title === undefined ? {} : { title: attachment.title }),
      ...(attachment.mimeType === undefined ? {} : { mimeType: attachment.mimeType }),
      ...(attachment.iconLink === undefined ? {} : { iconLink: attachment.iconLink }),
      ...(fileId === undefined ? {} : { fileId }),
    };
  });
}
