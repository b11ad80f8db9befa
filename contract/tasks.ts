// Made by build/contract.ts from Google's discovery document tasks.v1, revision 20251102. Do not edit.
export interface AssignmentInfo {
  driveResourceInfo?: DriveResourceInfo;
  linkToTask?: string;
  spaceInfo?: SpaceInfo;
  surfaceType?: "CONTEXT_TYPE_UNSPECIFIED" | "GMAIL" | "DOCUMENT" | "SPACE";
}
export interface DriveResourceInfo {
  driveFileId?: string;
  resourceKey?: string;
}
export interface SpaceInfo {
  space?: string;
}
export interface Task {
  assignmentInfo?: AssignmentInfo;
  completed?: string;
  deleted?: boolean;
  due?: string;
  etag?: string;
  hidden?: boolean;
  id?: string;
  kind?: string;
  links?: Array<{ description?: string; link?: string; type?: string }>;
  notes?: string;
  parent?: string;
  position?: string;
  selfLink?: string;
  status?: string;
  title?: string;
  updated?: string;
  webViewLink?: string;
}
export interface TaskList {
  etag?: string;
  id?: string;
  kind?: string;
  selfLink?: string;
  title?: string;
  updated?: string;
}
export interface TaskLists {
  etag?: string;
  items?: Array<TaskList>;
  kind?: string;
  nextPageToken?: string;
}
export interface Tasks {
  etag?: string;
  items?: Array<Task>;
  kind?: string;
  nextPageToken?: string;
}
