import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Attachment } from "../../shared/calendar";
import type { MadeFile, ShownFile } from "../../shared/docs";
import { Icon } from "../frame/icons";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";

const RECORDING = "recording";
const NOTES = "notes";

/** Files on an event: one of Drive's, or what Google puts there by itself after a meeting. */
export function AttachmentsField({
  title,
  attachments,
  onChange,
}: {
  title: string;
  attachments: readonly Attachment[];
  onChange: (attachments: readonly Attachment[]) => void;
}): JSX.Element {
  const { value: files = [] } = useAnswer<readonly ShownFile[]>("/docs");
  const [chosen, setChosen] = useState("");
  const meeting = title.trim() === "" ? "Meeting" : title.trim();
  const attach = () =>
    attempt(async () => {
      const file = files.find(({ id }) => id === chosen);
      const added =
        file !== undefined
          ? { title: file.name, url: file.url, mimeType: file.mimeType }
          : await make(chosen === RECORDING ? `${meeting} – Recording` : `${meeting} – Notes by Gemini`);
      onChange([...attachments.filter(({ url }) => url !== added.url), added]);
      setChosen("");
    });
  const make = async (name: string): Promise<Attachment> => {
    const body = { title: name, kind: chosen === RECORDING ? "recording" : "document" };
    const made = await ask<MadeFile>("/docs", { method: "POST", body });
    return { title: name, url: made.url, mimeType: made.mimeType };
  };
  return (
    <div class="guests-field">
      <div class="row">
        <label class="labelled">
          <span>Attach a file</span>
          <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">Choose one</option>
            <option value={RECORDING}>A new recording of it</option>
            <option value={NOTES}>New notes by Gemini</option>
            {files
              .filter(({ kind, trashed }) => kind !== "folder" && !trashed)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <button type="button" class="plain add-guest" disabled={chosen === ""} onClick={attach}>
          Attach
        </button>
      </div>
      {attachments.length > 0 && (
        <ul class="listed-guests">
          {attachments.map((attachment) => (
            <li key={attachment.url}>
              <Icon name="paperclip" size={16} />
              <span>{attachment.title}</span>
              <button
                type="button"
                class="round small"
                aria-label={`Detach ${attachment.title}`}
                onClick={() => onChange(attachments.filter((one) => one !== attachment))}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
