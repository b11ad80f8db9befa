import { expect, test } from "@jest/globals";
import { result, run, world } from "./running";

test("an export wants alt=media; its text is thrown, or a blob, bytes or a string by assumption", () => {
  const workspace = world();
  const made = run(workspace, `return Docs.Documents.create({ title: "Ours" }).documentId;`).value;
  const read = (how: string, options: string) =>
    result(
      workspace,
      `var x; try { x = Drive.Files.export(e.id, "text/plain"${options}); } catch (e) { return e.message; } return ${how};`,
      { event: { id: made } },
    );
  expect(read("1", "")).toBe(
    "API call to drive.files.export failed with error: Export requires alt=media to download the exported content.",
  );
  const media = `, { alt: "media" }`;
  expect(read("1", media)).toBe("Response Code: 200. Message: \ufeff");
  workspace.assumptions.set("apps-script.export-returns", "blob");
  expect(read("typeof x.getDataAsString()", media)).toBe("string");
  workspace.assumptions.set("apps-script.export-returns", "bytes");
  expect(read("Array.isArray(x)", media)).toBe(true);
  workspace.assumptions.set("apps-script.export-returns", "string");
  expect(read("typeof x", media)).toBe("string");
});

test("an advanced service throws the text of a download that is no JSON, some thousand characters of it", () => {
  const workspace = world();
  const made = run(workspace, `return Docs.Documents.create({ title: "Ours" }).documentId;`).value;
  run(
    workspace,
    `Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: e.text } }] }, e.id);`,
    { event: { id: made, text: "Dana is ill. ".repeat(200) } },
  );
  const { error } = run(workspace, `Drive.Files.export(e.id, "text/plain", { alt: "media" });`, {
    event: { id: made },
  });
  expect(error?.message).toMatch(/^Response Code: 200\. Message: .Dana is ill\./);
  expect(error?.message.length).toBe(1029);
});

test("nulls and empty lists in a body are sent, or left out by assumption", () => {
  const workspace = world();
  const made = run(
    workspace,
    `return Calendar.Events.insert({ start: { dateTime: "2026-11-20T10:00:00Z", timeZone: "UTC" },
      end: { dateTime: "2026-11-20T11:00:00Z", timeZone: "UTC" }, recurrence: ["RRULE:FREQ=WEEKLY"],
      extendedProperties: { private: { a: "1" } } }, "primary").id;`,
  ).value;
  const after = () =>
    result(
      workspace,
      `var x = Calendar.Events.patch({ recurrence: [], extendedProperties: { private: { a: null } } }, "primary", e.id);
       return [x.recurrence !== undefined, x.extendedProperties !== undefined];`,
      { event: { id: made } },
    );
  workspace.assumptions.set("apps-script.nulls", "left out");
  workspace.assumptions.set("apps-script.empty-lists", "left out");
  expect(after()).toEqual([true, true]);
  workspace.assumptions.set("apps-script.nulls", "sent");
  expect(after()).toEqual([true, false]);
  workspace.assumptions.set("apps-script.empty-lists", "sent");
  expect(after()).toEqual([false, false]);
});

test("arguments of an advanced service are counted", () => {
  expect(result(world(), "Calendar.Events.get('primary');")).toBe(
    "threw: Exception Invalid number of arguments provided. Expected 2-4 only",
  );
  expect(result(world(), "Drive.Files.create({ name: 'x' }, { fields: 'id' });")).toBe(
    "threw: Exception The mediaData parameter only supports Blob types for upload.",
  );
  expect(result(world(), "return typeof Drive.Files.create({ name: 'x' }, null, { fields: 'id' }).id;")).toBe(
    "string",
  );
});

test("digests, HMACs and base64 are the standard ones", () => {
  const hex =
    "function hex(b) { return b.map(function (x) { return ((x + 256) % 256).toString(16).padStart(2, '0'); }).join(''); }";
  const body = `${hex}
    var D = Utilities.DigestAlgorithm;
    return [hex(Utilities.computeDigest(D.MD5, "abc")), hex(Utilities.computeDigest(D.SHA_1, "abc")), hex(Utilities.computeDigest(D.SHA_256, "abc")),
      hex(Utilities.computeHmacSha256Signature("The quick brown fox jumps over the lazy dog", "key")),
      Utilities.base64Encode("Grüße 👋"), Utilities.newBlob(Utilities.base64Decode("R3LDvMOfZSDwn5GL")).getDataAsString(), Utilities.base64EncodeWebSafe("??>>")];`;
  expect(result(world(), body)).toEqual([
    "900150983cd24fb0d6963f7d28e17f72",
    "a9993e364706816aba3e25717850c26c9cd0d89d",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
    "R3LDvMOfZSDwn5GL",
    "Grüße 👋",
    "Pz8-Pg==",
  ]);
});

test("what a script logs is kept with its level", () => {
  const { logs } = run(
    world(),
    `console.log("n=%s", 3); console.warn({ a: 1 }); console.error(new Error("x")); Logger.log("%s of %s", 1, 2);`,
  );
  expect(logs).toEqual([
    { level: "log", text: "n=3" },
    { level: "warn", text: '{"a":1}' },
    { level: "error", text: "Error: x" },
    { level: "info", text: "1 of 2" },
  ]);
});
