import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { workspaceWithPeople } from "../../../emulator/office";
import { ALEX, DANA } from "../../../emulator/people";
import { openSidePanel, type PanelOptions } from "../../../emulator/side-panel/panel";
import { MANIFEST, SCOPES, script } from "../apps-script/bundle";

/** Short words for cards, so that a test's script reads like the card. */
const WORDS = `
var C = CardService;
function text(t) { return C.newTextParagraph().setText(t); }
function button(label, fn, parameters) {
  var action = C.newAction().setFunctionName(fn);
  if (parameters) action.setParameters(parameters);
  return C.newTextButton().setText(label).setOnClickAction(action);
}
function row(label, button) { var r = C.newDecoratedText().setText(label); return button ? r.setButton(button) : r; }
function section() { var s = C.newCardSection(); for (var i = 0; i < arguments.length; i++) s.addWidget(arguments[i]); return s; }
function card(title) {
  var c = C.newCardBuilder().setName(title).setHeader(C.newCardHeader().setTitle(title));
  for (var i = 1; i < arguments.length; i++) c.addSection(arguments[i]);
  return c;
}
function push(c) { return C.newActionResponseBuilder().setNavigation(C.newNavigation().pushCard(c.build())).build(); }
function update(c) { return C.newActionResponseBuilder().setNavigation(C.newNavigation().updateCard(c.build())).build(); }
function toast(t) { return C.newActionResponseBuilder().setNotification(C.newNotification().setText(t)).build(); }
`;

function panelOf(
  code: string,
  options: Partial<PanelOptions> = {},
  workspace = workspaceWithPeople(),
  person = ALEX,
) {
  return openSidePanel(workspace, script(WORDS + code), person, { host: "CALENDAR", ...options });
}

test("the home page shows the card its trigger gives", () => {
  const panel = panelOf(`
    function onHome() { return card("Your 1:1s", section(text("Hello <b>you</b><br>and R&amp;D"), row("Dana", button("Doc", "go")))).build(); }
  `);
  panel.openHome();
  expect(panel.last.error).toBeUndefined();
  expect(panel.texts()).toEqual(["Your 1:1s", "Hello you", "and R&D", "Dana", "Doc"]);
  expect(panel.buttons()).toEqual(["Doc"]);
});

test("the event of a home page has locale and zone, and nothing of widgets", () => {
  const code = `function onHome(e) { return card("Home", section(text(JSON.stringify(e).replace(/</g, "")))).build(); }`;
  const panel = panelOf(code, { zone: "America/New_York", locale: "pt-BR" });
  panel.openHome();
  expect(JSON.parse(panel.texts()[1] ?? "")).toEqual({
    commonEventObject: {
      platform: "WEB",
      hostApp: "CALENDAR",
      userLocale: "pt-BR",
      timeZone: { id: "America/New_York", offset: "-18000000" },
    },
  });
});

test("without the locale scope an event has neither locale nor zone", () => {
  const code = `function onHome(e) { return card("Home", section(text(Object.keys(e.commonEventObject).join()))).build(); }`;
  const panel = panelOf(code, { grantedScopes: [SCOPES.execute] });
  panel.openHome();
  expect(panel.texts()[1]).toBe("platform,hostApp");
});

test("a press runs the function with its parameters and applies the answer", () => {
  const panel = panelOf(`
    function onHome() { return card("Home", section(row("Budget", button("Done", "done", { id: "1" })), row("Leave", button("Done", "done", { id: "2" })))).build(); }
    function done(e) { return push(card("Done " + e.commonEventObject.parameters.id, section(text("ok")))); }
  `);
  panel.openHome();
  expect(() => panel.press("Done")).toThrow('2 things are called "Done"');
  expect(() => panel.press("Undo")).toThrow('Nothing to press is called "Undo"');
  panel.press("Done", "Leave");
  expect(panel.card().header?.title).toBe("Done 2");
  expect(panel.stack()).toHaveLength(2);
  panel.back();
  expect(panel.card().header?.title).toBe("Home");
  panel.back();
  expect(panel.stack()).toHaveLength(1);
});

