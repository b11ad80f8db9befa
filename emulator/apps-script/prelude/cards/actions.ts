import type { JsonObject } from "../../../json";
import { exception } from "../connection";
import { nameOf } from "../enumeration";
import { type Data, listOf, type Method, maker, notHere, present, render, required, set } from "./builder";

export const newAction = maker({
  name: "Action",
  methods: {
    setFunctionName: set("functionName", "String"),
    setMethodName: set("functionName", "String"),
    setLoadIndicator: set("loadIndicator", "CardService.LoadIndicator"),
    setPersistValues: set("persistValues", "Boolean"),
    setInteraction: set("interaction", "CardService.Interaction"),
    setAllWidgetsAreRequired: set("allWidgetsAreRequired", "Boolean"),
    addRequiredWidget: {
      overloads: [["String"]],
      apply(data, [name]) {
        data.requiredWidgets = [...listOf(data, "requiredWidgets"), name];
      },
    },
    setParameters: {
      overloads: [["Object"]],
      apply(data, [parameters]) {
        for (const [key, value] of Object.entries(parameters as object)) {
          // Google refuses anything but strings when the card is shown; saying so here names the place.
          if (typeof value !== "string") {
            throw exception(`Invalid argument: parameters. The value of "${key}" should be of type: String`);
          }
        }
        data.parameters = { ...(parameters as object) };
      },
    },
  },
  render: (data) =>
    present({
      function: required(data, "functionName", "Action"),
      loadIndicator: data.loadIndicator,
      persistValues: data.persistValues,
      interaction: data.interaction,
      allWidgetsAreRequired: data.allWidgetsAreRequired,
      requiredWidgets: data.requiredWidgets,
      parameters:
        data.parameters === undefined
          ? undefined
          : Object.entries(data.parameters as Record<string, string>).map(([key, value]) => ({ key, value })),
    }),
});

export const newOpenLink = maker({
  name: "OpenLink",
  methods: {
    setUrl: {
      overloads: [["String"]],
      apply(data, [url]) {
        if (!/^(?:https?:\/\/|mailto:|tel:)\S+$/.test(url as string)) {
          throw exception(`Invalid argument: url. "${url as string}" is no address that can be opened.`);
        }
        data.url = url;
      },
    },
    setOpenAs: set("openAs", "CardService.OpenAs"),
    setOnClose: {
      overloads: [["CardService.OnClose"]],
      apply(data, [onClose]) {
        // The schema knows one word for both.
        data.onClose = nameOf(onClose) === "RELOAD_ADD_ON" ? "RELOAD" : nameOf(onClose);
      },
    },
  },
  render: (data) =>
    present({ url: required(data, "url", "OpenLink"), openAs: data.openAs, onClose: data.onClose }),
});

/** The methods of everything that can be pressed. A second one takes the place of the first. */
export const clickMethods: Readonly<Record<string, Method>> = {
  setOnClickAction: click("action", "CardService.Action"),
  setOnClickOpenLinkAction: click("openDynamicLinkAction", "CardService.Action"),
  setOpenLink: click("openLink", "CardService.OpenLink"),
  setOverflowMenu: click("overflowMenu", "CardService.OverflowMenu"),
  setAuthorizationAction: notHere("AuthorizationAction"),
  setComposeAction: notHere("setComposeAction"),
};

function click(kind: string, type: string): Method {
  return {
    overloads: [[type]],
    apply(data, [value]) {
      data.onClick = { kind, value };
    },
  };
}

/** The onClick of a card's JSON; undefined when nothing happens on a press. */
export function onClick(data: Data): JsonObject | undefined {
  const chosen = data.onClick as { kind: string; value: unknown } | undefined;
  return chosen === undefined ? undefined : { [chosen.kind]: render(chosen.value) };
}

/** The onClick of something whose only use is to be pressed. */
export function requiredOnClick(data: Data, className: string): JsonObject {
  const chosen = onClick(data);
  if (chosen === undefined) throw exception(`Invalid CardService.${className}: an action is required.`);
  return chosen;
}
