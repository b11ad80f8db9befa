import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { says } from "./acts";
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

test.each(HOSTS)(
  "moved, skipped and ended by $who, each taken back: one mail each way, said before, and all is as it was",
  async (one) => {
    const { me, other, name, title, opens, time } = one;
    const host = await setsUp(one, playground);
    const now = () => record.state(title);
    const becomes = (...[since, change]: Parameters<OnRecord["becomes"]>) =>
      record.becomes(since, change, title);
    const set = now();
    const met = (day: string) => `- ${day} ${time} alex dana`;
    const told = `+ calendar.update to ${other}`;

    await host.pressInMenu("Find a time");
    expect(await host.panelWords()).toContain(`Moving or skipping sends ${name} one calendar email.`);
    await clean(playground, host);
    await host.press("Move it");
    await says(host, `Moved with ${name}`);
    await becomes(set, { event: [met("2026-11-20"), "+ 2026-11-16 11:00 alex dana"], mails: [told] });
    await clean(playground, host);
    await host.press("Undo");
    await becomes(set, { mails: [told, told] });

    await opensAgain(host, opens);
    const before = now();
    const skipped = `+ calendar.cancellation to ${other}`;
    await host.pressInMenu("Skip this week");
    expect(await host.panelWords()).toContain(`Skipping sends ${name} one calendar email.`);
    await host.press("Skip this week");
    await says(host, "is skipped", `Undo sends ${name} one more email.`);
    await becomes(before, { event: [met("2026-11-20")], mails: [skipped] });
    await clean(playground, host);
    await host.press("Undo");
    await becomes(before, { mails: [skipped, told] });

    const guest = await playground.as(other);
    await allows(guest);
    await opensAgain(host, opens);
    const whole = now();
    await host.pressInMenu("End this 1:1");
    expect(await host.panelWords()).toContain(`${name} gets one calendar email.`);
    await clean(playground, host);
    await host.press("End it");
    await says(host, `Your 1:1 with ${name} ends after Fri 20 Nov`);
    await becomes(whole, {
      event: [
        "- RRULE:FREQ=WEEKLY;BYDAY=FR",
        "- names its doc",
        ...["2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18"].map(met),
        "+ RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261120T235959Z",
      ],
      mails: [told],
    });
    await clean(playground, host);
    await host.press("Undo");
    await says(host, "Your 1:1 goes on");
    await becomes(whole, { mails: [told, told] });
    await guest.calendar();
    await guest.openEvent(opens);
    await guest.panel.getByRole("button", { name: "Add topics" }).waitFor();
    await clean(playground, guest);
    expect(record.documents(me)).toHaveLength(1);
  },
  120_000,
);
