import type { Assumption } from "../assumption";

export const driveAssumptions: readonly Assumption[] = [
  {
    id: "drive.ungranted-file",
    question:
      "What does an app with drive.file get for a file that the person may read but never opened with the app?",
    answers: ["403 appNotAuthorizedToFile", "404 notFound"],
    where: "Opening the doc's panel as the direct; every read of a doc named by an event.",
    check: "Share a doc with a second account; call Documents.get and Files.get there with drive.file alone.",
    recorded: "403 PERMISSION_DENIED of documents.get (onecli/onecli#336); a live log has 404 of files.get",
  },
  {
    id: "drive.app-properties-index",
    question: "Does files.list find a file by appProperties at once after they were written?",
    answers: ["minutes late", "at once"],
    where: "Looking for the pair's doc before making one.",
    check: "Create a file with appProperties and query them in the same execution, fifty times.",
    recorded:
      "a live log of September 2026: not found after 30 seconds, found minutes later; another run found its file at a later query",
  },
  {
    id: "drive.copy-app-properties",
    question: "Does a copy of a file carry the appProperties of the original?",
    answers: ["copied", "not copied"],
    where: "A person copies the doc: two files would name the same pair.",
    check:
      "Copy a file that has appProperties by files.copy and by hand; read both copies with the same app.",
  },
  {
    id: "drive.share-again",
    question: "What does permissions.create do for somebody who already has a stronger role?",
    answers: ["keeps the stronger role", "sets the role"],
    where: "Sharing again after a set-up that stopped half-way.",
    check: "Share as writer, create a reader permission for the same address, read the list.",
    recorded: "a live log: never lowers a role that somebody raised by hand, and returns the role held",
  },
  {
    id: "drive.name-equality",
    question: "Does the query name = '…' tell upper from lower case?",
    answers: ["any case", "exact case"],
    where: "Looking for the app's folder by name.",
    check: "Create a file named Alpha, query name = 'alpha'.",
  },
  {
    id: "drive.no-account",
    question: "What does sharing with an address that has no Google account do when a mail is sent?",
    answers: ["shared, to be claimed", "400 invalidSharingRequest", "403 cannotInviteNonGoogleUser"],
    where: "Setting up with a guest outside the company who has no Google account.",
    check: "permissions.create for a fresh address without an account, sendNotificationEmail=true.",
  },
  {
    id: "drive.no-account-unmailed",
    question: "How is sharing without a mail refused for an address that has no Google account?",
    answers: ["400 invalidSharingRequest", "403 cannotInviteNonGoogleUser"],
    where: "Setting up with a guest outside the company who has no Google account.",
    check: "permissions.create for a fresh address without an account, sendNotificationEmail=false.",
    recorded: "observed live in both shapes by several: 400 naming the box “Notify people”, 403 without it",
  },
  {
    id: "drive.share-out",
    question: "How is sharing refused that the company's policy keeps inside?",
    answers: ["400 shareOutNotPermitted", "403 shareOutNotPermitted", "400 invalidSharingRequest"],
    where: "Setting up with a guest outside the company.",
    check: "Switch off sharing outside the domain, then permissions.create for an address elsewhere.",
    recorded: "400 by GAM 7.07.11; 403 by others",
  },
  {
    id: "drive.at-once",
    question: "Do two people's permission changes of one file within the same second both hold?",
    answers: ["both hold", "only the last holds"],
    where: "Sharing by the app while a person shares by hand. Documented: changes at once are not supported.",
    check: "Send permissions.create for two people from two accounts at the same time; list afterwards.",
  },
  {
    id: "drive.new-file-listed",
    question: "Does files.list find a file at once after it was made, by its folder or its name?",
    answers: ["at once", "late"],
    where:
      "A set-up that died after it made the doc and before it noted it. Of lists by name “late” is recorded (kopia/kopia#90), of lists by folder nothing.",
    check: "Create a file in a folder and list the folder in the same execution, fifty times.",
  },
  {
    id: "drive.trash-listed",
    question: "Does files.list with trashed=false still find a file that was just put in the trash?",
    answers: ["late", "at once"],
    where: "A set-up after one that was given up or taken back.",
    check: "Trash a file and list with trashed=false in the same execution, fifty times.",
    recorded: "a live log of September 2026, section 18: the trash lags behind as well",
  },
  {
    id: "drive.made-in-trash",
    question: "May a file be made in a folder that lies in the trash?",
    answers: ["yes, trashed with it", "not found"],
    where:
      "A set-up, going on in a new doc or notes of one's own after the folder was thrown away. Documented: what lies in a trashed folder is trashed, without being explicitly so.",
    check: "Trash a folder, create a file with it as the parent, and read trashed of the reply.",
  },
  {
    id: "drive.version",
    question: "Do a doc's version and modifiedTime tell of an edit at once?",
    answers: ["at once", "late"],
    where: "The panel, which reads a doc anew only when its version changed.",
    check: "Type in a doc and call files.get with fields=version every second.",
  },
  {
    id: "drive.permission-address",
    question: "Which address does a permission show of a person who was shared with under another?",
    answers: ["the account's main one", "the one shared with"],
    where: "A direct whose address changes: the same person, or another guest?",
    check: "Share under an alias, or rename the account afterwards; read permissions(id,emailAddress).",
  },
  {
    id: "drive.published",
    question: "Does a permission tell that a doc was published to the web?",
    answers: ["no", "yes"],
    where:
      "The panel's sentence about who can open the doc. Documented of File > Share > Publish to web: published, publishAuto and publishedOutsideDomain of a revision; no field of files.get or of a permission of a doc is named for it.",
    check: "Publish a doc by hand and read its permissions.",
  },
];
