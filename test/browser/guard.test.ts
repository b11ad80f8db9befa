import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { dialogOf, editsEvent } from "./acts";
import { HOSTS, setsUp } from "./hosts";
import { allows, clean, type OnRecord, onRecord, opensAgain } from "./on-record";
import { type OpenedPlayground, openPlayground } from "./playground";

let playground: OpenedPlayground;
let record: OnRecord;
beforeEach(async () => {
  playground = await openPlayground();
  record = onRecord(playground);
});
afterEach(() => playground.close());

const SAM = "sam@example.com";

test.each(HOSTS)(
  "$who sees who was let in, invited, lost, and what a saved edit page wrote back: each said, mended, and taken back where that can be",
  async (one) => {
    const { other, name, title, opens } = one;
    const host = await setsUp(one, playground);
    const becomes = (...[since, change]: Parameters<OnRecord["becomes"]>) =>
      record.becomes(since, change, title);
    const now = () => record.state(title);
    const dialog = dialogOf(host);
    const whole = now();

    // A stranger is let into the doc, by its own Share.
    await host.openDocument(/1:1/);
    await host.page.getByRole("button", { name: "Share", exact: true }).click();
    await dialog.getByLabel("Add a person, by address").fill(SAM);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.getByRole("combobox", { name: "What Sam Okoro can do" }).waitFor();
    await dialog.getByRole("button", { name: "Done" }).click();
    const shared = now();
    expect(await opensAgain(host, opens)).toContain("Sam Okoro (sam@example.com) can also open this doc");
    await host.press("Review");
    expect(await host.panelWords()).toContain(
      "Remove takes Sam Okoro (sam@example.com) off the doc's list, without an email.",
    );
    await clean(playground, host);
    await host.press("Remove Sam: Sam Okoro (sam@example.com)");
    expect(await host.panelWords()).toContain("Only you two can open this doc");
    const mailed = { mails: shared.mails.slice(whole.mails.length).map((mail) => `+ ${mail}`) };
    const guarded = await becomes(whole, mailed);

    // A third guest is invited too: named, uninvited, and invited again by Undo; home says it as well.
    await opensAgain(host, opens);
    await editsEvent(host, async () => {
      await dialog.getByLabel(/^Guests/).fill(SAM);
      await dialog.getByRole("button", { name: "Add guest" }).click();
    });
    const third = now();
    expect(await opensAgain(host, opens)).toContain("is invited too");
    expect(await host.panelWords()).toContain(
      `Uninvite sends ${SAM} one calendar email. Google may email ${name} too.`,
    );
    await host.press(`Uninvite: ${SAM}`);
    expect(await host.panelWords()).toContain("Uninvited: sam@example.com");
    const uninvited = [`+ calendar.cancellation to ${SAM}`, `+ calendar.update to ${other}`];
    await becomes(third, { event: ["- sam is invited"], mails: uninvited });
    await host.press("Undo");
    expect(await host.panelWords()).toContain(`Invite ${SAM} again?`);
    await clean(playground, host);
    await host.press("Invite again");
    const invited = [`+ calendar.invitation to ${SAM}`, `+ calendar.update to ${other}`];
    await becomes(third, { mails: [...uninvited, ...invited] });
    await host.calendar();
    expect(await host.panelWords()).toContain("Needs a look");
    await host.openEvent(opens);
    await host.press(`Uninvite: ${SAM}`);

    // What a saved edit page wrote back is repaired without a mail.
    await opensAgain(host, opens);
    const right = now();
    await editsEvent(host, async () => {
      await dialog.getByRole("checkbox", { name: "Private" }).uncheck();
      await dialog.getByRole("checkbox", { name: "Change the event" }).check();
    });
    const written = now();
    expect(await opensAgain(host, opens)).toContain("The event is not private");
    expect(await host.panelWords()).toContain("Repair sends nobody an email");
    await host.press("Repair");
    await becomes(written, { event: ["- guests may change it", "+ private"] });
    await clean(playground, host);
    await host.press("Undo");
    await host.press("Undo the repair");
    await becomes(written);
    await opensAgain(host, opens);
    await host.press("Repair");
    await becomes(written, { event: ["- guests may change it", "+ private"] });
    expect(now().event).toEqual(right.event);

    // Whom the event lost is invited again, the mail said before.
    await opensAgain(host, opens);
    await editsEvent(host, async () => {
      await dialog.getByRole("button", { name: new RegExp(`^Remove ${name}`) }).click();
    });
    const words = await opensAgain(host, opens);
    expect(words).toContain(`${name} is no longer invited`);
    expect(words).toContain(`Repair invites ${name} again, by one calendar email`);
    await clean(playground, host);
    const lost = now();
    await host.press("Repair");
    const { event } = await becomes(lost, {
      event: expect.arrayContaining([`+ ${name.toLowerCase()} is invited`]) as unknown as string[],
      mails: [`+ calendar.invitation to ${other}`],
    });
    expect(event).toEqual(right.event);

    // Notes by Gemini on the meeting are said to both, and how to turn them off.
    await opensAgain(host, opens);
    await editsEvent(host, async () => {
      await dialog.getByLabel("Attach a file").selectOption("New notes by Gemini");
      await dialog.getByRole("button", { name: "Attach" }).click();
      await dialog.getByRole("button", { name: /^Detach/ }).waitFor();
    });
    expect(await opensAgain(host, opens)).toContain("is attached to the meeting");
    const attached = now();
    await host.press("Review file");
    expect(await host.panelWords()).toContain("turn them off under Meeting records");
    await clean(playground, host);

    // The other, who does not own the doc, is told what is to be seen in the event, and nothing that they cannot know.
    const guest = await playground.as(other);
    await guest.openEvent(opens);
    expect(await guest.panelWords()).toContain("1:1");
    await clean(playground, guest);
    await allows(guest);
    expect(await guest.panelWords()).not.toMatch(/Only you two|Review(?! file)/);
    await guest.calendar();
    await guest.openEvent(opens);
    expect(await guest.panelWords()).toContain("is attached to the meeting");
    await clean(playground, guest);
    await becomes(attached);
    expect(guarded.readers).toEqual(whole.readers);
  },
  120_000,
);
