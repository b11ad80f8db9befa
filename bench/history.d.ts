import type { Workspace } from "../emulator/workspace";
/** Writes `weeks` past sections before the first one of a doc that the add-on made. */
export declare function composeHistory(workspace: Workspace, documentId: string, weeks: number): void;
