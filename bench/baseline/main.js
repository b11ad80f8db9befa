// The plain way most scripts do these jobs, for comparison only: everything is read whole, every paragraph is a call of
// its own, every pair is looked up by itself. It runs on the same emulator, under the same manifest.
// Its answers are numbers, so that the bench can see that it did the same work.

const CHECKBOX = "BULLET_CHECKBOX";

function endOf(document) {
  const content = document.body.content;
  return content[content.length - 1].endIndex - 1;
}

function appendParagraph(documentId, text, style, checkbox) {
  const at = endOf(Docs.Documents.get(documentId));
  const requests = [{ insertText: { location: { index: at }, text: `${text}\n` } }];
  Docs.Documents.batchUpdate({ requests }, documentId);
  const range = { startIndex: at, endIndex: at + text.length + 1 };
  const styled = {
    updateParagraphStyle: { range, paragraphStyle: { namedStyleType: style }, fields: "namedStyleType" },
  };
  Docs.Documents.batchUpdate({ requests: [styled] }, documentId);
  if (checkbox) {
    Docs.Documents.batchUpdate(
      { requests: [{ createParagraphBullets: { range, bulletPreset: CHECKBOX } }] },
      documentId,
    );
  }
}

function appendSection(documentId, heading) {
  appendParagraph(documentId, heading, "HEADING_2", false);
  for (const part of ["Direct's topics", "Manager's topics", "Next steps"]) {
    appendParagraph(documentId, part, "HEADING_3", false);
    appendParagraph(documentId, "", "NORMAL_TEXT", true);
  }
}

function textOf(paragraph) {
  return paragraph.elements
    .map((element) => element.textRun?.content ?? "")
    .join("")
    .trim();
}

function openItems(document) {
  return document.body.content
    .filter((element) => element.paragraph?.bullet)
    .map((element) => textOf(element.paragraph))
    .filter((text) => text !== "" && !/→/.test(text));
}

export function plainOpenEvent(event) {
  return Calendar.Events.get(event.calendarId, event.eventId).attendees?.length ?? 0;
}

export function plainSetUp(event) {
  const found = Calendar.Events.get(event.calendarId, event.eventId);
  const guest = found.attendees.find((attendee) => !attendee.self).email;
  Drive.Files.list({ q: "trashed=false" });
  const folder = Drive.Files.create({ name: "1:1s", mimeType: "application/vnd.google-apps.folder" });
  const file = Drive.Files.create({ name: found.summary, mimeType: "application/vnd.google-apps.document" });
  Drive.Files.update({}, file.id, null, { addParents: folder.id, removeParents: "root" });
  appendParagraph(file.id, "Add anything, any day.", "NORMAL_TEXT", false);
  appendSection(file.id, event.heading);
  Drive.Permissions.create({ type: "user", role: "writer", emailAddress: guest }, file.id, {
    sendNotificationEmail: false,
  });
  const recurrence = ["RRULE:FREQ=WEEKLY"];
  const description = `https://docs.google.com/document/d/${file.id}/edit`;
  Calendar.Events.patch({ recurrence, description }, event.calendarId, event.eventId, { sendUpdates: "all" });
  return 1;
}

export function plainPanel(event) {
  Calendar.Events.get(event.calendarId, event.eventId);
  Calendar.Events.list(event.calendarId, { timeMin: event.from, timeMax: event.to, singleEvents: true });
  Drive.Files.get(event.docId, { fields: "*" });
  Drive.Permissions.list(event.docId);
  return openItems(Docs.Documents.get(event.docId)).length;
}

export function plainAddSection(event) {
  appendSection(event.docId, event.heading);
  return 1;
}

export function plainCarryOver(event) {
  const items = openItems(Docs.Documents.get(event.docId)).slice(0, event.items);
  for (const text of items) appendParagraph(event.docId, text, "NORMAL_TEXT", true);
  return items.length;
}

export function plainHome(event) {
  let open = 0;
  for (const pair of event.pairs) {
    Calendar.Events.instances("primary", pair.eventId, { timeMin: event.from, timeMax: event.to });
    open += openItems(Docs.Documents.get(pair.docId)).length;
  }
  return open;
}

export function plainHourly(event) {
  return plainHome(event);
}