test("cards are pushed, updated, popped by name and to the root", () => {
  const panel = panelOf(`
    function menu(title) { return card(title, section(button("Push", "onPush"), button("Update", "onUpdate"), button("Root", "onRoot"), button("Named", "onNamed"), button("Pop", "onPop"))); }
    function onHome() { return menu("0").build(); }
    var title = function (e) { return JSON.stringify(e.commonEventObject.formInputs); };
    function onPush() { return push(menu("a")); }
    function onUpdate() { return update(menu("b")); }
    function nav(n) { return C.newActionResponseBuilder().setNavigation(n).build(); }
    function onRoot() { return nav(C.newNavigation().popToRoot().updateCard(menu("new root").build())); }
    function onNamed() { return nav(C.newNavigation().popToNamedCard("a")); }
    function onPop() { return nav(C.newNavigation().popCard()); }
  `);
  const titles = () => panel.stack().map((card) => card.header?.title);
  panel.openHome();
  panel.press("Push");
  panel.press("Push");
  panel.press("Update");
  expect(titles()).toEqual(["0", "a", "b"]);
  panel.press("Named");
  expect(titles()).toEqual(["0", "a"]);
  panel.press("Pop");
  panel.press("Pop");
  expect(titles()).toEqual(["0"]);
  panel.press("Named");
  expect(panel.last.error?.message).toContain('no card named "a"');
  panel.press("Push");
  panel.press("Root");
  expect(titles()).toEqual(["new root"]);
});

const FORM = `
  function onHome() {
    return card("Form", section(
      C.newTextInput().setFieldName("name").setTitle("Name").setValue("Dana").setValidation(C.newValidation().setCharacterLimit(8)),
      C.newTextInput().setFieldName("empty").setTitle("Empty"),
      C.newSelectionInput().setFieldName("who").setType(C.SelectionInputType.RADIO_BUTTON).addItem("I manage", "manager", true).addItem("I report", "direct", false),
      C.newSelectionInput().setFieldName("open").setType(C.SelectionInputType.CHECK_BOX).addItem("One", "1", true).addItem("Two", "2", false).addItem("Three", "3", true),
      row("Remind me").setSwitchControl(C.newSwitch().setFieldName("remind").setValue("yes").setSelected(false)),
      C.newDatePicker().setFieldName("day").setTitle("Day").setValueInMsSinceEpoch(Date.UTC(2026, 10, 27)),
      C.newTimePicker().setFieldName("time").setTitle("Time").setHours(9).setMinutes(5),
      C.newDateTimePicker().setFieldName("at").setTitle("At"),
      button("Save", "onSave")
    )).build();
  }
  function onSave(e) { return push(card("Saved", section(text(JSON.stringify(e.commonEventObject.formInputs).replace(/&/g, "&amp;"))))); }
`;

function saved(panel: ReturnType<typeof panelOf>): unknown {
  panel.press("Save");
  return JSON.parse(panel.texts()[1] ?? "");
}

test("a form sends what its inputs hold before anybody touches them, or nothing of that, by assumption", () => {
  const workspace = workspaceWithPeople();
  const panel = panelOf(FORM, {}, workspace);
  panel.openHome();
  expect(saved(panel)).toEqual({});
  panel.openHome();
  panel.set("who", "I manage");
  panel.set("open", []);
  expect(saved(panel)).toEqual({ who: { stringInputs: { value: ["manager"] } } });
  workspace.assumptions.set("side-panel.untouched-inputs", "sent");
  panel.openHome();
  expect(saved(panel)).toEqual({
    name: { stringInputs: { value: ["Dana"] } },
    empty: { stringInputs: { value: [""] } },
    who: { stringInputs: { value: ["manager"] } },
    open: { stringInputs: { value: ["1", "3"] } },
    day: { dateInput: { msSinceEpoch: String(Date.UTC(2026, 10, 27)) } },
    time: { timeInput: { hours: 9, minutes: 5 } },
  });
});

test("a time's zeros are sent, or left out by assumption", () => {
  const workspace = workspaceWithPeople();
  const panel = panelOf(FORM, {}, workspace);
  const time = (entered: string) => {
    panel.openHome();
    panel.set("time", entered);
    return saved(panel);
  };
  expect(time("00:30")).toEqual({ time: { timeInput: { hours: 0, minutes: 30 } } });
  workspace.assumptions.set("side-panel.zero-hours", "left out");
  expect(time("00:30")).toEqual({ time: { timeInput: { minutes: 30 } } });
  expect(time("00:00")).toEqual({ time: { timeInput: {} } });
});

