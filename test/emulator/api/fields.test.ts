import { expect, test } from "@jest/globals";
import { schemasOf } from "../../../emulator/api/contract";
import { applyFields, parseFields } from "../../../emulator/api/fields";

const masked = (fields: string, value: object) =>
  applyFields(value as never, parseFields(fields, "Events", schemasOf("calendar")));

const week = {
  kind: "calendar#events",
  nextPageToken: "t",
  items: [
    { id: "a", summary: "Dana", start: { dateTime: "2026-11-20T10:00:00Z", timeZone: "Europe/London" } },
    { id: "b", extendedProperties: { private: { doc: "1", other: "2" } } },
  ],
};

test.each([
  ["nextPageToken", { nextPageToken: "t" }],
  ["items/id", { items: [{ id: "a" }, { id: "b" }] }],
  [
    "items(id,start/dateTime)",
    { items: [{ id: "a", start: { dateTime: "2026-11-20T10:00:00Z" } }, { id: "b" }] },
  ],
  [
    "kind,items(start(dateTime,timeZone))",
    { kind: "calendar#events", items: [{ start: week.items[0]?.start }, {}] },
  ],
  [
    "items/start/timeZone,items/id",
    { items: [{ id: "a", start: { timeZone: "Europe/London" } }, { id: "b" }] },
  ],
  [
    "items/extendedProperties/private/doc",
    { items: [{}, { extendedProperties: { private: { doc: "1" } } }] },
  ],
  ["*", week],
])("the mask %s keeps just what it names", (fields, expected) => {
  expect(masked(fields, week)).toEqual(expected);
});

test.each(["nothing", "items(id", "items/nothing", "items(id))", ""])(
  "the mask %p is refused by name",
  (fields) => {
    expect(() => masked(fields, week)).toThrow(/Invalid field selection/);
  },
);
