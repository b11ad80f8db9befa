import type { File, Permission } from "../../contract/drive";
import type { PersonName } from "../agenda/model";
import { words } from "../text/words";

/**
 * The other's right to the doc, if they have it. Once Drive's id for them is known only that is they: an alias has it too,
 * and whoever has their address by now has another one.
 */
export function rightOf(
  file: File,
  other: PersonName,
  permissionId: string | undefined,
): Permission | undefined {
  return (file.permissions ?? []).find(
    (one) =>
      one.deleted !== true &&
      one.role !== "owner" &&
      one.type === "user" &&
      (permissionId ? one.id === permissionId : isUnder(other, one.emailAddress)),
  );
}

/** Everybody else who can open the doc: people, groups, a company, anyone with the link. Empty unless this person owns it. */
export function strangersOn(
  file: File,
  other: PersonName,
  permissionId: string | undefined,
): readonly Permission[] {
  const right = rightOf(file, other, permissionId);
  const others = (file.permissions ?? []).filter(
    (one) => one.role !== "owner" && one.deleted !== true && one.id !== right?.id,
  );
  return [...others].sort((a, b) => reachOf(a) - reachOf(b));
}

/** The furthest first: what is named must be the worst of it. */
function reachOf({ type = "" }: Permission): number {
  const at = ["anyone", "domain", "group"].indexOf(type);
  return at < 0 ? 3 : at;
}

/** Whom a right is for, in words. */
export function whoIs({ type, displayName, domain, emailAddress }: Permission): string {
  if (type === "anyone") return words().pair.anyone;
  if (type === "domain") return words().pair.company(displayName ?? domain ?? "");
  return displayName ?? emailAddress ?? "";
}

/** Whether an address that Drive tells is this person's as they are known here. */
export function isUnder({ address }: PersonName, emailAddress: string | undefined): boolean {
  return emailAddress?.toLowerCase() === address.toLowerCase();
}