test("a form sends what was entered", () => {
  const workspace = workspaceWithPeople();
  workspace.assumptions.set("side-panel.empty-text-input", "absent");
  const panel = panelOf(FORM, { zone: "America/New_York" }, workspace);
  panel.openHome();
  panel.set("name", "Dana & Sam Okoro");
  panel.set("who", "I report");
  panel.set("open", ["Two"]);
  panel.set("remind", true);
  panel.set("day", "2026-12-04");
  panel.set("time", "14:30");
  panel.set("at", "2026-12-04T14:30");
  expect(() => panel.set("who", ["manager", "direct"])).toThrow("exactly one");
  expect(() => panel.set("open", ["Four"])).toThrow('no item "Four"');
  expect(() => panel.set("nothing", "x")).toThrow('No input is called "nothing"');
  expect(saved(panel)).toEqual({
    name: { stringInputs: { value: ["Dana & S"] } },
    who: { stringInputs: { value: ["direct"] } },
    open: { stringInputs: { value: ["2"] } },
    remind: { stringInputs: { value: ["yes"] } },
    day: { dateInput: { msSinceEpoch: String(Date.UTC(2026, 11, 4)) } },
    time: { timeInput: { hours: 14, minutes: 30 } },
    at: {
      dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: String(Date.UTC(2026, 11, 4, 19, 30)) },
    },
  });
});

test("a date and time is an instant, or wall time by assumption", () => {
  const workspace = workspaceWithPeople();
  workspace.assumptions.set("side-panel.date-time-input", "wall time as UTC");
  const panel = panelOf(FORM, { zone: "America/New_York" }, workspace);
  panel.openHome();
  panel.set("at", "2026-12-04T14:30");
  expect(saved(panel)).toMatchObject({
    at: { dateTimeInput: { msSinceEpoch: String(Date.UTC(2026, 11, 4, 14, 30)) } },
  });
});

test("an updated card forgets what was entered, unless the action keeps it", () => {
  const form = (persist: boolean) => `
    function form() { return card("Form", section(C.newTextInput().setFieldName("name").setTitle("Name"), C.newTextButton().setText("Again").setOnClickAction(C.newAction().setFunctionName("again").setPersistValues(${persist})))); }
    function onHome() { return form().build(); }
    function again() { return update(form()); }`;
  for (const persist of [true, false]) {
    const panel = panelOf(form(persist));
    panel.openHome();
    panel.set("name", "typed");
    panel.press("Again");
    expect(panel.values()).toEqual({ name: persist ? "typed" : "" });
  }
});

test("changing an input runs its action", () => {
  const panel = panelOf(`
    function onHome() { return card("Form", section(C.newSelectionInput().setFieldName("pick").setType(C.SelectionInputType.DROPDOWN).addItem("A", "a", true).addItem("B", "b", false).setOnChangeAction(C.newAction().setFunctionName("changed")))).build(); }
    function changed(e) { return toast("Now " + e.commonEventObject.formInputs.pick.stringInputs.value[0]); }
  `);
  panel.openHome();
  panel.set("pick", "B");
  expect(panel.last.notification).toBe("Now b");
});

test("suggestions come from the add-on while somebody types", () => {
  const panel = panelOf(`
    function onHome() { return card("Form", section(C.newTextInput().setFieldName("who").setTitle("Who").setSuggestionsAction(C.newAction().setFunctionName("suggest")))).build(); }
    function suggest(e) {
      var typed = e.commonEventObject.formInputs.who.stringInputs.value[0];
      return C.newSuggestionsResponseBuilder().setSuggestions(C.newSuggestions().addSuggestion(typed + "@example.com").addSuggestions(["x", "y"])).build();
    }
  `);
  panel.openHome();
  expect(panel.suggestions("who", "dana")).toEqual(["dana@example.com", "x", "y"]);
});

test("a folded section shows its first widgets, and pressing inside unfolds it", () => {
  const panel = panelOf(`
    function onHome() { return card("Home", section(row("one"), row("two", button("Go", "go"))).setHeader("More").setCollapsible(true).setNumUncollapsibleWidgets(1)).build(); }
    function go() { return toast("gone"); }
  `);
  panel.openHome();
  expect(panel.texts()).toEqual(["Home", "More", "one"]);
  expect(panel.texts({ folded: true })).toEqual(["Home", "More", "one", "two", "Go"]);
  panel.press("Go");
  expect(panel.last.notification).toBe("gone");
  expect(panel.texts()).toContain("two");
});

