import type { Window } from "./playground";

/** The words of the filled button. */
export const filled = (window: Window) => window.panel.locator(".card-footer .filled").innerText();

export const dialogOf = (window: Window) => window.page.getByRole("dialog");

/** Waits until the panel says so. */
export async function says(window: Window, ...words: readonly (string | RegExp)[]): Promise<void> {
  for (const one of words) await window.panel.getByText(one).first().waitFor();
}

/** Ends the open dialog with this button; `reach` is for "This event", "All events" … where it asks. */
export async function confirms(window: Window, name: string, reach?: string): Promise<void> {
  const dialog = dialogOf(window);
  if (reach !== undefined) await dialog.getByRole("radio", { name: reach, exact: true }).check();
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Changes the event whose card is open; where it asks, all of its meetings unless said otherwise. */
export async function editsEvent(
  window: Window,
  edit: () => Promise<unknown>,
  reach = "All events",
): Promise<void> {
  await window.page.getByRole("button", { name: "Edit event" }).click();
  await edit();
  const asks = (await dialogOf(window).getByRole("radio", { name: reach, exact: true }).count()) > 0;
  await confirms(window, "Save", asks ? reach : undefined);
}

/** From Monday morning to Friday's meeting. */
export async function toTheMeeting(window: Window): Promise<void> {
  await window.moveClock("+1 day", 4);
  await window.moveClock("To the next meeting");
}

export async function addsStep(window: Window, what: string, whose: string, by: string): Promise<void> {
  await window.press("Add next step");
  await window.panel.getByRole("textbox", { name: "What" }).fill(what);
  await window.panel.getByRole("radio", { name: whose }).check();
  await window.panel.getByLabel("By when").fill(by);
  await window.press("Add");
  await says(window, what);
}

/** What comes into the doc with the section after the first. */
export const NEXT_SECTION: readonly string[] = [
  "+ ## Fri 27 Nov 2026",
  "+ ### Dana's topics · first 20 min",
  "+ ☐ ",
  "+ ### Alex's topics · then 10 min",
  "+ ☐ ",
  "+ ### Next steps",
  "+ ☐ ",
];

/** What comes and goes where all topics of one person's are carried into that section, which the same press makes. */
export function carriedAll(name: string, ...topics: readonly string[]): readonly string[] {
  const heading = NEXT_SECTION.findIndex((line) => line.includes(`${name}'s topics`)) + 1;
  return [
    ...topics.map((topic) => `- ☐ ${topic}`),
    ...topics.map((topic) => `+ ☐ ${topic} → 27 Nov`),
    ...NEXT_SECTION.slice(0, heading),
    ...topics.map((topic) => `+ ☐ ${topic} since 20 Nov`),
    ...NEXT_SECTION.slice(heading),
  ];
}
