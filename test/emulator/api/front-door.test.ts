import { expect, test } from "@jest/globals";
import { type ApiCall, type Caller, ok } from "../../../emulator/api/call";
import { breach, methods } from "../../../emulator/api/contract";
import { ApiError, ContractViolation, NotEmulated } from "../../../emulator/api/error";
import { createFaults } from "../../../emulator/api/faults";
import { type FrontDoor, passFrontDoor } from "../../../emulator/api/front-door";
import { LATENCY } from "../../../emulator/api/latency";
import { createLog } from "../../../emulator/api/log";
import { createQuota } from "../../../emulator/api/quota";
import { createClock } from "../../../emulator/clock";
import { createDirectory } from "../../../emulator/directory";
import type { JsonObject } from "../../../emulator/json";

const OWNED = "https://www.googleapis.com/auth/calendar.events.owned";
const addOn: Caller = { person: "alex@example.com", app: "one-on-one", scopes: [OWNED] };
const getEvent: ApiCall = { method: "calendar.events.get", params: { calendarId: "primary", eventId: "e1" } };

/** A door with one method behind it that answers `event`. */
function doorTo(event: JsonObject): FrontDoor & { calls: number } {
  const directory = createDirectory();
  directory.add({
    kind: "person",
    address: "alex@example.com",
    name: "Alex Morgan",
    aliases: [],
    locale: "en",
    timeZone: "UTC",
    permissionId: "1",
  });
  const door = {
    calls: 0,
    handlers: {
      "calendar.events.get": () => {
        door.calls++;
        return ok(event);
      },
      "calendar.events.insert": () => ok(event),
    },
    clock: createClock(0),
    directory,
    faults: createFaults(),
    log: createLog(),
    quota: createQuota(),
    latency: () => LATENCY.low ?? { perCallMs: 0, perKilobyteMs: 0 },
    violations: [],
  };
  return door;
}

const refusal = (act: () => unknown): ApiError => {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

test("a call is answered, timed and logged without a word of what was in it", () => {
  const door = doorTo({ id: "e1", summary: "Secret" });
  expect(passFrontDoor(door, addOn, getEvent).body).toEqual({ id: "e1", summary: "Secret" });
  expect(door.clock.now()).toBe(120);
  expect(door.log.all()).toEqual([
    expect.objectContaining({
      method: "calendar.events.get",
      status: 200,
      bytesOut: 30,
      quotaUnits: 1,
      tookMs: 120,
    }),
  ]);
  expect(JSON.stringify(door.log.all())).not.toContain("Secret");
});

test("a caller without one of the method's scopes is refused", () => {
  const door = doorTo({ id: "e1" });
  const error = refusal(() =>
    passFrontDoor(door, { ...addOn, scopes: ["https://www.googleapis.com/auth/drive.file"] }, getEvent),
  );
  expect([error.code, error.reason]).toEqual([403, "insufficientPermissions"]);
  expect(door.calls).toBe(0);
});

test("a stranger is not let in", () => {
  expect(
    refusal(() => passFrontDoor(doorTo({}), { ...addOn, person: "nobody@nowhere.example" }, getEvent)).code,
  ).toBe(401);
});

test("a required parameter that is missing is named", () => {
  const error = refusal(() =>
    passFrontDoor(doorTo({}), addOn, { method: "calendar.events.get", params: { calendarId: "primary" } }),
  );
  expect([error.code, error.message]).toEqual([400, "Required parameter: eventId"]);
});

test.each([
  [{ maxAttendees: "3" }, "maxAttendees"],
  [{ maxAttendees: 0 }, "maxAttendees"],
  [{ alwaysIncludeEmail: "yes" }, "alwaysIncludeEmail"],
  [{ eventID: "e1" }, "eventID"],
])("the parameter %p is refused by name", (more, name) => {
  const error = refusal(() =>
    passFrontDoor(doorTo({}), addOn, { ...getEvent, params: { ...getEvent.params, ...more } as never }),
  );
  expect(error.code).toBe(400);
  expect(error.message).toContain(name);
});

test("a response with a field the contract lacks is a violation and is remembered", () => {
  const door = doorTo({ id: "e1", titel: "Dana" });
  expect(() => passFrontDoor(door, addOn, getEvent)).toThrow(ContractViolation);
  expect(door.violations).toEqual([expect.stringContaining('"titel"')]);
});

test("a request with a field the contract lacks is a violation, and null is no such field", () => {
  const door = doorTo({ id: "e1" });
  const insert = (body: JsonObject) =>
    passFrontDoor(door, addOn, { method: "calendar.events.insert", params: { calendarId: "primary" }, body });
  expect(() => insert({ summary: "Dana", titel: "Dana" })).toThrow(/request breaks .*"titel"/);
  expect(() => insert({ summary: "Dana", start: { dateTime: 5 as never } })).toThrow(/request breaks/);
  expect(insert({ summary: "Dana", location: null }).status).toBe(200);
});

test("a method that is not emulated is refused by name", () => {
  expect(() => passFrontDoor(doorTo({}), addOn, { method: "calendar.colors.get", params: {} })).toThrow(
    NotEmulated,
  );
  expect(() => passFrontDoor(doorTo({}), addOn, { method: "calendar.colors.get", params: {} })).toThrow(
    /calendar\.colors\.get/,
  );
});

test("a fault before leaves no effect, a fault after has had it", () => {
  const door = doorTo({ id: "e1" });
  const down = { code: 503, reason: "backendError", message: "Backend Error" };
  door.faults.add({ when: "before", error: down });
  door.faults.add({ method: "calendar.events.*", when: "after", error: down });
  expect(refusal(() => passFrontDoor(door, addOn, getEvent)).code).toBe(503);
  expect(door.calls).toBe(0);
  expect(refusal(() => passFrontDoor(door, addOn, getEvent)).code).toBe(503);
  expect(door.calls).toBe(1);
  expect(passFrontDoor(door, addOn, getEvent).status).toBe(200);
});

test("a fault waits for its turn and takes its time", () => {
  const door = doorTo({ id: "e1" });
  door.faults.add({ when: "before", skip: 1, delayMs: 5000 });
  passFrontDoor(door, addOn, getEvent);
  const before = door.clock.now();
  passFrontDoor(door, addOn, getEvent);
  expect(door.clock.now() - before).toBe(5120);
});

test("Google's error bodies carry code, message, errors and status", () => {
  expect(new ApiError(404, "Not Found", "notFound").toBody()).toEqual({
    error: {
      code: 404,
      message: "Not Found",
      errors: [{ domain: "global", message: "Not Found", reason: "notFound" }],
      status: "NOT_FOUND",
    },
  });
});

test("every method of the contract names schemas that exist", () => {
  expect(methods.size).toBeGreaterThan(100);
  for (const method of methods.values()) {
    for (const name of [method.requestSchema, method.responseSchema]) {
      if (name !== undefined) expect(breach(method.api, name, {})).toBeUndefined();
    }
  }
});
