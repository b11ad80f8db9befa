import type { Assumption } from "../assumption";

/** What no page of Google's says about Calendar, each with the switch that flips it. */
export const calendarAssumptions: readonly Assumption[] = [
  {
    id: "calendar.made-recurring-keeps-id",
    question: "Does a single event that gets a recurrence keep its id?",
    answers: ["keeps", "renews"],
    where: "Set up makes the opened event weekly and records the series by its id.",
    check: "Insert a single event, patch a recurrence and both zones, compare the ids and get the old one.",
  },
  {
    id: "calendar.list-gives-zone",
    question: "Do the items of events.list carry start.timeZone and end.timeZone?",
    answers: ["yes", "no"],
    where: "Anything that reads an event's zone from a list.",
    check: "Insert an event with a zone, list the day and look at start.timeZone.",
  },
  {
    id: "calendar.visibility-travels",
    question:
      "Does a guest's copy take the organizer's visibility and transparency until the guest sets their own?",
    answers: ["yes", "no"],
    where: "Set up makes the event private; who else can read the direct's copy depends on it.",
    check: "Invite a second account to a private event and get it from the guest's calendar.",
  },
  {
    id: "calendar.busy-view",
    question: "Whom does an event name that is shown as free and busy alone?",
    answers: ["nobody", "names the organizer"],
    where:
      "A person who allowed to see when people are busy and not to see events: the same calls then answer.",
    check:
      "Allow calendar.events.freebusy and not calendar.events.owned, then call events.get for an event with a guest.",
  },
  {
    id: "calendar.changed-occurrence-follows-series",
    question: "When a series changes, do the untouched fields of a changed occurrence follow?",
    answers: ["yes", "no"],
    where: "The doc's link that set up writes into the description of a series with moved occurrences.",
    check: "Move one occurrence, patch the series' description, get the occurrence.",
  },
  {
    id: "calendar.retimed-series-drops-exceptions",
    question:
      "When the time or the rule of a series changes, do the changed occurrences that no longer fit it vanish?",
    answers: ["yes", "no"],
    where: "Switching a fortnightly event to weekly from the next one on.",
    check: "Move one occurrence, patch the series' start by an hour, list the day.",
    recorded: "taylorwilsdon/google_workspace_mcp#780: past meetings that no longer fit are dropped",
  },
  {
    id: "calendar.start-off-rule",
    question: "Is a series' start an occurrence even when its rule does not name that day?",
    answers: ["included", "skipped"],
    where: "Dates of the sections of a series whose start was moved by hand.",
    check: "Insert a series that starts on a Wednesday with BYDAY=TH and list its instances.",
  },
  {
    id: "calendar.time-in-gap",
    question: "What becomes of an occurrence whose wall time daylight saving skips?",
    answers: ["skipped", "later"],
    where: "Series at night; RFC 5545 contradicts itself.",
    check: "Insert a daily event at 02:30 in Berlin and list the last Sunday of March.",
  },
  {
    id: "calendar.until-date-on-timed",
    question: "Does UNTIL with a bare date keep the occurrence of that day in a timed series?",
    answers: ["whole-day", "midnight"],
    where: "Series that other programs ended.",
    check: "Insert a daily series with UNTIL of a bare date and list that day.",
  },
  {
    id: "calendar.exdate-day-on-timed",
    question: "Does EXDATE;VALUE=DATE take an occurrence out of a timed series?",
    answers: ["ignored", "excludes"],
    where: "Series that other programs wrote.",
    check: "Insert a timed daily series with an EXDATE;VALUE=DATE and list that day.",
  },
  {
    id: "calendar.endless-horizon",
    question: "How far ahead does a list without timeMax expand a series without an end?",
    answers: ["five-years", "one-year"],
    where: "Calls that leave timeMax out.",
    check: "Insert a weekly series without an end and page through its instances.",
  },
  {
    id: "calendar.owned-scope-refusal",
    question:
      "What does a caller with calendar.events.owned alone get for a calendar owned by somebody else?",
    answers: ["403", "404"],
    where: "Opening an event of a calendar that one only manages or reads.",
    check: "Call events.get with that scope alone on a calendar shared with one as writer.",
  },
  {
    id: "calendar.owned-scope-means",
    question:
      "Does calendar.events.owned reach a calendar on which one has the owner role, or only one's own?",
    answers: ["owner-role", "data-owner"],
    where: "Assistants with full access to a manager's calendar.",
    check: "Share a secondary calendar with the owner role and read it with that scope alone.",
  },
  {
    id: "calendar.organizer-listed",
    question: "Does an event inserted by the API with guests list its organizer among them?",
    answers: ["no", "yes"],
    where: "Counting the guests of an event.",
    check: "Insert an event with one guest and read attendees.",
  },
  {
    id: "calendar.guest-names",
    question: "Do attendees carry a displayName that the caller did not give?",
    answers: ["no", "from-directory"],
    where: "Naming the two people of a pair.",
    check: "Insert an event with a colleague's address only and read attendees[].displayName.",
  },
  {
    id: "calendar.guest-without-response",
    question: "What becomes of a guest's answer when the organizer writes the guest list without it?",
    answers: ["reset", "kept"],
    where: "Any patch that adds a guest: arrays overwrite.",
    check: "Answer from a guest's account, patch attendees with the address alone, read responseStatus.",
    recorded: "nspady/google-calendar-mcp#148: answers went back to needsAction when a room was added",
  },
  {
    id: "calendar.moved-answers",
    question: "What becomes of the guests' answers when the organizer gives a meeting another time?",
    answers: ["kept", "reset"],
    where: "A meeting that the other declined gets a new time.",
    check: "Decline from a guest's account, move the meeting by events.patch, read responseStatus.",
  },
  {
    id: "calendar.group-guests",
    question: "Are the members of an invited group listed one by one?",
    answers: ["when-they-answer", "at-once"],
    where: "Telling a group from a person before sharing a doc.",
    check: "Invite a group, read attendees on the organizer's copy and on a member's.",
  },
  {
    id: "calendar.colleagues-see",
    question: "What may colleagues read of a primary calendar before its owner says otherwise?",
    answers: ["details", "free-busy", "nothing"],
    where: "What the panel says about who can see the event.",
    check: "Read a colleague's calendar in a fresh domain; the administrator's default decides.",
  },
  {
    id: "calendar.edit-page-writes",
    question: "Does saving an open edit page write back fields that were changed elsewhere meanwhile?",
    answers: ["changed-fields", "all-fields"],
    where: "Set up run while the event's edit page is open.",
    check: "Open an event's edit page, patch its description, change the title on the page and save.",
  },
  {
    id: "calendar.response-renews-etag",
    question: "Does a guest's answer give the organizer's copy a new etag?",
    answers: ["yes", "no"],
    where: "If-Match on the patch of set up while the direct answers.",
    check: "Read the etag, answer from the guest's account, read it again.",
  },
  {
    id: "calendar.split-copies-properties",
    question: 'Does "this and following" give the new series the old one\'s extended properties?',
    answers: ["yes", "no"],
    where: "A split series whose stored series id differs from its own.",
    check: "Patch private properties onto a series, change this and following by hand, get the new series.",
  },
  {
    id: "calendar.duplicate-copies-properties",
    question: "Does duplicating an event by hand copy its extended properties?",
    answers: ["no", "yes"],
    where: "A copied event that names a doc of another series.",
    check: "Patch private properties onto an event, duplicate it by hand, get the copy.",
  },
  {
    id: "calendar.guest-private-properties",
    question: "May a guest patch the private extended properties of their own copy?",
    answers: ["taken", "403 forbiddenForNonOrganizer"],
    where: "A doc for an event that somebody else organizes: one's own note on one's own copy.",
    check: "From a guest's account patch extendedProperties.private alone on one's own copy.",
    documented:
      "the guide calls private properties one's own copy's; one report of 2022 has the refusal for nothing but them (kewisch/gdata-provider#3)",
  },
  // ethereum/pm#2083 (2026-05) brings the cancelled meetings of a live calendar back so; what came of it is not written down.
  {
    id: "calendar.cancelled-comes-back",
    question:
      'Does a cancelled meeting of a series take place again when its status is patched to "confirmed"?',
    answers: ["comes back", "410 deleted", "stays cancelled"],
    where: "Undo of “Skip this week”, and another time for a meeting that was cancelled by hand.",
    check: "Delete one meeting, patch its status to confirmed, list the series' meetings.",
  },
  // The reference says it of events and names no meetings of a series; macro-inc/macro#5533 answers so to both.
  {
    id: "calendar.own-answer-alone",
    question: "Is a guest's own answer to one meeting of a series taken with attendeesOmitted?",
    answers: ["taken", "403 forbiddenForNonOrganizer", "left as it was"],
    where: "“I can't make it” and its undo, by the one of the two who does not organize.",
    check:
      "As a guest patch one meeting with attendeesOmitted and one's own attendee alone, read the guests.",
  },
  {
    id: "calendar.uninvite-mails",
    question: "Who is told by mail when a guest is taken off an event with sendUpdates=all?",
    answers: ["every guest", "those taken off"],
    where: "“Uninvite”, which says beforehand who gets a mail.",
    check: "Take one of two guests off with sendUpdates=all and look into both inboxes.",
  },
  {
    id: "calendar.busy-span",
    question: "How long a time may one freebusy.query ask about?",
    answers: ["90 days", "any"],
    where: "Times for a meeting that is weeks away, as of a series every month.",
    check: "Ask freebusy.query about 80 days, then about 100.",
    recorded:
      "calcom/cal.diy#11688 and #11962: past 90 days “The requested time range is too long.”; another client observed timeRangeTooLong, 400, past some three months",
  },
];
