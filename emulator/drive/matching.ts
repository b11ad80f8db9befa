import { type Caller, GOOGLE_UI } from "../api/call";
import { NotEmulated } from "../api/error";
import { atLeast, type EffectivePermission, effectivePermissions } from "./access";
import { findFile, isTrashed } from "./folders";
import { type Operator, type Query, timeOf } from "./query";
import { DOCUMENT, type Role, type Store, type StoredFile } from "./state";

/** How long the index of appProperties lags behind (recorded: longer than 30 seconds, found minutes later). */
const INDEX_LAG_MS = 3 * 60_000;
/** How long a list takes to know a file that is new or went to the trash, where the assumptions say that it does. */
const LIST_LAG_MS = 30_000;

/** Whether lists know of a file already; what people do on Google's own pages shows there at once. */
export function isListed(store: Store, file: StoredFile, caller: Caller): boolean {
  if (caller.app === GOOGLE_UI || store.world.assumptions.answer("drive.new-file-listed") === "at once")
    return true;
  return store.world.clock.now() - file.created >= LIST_LAG_MS;
}

/** Whether a list takes a file for trashed: one just put there may still be found. */
function isKnownTrashed(store: Store, file: StoredFile, caller: Caller): boolean {
  const late = caller.app !== GOOGLE_UI && store.world.assumptions.answer("drive.trash-listed") === "late";
  const fresh = file.trashed !== undefined && store.world.clock.now() - file.trashed.at < LIST_LAG_MS;
  return isTrashed(store, file) && !(late && fresh);
}

/** Whether a file answers a query, as the caller sees the file. */
export function matches(store: Store, query: Query, file: StoredFile, caller: Caller): boolean {
  switch (query.kind) {
    case "and":
      return matches(store, query.left, file, caller) && matches(store, query.right, file, caller);
    case "or":
      return matches(store, query.left, file, caller) || matches(store, query.right, file, caller);
    case "not":
      return !matches(store, query.inner, file, caller);
    case "has":
      return hasProperty(store, query, file, caller);
    case "in":
      return isIn(store, query.field, query.value, file, caller);
    case "compare":
      return compare(store, query.field, query.operator, query.value, file, caller);
  }
}

function hasProperty(
  store: Store,
  { field, key, value }: Extract<Query, { kind: "has" }>,
  file: StoredFile,
  caller: Caller,
): boolean {
  if (field === "properties") return file.properties[key] === value;
  const late = store.world.assumptions.answer("drive.app-properties-index") === "minutes late";
  if (late && store.world.clock.now() - file.appPropertiesChanged < INDEX_LAG_MS) return false;
  return file.appProperties[caller.app]?.[key] === value;
}

function isIn(store: Store, field: string, value: string, file: StoredFile, caller: Caller): boolean {
  if (field === "parents")
    return file.parent !== undefined && file.parent === findFile(store, value, caller.person)?.id;
  const address =
    value === "me" ? caller.person : (store.world.directory.find(value)?.address ?? value.toLowerCase());
  if (field === "owners") return file.owner === address;
  const need: Role = field === "writers" ? "writer" : "reader";
  return effectivePermissions(store, file).some(
    (permission) => permission.address === address && atLeast(permission.role, need),
  );
}

function compare(
  store: Store,
  field: string,
  operator: Operator,
  value: string,
  file: StoredFile,
  caller: Caller,
): boolean {
  const mine = file.people[caller.person] ?? {};
  switch (field) {
    case "name":
      return operator === "contains"
        ? containsWords(file.name, value)
        : equals(operator, nameForm(store, file.name), nameForm(store, value));
    case "mimeType":
      return operator === "contains" ? file.mimeType.includes(value) : equals(operator, file.mimeType, value);
    case "modifiedTime":
      return inOrder(operator, file.modified, value);
    case "createdTime":
      return inOrder(operator, file.created, value);
    case "viewedByMeTime":
      return mine.viewed !== undefined && inOrder(operator, mine.viewed, value);
    case "sharedWithMeTime":
      return mine.shared !== undefined && inOrder(operator, mine.shared.at, value);
    case "trashed":
      return equals(operator, String(isKnownTrashed(store, file, caller)), value);
    case "starred":
      return equals(operator, String(mine.starred === true), value);
    case "sharedWithMe":
      return equals(operator, String(isSharedWith(file, caller.person)), value);
    case "visibility":
      return equals(operator, visibilityOf(effectivePermissions(store, file)), value);
    case "shortcutDetails.targetId":
      return equals(operator, file.shortcutTarget ?? "", value);
    case "fullText":
      return [file.name, file.description ?? "", textIn(store, file)].some((text) =>
        containsWords(text, value),
      );
    default:
      throw new NotEmulated(`drive.files.list: a query on ${field}`);
  }
}

/** What a full-text search looks through besides the name. */
function textIn(store: Store, file: StoredFile): string {
  if (file.mimeType !== DOCUMENT) return file.content ?? "";
  return store.world.documents.export(file.id, "text/plain");
}

/** Whether a query asks for full text anywhere: such lists come by relevance and cannot be sorted. */
export function asksFullText(query: Query): boolean {
  if (query.kind === "and" || query.kind === "or")
    return asksFullText(query.left) || asksFullText(query.right);
  if (query.kind === "not") return asksFullText(query.inner);
  return query.kind === "compare" && query.field === "fullText";
}

/** Shared with the person by name, not merely reachable. */
function isSharedWith(file: StoredFile, person: string): boolean {
  return (
    file.owner !== person &&
    file.permissions.some(({ type, address }) => type === "user" && address === person)
  );
}

/** `contains` finds a name by the beginning of a word in it (documented), in any case. */
function containsWords(name: string, sought: string): boolean {
  const wanted = sought.toLowerCase().trim();
  const text = name.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}

function nameForm(store: Store, name: string): string {
  return store.world.assumptions.answer("drive.name-equality") === "any case" ? name.toLowerCase() : name;
}

function equals(operator: Operator, actual: string, wanted: string): boolean {
  return (actual === wanted) === (operator === "=");
}

function inOrder(operator: Operator, actual: number, text: string): boolean {
  const wanted = timeOf(text);
  switch (operator) {
    case "<":
      return actual < wanted;
    case "<=":
      return actual <= wanted;
    case ">":
      return actual > wanted;
    case ">=":
      return actual >= wanted;
    default:
      return (actual === wanted) === (operator === "=");
  }
}

function visibilityOf(permissions: readonly EffectivePermission[]): string {
  const open = permissions.find(({ type }) => type === "anyone");
  if (open !== undefined) return open.allowFileDiscovery === true ? "anyoneCanFind" : "anyoneWithLink";
  const domain = permissions.find(({ type }) => type === "domain");
  if (domain !== undefined) return domain.allowFileDiscovery === true ? "domainCanFind" : "domainWithLink";
  return "limited";
}
