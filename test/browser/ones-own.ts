import { expect } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { english } from "../../src/text/en/english";
import { ALEX, allows, DANA, type OnRecord, onRecord } from "./on-record";
import type { OpenedPlayground, Window } from "./playground";

const TITLE = "Dana / Alex";
const MEETING = /Dana \/ Alex/;

/** Whose "Just for me" it is, and the one who must see nothing of it. */
export const SEATS = [
  { role: "manager", me: ALEX, myName: "Alex", other: DANA, otherName: "Dana" },
  { role: "direct", me: DANA, myName: "Dana", other: ALEX, otherName: "Alex" },
] as const;
export type Seat = (typeof SEATS)[number];

export interface Desk {
  readonly mine: Window;
  readonly theirs: Window;
  readonly docId: string;
  /** From here on it is watched what reaches the other. */
  watch(): void;
  /**
   * Nothing of what this person did since for themselves reached the other: neither these words, in their panel in Calendar
   * and in Docs, the doc, the event on either side or a mail; nor a file, nor a right to one. `meant` is an act whose words are
   * for the doc: all around it is as it was.
   */
  nothingReached(words: RegExp, meant?: "for the doc"): Promise<void>;
  /** The files that this person has alone, by name without the day. */
  ownFiles(): readonly string[];
}

/** Alex manages Dana, and both use the panel. */
export async function bothAtTheirDesks(playground: OpenedPlayground, { me, other }: Seat): Promise<Desk> {
  const alex = await playground.asAlex();
  await setsUp(alex, "manager");
  const dana = await playground.asDana();
  await allows(dana);
  const [mine, theirs] = me === ALEX ? [alex, dana] : [dana, alex];
  await opensMeeting(mine);
  return deskOf(playground, { mine, theirs, me, other });
}

/** Alex sets the 1:1 up as the one or the other of the two. */
export async function setsUp(alex: Window, as: Seat["role"]): Promise<void> {
  await alex.openEvent(MEETING);
  if (as === "direct") {
    const radio = alex.panel.getByRole("radio", { name: english.ask.direct("Dana") });
    await radio.click();
  }
  await alex.press("Set up 1:1");
  await opensMeeting(alex);
}

export async function opensMeeting(window: Window): Promise<void> {
  await window.calendar();
  await window.openEvent(MEETING);
}

export async function opensOwn(window: Window): Promise<void> {
  await opensMeeting(window);
  await window.press(english.own.title);
}

export function sharedDoc(record: OnRecord): string {
  return record.documents(ALEX).find(({ name = "" }) => name.startsWith("1:1 ·"))?.id ?? "";
}

/** All that reaches both, or anybody else: the event on either side, the shared doc and its readers, every mail. */
export function everybodys(record: OnRecord, docId = sharedDoc(record)) {
  const events = [ALEX, DANA].map((person) => {
    const { etag: _etag, updated: _updated, ...event } = record.event(person, TITLE) ?? {};
    return event;
  });
  return {
    events,
    readers: record.roles(ALEX, docId),
    mails: record.mails(),
    doc: record.markdown(ALEX, docId),
  };
}

export function tasksOf({ workspace }: OpenedPlayground, person: string): readonly string[] {
  const call = (method: string, params: Record<string, string>) =>
    (workspace.call(byHand(person), { method, params }).body?.items ?? []) as {
      id?: string;
      title?: string;
    }[];
  return call("tasks.tasklists.list", {}).flatMap(({ id = "" }) =>
    call("tasks.tasks.list", { tasklist: id }).map(({ title = "" }) => title),
  );
}

interface Sides {
  readonly mine: Window;
  readonly theirs: Window;
  readonly me: string;
  readonly other: string;
}

function deskOf(playground: OpenedPlayground, { mine, theirs, me, other }: Sides): Desk {
  const record = onRecord(playground);
  const docId = sharedDoc(record);
  const now = () => everybodys(record, docId);
  let before = now();
  const ownFiles = () => {
    const others = record.documents(other).map(({ id }) => id);
    return record
      .documents(me)
      .filter(({ id }) => id !== docId)
      .map(({ id = "", name = "" }) => {
        expect([name, record.roles(me, id)]).toEqual([name, { [me]: "owner" }]);
        expect(others).not.toContain(id);
        return name.replace(/, .*/, "");
      })
      .sort();
  };
  return {
    mine,
    theirs,
    docId,
    ownFiles,
    watch: () => {
      before = now();
    },
    async nothingReached(words, meant) {
      const after = now();
      const same = meant === undefined ? after : { ...after, doc: before.doc };
      expect(same).toEqual(before);
      expect(JSON.stringify([after.doc, after.events, playground.workspace.outbox.all()])).not.toMatch(words);
      ownFiles();
      await opensMeeting(theirs);
      expect(await theirs.panelWords()).not.toMatch(words);
      await theirs.openDocument(/^1:1 ·/);
      expect(await theirs.panelWords()).not.toMatch(words);
      expect((await theirs.lines()).join("\n")).not.toMatch(words);
      // What the other's own opening may have written is no doing of this person's.
      before = now();
    },
  };
}
