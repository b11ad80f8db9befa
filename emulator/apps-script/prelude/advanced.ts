import type { Json, JsonObject } from "../../json";
import type { AdvancedMethod, AdvancedServices } from "../protocol";
import { isBlob, newBlob, utf8Bytes } from "./blob";
import { config, cross, exception, notEmulated } from "./connection";
import { lazy } from "./lazy";

/** Put in by the bundler from Google's contract: JSON by API, read only when a script uses that API. */
declare const ADVANCED_SERVICES: Readonly<Record<string, string>>;

/** The advanced services the manifest enables, under the names it gives them. */
export function installAdvancedServices(global: object): void {
  for (const [symbol, api] of Object.entries(config().advancedServices)) {
    lazy(global, symbol, () => advancedService(api));
  }
}

function advancedService(api: string): object {
  const service = {};
  const collections = JSON.parse(ADVANCED_SERVICES[api] ?? "{}") as AdvancedServices[string];
  for (const [name, methods] of Object.entries(collections)) {
    lazy(service, name, () => {
      const collection: Record<string, unknown> = {};
      for (const [method, description] of Object.entries(methods)) {
        collection[method] = (...args: unknown[]) => invoke(description, args);
      }
      return collection;
    });
  }
  // Calendar.newEvent() and its like give an empty resource: a habit of older scripts.
  return new Proxy(service, {
    get(target, name, receiver) {
      const own: unknown = Reflect.get(target, name, receiver);
      if (own !== undefined || typeof name !== "string" || !/^new[A-Z]/.test(name)) return own;
      return () => ({});
    },
  });
}

/** Apps Script's order: resource, ids, blob, optional arguments, headers. */
function invoke(method: AdvancedMethod, args: readonly unknown[]): unknown {
  const rest = [...args];
  const least = method.order.length + (method.body ? 1 : 0);
  const most = least + (method.upload ? 1 : 0) + 2;
  if (args.length < least || args.length > most) {
    throw exception(`Invalid number of arguments provided. Expected ${least}-${most} only`);
  }
  const body = method.body ? (carried(rest.shift() as JsonObject) as JsonObject) : undefined;
  const params: JsonObject = {};
  for (const name of method.order) {
    const value = rest.shift();
    if (value !== undefined && value !== null) params[name] = String(value);
  }
  if (method.upload && rest.length > 0) upload(method, rest.shift());
  const [optional, headers] = rest as [JsonObject?, Record<string, string>?];
  Object.assign(params, optional);
  const ifMatch = headerOf(headers, "if-match");
  const answer = cross({
    name: method.id,
    api: {
      params,
      ...(body === undefined || body === null ? {} : { body }),
      ...(ifMatch === undefined ? {} : { ifMatch }),
    },
  });
  return answer.media === undefined ? answer.value : downloaded(answer.media.data, answer.media.contentType);
}

/** A request's body as it is sent: whether nulls and empty lists are in it, nobody recorded. */
function carried(value: Json | undefined): Json | undefined {
  const { nulls, emptyLists } = config().switches;
  if (nulls === "sent" && emptyLists === "sent") return value;
  if (Array.isArray(value)) return value.map((one) => carried(one) ?? null);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => {
    if (one === null) return nulls === "sent";
    return !(Array.isArray(one) && one.length === 0) || emptyLists === "sent";
  });
  return Object.fromEntries(kept.map(([name, one]) => [name, carried(one)])) as JsonObject;
}

function upload(method: AdvancedMethod, blob: unknown): void {
  if (blob === undefined || blob === null) return;
  if (!isBlob(blob)) throw exception("The mediaData parameter only supports Blob types for upload.");
  notEmulated(`${method.id} with content`);
}

function headerOf(headers: Record<string, string> | undefined, name: string): string | undefined {
  const entry = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return entry?.[1];
}

function downloaded(data: string, contentType: string): unknown {
  switch (config().switches.exportReturns) {
    case "throws the text":
      return parsedOrThrown(data);
    case "bytes":
      return utf8Bytes(data);
    case "string":
      return data;
    default:
      return newBlob(data, contentType);
  }
}

/** How much of a body an exception's message holds (recorded: some 1,050 characters with what stands before it). */
const SHOWN = 1_000;

/** The service reads every answer as JSON; where it is none, it throws, and its message holds what came. */
function parsedOrThrown(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw exception(`Response Code: 200. Message: ${body.slice(0, SHOWN)}`);
  }
}
