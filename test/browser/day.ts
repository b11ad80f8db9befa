import { afterEach, beforeEach } from "@jest/globals";
import type { Json } from "../../emulator/json";
import { addsTopics, allows, type OnRecord, onRecord, setsUpDana, TITLE } from "./on-record";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

/** How far Alex and Dana have come when a test begins. */
export interface Begins {
  /** Alex has set up the 1:1 with Dana: his window shows the pair's panel. */
  readonly setUp?: boolean;
  /** Dana has pressed Allow. */
  readonly allowed?: boolean;
  /** What Alex has added for the first meeting. */
  readonly topics?: readonly string[];
}

/** What a test acts with. */
export interface Day {
  readonly playground: OpenedPlayground;
  readonly record: OnRecord;
  readonly alex: Window;
}

/**
 * A playground of each test's own with Alex's window in it, closed behind it. What comes before every test of a file is
 * done through visible controls by the first of them; the others begin with what that left on record.
 */
export function aDay({ setUp = false, allowed = false, topics = [] }: Begins = {}): Day {
  const day = {} as { playground: OpenedPlayground; record: OnRecord; alex: Window };
  let begins: Json | undefined;
  beforeEach(async () => {
    day.playground = await openPlayground(begins);
    day.record = onRecord(day.playground);
    day.alex = await day.playground.asAlex();
    if (!setUp) return;
    if (begins !== undefined) return day.alex.openEvent(TITLE);
    await setsUpDana(day.alex);
    if (topics.length > 0) await addsTopics(day.alex, ...topics);
    if (allowed) {
      const dana = await day.playground.asDana();
      await allows(dana);
      await dana.page.close();
    }
    begins = day.playground.workspace.snapshot();
  });
  afterEach(() => day.playground.close());
  return day;
}
