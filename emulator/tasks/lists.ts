import { type Handler, ok, type Request } from "../api/call";
import { ApiError } from "../api/error";
import type { JsonObject } from "../json";
import { page } from "./paging";
import { etagOf, listResource } from "./resource";
import { invalid, listOf, listsOf, type Store, type StoredList } from "./state";

const MAX_LISTS = 2000;
const MAX_PAGE = 1000;
const MAX_TITLE = 1024;

export function listMethods(store: Store): Record<string, Handler> {
  const reply = (list: StoredList) => {
    const resource = listResource(list);
    return ok(resource, resource.etag);
  };
  const reach = ({ caller, params, ifMatch }: Request): StoredList => {
    const list = listOf(store, caller.person, String(params.tasklist));
    if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== listResource(list).etag)
      throw conditionNotMet();
    return list;
  };
  const rename: Handler = (request) => {
    const list = reach(request);
    const { title } = request.body;
    if (title !== undefined) list.title = titleOf(request.body);
    list.updated = store.world.clock.now();
    return reply(list);
  };
  return {
    "tasks.tasklists.list": ({ caller, params }) => {
      const all = listsOf(store, caller.person);
      const items = page(all, params, MAX_PAGE, MAX_PAGE);
      const etag = etagOf(...all.map(({ id, updated }) => `${id}${updated}`));
      return ok(
        {
          kind: "tasks#taskLists",
          etag,
          ...(items.nextPageToken === undefined ? {} : { nextPageToken: items.nextPageToken }),
          items: items.page.map(listResource),
        },
        etag,
      );
    },
    "tasks.tasklists.get": (request) => reply(reach(request)),
    "tasks.tasklists.insert": ({ caller, body }) => {
      const lists = listsOf(store, caller.person);
      if (lists.length >= MAX_LISTS) throw new ApiError(403, "Too many task lists.", "quotaExceeded");
      const title = titleOf(body);
      const list = { id: store.world.ids.next(22), title, updated: store.world.clock.now(), tasks: [] };
      lists.push(list);
      return reply(list);
    },
    "tasks.tasklists.patch": rename,
    "tasks.tasklists.update": (request) => {
      if (request.body.id === undefined) throw invalid("Missing task list ID");
      return rename(request);
    },
    "tasks.tasklists.delete": (request) => {
      const list = reach(request);
      const lists = listsOf(store, request.caller.person);
      // (seen) The default list answers "Invalid Value" to its own deletion.
      if (lists[0] === list) throw invalid("Invalid Value");
      lists.splice(lists.indexOf(list), 1);
      return ok();
    },
  };
}

function titleOf(body: JsonObject): string {
  const title = typeof body.title === "string" ? body.title : "";
  if (title === "" || title.length > MAX_TITLE) throw invalid("Invalid task list title");
  return title;
}

export function conditionNotMet(): ApiError {
  return new ApiError(412, "Precondition Failed", {
    reason: "conditionNotMet",
    location: "If-Match",
    locationType: "header",
  });
}
