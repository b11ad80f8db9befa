import type { Change } from "../../contract/drive";
import { type Handler, ok } from "../api/call";
import { isGranted, roleOf, seesAllFiles } from "./access";
import { invalidValue } from "./errors";
import { isDriveRoot } from "./folders";
import { allDrives, flagOf, numberOf, textOf, timeText } from "./parameters";
import { fileReply } from "./resource";
import type { Store } from "./state";

/** What happened to a person's files since a token. Each file is there once, with its latest change. */
export function changeMethods(store: Store): Record<string, Handler> {
  return {
    "drive.changes.getStartPageToken": () =>
      ok({ kind: "drive#startPageToken", startPageToken: String(store.state.changeCount + 1) }),

    "drive.changes.list": ({ caller, params }) => {
      const token = textOf(params, "pageToken") ?? "";
      if (!/^\d+$/.test(token)) throw invalidValue("pageToken");
      const everything = seesAllFiles(caller, "drive");
      const inDrives = flagOf(params, "includeItemsFromAllDrives") === true && allDrives(params);
      const wantsRemoved = flagOf(params, "includeRemoved") !== false;
      const found: { count: number; change: Change }[] = [];
      for (const [fileId, { count, at, people }] of Object.entries(store.state.changes)) {
        if (count < Number(token)) continue;
        const file = store.state.files[fileId];
        if (file !== undefined && isDriveRoot(file)) continue;
        const role = file === undefined ? undefined : roleOf(store, file, caller.person);
        const head = { kind: "drive#change", type: "file", changeType: "file", fileId, time: timeText(at) };
        if (file === undefined || role === undefined) {
          if (wantsRemoved && everything && people.includes(caller.person))
            found.push({ count, change: { ...head, removed: true } });
          continue;
        }
        if (!everything && !isGranted(file, caller.person, caller.app)) continue;
        if (file.driveId !== undefined && !inDrives) continue;
        const reply = fileReply(store, file, role, caller, params);
        found.push({ count, change: { ...head, removed: false, file: reply } });
      }
      found.sort((a, b) => a.count - b.count);
      const page = found.slice(0, numberOf(params, "pageSize") ?? 100);
      const last = page[page.length - 1];
      return ok({
        kind: "drive#changeList",
        ...(page.length < found.length && last !== undefined
          ? { nextPageToken: String(last.count + 1) }
          : { newStartPageToken: String(store.state.changeCount + 1) }),
        changes: page.map(({ change }) => change),
      });
    },
  };
}
