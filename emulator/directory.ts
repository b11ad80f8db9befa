import { ApiError } from "./api/error";
import { copyJson, type Json } from "./json";
import type { Directory, DirectoryEntry, Person, Policy } from "./world";

interface State {
  entries: DirectoryEntry[];
  policy: Policy;
}

/** The people, groups and rooms that have an account, by address or alias in any case. */
export function createDirectory(): Directory & { snapshot(): Json; restore(state: Json): void } {
  let state: State = { entries: [], policy: { outsideSharing: "allowed", defaultVisibility: "private" } };
  let byAddress = new Map<string, DirectoryEntry>();
  const index = (entry: DirectoryEntry): void => {
    byAddress.set(entry.address.toLowerCase(), entry);
    if (entry.kind === "person") for (const alias of entry.aliases) byAddress.set(alias.toLowerCase(), entry);
  };
  const find = (address: string): DirectoryEntry | undefined => byAddress.get(address.trim().toLowerCase());
  const person = (address: string): Person => {
    const entry = find(address);
    if (entry?.kind === "person") return entry;
    throw new ApiError(
      401,
      "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
      { reason: "authError", location: "Authorization" },
    );
  };
  return {
    find,
    person,
    all: () => state.entries,
    add(entry) {
      state.entries.push(entry);
      index(entry);
    },
    changeSettings(address, { locale, timeZone }) {
      const before = person(address);
      const entry = { ...before, locale, timeZone };
      state.entries = state.entries.map((one) => (one === before ? entry : one));
      index(entry);
    },
    sameDomain: (a, b) => domainOf(a) === domainOf(b),
    get policy() {
      return state.policy;
    },
    snapshot: () => copyJson(state) as unknown as Json,
    restore(before) {
      state = copyJson(before) as unknown as State;
      byAddress = new Map();
      for (const entry of state.entries) index(entry);
    },
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
