import calendar from "../../../contract/calendar.json" with { type: "json" };
import docs from "../../../contract/docs.json" with { type: "json" };
import drive from "../../../contract/drive.json" with { type: "json" };
import tasks from "../../../contract/tasks.json" with { type: "json" };
import { at, type Check, listAt, type Pushed } from "./pushed";

const AUTH = "https://www.googleapis.com/auth/";

/** Something the add-on does, and the scopes of which Google wants one for it. */
interface Use {
  readonly what: string;
  readonly anyOf: readonly string[];
}

interface Resource {
  readonly methods?: Readonly<Record<string, { readonly id: string; readonly scopes?: readonly string[] }>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

interface Api {
  readonly name: string;
  readonly resources: Readonly<Record<string, Resource>>;
}

const APIS: readonly Api[] = [calendar, docs, drive, tasks] as unknown as readonly Api[];

/** What Apps Script's own services and the manifest's settings want (source: the reference page of each). */
const OWN: readonly { readonly sign: (pushed: Pushed) => boolean; readonly use: Use }[] = [
  own(
    "ScriptApp's triggers",
    "script.scriptapp",
    inCode(/\bScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)\b/),
  ),
  own("UrlFetchApp", "script.external_request", inCode(/\bUrlFetchApp\b/)),
  own(
    "an add-on in Calendar",
    "calendar.addons.execute",
    ({ manifest }) => at(manifest, "addOns", "calendar") !== undefined,
  ),
  own(
    "the language of the person",
    "script.locale",
    ({ manifest }) => at(manifest, "addOns", "common", "useLocaleFromApp") === true,
  ),
  own("reading the open event", "calendar.addons.current.event.read", access("READ", "READ_WRITE")),
  own("writing the open event", "calendar.addons.current.event.write", access("WRITE", "READ_WRITE")),
];

/** Services that want the whole of Calendar, Drive, Docs or the mail: the advanced services do without. */
const BROAD = /\b(CalendarApp|DocumentApp|DriveApp|GmailApp|MailApp|SpreadsheetApp|SlidesApp|FormApp)\b/g;

export const scopes: Check = {
  name: "scopes against use",
  problemsOf(pushed) {
    const asked = listAt(pushed.manifest, "oauthScopes");
    const uses = usesOf(pushed);
    const served = ({ anyOf }: Use, by: readonly string[]) => by.some((scope) => anyOf.includes(scope));
    return [
      ...asked
        .filter((scope) => !scope.startsWith(AUTH))
        .map((scope) => `${scope} is not written as ${AUTH}….`),
      ...uses
        .filter((use) => !served(use, asked))
        .map(
          ({ what, anyOf }) =>
            `${what} needs one of ${anyOf.map(short).join(", ")}; the manifest asks for none.`,
        ),
      ...asked
        .filter((scope) =>
          uses.every(
            (use) =>
              !served(use, [scope]) ||
              served(
                use,
                asked.filter((other) => other !== scope),
              ),
          ),
        )
        .map((scope) => `${short(scope)} is asked for, and nothing needs it.`),
      ...new Set(
        [...pushed.code.matchAll(BROAD)].map(([name]) => `${name} wants more than the narrow scopes.`),
      ),
      ...services(pushed),
    ];
  },
};

/** Every use that wants a scope: the methods of the advanced services by Google's discovery documents, and our list. */
function usesOf(pushed: Pushed): readonly Use[] {
  const methods = enabled(pushed).flatMap(({ api }) =>
    methodsOf(api.resources).filter(({ call }) => pushed.code.includes(call)),
  );
  return [
    ...methods.map(({ id, anyOf }) => ({ what: id, anyOf })),
    ...OWN.filter(({ sign }) => sign(pushed)).map(({ use }) => use),
  ];
}

/** An advanced service that is switched on and never called, or called and never switched on. */
function services(pushed: Pushed): readonly string[] {
  const on = enabled(pushed);
  const unused = on
    .filter(({ api }) => methodsOf(api.resources).every(({ call }) => !pushed.code.includes(call)))
    .map(({ symbol }) => `The advanced service ${symbol} is switched on, and nothing calls it.`);
  const off = APIS.filter(
    ({ name }) => !on.some(({ api }) => api.name === name) && usesSymbol(pushed.code, symbolOf(name)),
  ).map(({ name }) => `${symbolOf(name)} is called, and the advanced service is not switched on.`);
  return [...unused, ...off];
}

function enabled({ manifest }: Pushed): readonly { readonly symbol: string; readonly api: Api }[] {
  const list = at(manifest, "dependencies", "enabledAdvancedServices");
  const services = Array.isArray(list) ? (list as { serviceId?: string; userSymbol?: string }[]) : [];
  return services.flatMap(({ serviceId, userSymbol = "" }) => {
    const api = APIS.find(({ name }) => name === serviceId);
    return api === undefined ? [] : [{ symbol: userSymbol, api }];
  });
}

/** "Events.patch(" is how calendar.events.patch looks in a script; `delete` is called `remove` there. */
function methodsOf(
  resources: Readonly<Record<string, Resource>>,
): readonly { id: string; call: string; anyOf: readonly string[] }[] {
  return Object.entries(resources).flatMap(([resource, { methods = {}, resources: inner = {} }]) => [
    ...Object.entries(methods).map(([method, { id, scopes: anyOf = [] }]) => ({
      id,
      call: `.${capital(resource)}.${method === "delete" ? "remove" : method}(`,
      anyOf,
    })),
    ...methodsOf(inner),
  ]);
}

function own(what: string, scope: string, sign: (pushed: Pushed) => boolean) {
  return { sign, use: { what, anyOf: [AUTH + scope] } };
}

function inCode(pattern: RegExp): (pushed: Pushed) => boolean {
  return ({ code }) => pattern.test(code);
}

function access(...allowed: readonly string[]): (pushed: Pushed) => boolean {
  return ({ manifest }) => allowed.includes(String(at(manifest, "addOns", "calendar", "currentEventAccess")));
}

function usesSymbol(code: string, symbol: string): boolean {
  return new RegExp(`(?<![\\w.$"'])${symbol}(?![\\w"':])`).test(code);
}

function symbolOf(name: string): string {
  return capital(name);
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function short(scope: string): string {
  return scope.startsWith(AUTH) ? scope.slice(AUTH.length) : scope;
}
