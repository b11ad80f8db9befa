import { advancedVersions } from "./advanced-services";

/** What the emulator reads of an appsscript.json (source: reference "Manifest structure"). */
export interface Manifest {
  readonly timeZone?: string;
  readonly runtimeVersion?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly AdvancedDependency[] };
  readonly addOns?: {
    readonly common?: CommonManifest;
    readonly calendar?: CalendarManifest;
    readonly docs?: DocsManifest;
  };
}

interface AdvancedDependency {
  readonly userSymbol?: string;
  readonly serviceId?: string;
  readonly version?: string;
}

interface Trigger {
  readonly runFunction?: string;
  readonly enabled?: boolean;
}

export interface CommonManifest {
  readonly name?: string;
  readonly logoUrl?: string;
  readonly homepageTrigger?: Trigger;
  readonly useLocaleFromApp?: boolean;
  readonly openLinkUrlPrefixes?: readonly string[];
  readonly universalActions?: readonly UniversalAction[];
}

export interface UniversalAction {
  readonly label?: string;
  readonly openLink?: string;
  readonly runFunction?: string;
}

export interface CalendarManifest {
  readonly homepageTrigger?: Trigger;
  readonly eventOpenTrigger?: Trigger;
  readonly eventUpdateTrigger?: Trigger;
  readonly currentEventAccess?: "METADATA" | "READ" | "READ_WRITE" | "WRITE";
}

export interface DocsManifest {
  readonly homepageTrigger?: Trigger;
  readonly onFileScopeGrantedTrigger?: Trigger;
}

/** Every function a manifest names, sorted: each must be a top-level function of the bundle. */
export function handlersNamedBy(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "runFunction" && typeof inner === "string") names.add(inner);
      else visit(inner);
    }
  };
  visit(manifest);
  return [...names].sort();
}

/** The advanced services a manifest enables, by the name it gives them. Throws for one the emulator does not have. */
export function advancedServicesOf(manifest: Manifest): Readonly<Record<string, string>> {
  const services: Record<string, string> = {};
  for (const dependency of manifest.dependencies?.enabledAdvancedServices ?? []) {
    const { userSymbol = "", serviceId = "", version = "" } = dependency;
    if (advancedVersions[serviceId] !== version) {
      throw new Error(
        `appsscript.json enables the advanced service "${serviceId}" ${version}; the emulator has ${versions()}.`,
      );
    }
    services[userSymbol] = serviceId;
  }
  return services;
}

function versions(): string {
  return Object.entries(advancedVersions)
    .map(([id, version]) => `${id} ${version}`)
    .join(", ");
}
