import { at, type Check, listAt, type Pushed } from "./pushed";

/**
 * The lists of addresses that a script may fetch from and a card may open. Each is a valid https address with a full
 * domain and a path, at most its leading part a wildcard (source: guide "Allowlist URLs").
 */
export const addresses: Check = {
  name: "addresses",
  problemsOf(pushed) {
    const { manifest, code } = pushed;
    const fetched = listAt(manifest, "urlFetchWhitelist");
    const opened = listAt(manifest, "addOns", "common", "openLinkUrlPrefixes");
    const logo = String(at(manifest, "addOns", "common", "logoUrl") ?? "");
    return [
      ...fetched.flatMap((prefix) => flawsOf("urlFetchWhitelist", prefix)),
      ...opened.flatMap((prefix) => flawsOf("openLinkUrlPrefixes", prefix)),
      ...(/^https:\/\/[^/]+\.[^/]+\/.+/.test(logo) ? [] : ["logoUrl is not an https address of an image."]),
      ...(/\bUrlFetchApp\b/.test(code) && fetched.length === 0
        ? [
            "UrlFetchApp is used, and urlFetchWhitelist, without which no version may be deployed, names nothing.",
          ]
        : []),
      ...insecure(pushed).map((address) => `Code.js holds an address without TLS: ${address}`),
    ];
  },
};

function flawsOf(field: string, prefix: string): readonly string[] {
  const said = (what: string) => [`${field}: ${prefix} ${what}.`];
  const parts = /^(https?):\/\/([^/]*)(\/.*)?$/.exec(prefix);
  if (parts === null) return said("is no address");
  const [, scheme, host = "", path] = parts;
  if (scheme !== "https") return said("must begin with https://");
  if (path === undefined) return said("needs a path, if only a slash at its end");
  if (!/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host)) return said("has no full domain");
  if (path.includes("*")) return said("has a wildcard in its path");
  return [];
}

/** XML namespaces are names, not addresses. */
function insecure({ code }: Pushed): readonly string[] {
  const all = [...code.matchAll(/http:\/\/[\w.-]+[^\s"'`\\<]*/g)].map(([address]) => address);
  return [...new Set(all)].filter((address) => !address.startsWith("http://www.w3.org/"));
}
