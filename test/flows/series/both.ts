import { byHand } from "../../../emulator/api/call";
import type { JsonObject } from "../../../emulator/json";
import { runFunction } from "../../../emulator/run";
import {
  ALEX,
  aPair,
  calendarOf,
  callsOf,
  DANA,
  docsOf,
  type Office,
  opens,
  type Pair,
  pairAfter,
  startsOf,
} from "../world";

/** Alex and Dana, both of whom have their panel; every Friday at ten from 20 November on. */
export const bothAllowed = pairAfter(async () => {
  const pair = await aPair();
  allowsIn(pair.office, pair.docId);
  for (const person of [ALEX, DANA]) opens(pair.office, person, pair.next());
  return pair;
});

export function allowsIn(office: Office, docId: string, person = DANA): void {
  const doc = docsOf(office, person);
  doc.openDoc(docId);
  doc.press("Allow");
  doc.grantFileScope();
}

/** The hourly run of a person; returns its Google calls. */
export function hourly({ office }: Pair, person = ALEX): string[] {
  return callsOf(office, () =>
    runFunction(office.workspace, office.bundle, {
      functionName: "onHour",
      person,
      trigger: true,
      event: {},
    }),
  );
}

/** The clock goes to that moment, in UTC: "2026-11-20T10:45". */
export function until({ office }: Pair, time: string): void {
  const { clock } = office.workspace;
  clock.advance(Date.parse(`${time}:00Z`) - clock.now());
}

export function addsTopic({ office }: Pair, person: string, eventId: string, topic: string): void {
  const panel = opens(office, person, eventId);
  panel.press("Add topics");
  panel.set("topic", topic);
  panel.press("Add");
}

/** What the panel of the next meeting says to each of the two. */
export function panels(pair: Pair): Readonly<Record<"alex" | "dana", readonly string[]>> {
  return { alex: panelOf(pair, ALEX), dana: panelOf(pair, DANA) };
}

export function panelOf({ office, seriesId }: Pair, person: string): readonly string[] {
  return opens(office, person, startsOf(office, person, seriesId)[0] ?? "").texts();
}

export function homeOf({ office }: Pair, person = ALEX): string {
  const panel = calendarOf(office, person);
  panel.openHome();
  return panel.texts().join("\n");
}

/** The days that head the doc's sections, in its order. */
export function days({ office, docId }: Pair): readonly string[] {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.get",
    params: { documentId: docId },
  });
  const content = ((body?.body as JsonObject | undefined)?.content ?? []) as {
    paragraph?: {
      paragraphStyle?: { namedStyleType?: string };
      elements?: { textRun?: { content?: string } }[];
    };
  }[];
  return content.flatMap(({ paragraph }) =>
    paragraph?.paragraphStyle?.namedStyleType === "HEADING_2"
      ? [
          (paragraph.elements ?? [])
            .map(({ textRun }) => textRun?.content ?? "")
            .join("")
            .trim(),
        ]
      : [],
  );
}