test("footers and the card's menu can be pressed, a disabled button cannot", () => {
  const panel = panelOf(`
    function onHome() {
      return card("Home", section(C.newTextButton().setText("Off").setDisabled(true).setOnClickAction(C.newAction().setFunctionName("foot"))))
        .setFixedFooter(C.newFixedFooter().setPrimaryButton(button("Foot", "foot")).setSecondaryButton(C.newTextButton().setText("Open doc").setOpenLink(C.newOpenLink().setUrl("https://docs.google.com/document/d/x/edit").setOnClose(C.OnClose.RELOAD))))
        .addCardAction(C.newCardAction().setText("Settings").setOnClickAction(C.newAction().setFunctionName("menu"))).build();
    }
    function foot() { return toast("foot"); }
    function menu() { return toast("menu"); }
  `);
  panel.openHome();
  expect(panel.buttons()).toEqual(["Off", "Foot", "Open doc", "Settings"]);
  expect(panel.press("Foot").notification).toBe("foot");
  expect(panel.press("Settings").notification).toBe("menu");
  expect(panel.press("Open doc").openLink).toEqual({
    url: "https://docs.google.com/document/d/x/edit",
    onClose: "RELOAD",
  });
  expect(() => panel.press("Off")).toThrow("disabled");
});

test("an exception is Google's error card on a page, and leaves the card after a press", () => {
  const panel = panelOf(
    `
    function onHome(e) { throw new Error("broken"); }
    function go() { throw new TypeError("no"); }
    function onRefresh() { return 1; }
  `,
    {},
    workspaceWithPeople(),
  );
  panel.openHome();
  expect(panel.last.error).toMatchObject({ kind: "script" });
  expect(panel.texts()[0]).toBe("Runtime error.");
  const working = panelOf(`
    function onHome() { return card("Home", section(button("Go", "go"))).build(); }
    function go() { throw new TypeError("no"); }
    function onRefresh() { return card("x", section(text("x"))).build(); }
  `);
  working.openHome();
  expect(working.press("Go").error).toEqual({ kind: "script", message: "TypeError: no" });
  expect(working.card().header?.title).toBe("Home");
});

test("an answer of the wrong kind is refused in Google's words", () => {
  const panel = panelOf(`
    function onHome() { return card("Home", section(button("Card", "aCard"), button("Nothing", "nothing"), button("Unbuilt", "unbuilt"))).build(); }
    function aCard() { return onHome(); }
    function nothing() {}
    function unbuilt() { return C.newActionResponseBuilder().setStateChanged(true); }
    function onRefresh() { return toast("not universal"); }
  `);
  panel.openHome();
  for (const label of ["Card", "Nothing", "Unbuilt"]) {
    expect(panel.press(label).error?.message).toContain("type that cannot be used by the add-ons platform");
  }
  expect(panel.pressUniversal("Refresh").error?.kind).toBe("answer");
});

test("a universal action shows its cards, or opens its link", () => {
  const panel = panelOf(`
    function onHome() { return card("Home", section(text("x"))).build(); }
    function onRefresh() { return C.newUniversalActionResponseBuilder().displayAddOnCards([card("Fresh", section(text("x"))).build()]).build(); }
  `);
  panel.openHome();
  panel.pressUniversal("Refresh");
  expect(panel.card().header?.title).toBe("Fresh");
  expect(panel.pressUniversal("Help").openLink).toEqual({ url: "https://example.com/help" });
});

test("required inputs are asked for before the action runs", () => {
  const panel = panelOf(`
    function onHome() { return card("Form", section(C.newTextInput().setFieldName("name").setTitle("Name"), C.newTextButton().setText("Go").setOnClickAction(C.newAction().setFunctionName("go").addRequiredWidget("name")))).build(); }
    function go() { return toast("went"); }
  `);
  panel.openHome();
  expect(panel.press("Go").error).toEqual({ kind: "required", message: "Still empty: name" });
  panel.set("name", "x");
  expect(panel.press("Go").notification).toBe("went");
});

