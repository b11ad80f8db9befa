import { plain } from "../text/shown-text";
import { drawn, type View } from "./view";

/**
 * What a flow answers with. `how` says what happens to the stack of cards: the shown card replaces the top one, goes on
 * top of it, or replaces the whole stack; "back" takes the top one away and shows nothing new.
 */
export interface Answer {
  readonly show?: View;
  readonly how?: "update" | "push" | "root" | "back";
  /** Replaces the card beneath a popped one: the form goes, what it changed is drawn anew. */
  readonly beneath?: View;
  readonly toast?: string;
  /** Said besides: with the toast of a press, at the head of a card that was opened. */
  readonly note?: string | undefined;
  readonly open?: string;
  readonly askForFile?: true;
  /** The card that was pressed goes first, whatever follows: it said what failed, and is nobody's way back. */
  readonly instead?: boolean;
  readonly suggestions?: readonly string[];
}

/** Which response object Google wants from a function: see the add-on reference for each kind of caller. */
export type ResponseKind = "card" | "action" | "change" | "universal" | "suggestions" | "none";

export function responseOf(answer: Answer, kind: ResponseKind): unknown {
  switch (kind) {
    case "card":
      return answer.show === undefined ? [] : [drawn(answer.show, answer.note)];
    case "universal":
      return CardService.newUniversalActionResponseBuilder()
        .displayAddOnCards(answer.show === undefined ? [] : [drawn(answer.show, answer.note)])
        .build();
    case "suggestions":
      return CardService.newSuggestionsResponseBuilder()
        .setSuggestions(CardService.newSuggestions().addSuggestions([...(answer.suggestions ?? [])]))
        .build();
    case "action":
      return actionResponse(answer, false);
    case "change":
      return actionResponse(answer, true);
    case "none":
      return undefined;
  }
}

/** `changed`: what other cards show may be stale, in this window's other context too; Google then runs them anew. */
function actionResponse(answer: Answer, changed: boolean): unknown {
  if (answer.askForFile)
    return CardService.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build();
  const built = CardService.newActionResponseBuilder();
  const toast = [answer.toast, answer.note].filter((one) => one !== undefined).join(" · ");
  // Whether a card may go and a link open in one answer nobody documents: what was made is said, and stays to be opened.
  const leaves = answer.instead === true && (answer.open === undefined || toast !== "");
  const opens = leaves ? undefined : answer.open;
  const moves = leaves || answer.show !== undefined || answer.how === "back";
  // Google refuses a response that says nothing, as where an input was changed and the card stays.
  const silent = !moves && toast === "" && opens === undefined;
  if (changed || silent) built.setStateChanged(changed);
  const navigation = CardService.newNavigation();
  if (leaves) navigation.popCard();
  if (answer.how === "back") {
    navigation.popCard();
    if (answer.beneath !== undefined) navigation.updateCard(drawn(answer.beneath));
  } else if (answer.show !== undefined) {
    const made = drawn(answer.show);
    if (answer.how === "push") navigation.pushCard(made);
    else if (answer.how === "root") navigation.popToRoot().updateCard(made);
    else navigation.updateCard(made);
  }
  if (moves) built.setNavigation(navigation);
  if (toast !== "") built.setNotification(CardService.newNotification().setText(plain(toast)));
  if (opens !== undefined) built.setOpenLink(CardService.newOpenLink().setUrl(opens));
  return built.build();
}
