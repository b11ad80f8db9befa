import { expect, test } from "@jest/globals";
import type { GoogleAppsCardV1Card } from "../../../contract/cards";
import { handlersNamedBy, loadBundle } from "../../../emulator/run";
import { handlersOfCard } from "../../../emulator/side-panel/card-reading";
import { MANIFEST, script } from "./bundle";
import { result, run, world } from "./running";

test("every function a manifest names is found", () => {
  expect(handlersNamedBy(MANIFEST)).toEqual(["onEventOpen", "onFileGranted", "onHome", "onRefresh"]);
});

test("every function a card names is found", () => {
  const { value } = run(
    world(),
    `var C = CardService; var act = function (n) { return C.newAction().setFunctionName(n); };
    return C.newCardBuilder()
      .addSection(C.newCardSection().addWidget(C.newTextInput().setFieldName("a").setSuggestionsAction(act("suggest")).setOnChangeAction(act("changed"))).addWidget(C.newTextButton().setText("b").setOnClickAction(act("pressed"))))
      .addCardAction(C.newCardAction().setText("c").setOnClickAction(act("menu"))).build();`,
  );
  const { json } = value as unknown as { json: GoogleAppsCardV1Card };
  expect(handlersOfCard(json)).toEqual(["changed", "menu", "pressed", "suggest"]);
});

test("a manifest can name an advanced service as it likes, in the version there is", () => {
  const services = (userSymbol: string, serviceId: string, version: string) => ({
    ...MANIFEST,
    dependencies: { enabledAdvancedServices: [{ userSymbol, serviceId, version }] },
  });
  expect(script("", services("Todo", "tasks", "v1")).advancedServices).toEqual({ Todo: "tasks" });
  expect(() => loadBundle("", services("Drive", "drive", "v2"))).toThrow('"drive" v2');
  expect(() => loadBundle("", services("Gmail", "gmail", "v1"))).toThrow('"gmail" v1');
});

test("an advanced service offers each method of Google's contract, delete under the name remove", () => {
  expect(
    result(
      world(),
      "return [typeof Calendar.Events.quickAdd, typeof Calendar.Freebusy.query, typeof Docs.Documents.batchUpdate, typeof Drive.Permissions.create, typeof Drive.Files.remove, typeof Drive.Files['delete'], typeof Calendar.newEvent()];",
    ),
  ).toEqual(["function", "function", "function", "function", "function", "undefined", "object"]);
});
