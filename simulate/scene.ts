import { ApiError } from "../emulator/api/error";
import type { SidePanel } from "../emulator/side-panel/panel";
import type { Ledger } from "./ledger";
import type { MailBook } from "./mail-book";
import { docsOf, type Office } from "./office";

/** What a story knows while it is told. */
export interface Scene {
  readonly office: Office;
  readonly ledger: Ledger;
  readonly mails: MailBook;
  /** The panel each person used last. */
  readonly current: Map<string, SidePanel>;
  /** Whom Alex let into the doc by hand; the add-on must say so. */
  readonly letIn: Set<string>;
  /** What people wrote into the event's description. */
  readonly described: string[];
}

/** Meets the weather: makes the panel's next run misfortunate, then has it run. */
export type Prepare = (panel: SidePanel, go: (panel: SidePanel) => void) => void;

export const inGoodWeather: Prepare = (panel, go) => go(panel);

/** The one doc, when this person may open it. */
export function readableDoc({ office }: Scene, who: string): string | undefined {
  const id = docsOf(office)[0]?.id;
  return id !== undefined && canRead(office, who, id) ? id : undefined;
}

function canRead(office: Office, who: string, docId: string): boolean {
  try {
    office.workspace.docs.view(who, docId);
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

/** What was done in words, or undefined where Google refuses a person that. */
export function refusable(act: () => void, done: string): string | undefined {
  try {
    act();
    return done;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
