import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { MadeFile, NewFile, ShownFile } from "../../shared/docs";
import type { Standing } from "../frame/frame";
import { Icon } from "../frame/icons";
import { formatIn } from "../frame/language";
import { addressOf } from "../frame/place";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";
import { ShareDialog } from "./share";

/** The person's Drive, newest first. */
export function FilesPage({ person, steering }: Standing): JSX.Element {
  const { value: files, error } = useAnswer<readonly ShownFile[]>("/docs");
  const [shared, setShared] = useState<ShownFile | undefined>(undefined);
  const create = (body: NewFile) =>
    attempt(async () => {
      const made = await ask<MadeFile>("/docs", { method: "POST", body });
      location.assign(addressOf(`/document/d/${made.id}/edit`));
    });
  const trash = (file: ShownFile) =>
    attempt(() => ask(`/docs/${file.id}/trashed`, { method: "PUT", body: { trashed: !file.trashed } }));
  const kept = (files ?? []).filter(({ trashed }) => !trashed);
  const trashed = (files ?? []).filter((file) => file.trashed);
  return (
    <main class="files">
      <header class="files-head">
        <h1>Files {person.name} can open</h1>
        <div class="row">
          <button
            type="button"
            class="plain"
            onClick={() => create({ title: "Notes from Word.docx", kind: "office" })}
          >
            Upload an Office file
          </button>
          <button
            type="button"
            class="plain main"
            onClick={() => create({ title: "Untitled document", kind: "document" })}
          >
            <Icon name="plus" size={18} />
            New document
          </button>
        </div>
      </header>
      {error !== undefined && <p role="alert">{error.message}</p>}
      {files !== undefined && kept.length === 0 && (
        <div class="empty">
          <h2>No files yet</h2>
          <p>A 1:1's doc appears here for both of the pair as soon as it is set up.</p>
        </div>
      )}
      <FileRows files={kept} zone={person.timeZone} onTrash={trash} onShare={setShared} />
      {trashed.length > 0 && (
        <details class="files-trash" open={location.hash === "#trash"}>
          <summary>In the trash ({trashed.length})</summary>
          <FileRows files={trashed} zone={person.timeZone} onTrash={trash} onShare={setShared} />
        </details>
      )}
      {shared !== undefined && (
        <ShareDialog fileId={shared.id} people={steering.people} onClose={() => setShared(undefined)} />
      )}
    </main>
  );
}

function FileRows({
  files,
  zone,
  onTrash,
  onShare,
}: {
  files: readonly ShownFile[];
  zone: string;
  onTrash: (file: ShownFile) => void;
  onShare: (file: ShownFile) => void;
}): JSX.Element {
  return (
    <ul class="file-rows">
      {files.map((file) => (
        <li key={file.id} class="file-row">
          <Icon name={file.kind === "document" ? "document" : "bullets"} />
          <span class="file-words">
            {file.kind === "document" || file.kind === "office" ? (
              <a href={addressOf(`/document/d/${file.id}/edit`)}>{file.name}</a>
            ) : (
              <span>{file.name}</span>
            )}
            <small>
              {file.kind === "folder" ? "Folder · " : ""}
              {file.ownedByMe ? "Owned by you" : `Owned by ${file.owner}`}
              {file.folder === "" ? "" : ` · in ${file.folder}`}
            </small>
          </span>
          <small>{when(file.modified, zone)}</small>
          {!file.trashed && (
            <button
              type="button"
              class="round"
              aria-label={`Share ${file.name}`}
              onClick={() => onShare(file)}
            >
              <Icon name="share" />
            </button>
          )}
          {file.ownedByMe && file.kind !== "folder" && (
            <button
              type="button"
              class="round"
              aria-label={file.trashed ? `Restore ${file.name}` : `Move ${file.name} to the trash`}
              onClick={() => onTrash(file)}
            >
              <Icon name={file.trashed ? "undo" : "trash"} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function when(iso: string, zone: string): string {
  if (iso === "") return "";
  const options = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return formatIn(new Date(iso), zone, options);
}