const DOC_ADDON = `
  function page(e) { return e.docs.addonHasFileScopePermission ? card("Doc", section(text(e.docs.id + " " + e.docs.title), button("Again", "ask"))) : card("Ask", section(button("Allow", "ask"))); }
  function onHome(e) { return page(e).build(); }
  function onFileGranted(e) { return page(e).build(); }
  function ask() { return C.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build(); }
`;

test("a document is known to the add-on only once its reader allows it", () => {
  const workspace = workspaceWithPeople();
  const made = workspace.call(byHand(ALEX), {
    method: "docs.documents.create",
    params: {},
    body: { title: "Ours" },
  });
  const id = String(made.body?.documentId);
  const panel = panelOf(DOC_ADDON, { host: "DOCS" }, workspace);
  panel.openDoc(id);
  expect(panel.texts()).toEqual(["Ask", "Allow"]);
  expect(() => panel.grantFileScope()).toThrow("did not ask");
  panel.press("Allow");
  expect(panel.last.fileScopeRequested).toBe(true);
  panel.grantFileScope();
  expect(panel.texts()).toEqual(["Doc", `${id} Ours`, "Again"]);
  const inAction = () => panel.callOf("Again")?.event.docs;
  expect(inAction()).toEqual({ addonHasFileScopePermission: false });
  workspace.assumptions.set("side-panel.file-scope-in-actions", "granted");
  expect(inAction()).toEqual({ id, title: "Ours", addonHasFileScopePermission: true });
  // A second request for a file that was granted shows nothing at all.
  panel.press("Again");
  expect(panel.last.fileScopeRequested).toBe(false);
  expect(() => panel.grantFileScope()).toThrow("did not ask");
  const other = panelOf(DOC_ADDON, { host: "DOCS" }, workspace, DANA);
  expect(() => other.openDoc(id)).toThrow();
});

test("a panel's own state goes through JSON and back", () => {
  const panel = panelOf(FORM);
  panel.openHome();
  panel.set("name", "typed");
  const before = panel.snapshot();
  panel.press("Save");
  panel.restore(JSON.parse(JSON.stringify(before)));
  expect(panel.snapshot()).toEqual(before);
  expect(panel.values().name).toBe("typed");
});

test("a press can be looked at without being made, and made in two steps", () => {
  const panel = panelOf(`
    function onHome() { return card("Home", section(button("Go", "go", { a: "1" }))).build(); }
    function go() { Tasks.Tasks.insert({ title: "t" }, "@default"); return toast("made"); }
  `);
  panel.openHome();
  expect(panel.callOf("Go")).toMatchObject({ functionName: "go", calling: "action" });
  panel.nextRun({ stopBeforeCall: 0 });
  expect(panel.press("Go").error?.kind).toBe("stopped");
  expect(panel.press("Go").notification).toBe("made");
});

test("a link outside the manifest's prefixes is refused", () => {
  const manifest = {
    ...MANIFEST,
    addOns: {
      ...MANIFEST.addOns,
      common: { ...MANIFEST.addOns.common, openLinkUrlPrefixes: ["https://docs.google.com/"] },
    },
  };
  const code = `${WORDS}
    function onHome() { return card("Home", section(C.newTextButton().setText("Out").setOpenLink(C.newOpenLink().setUrl("https://elsewhere.example.com/")))).build(); }`;
  const panel = openSidePanel(workspaceWithPeople(), script(code, manifest), ALEX, { host: "CALENDAR" });
  panel.openHome();
  expect(() => panel.press("Out")).toThrow("openLinkUrlPrefixes");
});

test("a link to an address of Google's needs a prefix too, or none, by assumption", () => {
  const workspace = workspaceWithPeople();
  const panel = panelOf(
    `function onHome() { return card("Home", section(C.newTextButton().setText("Doc").setOpenLink(C.newOpenLink().setUrl("https://docs.google.com/x")))).build(); }`,
    {},
    workspace,
  );
  panel.openHome();
  expect(() => panel.press("Doc")).toThrow("openLinkUrlPrefixes");
  workspace.assumptions.set("side-panel.link-prefixes", "not needed");
  expect(panel.press("Doc").openLink?.url).toBe("https://docs.google.com/x");
});
