import type { JsonObject } from "../../../json";
import { exception } from "../connection";
import {
  type ClassSpec,
  type Data,
  listOf,
  maker,
  present,
  render,
  rendered,
  renderedAll,
  required,
  set,
} from "./builder";
import { plain } from "./text";

export const newNotification = maker({
  name: "Notification",
  methods: { setText: set("text", "String") },
  render: (data) => ({ text: plain(required(data, "text", "Notification"), "Notification") as string }),
});

const navigationStep = (make: (args: readonly unknown[]) => JsonObject, ...overloads: string[][]) => ({
  overloads,
  apply(data: Data, args: readonly unknown[]) {
    data.steps = [...listOf(data, "steps"), make(args)];
  },
});

export const newNavigation = maker({
  name: "Navigation",
  methods: {
    pushCard: navigationStep(([card]) => ({ pushCard: render(card) }), ["CardService.Card"]),
    updateCard: navigationStep(([card]) => ({ updateCard: render(card) }), ["CardService.Card"]),
    popCard: navigationStep(() => ({ pop: true }), []),
    popToRoot: navigationStep(() => ({ popToRoot: true }), []),
    popToNamedCard: navigationStep(([name]) => ({ popToCard: name as string }), ["String"]),
  },
  printable: true,
  render: (data) => ({ navigations: listOf(data, "steps") as JsonObject[] }),
});

/** A builder whose build() gives an object of another class with settled JSON. */
function responseBuilder(className: string, methods: ClassSpec["methods"], json: (data: Data) => JsonObject) {
  const response = maker({
    name: className,
    methods: {},
    printable: true,
    render: (data) => data.json as JsonObject,
  });
  return maker({
    name: `${className}Builder`,
    methods: { ...methods, build: { overloads: [[]], apply: (data) => response({ json: json(data) }) } },
    render: json,
  });
}

export const newActionResponseBuilder = responseBuilder(
  "ActionResponse",
  {
    setNavigation: set("navigation", "CardService.Navigation"),
    setNotification: set("notification", "CardService.Notification"),
    setOpenLink: set("openLink", "CardService.OpenLink"),
    setStateChanged: set("stateChanged", "Boolean"),
  },
  (data) => {
    const action = present({
      navigations: rendered(data.navigation)?.navigations,
      notification: rendered(data.notification),
      link: rendered(data.openLink),
    });
    if (Object.keys(action).length === 0 && data.stateChanged === undefined) {
      throw exception("Invalid CardService.ActionResponse: it does nothing.");
    }
    return present({ renderActions: { action }, stateChanged: data.stateChanged });
  },
);

export const newUniversalActionResponseBuilder = responseBuilder(
  "UniversalActionResponse",
  {
    displayAddOnCards: {
      overloads: [["Array"]],
      apply(data, [cards]) {
        data.cards = [...(cards as unknown[])];
      },
    },
    setOpenLink: set("openLink", "CardService.OpenLink"),
  },
  (data) => {
    if (data.cards === undefined && data.openLink === undefined) {
      throw exception("Invalid CardService.UniversalActionResponse: it needs cards or a link.");
    }
    const cards = listOf(data, "cards").map((card) => ({ pushCard: render(card) }));
    return {
      renderActions: {
        action: present({
          navigations: cards.length === 0 ? undefined : cards,
          link: rendered(data.openLink),
        }),
      },
    };
  },
);

export const newSuggestionsResponseBuilder = responseBuilder(
  "SuggestionsResponse",
  { setSuggestions: set("suggestions", "CardService.Suggestions") },
  (data) => ({ autoComplete: rendered(required(data, "suggestions", "SuggestionsResponse")) }),
);

export const newEditorFileScopeActionResponseBuilder = responseBuilder(
  "EditorFileScopeActionResponse",
  {
    requestFileScopeForActiveDocument: {
      overloads: [[]],
      apply(data) {
        data.requested = true;
      },
    },
  },
  (data) => {
    required(data, "requested", "EditorFileScopeActionResponse");
    return { renderActions: { hostAppAction: { editorAction: { requestFileScopeForActiveDocument: {} } } } };
  },
);

export const newAttachment = maker({
  name: "Attachment",
  methods: {
    setIconUrl: set("iconUrl", "String"),
    setMimeType: set("mimeType", "String"),
    setResourceUrl: set("resourceUrl", "String"),
    setTitle: set("title", "String"),
  },
  render: (data) => present({ ...data, resourceUrl: required(data, "resourceUrl", "Attachment") }),
});

export const newCalendarEventActionResponseBuilder = responseBuilder(
  "CalendarEventActionResponse",
  {
    addAttendees: {
      overloads: [["Array"]],
      apply(data, [emails]) {
        data.attendees = [...listOf(data, "attendees"), ...(emails as unknown[]).map(String)];
      },
    },
    addAttachments: {
      overloads: [["Array"]],
      apply(data, [attachments]) {
        data.attachments = [...listOf(data, "attachments"), ...(attachments as unknown[])];
      },
    },
    setConferenceData: set("conferenceData", "Object"),
  },
  (data) => ({
    renderActions: {
      hostAppAction: {
        calendarAction: present({
          editAttendeesAction:
            data.attendees === undefined ? undefined : { addAttendeeEmails: data.attendees as string[] },
          addAttachmentsAction:
            data.attachments === undefined
              ? undefined
              : { attachments: renderedAll(listOf(data, "attachments")) },
        }),
      },
    },
  }),
);
