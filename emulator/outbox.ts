import { copyJson, type Json } from "./json";
import type { Clock, Ids, Mail, Outbox } from "./world";

/** Every mail Google would have sent, oldest first. Nothing leaves the machine. */
export function createOutbox(
  clock: Clock,
  ids: Ids,
): Outbox & { snapshot(): Json; restore(state: Json): void } {
  let mails: Mail[] = [];
  return {
    send(mail) {
      mails.push({ ...mail, id: ids.next(12), at: clock.now() });
    },
    all: () => mails,
    snapshot: () => copyJson(mails) as unknown as Json,
    restore(state) {
      mails = copyJson(state) as unknown as Mail[];
    },
  };
}
