import { type Bundle, loadBundle } from "../../../emulator/run";

export const SCOPES = {
  execute: "https://www.googleapis.com/auth/calendar.addons.execute",
  events: "https://www.googleapis.com/auth/calendar.events.owned",
  currentEvent: "https://www.googleapis.com/auth/calendar.addons.current.event.read",
  files: "https://www.googleapis.com/auth/drive.file",
  locale: "https://www.googleapis.com/auth/script.locale",
  triggers: "https://www.googleapis.com/auth/script.scriptapp",
  tasks: "https://www.googleapis.com/auth/tasks",
} as const;

export const MANIFEST = {
  timeZone: "Europe/London",
  runtimeVersion: "V8",
  oauthScopes: Object.values(SCOPES),
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: "Calendar", serviceId: "calendar", version: "v3" },
      { userSymbol: "Docs", serviceId: "docs", version: "v1" },
      { userSymbol: "Drive", serviceId: "drive", version: "v3" },
      { userSymbol: "Tasks", serviceId: "tasks", version: "v1" },
    ],
  },
  addOns: {
    common: {
      name: "Test",
      useLocaleFromApp: true,
      openLinkUrlPrefixes: ["https://docs.google.com/document/"],
      homepageTrigger: { runFunction: "onHome" },
      universalActions: [
        { label: "Refresh", runFunction: "onRefresh" },
        { label: "Help", openLink: "https://example.com/help" },
      ],
    },
    calendar: { currentEventAccess: "READ", eventOpenTrigger: { runFunction: "onEventOpen" } },
    docs: { onFileScopeGrantedTrigger: { runFunction: "onFileGranted" } },
  },
};

/** A small script with the test manifest. */
export function script(code: string, manifest: Record<string, unknown> = MANIFEST): Bundle {
  return loadBundle(code, manifest);
}
