import type { File } from "../../contract/drive";
import { type Caller, type Handler, ok } from "../api/call";
import type { JsonObject } from "../json";
import { effectivePermissions, isGranted, reaches, reachFile, roleOf, seesAllFiles } from "./access";
import { badRequest, invalidValue } from "./errors";
import { isDriveRoot } from "./folders";
import { asksFullText, isListed, matches } from "./matching";
import { orderOf } from "./order";
import { pageOf } from "./paging";
import { allDrives, flagOf, numberOf, partsOf, textOf } from "./parameters";
import { parseQuery } from "./query";
import { fileReply } from "./resource";
import type { Store, StoredFile } from "./state";

const MAX_PAGE = 1000;
const CORPORA = ["user", "domain", "drive", "allDrives"];

export function listMethods(store: Store): Record<string, Handler> {
  return {
    "drive.files.list": ({ caller, params }) => {
      const q = textOf(params, "q");
      const query = q === undefined || q.trim() === "" ? undefined : parseQuery(q);
      if (query !== undefined && asksFullText(query) && textOf(params, "orderBy") !== undefined)
        throw badRequest(
          "Sorting is not supported for queries with fullText terms. Results are always in descending relevance order.",
          "orderBy",
        );
      const order = orderOf(textOf(params, "orderBy"), caller.person);
      const within = corpusOf(store, caller, params);
      const spaces = partsOf(params, "spaces");
      if (spaces.some((space) => space !== "drive" && space !== "appDataFolder"))
        throw invalidValue("spaces");
      const size = numberOf(params, "pageSize") ?? 100;
      if (size < 1) throw invalidValue("pageSize");
      const found =
        spaces.length > 0 && !spaces.includes("drive")
          ? []
          : Object.values(store.state.files)
              .filter((file) => !isDriveRoot(file) && within(file) && isListed(store, file, caller))
              .filter((file) => query === undefined || matches(store, query, file, caller))
              .sort(order);
      const { page, nextPageToken } = pageOf(found, {
        size: Math.min(size, MAX_PAGE),
        token: textOf(params, "pageToken"),
        about: `${q ?? ""}|${textOf(params, "orderBy") ?? ""}|${textOf(params, "corpora") ?? ""}`,
      });
      const files: File[] = page.map((file) =>
        fileReply(store, file, roleOf(store, file, caller.person) ?? "reader", caller, params),
      );
      return ok({
        kind: "drive#fileList",
        incompleteSearch: false,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
        files,
      });
    },
  };
}

/** Which files a list looks through, of those the person and the app may see. */
function corpusOf(store: Store, caller: Caller, params: JsonObject): (file: StoredFile) => boolean {
  const corpora = textOf(params, "corpora") ?? "user";
  const driveId = textOf(params, "driveId") ?? textOf(params, "teamDriveId");
  if (!CORPORA.includes(corpora)) throw invalidValue("corpora");
  const inDrives = flagOf(params, "includeItemsFromAllDrives") === true && allDrives(params);
  if (corpora === "drive" && driveId === undefined)
    throw badRequest(
      "The driveId parameter must be specified if and only if corpora is set to drive.",
      "driveId",
    );
  if (corpora !== "drive" && driveId !== undefined)
    throw badRequest(
      "The driveId parameter must be specified if and only if corpora is set to drive.",
      "corpora",
    );
  if ((corpora === "drive" || corpora === "allDrives") && !inDrives)
    throw badRequest(
      "The includeItemsFromAllDrives and supportsAllDrives parameters must be true to search shared drives.",
      "includeItemsFromAllDrives",
    );
  if (driveId !== undefined) reachFile(store, caller, driveId);
  const everything = seesAllFiles(caller, "drive");
  return (file) => {
    if (!everything && !isGranted(file, caller.person, caller.app)) return false;
    if (roleOf(store, file, caller.person) === undefined) return false;
    if (file.driveId !== undefined) {
      if (!inDrives) return false;
      return corpora === "drive"
        ? file.driveId === driveId
        : corpora === "allDrives" || isKnown(store, file, caller.person);
    }
    if (corpora === "drive") return false;
    return (
      isKnown(store, file, caller.person) ||
      (corpora !== "user" && isDiscoverable(store, file, caller.person))
    );
  };
}

/** Files of one's own, shared with one by name or by group, or opened before. A link alone puts nothing in a list. */
function isKnown(store: Store, file: StoredFile, person: string): boolean {
  if (file.people[person]?.viewed !== undefined) return true;
  return effectivePermissions(store, file).some(
    (permission) =>
      (permission.type === "user" || permission.type === "group") && reaches(store, permission, person),
  );
}

function isDiscoverable(store: Store, file: StoredFile, person: string): boolean {
  return effectivePermissions(store, file).some(
    (permission) => permission.allowFileDiscovery === true && reaches(store, permission, person),
  );
}
