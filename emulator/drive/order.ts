import { invalidValue } from "./errors";
import { FOLDER, type StoredFile } from "./state";

type Compare = (a: StoredFile, b: StoredFile) => number;

const natural = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The order of a list. Without a wish: last modified first. Throws 400 for a key Drive does not know. */
export function orderOf(orderBy: string | undefined, person: string): Compare {
  const keys = orderBy === undefined || orderBy === "" ? ["modifiedTime desc"] : orderBy.split(",");
  const compares = keys.map((key) => {
    const [name = "", direction] = key.trim().split(/\s+/);
    const compare = keyed(name, person);
    if (compare === undefined || (direction !== undefined && direction !== "desc"))
      throw invalidValue("orderBy");
    return direction === "desc" ? (a: StoredFile, b: StoredFile) => compare(b, a) : compare;
  });
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function keyed(name: string, person: string): Compare | undefined {
  const by =
    (value: (file: StoredFile) => number): Compare =>
    (a, b) =>
      value(a) - value(b);
  switch (name) {
    case "createdTime":
      return by((file) => file.created);
    case "modifiedTime":
      return by((file) => file.modified);
    case "recency":
      return by((file) => Math.max(file.modified, file.people[person]?.viewed ?? 0));
    case "modifiedByMeTime":
      return by((file) => file.people[person]?.modified ?? 0);
    case "viewedByMeTime":
      return by((file) => file.people[person]?.viewed ?? 0);
    case "sharedWithMeTime":
      return by((file) => file.people[person]?.shared?.at ?? 0);
    case "starred":
      return by((file) => (file.people[person]?.starred === true ? 0 : 1));
    case "folder":
      return by((file) => (file.mimeType === FOLDER ? 0 : 1));
    case "quotaBytesUsed":
      return by((file) => file.content?.length ?? 0);
    case "name":
      return (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
    case "name_natural":
      return (a, b) => natural.compare(a.name, b.name);
    default:
      return undefined;
  }
}
