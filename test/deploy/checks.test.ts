import { expect, test } from "@jest/globals";
import { BUNDLE_BUDGET } from "../../bench/bundle-cost";
import { makeBundle } from "../../build/bundle";
import { checked } from "../../commands/deploy/checks/all";
import type { Pushed } from "../../commands/deploy/checks/pushed";

const bundle = await makeBundle();
const AUTH = "https://www.googleapis.com/auth/";

type Manifest = Record<string, unknown> & {
  oauthScopes: string[];
  addOns: { common: Record<string, unknown>; calendar: Record<string, unknown> };
  dependencies: { enabledAdvancedServices: { userSymbol: string }[] };
};

/** Today's bundle with something about it changed, and the problems that are then found. */
function problems(change: (manifest: Manifest) => void = () => {}, code = bundle.code): string {
  const manifest = structuredClone(bundle.manifest) as Manifest;
  change(manifest);
  const pushed: Pushed = { code, manifest, functions: bundle.functions };
  return checked(pushed)
    .flatMap(({ name, problems: found }) => found.map((problem) => `${name}: ${problem}`))
    .join("\n");
}

test("today's bundle and manifest are in order", () => {
  expect(problems()).toBe("");
});

const wrong: readonly (readonly [string, (manifest: Manifest) => void, string])[] = [
  [
    "a field that Google does not document",
    (manifest) => {
      manifest.addOns.calendar.eventAccess = "READ";
    },
    'addOns.calendar: Google documents no field "eventAccess" here.',
  ],
  [
    "a value that Google does not know",
    (manifest) => {
      manifest.addOns.calendar.currentEventAccess = "EVERYTHING";
    },
    "addOns.calendar.currentEventAccess: must be equal to one of the allowed values (METADATA, READ, WRITE, READ_WRITE).",
  ],
  [
    "no logo",
    (manifest) => {
      delete manifest.addOns.common.logoUrl;
    },
    "must have required property 'logoUrl'",
  ],
  [
    "a zone that is none",
    (manifest) => {
      manifest.timeZone = "Europe/Lisboa";
    },
    '"Europe/Lisboa" is no time zone',
  ],
  [
    "a menu entry that does two things",
    (manifest) => {
      manifest.addOns.common.universalActions = [
        { label: "Both", openLink: "https://example.com/", runFunction: "onShowHome" },
      ];
    },
    "must match exactly one schema in oneOf",
  ],
  [
    "a trigger whose function is not there",
    (manifest) => {
      manifest.addOns.calendar.eventOpenTrigger = { runFunction: "onEventOpen" };
    },
    "appsscript.json names onEventOpen, and Code.js has no such function.",
  ],
  [
    "a scope that is used and not asked for",
    (manifest) => {
      manifest.oauthScopes = manifest.oauthScopes.filter((one) => !one.endsWith("drive.file"));
    },
    "drive.permissions.create needs one of",
  ],
  [
    "a setting whose scope is not asked for",
    (manifest) => {
      manifest.oauthScopes = manifest.oauthScopes.filter((one) => !one.endsWith("script.locale"));
    },
    "the language of the person needs one of script.locale",
  ],
  [
    "a scope that nothing needs",
    (manifest) => {
      manifest.oauthScopes.push(`${AUTH}contacts.readonly`);
    },
    "contacts.readonly is asked for, and nothing needs it.",
  ],
  [
    "a broad scope beside the narrow one that is enough",
    (manifest) => {
      manifest.oauthScopes.push(`${AUTH}drive`);
    },
    "drive is asked for, and nothing needs it.",
  ],
  [
    "an advanced service that is called and not switched on",
    (manifest) => {
      manifest.dependencies.enabledAdvancedServices = manifest.dependencies.enabledAdvancedServices.filter(
        ({ userSymbol }) => userSymbol !== "Docs",
      );
    },
    "Docs is called, and the advanced service is not switched on.",
  ],
  [
    "an address to fetch from without TLS",
    (manifest) => {
      manifest.urlFetchWhitelist = ["http://example.com/"];
    },
    "http://example.com/ must begin with https://",
  ],
  [
    "an address to open without a path",
    (manifest) => {
      manifest.addOns.common.openLinkUrlPrefixes = ["https://docs.google.com"];
    },
    "https://docs.google.com needs a path",
  ],
  [
    "an address that stands for everything",
    (manifest) => {
      manifest.addOns.common.openLinkUrlPrefixes = ["*"];
    },
    "* is no address",
  ],
];

test.each(wrong)("%s is found before anything is sent", (_what, change, said) => {
  expect(problems(change)).toContain(said);
});

test("a card that names a function which is not there is found", () => {
  const [name = ""] = bundle.functions.filter((one) => one === "carryOver");
  const code = bundle.code.replace(new RegExp(`function ${name}\\(event\\)`), "function carriedOver(event)");
  expect(problems(undefined, code)).toContain("A card names carryOver, and Code.js has no such function.");
});

test("a service that wants the whole of Drive is found", () => {
  expect(problems(undefined, `${bundle.code}\nfunction x() { DriveApp.getFiles(); }`)).toContain(
    "DriveApp wants more than the narrow scopes.",
  );
});

test("an address without TLS in the code is found, a namespace is none", () => {
  const code = `${bundle.code}\nvar a = "http://example.com/x", b = "http://www.w3.org/2000/svg";`;
  expect(problems(undefined, code)).toBe(
    "addresses: Code.js holds an address without TLS: http://example.com/x",
  );
});

test("a bundle that is too big for every press is found", () => {
  expect(problems(undefined, `${bundle.code}\n//${"x".repeat(BUNDLE_BUDGET.bytes)}`)).toContain(
    `${BUNDLE_BUDGET.bytes / 1024} KB is the most`,
  );
});
