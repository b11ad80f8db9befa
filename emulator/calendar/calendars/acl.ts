import type { Acl, AclRule } from "../../../contract/calendar";
import { type ApiReply, type Handler, ok, type Request } from "../../api/call";
import { isSet, numberOf, pathText, textOf } from "../../api/values";
import { forbidden, invalid, notFound, required } from "../errors";
import { type AclEntry, etagOf, nextVersion, type Store } from "../state";
import { page, queryOf, readSyncToken, syncFrom } from "../tokens";
import { type Access, access, needOwner, needWriter } from "./access";
import { mainAddress, ROLES } from "./known-calendars";

const SCOPE_TYPES = ["default", "user", "group", "domain"];

/** Who may see and change a calendar. */
export function aclMethods(store: Store): Record<string, Handler> {
  return {
    "calendar.acl.delete": (request) => deleteAclRule(store, request),
    "calendar.acl.get": (request) => getAclRule(store, request),
    "calendar.acl.insert": (request) => insertAclRule(store, request),
    "calendar.acl.list": (request) => listAcl(store, request),
    "calendar.acl.patch": (request) => patchAclRule(store, request),
    "calendar.acl.update": (request) => updateAclRule(store, request),
  };
}

/** acl.list: writers may read the rules, owners change them. */
function listAcl(store: Store, request: Request): ApiReply {
  const { params } = request;
  const { calendar } = reading(store, request, "calendar.acl.list");
  const name = `acl ${calendar.id}`;
  const token = textOf(params, "syncToken");
  const since =
    token === undefined
      ? undefined
      : readSyncToken(token, name, store.world.clock.now(), store.state.count).count;
  const rules = Object.entries(calendar.acl).filter(([, rule]) =>
    since === undefined ? rule.role !== "none" || isSet(params, "showDeleted") : rule.version > since,
  );
  const size = Math.min(numberOf(params, "maxResults") ?? 100, 250);
  const { items, nextPageToken, syncCount } = page(rules, params, queryOf(params), store.state.count, size);
  const reply: Acl = {
    kind: "calendar#acl",
    etag: etagOf(Math.max(...Object.values(calendar.acl).map((rule) => rule.version))),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    ...syncFrom(name, syncCount, store.world.clock.now()),
    items: items.map(([id, rule]) => ruleView(id, rule)),
  };
  return ok(reply, reply.etag);
}

function getAclRule(store: Store, request: Request): ApiReply {
  const { calendar } = reading(store, request, "calendar.acl.get");
  const id = pathText(request.params, "ruleId");
  const rule = calendar.acl[id];
  if (rule === undefined || rule.role === "none") throw notFound();
  const view = ruleView(id, rule);
  return ok(view, view.etag);
}

function insertAclRule(store: Store, request: Request): ApiReply {
  const entry = owning(store, request, "calendar.acl.insert");
  const body = request.body as AclRule;
  if (body.scope?.type === undefined) throw required("Missing scope type.", "scope.type");
  return saved(store, request, entry, idOf(store, body.scope.type, body.scope.value), body);
}

function patchAclRule(store: Store, request: Request): ApiReply {
  return changed(store, request, "calendar.acl.patch");
}

function updateAclRule(store: Store, request: Request): ApiReply {
  return changed(store, request, "calendar.acl.update");
}

function changed(store: Store, request: Request, method: string): ApiReply {
  const entry = owning(store, request, method);
  const id = pathText(request.params, "ruleId");
  const rule = entry.calendar.acl[id];
  if (rule === undefined || rule.role === "none") throw notFound();
  const body = request.body as AclRule;
  return saved(store, request, entry, id, method.endsWith("patch") ? { role: rule.role, ...body } : body);
}

function deleteAclRule(store: Store, request: Request): ApiReply {
  const entry = owning(store, request, "calendar.acl.delete");
  const id = pathText(request.params, "ruleId");
  const rule = entry.calendar.acl[id];
  if (rule === undefined || rule.role === "none") throw notFound();
  checkNotOwn(entry, id);
  entry.calendar.acl[id] = { ...rule, role: "none", version: nextVersion(store) };
  return ok();
}

function reading(store: Store, request: Request, method: string): Access {
  const entry = access(store, method, request, pathText(request.params, "calendarId"));
  needWriter(entry);
  return entry;
}

function owning(store: Store, request: Request, method: string): Access {
  const entry = access(store, method, request, pathText(request.params, "calendarId"));
  needOwner(entry);
  return entry;
}

function idOf(store: Store, type: string, value: string | undefined): string {
  if (!SCOPE_TYPES.includes(type)) throw invalid("Invalid scope type.", "scope.type");
  if (type === "default") return "default";
  if (value === undefined || value === "") throw required("Missing scope value.", "scope.value");
  return `${type}:${type === "domain" ? value.toLowerCase() : mainAddress(store.world, value)}`;
}

/** (seen) */
function checkNotOwn(entry: Access, id: string): void {
  if (id === `user:${entry.person}` || id === `user:${entry.calendar.owner}`)
    throw forbidden("Cannot change your own access level.", "cannotChangeOwnAcl");
}

function saved(store: Store, request: Request, entry: Access, id: string, body: AclRule): ApiReply {
  const { role } = body;
  if (role === undefined) throw required("Missing role.", "role");
  if (ROLES.every((known) => known !== role)) throw invalid("Invalid role value.", "role");
  checkNotOwn(entry, id);
  const cut = id.indexOf(":");
  const rule: AclEntry = {
    scopeType: cut < 0 ? id : id.slice(0, cut),
    ...(cut < 0 ? {} : { scopeValue: id.slice(cut + 1) }),
    role,
    version: nextVersion(store),
  };
  entry.calendar.acl[id] = rule;
  const told = rule.scopeType === "user" || rule.scopeType === "group";
  if (told && role !== "none" && request.params.sendNotifications !== false) {
    store.world.outbox.send({
      kind: "calendar.sharing",
      from: entry.person,
      to: rule.scopeValue ?? "",
      subject: `${entry.person} has shared a calendar with you`,
      text: `${entry.person} has given you access (${role}) to the calendar ${entry.calendar.summary}.`,
    });
  }
  const view = ruleView(id, rule);
  return ok(view, view.etag);
}

function ruleView(id: string, rule: AclEntry): AclRule {
  return {
    kind: "calendar#aclRule",
    etag: etagOf(rule.version),
    id,
    scope: {
      type: rule.scopeType,
      ...(rule.scopeValue === undefined ? {} : { value: rule.scopeValue }),
    },
    role: rule.role,
  };
}
