import { notEmulated } from "../connection";
import { enumeration } from "../enumeration";
import { lazy } from "../lazy";
import * as actions from "./actions";
import * as buttons from "./buttons";
import * as card from "./card";
import * as display from "./display";
import { ENUMS } from "./enums";
import * as inputs from "./inputs";
import * as responses from "./responses";

/** Parts of CardService for Gmail, Drive and link previews, which no side panel of Calendar or Docs has a use for. */
const LEFT_OUT = [
  "newAuthorizationAction",
  "newAuthorizationException",
  "newComposeActionResponseBuilder",
  "newDriveItemsSelectedActionResponseBuilder",
  "newLinkPreview",
  "newUpdateDraftActionResponseBuilder",
  "newUpdateDraftBccRecipientsAction",
  "newUpdateDraftBodyAction",
  "newUpdateDraftCcRecipientsAction",
  "newUpdateDraftSubjectAction",
  "newUpdateDraftToRecipientsAction",
];

export function cardService(): object {
  const service: Record<string, unknown> = {};
  for (const [name, members] of Object.entries(ENUMS)) {
    lazy(service, name, () => enumeration(`CardService.${name}`, members));
  }
  for (const part of [actions, buttons, card, display, inputs, responses]) {
    for (const [name, make] of Object.entries(part)) {
      if (name.startsWith("new")) service[name] = () => (make as (initial?: object) => object)();
    }
  }
  for (const name of LEFT_OUT) service[name] = () => notEmulated(`CardService.${name}`);
  return service;
}
