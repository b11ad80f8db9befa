import type { Event, Events, FreeBusyRequest, FreeBusyResponse } from "../../contract/calendar";
import type { BatchUpdateDocumentRequest, BatchUpdateDocumentResponse, Document } from "../../contract/docs";
import type { About, CommentList, File, FileList, Permission } from "../../contract/drive";
import type { Task, TaskList, TaskLists, Tasks as TasksOfList } from "../../contract/tasks";

/**
 * The advanced services as Apps Script offers them: the request body first, then the path's parameters, then the
 * optional ones, then headers. Typed from Google's discovery documents, because the published Apps Script types lack
 * tabs, write control and most optional parameters.
 */
type Options = Readonly<Record<string, string | number | boolean | readonly string[]>>;
type Headers = Readonly<Record<string, string>>;

interface CalendarService {
  readonly Freebusy: { query(body: FreeBusyRequest, options?: Options): FreeBusyResponse };
  readonly Events: {
    get(calendarId: string, eventId: string, options?: Options): Event;
    list(calendarId: string, options?: Options): Events;
    instances(calendarId: string, eventId: string, options?: Options): Events;
    insert(event: Event, calendarId: string, options?: Options): Event;
    patch(event: object, calendarId: string, eventId: string, options?: Options, headers?: Headers): Event;
    update(event: Event, calendarId: string, eventId: string, options?: Options, headers?: Headers): Event;
    remove(calendarId: string, eventId: string, options?: Options, headers?: Headers): void;
  };
}

interface DocsService {
  readonly Documents: {
    get(documentId: string, options?: Options): Document;
    batchUpdate(body: BatchUpdateDocumentRequest, documentId: string): BatchUpdateDocumentResponse;
  };
}

interface DriveService {
  readonly About: { get(options?: Options): About };
  readonly Comments: { list(fileId: string, options?: Options): CommentList };
  readonly Files: {
    get(fileId: string, options?: Options): File;
    list(options?: Options): FileList;
    create(file: File, media: null, options?: Options): File;
    update(file: object, fileId: string, media: null, options?: Options): File;
    copy(file: File, fileId: string, options?: Options): File;
  };
  readonly Permissions: {
    create(permission: Permission, fileId: string, options?: Options): Permission;
    remove(fileId: string, permissionId: string, options?: Options): void;
  };
}

interface TasksService {
  readonly Tasklists: {
    list(options?: Options): TaskLists;
    insert(list: TaskList, options?: Options): TaskList;
  };
  readonly Tasks: {
    list(tasklist: string, options?: Options): TasksOfList;
    insert(task: Task, tasklist: string, options?: Options): Task;
  };
}

export function calendarService(): CalendarService {
  return Calendar as unknown as CalendarService;
}

export function docsService(): DocsService {
  return Docs as unknown as DocsService;
}

export function driveService(): DriveService {
  return Drive as unknown as DriveService;
}

export function tasksService(): TasksService {
  return Tasks as unknown as TasksService;
}
