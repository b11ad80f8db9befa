import { calendar, auth as calendarAuth } from "@googleapis/calendar";
import { docs, auth as docsAuth } from "@googleapis/docs";
import { drive, auth as driveAuth } from "@googleapis/drive";
import type { Call, Reply } from "../../src/check/call";
import type { Carrier } from "./carry";

/** Who asks, and where. Without `rootUrl` it is Google itself. */
export interface Access {
  readonly rootUrl?: string;
  readonly accessToken?: string;
  readonly refresh?: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
  };
}

interface Client {
  setCredentials(credentials: { access_token: string | null } | { refresh_token: string }): void;
}

type Method = (params: object, options: object) => Promise<{ data: unknown }>;

/** Questions carried by Google's own Node clients. Too many at once are waited for, as Google asks. */
export function clientsOf({ rootUrl, accessToken, refresh }: Access): Carrier {
  const known = { clientId: refresh?.clientId, clientSecret: refresh?.clientSecret } as const;
  const signedIn = <T extends Client>(client: T): T => {
    client.setCredentials(
      refresh === undefined ? { access_token: accessToken ?? null } : { refresh_token: refresh.refreshToken },
    );
    return client;
  };
  const where = rootUrl === undefined ? {} : { rootUrl };
  const apis: Readonly<Record<string, unknown>> = {
    calendar: calendar({ version: "v3", auth: signedIn(new calendarAuth.OAuth2(known)), ...where }),
    docs: docs({ version: "v1", auth: signedIn(new docsAuth.OAuth2(known)), ...where }),
    drive: drive({ version: "v3", auth: signedIn(new driveAuth.OAuth2(known)), ...where }),
  };
  return async (call) => {
    for (const pauseMs of [0, 5_000, 20_000, 60_000]) {
      await new Promise((done) => setTimeout(done, pauseMs));
      const reply = await asked(apis, call);
      if (reply.ok || reply.status !== 429) return reply;
    }
    return { ok: false, status: 429 };
  };
}

async function asked(apis: Readonly<Record<string, unknown>>, call: Call): Promise<Reply> {
  const { path = {}, query = {}, body, headers = {} } = call;
  const params = { ...path, ...query, ...(body === undefined ? {} : { requestBody: body }) };
  try {
    const { data } = await methodOf(apis, call.method)(params, { headers, retry: false });
    return {
      ok: true,
      body: typeof data === "string" ? { text: data } : ((data ?? {}) as Record<string, unknown>),
    };
  } catch (error) {
    const { status, code } = error as { status?: unknown; code?: unknown };
    const said = Number(status ?? code);
    if (Number.isInteger(said) && said >= 300) return { ok: false, status: said };
    throw error;
  }
}

/** "calendar.events.patch" of the clients, bound to its resource. */
function methodOf(apis: Readonly<Record<string, unknown>>, name: string): Method {
  const [method = "", ...way] = name.split(".").reverse();
  const resource = way.reverse().reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], apis);
  return ((resource as Record<string, Method>)[method] as Method).bind(resource);
}
