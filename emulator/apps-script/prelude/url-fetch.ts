import type { JsonObject } from "../../json";
import { newBlob, utf8Bytes } from "./blob";
import { cross, notEmulated } from "./connection";
import { check } from "./signature";

/** UrlFetchApp (source: reference "Class UrlFetchApp"). What it reaches is the host's to say. */
export function urlFetchApp(): object {
  return {
    fetch(...args: unknown[]): object {
      check("UrlFetchApp.fetch", args, [["String"], ["String", "Object"]]);
      const options = (args[1] ?? {}) as JsonObject;
      const { value } = cross({ name: "url.fetch", args: [args[0] as string, options] });
      return response(value as unknown as Fetched);
    },
    fetchAll: () => notEmulated("UrlFetchApp.fetchAll"),
    getRequest: () => notEmulated("UrlFetchApp.getRequest"),
  };
}

interface Fetched {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Source: reference "Class HTTPResponse". */
function response({ status, text, headers }: Fetched): object {
  return {
    getResponseCode: () => status,
    getContentText: () => text,
    getContent: () => utf8Bytes(text),
    getBlob: () => newBlob(text, headers["Content-Type"]),
    getHeaders: () => ({ ...headers }),
    getAllHeaders: () => ({ ...headers }),
    toString: () => text,
  };
}
