import { PRODUCT_NAME } from "../product";

/** A permission that is missing: what Google calls it, and what it is for. */
interface PermissionWords {
  readonly called: string;
  readonly purpose: string;
}

/** The names as Google's consent page has them, so that they are found there. */
export const permissionWords = {
  title: (count: number) => (count === 1 ? "One permission is missing" : `${count} permissions are missing`),
  which: {
    events: {
      called: "See, create, change, and delete events on Google calendars you own",
      purpose: `Without it, ${PRODUCT_NAME} can't find your 1:1s or set one up.`,
    },
    files: {
      called: "See, edit, create, and delete only the specific Google Drive files you use with this app",
      purpose: `Without it, ${PRODUCT_NAME} can't make or open your 1:1 docs. It sees no other file.`,
    },
    locale: {
      called: "View your country, language, and time zone",
      purpose: `Without it, ${PRODUCT_NAME} can't say when your 1:1s are.`,
    },
    triggers: {
      called: "Allow this application to run when you are not present",
      purpose: "Without it, the next section is added when you open the panel.",
    },
    ticks: {
      called: "Connect to an external service",
      purpose:
        "It asks Google Drive, and no other service, which boxes are ticked in your 1:1 doc. Without it, ticked items may still be listed.",
    },
    busy: {
      called: "See the availability on Google calendars you have access to",
      purpose: `${PRODUCT_NAME} is told when the two of you are busy, and nothing else. Without it, it can't look for a time that is free for both.`,
    },
    tasks: {
      called: "Create, edit, organize, and delete all your tasks",
      purpose: `${PRODUCT_NAME} puts your own next steps into a list of its own in your Google Tasks, when you press for it, and reads and changes no other. Without it, they stay in the doc alone.`,
    },
  } satisfies Readonly<Record<string, PermissionWords>>,
  happened: (called: string, purpose: string) => `Not allowed: "${called}". ${purpose}`,
  unnamed: `Google says that ${PRODUCT_NAME} may not do this for you.`,
  safe: "Nothing was lost.",
  now: (count: number) =>
    `Press Allow, tick ${count === 1 ? "the permission" : "them all"} on Google's page, then come back and try again.`,
  allow: "Allow",
  byHand: {
    title: "Allow it on Google's page",
    page: "Tick the permission on the page that opens, then come back and try again.",
    otherwise: `If Google doesn't ask there, open your Google account's list of connected apps, choose ${PRODUCT_NAME} and delete its access. Google then asks anew the next time you open this panel.`,
    account: `On the page that opens, choose ${PRODUCT_NAME} and delete its access. Google then asks anew the next time you open this panel, and you can tick every box.`,
    safe: "That deletes nothing of yours: your 1:1 events and docs stay.",
    open: "Open Google's page",
  },
} as const;
