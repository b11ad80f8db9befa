import calendar from "../../contract/calendar.json" with { type: "json" };
import docs from "../../contract/docs.json" with { type: "json" };
import drive from "../../contract/drive.json" with { type: "json" };
import tasks from "../../contract/tasks.json" with { type: "json" };
import type { AdvancedMethod, AdvancedServices } from "./protocol";

interface RawMethod {
  readonly id: string;
  readonly parameterOrder?: readonly string[];
  readonly request?: unknown;
  readonly supportsMediaUpload?: boolean;
}
interface RawResource {
  readonly methods?: Readonly<Record<string, RawMethod>>;
}
interface Raw {
  readonly name: string;
  readonly version: string;
  readonly resources: Readonly<Record<string, RawResource>>;
}

const raws = [calendar, docs, drive, tasks] as unknown as readonly Raw[];

/** The version of an API that the emulator has, by service id: what a manifest must name. */
export const advancedVersions: Readonly<Record<string, string>> = Object.fromEntries(
  raws.map(({ name, version }) => [name, version]),
);

/** Every advanced service as a script sees it, from the contract alone (source: guide "Advanced Google services"). */
export function describeAdvancedServices(): AdvancedServices {
  return Object.fromEntries(
    raws.map((raw) => [
      raw.name,
      Object.fromEntries(
        Object.entries(raw.resources).map(([name, resource]) => [capitalized(name), methodsOf(resource)]),
      ),
    ]),
  );
}

function methodsOf(resource: RawResource): Record<string, AdvancedMethod> {
  return Object.fromEntries(
    Object.entries(resource.methods ?? {}).map(([name, raw]) => [
      // "delete" was a reserved word when the services were named.
      name === "delete" ? "remove" : name,
      {
        id: raw.id,
        order: raw.parameterOrder ?? [],
        body: raw.request !== undefined,
        upload: raw.supportsMediaUpload === true,
      },
    ]),
  );
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
