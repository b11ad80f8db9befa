import type { ApiReply } from "../api/call";
import { ApiError, NotEmulated } from "../api/error";
import type { Json, JsonObject } from "../json";
import type { ExecutionCall } from "./execution";
import { ScriptRefusal } from "./properties";
import type { Answer } from "./protocol";
import type { Service } from "./service";

const FETCH_SCOPE = "https://www.googleapis.com/auth/script.external_request";

/** Fetches one person's runs of a script may make in a day (source: "Quotas for Google Services", Workspace accounts). */
const FETCHES_A_DAY = 100_000;

/** Drive's own export of one file: the only address there is (recorded to work with the script's token under drive.file). */
const EXPORT = /^https:\/\/www\.googleapis\.com\/drive\/v3\/files\/([\w-]+)\/export\?(.*)$/;

/** The token of a person's runs of a script; the scopes behind it are those the person granted. */
export function tokenOf(key: string): string {
  return `ya29.emulated-${key}`;
}

/**
 * UrlFetchApp.fetch: GET of Drive's export and nothing else. Refuses without the scope, for an address that the
 * manifest's urlFetchWhitelist does not begin (a prefix, its path case-sensitive), and past the day's quota.
 */
export function fetchUrl(
  service: Service,
  url: string,
  options: JsonObject,
): { answer: Omit<Answer, "now">; call?: Omit<ExecutionCall, "tookMs"> } {
  refuseFetch(service, url);
  const [, fileId, query] = EXPORT.exec(url) ?? [];
  const method = String(options.method ?? "get").toLowerCase();
  if (fileId === undefined || query === undefined || method !== "get") {
    throw new NotEmulated(`UrlFetchApp: ${method} of an address that is no export of Drive's`);
  }
  const { status, text, contentType } = exported(service, fileId, query, options);
  const call = { method: "drive.files.export", status };
  if (status >= 400 && options.muteHttpExceptions !== true) {
    const message = `Request failed for https://www.googleapis.com returned code ${status}. Truncated server response: ${text.slice(0, 300)} (use muteHttpExceptions option to examine full response)`;
    return { answer: { error: { type: "exception", message } }, call };
  }
  return { answer: { value: { status, text, headers: { "Content-Type": contentType } } as Json }, call };
}

function refuseFetch({ caller, manifestScopes, urlFetchWhitelist, workspace }: Service, url: string): void {
  if (!caller.scopes.includes(FETCH_SCOPE)) {
    const lead = manifestScopes.includes(FETCH_SCOPE)
      ? "You do not have permission to call"
      : "Specified permissions are not sufficient to call";
    throw new ScriptRefusal(`${lead} UrlFetchApp.fetch. Required permissions: ${FETCH_SCOPE}`);
  }
  if (!urlFetchWhitelist.some((prefix) => url.startsWith(prefix)))
    throw new ScriptRefusal("The address is not in the manifest's urlFetchWhitelist.");
  if (workspace.script.use(caller.app, caller.person, "fetches", 1) > FETCHES_A_DAY)
    throw new ScriptRefusal("Service invoked too many times for one day: urlfetch.");
}

interface Fetched {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
}

function exported(service: Service, fileId: string, query: string, options: JsonObject): Fetched {
  const { caller, workspace } = service;
  const params: JsonObject = { fileId };
  for (const pair of query.split("&")) {
    const [name = "", value = ""] = pair.split("=");
    params[decodeURIComponent(name)] = decodeURIComponent(value);
  }
  try {
    if (!hasToken(service, options)) {
      throw new ApiError(401, "Request had invalid authentication credentials.", {
        reason: "authError",
        status: "UNAUTHENTICATED",
      });
    }
    const { media }: ApiReply = workspace.call(caller, { method: "drive.files.export", params });
    return { status: 200, text: media?.data ?? "", contentType: media?.contentType ?? "" };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return {
      status: error.code,
      text: JSON.stringify(error.toBody()),
      contentType: "application/json; charset=UTF-8",
    };
  }
}

function hasToken({ caller, workspace }: Service, options: JsonObject): boolean {
  const { permissionId } = workspace.directory.person(caller.person);
  const wanted = `Bearer ${tokenOf(`${caller.app}-${permissionId}`)}`;
  return Object.entries((options.headers ?? {}) as JsonObject).some(
    ([name, value]) => name.toLowerCase() === "authorization" && value === wanted,
  );
}
