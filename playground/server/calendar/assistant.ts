import { byHand } from "../../../emulator/api/call";
import type { Workspace } from "../../../emulator/workspace";

/** `assistant` may change `person`'s calendar and has it on their own page, as somebody who arranges meetings does. */
export function seedAssistant(workspace: Workspace, person: string, assistant: string): void {
  workspace.call(byHand(person), {
    method: "calendar.acl.insert",
    params: { calendarId: "primary", sendNotifications: false },
    body: { role: "writer", scope: { type: "user", value: assistant } },
  });
  workspace.call(byHand(assistant), {
    method: "calendar.calendarList.insert",
    params: {},
    body: { id: person },
  });
}
