import type { File } from "../../contract/drive";
import { type Asking, answerOf, CannotTell, type Place, type Probe } from "./call";
import { edit } from "./page";

const FOLDER = "application/vnd.google-apps.folder";

/** Marks a file as the check's own: what carries it may be thrown away. */
export const CHECK_MARK = { oneOnOne: "check" } as const;
/** The copy that the check makes of its own doc. */
export const COPY_NAME = "Copy of the self-check";

export const driveProbes: readonly Probe[] = [
  {
    settles: ["drive.app-properties-index"],
    *ask(place) {
      const made = yield* folder(place, "index", { probe: place.eventId("index") });
      const q = `appProperties has { key='probe' and value='${place.eventId("index")}' } and trashed=false`;
      const found = (yield* search(q)).some(({ id }) => id === made.id);
      return { "drive.app-properties-index": found ? "at once" : "minutes late" };
    },
  },
  {
    settles: ["drive.copy-app-properties"],
    *ask({ docId, folderId }) {
      const { appProperties = {} } = yield* answerOf<File>({
        method: "drive.files.copy",
        path: { fileId: docId },
        query: { fields: "id,appProperties" },
        body: { name: COPY_NAME, parents: [folderId] },
      });
      const copied = appProperties.oneOnOne === CHECK_MARK.oneOnOne;
      return { "drive.copy-app-properties": copied ? "copied" : "not copied" };
    },
  },
  {
    settles: ["drive.new-file-listed"],
    *ask(place) {
      const made = yield* folder(place, "listed", {});
      const found = yield* search(`'${place.folderId}' in parents and trashed=false`);
      return { "drive.new-file-listed": found.some(({ id }) => id === made.id) ? "at once" : "late" };
    },
  },
  {
    settles: ["drive.version"],
    *ask({ docId }) {
      const version = () =>
        answerOf<File>({ method: "drive.files.get", path: { fileId: docId }, query: { fields: "version" } });
      const before = Number((yield* version()).version);
      yield* edit(docId, { insertText: { location: { index: 1 }, text: "X" } });
      return { "drive.version": Number((yield* version()).version) > before ? "at once" : "late" };
    },
  },
  {
    settles: ["drive.trash-listed"],
    *ask(place) {
      const { id: fileId = "" } = yield* folder(place, "trash", {});
      // What the list does not know yet is in it neither before nor after.
      const known = yield* search(`'${place.folderId}' in parents and trashed=false`);
      if (!known.some(({ id }) => id === fileId)) throw new CannotTell(200);
      yield* answerOf({ method: "drive.files.update", path: { fileId }, body: { trashed: true } });
      const found = yield* search(`'${place.folderId}' in parents and trashed=false`);
      return { "drive.trash-listed": found.some(({ id }) => id === fileId) ? "late" : "at once" };
    },
  },
  {
    settles: ["drive.name-equality"],
    *ask(place) {
      const name = `Alpha ${place.eventId("name")}`;
      yield* folder(place, name, {});
      const named = (text: string) => search(`name = '${text}' and '${place.folderId}' in parents`);
      // Drive's index may not know the folder yet: then nothing was learned.
      if ((yield* named(name)).length === 0) throw new CannotTell(200);
      return {
        "drive.name-equality": (yield* named(name.toLowerCase())).length > 0 ? "any case" : "exact case",
      };
    },
  },
];

function* folder({ folderId }: Place, name: string, more: Readonly<Record<string, string>>): Asking<File> {
  return yield* answerOf<File>({
    method: "drive.files.create",
    query: { fields: "id" },
    body: { name, mimeType: FOLDER, parents: [folderId], appProperties: { ...CHECK_MARK, ...more } },
  });
}

function* search(q: string): Asking<readonly File[]> {
  const { files = [] } = yield* answerOf<{ files?: File[] }>({
    method: "drive.files.list",
    query: { q, fields: "files(id)" },
  });
  return files;
}
