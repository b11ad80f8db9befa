import type { AddressInfo } from "node:net";
import { calendar, type calendar_v3, auth as calendarAuth } from "@googleapis/calendar";
import { docs, type docs_v1, auth as docsAuth } from "@googleapis/docs";
import { drive, type drive_v3, auth as driveAuth } from "@googleapis/drive";
import { tasks, type tasks_v1, auth as tasksAuth } from "@googleapis/tasks";
import { serve } from "@hono/node-server";
import { workspaceWithPeople } from "../../../emulator/office";
import { restApp } from "../../../emulator/rest/app";
import type { Workspace } from "../../../emulator/workspace";

export interface Emulator {
  readonly workspace: Workspace;
  readonly rootUrl: string;
  close(): Promise<void>;
}

/** The emulator on a port of its own, with its people and nothing else. */
export async function startEmulator(): Promise<Emulator> {
  const workspace = workspaceWithPeople();
  return await new Promise((resolve) => {
    const server = serve(
      { fetch: restApp(workspace).fetch, port: 0, hostname: "127.0.0.1" },
      (address: AddressInfo) =>
        resolve({
          workspace,
          rootUrl: `http://127.0.0.1:${address.port}/`,
          close: () => new Promise((closed) => server.close(() => closed())),
        }),
    );
  });
}

/** Google's own clients, with nothing changed but where Google is and whose token they carry. */
export function driveOf(emulator: Emulator, token: string): drive_v3.Drive {
  const auth = new driveAuth.OAuth2();
  auth.setCredentials({ access_token: token });
  return drive({ version: "v3", auth, rootUrl: emulator.rootUrl, retry: false });
}

export function tasksOf(emulator: Emulator, token: string): tasks_v1.Tasks {
  const auth = new tasksAuth.OAuth2();
  auth.setCredentials({ access_token: token });
  return tasks({ version: "v1", auth, rootUrl: emulator.rootUrl, retry: false });
}

export function calendarOf(emulator: Emulator, token: string): calendar_v3.Calendar {
  const auth = new calendarAuth.OAuth2();
  auth.setCredentials({ access_token: token });
  return calendar({ version: "v3", auth, rootUrl: emulator.rootUrl, retry: false });
}

export function docsOf(emulator: Emulator, token: string): docs_v1.Docs {
  const auth = new docsAuth.OAuth2();
  auth.setCredentials({ access_token: token });
  return docs({ version: "v1", auth, rootUrl: emulator.rootUrl, retry: false });
}

interface ErrorBody {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly status: string;
    readonly errors: readonly {
      readonly reason: string;
      readonly domain: string;
      readonly location?: string;
    }[];
  };
}

/** The error body a refused call came with; throws when the call succeeded or failed in another way. */
export async function refused(call: Promise<unknown>): Promise<ErrorBody["error"]> {
  try {
    await call;
  } catch (error) {
    const { response } = error as { response?: { data?: unknown } };
    const data = typeof response?.data === "string" ? JSON.parse(response.data) : response?.data;
    if (data === undefined) throw error;
    return (data as ErrorBody).error;
  }
  throw new Error("the call succeeded");
}

/** "code reason" of a refused call. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const { code, errors } = await refused(call);
  return `${code} ${errors[0]?.reason}`;
}

/** A header of an answer, whichever way the client's version keeps them. */
export function headerOf({ headers }: { readonly headers: object }, name: string): string | null {
  return new Headers(headers as HeadersInit).get(name);
}
