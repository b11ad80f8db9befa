import type { Coverage } from "../coverage";

const done = (...names: string[]): Coverage[] =>
  names.map((name) => ({ name: `drive.${name}`, state: "done" }));
const partial = (name: string, missing: string): Coverage => ({
  name: `drive.${name}`,
  state: "partial",
  missing,
});
const absent = (...names: string[]): Coverage[] =>
  names.map((name) => ({ name: `drive.${name}`, state: "absent" }));

export const driveCoverage: readonly Coverage[] = [
  ...done("files.delete", "files.emptyTrash", "files.generateIds", "about.get"),
  partial("files.create", "no content upload, no labels, no import"),
  partial("files.get", "labels, thumbnails and checksums"),
  partial("files.update", "no content upload, no labels, no content restrictions"),
  partial("files.list", "label queries, the appDataFolder space, ranking of full-text results"),
  partial("files.copy", "comments and labels are not copied"),
  partial("files.export", "documents as text/markdown, text/plain and text/html only"),
  partial("permissions.create", "published views"),
  partial("permissions.update", "limited-access folders"),
  ...done("permissions.get", "permissions.list", "permissions.delete"),
  ...done("drives.get", "drives.hide", "drives.unhide"),
  partial("drives.create", "themes, backgrounds and restrictions"),
  partial("drives.list", "queries other than by name, domain administrators"),
  partial("drives.update", "name only"),
  partial("drives.delete", "domain administrators"),
  ...done("changes.getStartPageToken", "revisions.get"),
  partial("changes.list", "changes of shared drives themselves; access lost through a folder"),
  partial("revisions.list", "content of old revisions"),
  partial("revisions.update", "keepForever"),
  ...absent(
    "files.download",
    "files.generateCseToken",
    "files.listLabels",
    "files.modifyLabels",
    "files.watch",
  ),
  ...absent("accessproposals.get", "accessproposals.list", "accessproposals.resolve"),
  ...absent("approvals.approve", "approvals.cancel", "approvals.comment", "approvals.decline"),
  ...absent("approvals.get", "approvals.list", "approvals.reassign", "approvals.start"),
  ...absent("apps.get", "apps.list", "changes.watch"),
  ...absent("channels.stop", "operations.get"),
  partial("comments.create", "assignments and mentions"),
  ...done("comments.delete", "comments.get", "comments.list", "comments.update"),
  partial("replies.create", "assignments and mentions"),
  ...done("replies.delete", "replies.get", "replies.list", "replies.update"),
  ...absent("revisions.delete"),
  ...absent(
    "teamdrives.create",
    "teamdrives.delete",
    "teamdrives.get",
    "teamdrives.list",
    "teamdrives.update",
  ),
];
