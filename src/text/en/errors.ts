/** What a person reads when something went wrong: the thing, what is safe, what to do next. */
export interface ErrorWords {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly now: string;
}

/** Whom it is about; empty where nobody is known yet. */
export interface About {
  readonly name: string;
  readonly address: string;
  /** Whether the doc is this person's own, where that is known. */
  readonly owner?: boolean;
}

/** Whatever a press did before it was stopped. */
const KEPT = "Nothing was lost. What was done so far is kept and is not done twice.";
/** Sharing comes before the event is changed. */
const EVENT_KEPT = "Your event is unchanged. A doc that was made is in your Drive.";
const NOT_AS_SHOWN = "It is not as this panel said or left it: somebody changed it, or it is over.";
const notYet = (name: string) => `Not shared with ${name === "" ? "them" : name} yet`;
const DOC_KEPT = "Every word in the doc is as it was.";

/** By the code of `src/google/error.ts`: a code without words does not compile where the error card is made. */
export const errorWords = {
  EVENT_GONE: () => ({
    title: "The event is gone",
    happened: "It was deleted or cancelled while this panel was open.",
    safe: "A doc that was made for it is still where it was.",
    now: "Close this panel and choose another event, or set up a new 1:1.",
  }),
  NOT_YOUR_CALENDAR: () => ({
    title: "Not your calendar",
    happened: "This event is in somebody else's calendar, or Calendar refused the change.",
    safe: KEPT,
    now: "Ask the calendar's owner to set up the 1:1, or set one up in your own calendar.",
  }),
  NOT_ORGANIZER: () => ({
    title: "Only the organizer can change this",
    happened: "Somebody else organizes this event, and Calendar refused the change for a guest.",
    safe: KEPT,
    now: "Ask the organizer to change it, or set up a new 1:1 of your own.",
  }),
  EVENT_CHANGED: () => ({
    title: "The event just changed",
    happened: "Somebody edited the event at the same moment.",
    safe: "Their change is kept. A doc that was made is in your Drive and is used next time.",
    now: "Look at the event, then try again.",
  }),
  EVENT_NOT_AS_SHOWN: () => ({
    title: "The event has changed",
    happened: NOT_AS_SHOWN,
    safe: "Nothing was made, changed or shared, and nothing of the doc is shown.",
    now: "Open the event again to see what can be done with it.",
  }),
  LATE_NOT_AS_SHOWN: ({ name }) => ({
    title: "The event has changed",
    happened: NOT_AS_SHOWN,
    safe: `Nothing was changed in it, and Calendar told nobody. Your earlier doc is shared with ${name === "" ? "them" : name} by now and may have a new section.`,
    now: "Open the event again to see what can be done with it.",
  }),
  MAIL_NOT_AS_SHOWN: () => ({
    title: "The event has changed",
    happened: "Calendar would email somebody now whom this card didn't name.",
    safe: "Nothing was changed and nobody was told.",
    now: "Open it again: it then says who is told.",
  }),
  EVENT_REFUSED: ({ address }) => ({
    title: "Calendar didn't take it",
    happened: `Calendar refused the change to the event${address === "" ? "" : ` for ${address}`}.`,
    safe: KEPT,
    now: "Check the guest's address and the time, then try again.",
  }),
  STAYS_CANCELLED: () => ({
    title: "The meeting stays cancelled",
    happened: "Calendar didn't bring it back.",
    safe: "The series goes on, and every word in the doc is as it was.",
    now: "In Calendar open ⚙, then Trash, and restore the meeting there. Or make an event of its own for that day.",
  }),
  CALENDAR_LIMIT: () => ({
    title: "Calendar needs a break",
    happened: "Google stopped changes to your calendar for a while because there were many.",
    safe: KEPT,
    now: "Wait a few hours, then try again. It goes on where it stopped.",
  }),
  DOC_NO_ACCESS: ({ name, owner }) => ({
    title: "You can't open this doc",
    happened: "It was deleted, or you were taken off its list of people.",
    safe: "No second doc was made, and the event keeps its link.",
    now:
      owner === true
        ? "Open the doc. If it opens, press Allow in its panel; if it is gone for good, set up a new one."
        : name === ""
          ? "Ask the doc's owner to share it with you again."
          : `Ask ${name}, or restore the doc from your trash, then try again.`,
  }),
  DOC_TRASHED: ({ name, owner }) => ({
    title: "The doc is in the trash",
    happened: "Somebody moved the doc of this 1:1 to the trash.",
    safe: "Google keeps it for 30 days after it was put there. The event keeps its link. No second doc was made.",
    now:
      owner === true
        ? "Open the trash, right-click the doc and choose Restore. Then try again."
        : `Ask ${owner === false && name !== "" ? name : "its owner"} to restore it from the trash, then try again.`,
  }),
  DOC_ENDED: () => ({
    title: "This 1:1 has ended",
    happened: "It was ended by the one of you who organized it. The panel stops for its doc.",
    safe: "Ending it deleted nothing.",
    now: "Open the doc whenever you like. To meet again, set up a new 1:1: it begins with an empty doc.",
  }),
  DOC_NOT_THIS_PAIR: () => ({
    title: "This doc is not this 1:1's",
    happened:
      "The event points to a doc that doesn't name this pair and series, or belongs to somebody else.",
    safe: "Nothing was written to it.",
    now: "If you moved or copied the event, ask its organizer to open it and repair the link.",
  }),
  DOC_OWNER_CHANGED: () => ({
    title: "The doc has another owner",
    happened: "It belongs to somebody else by now.",
    safe: "Nothing was changed, and nothing of the doc is shown.",
    now: "Set up a new doc for this 1:1, or take it off your list.",
  }),
  ORGANIZER_CHANGED: ({ name }) => ({
    title: "Whose 1:1 is it now?",
    happened: `${name} organizes this series, and the doc is somebody else's. So the panel can't tell that it is still your 1:1.`,
    safe: "Nothing was changed, and nothing of the doc is shown.",
    now: "Open the doc itself, or take this 1:1 off your list.",
  }),
  DOC_BUSY: () => ({
    title: "Somebody is typing",
    happened: "The doc changed during every attempt to write to it.",
    safe: DOC_KEPT,
    now: "Wait for a pause, then try again.",
  }),
  DOC_REFUSED: () => ({
    title: "The doc didn't take it",
    happened: "Google Docs refused the change.",
    safe: DOC_KEPT,
    now: "Try again. If it happens twice, write the line in the doc by hand.",
  }),
  DOC_FULL: () => ({
    title: "The doc is full",
    happened: "It holds about a million characters, as much as Google lets a doc hold.",
    safe: DOC_KEPT,
    now: "Its owner goes on in a new doc, from this panel. What is open goes along.",
  }),
  DOC_CONTINUED: () => ({
    title: "You two go on in a new doc",
    happened: "The doc of this 1:1 was nearly full, so its owner made a new one for you both.",
    safe: "The old doc stays as it is, with a link to the new one at its top.",
    now: "Open the new one, and press Allow in its side panel once.",
  }),
  DOC_HALF_CONTINUED: () => ({
    title: "The new doc isn't finished yet",
    happened: "The press that makes it was cut short.",
    safe: "The old doc has every word, and nothing was lost.",
    now: "Press the button: it goes on where it stopped.",
  }),
  DOC_CHANGED_SINCE: () => ({
    title: "That line has changed",
    happened: "Somebody edited or removed it since this panel was opened.",
    safe: DOC_KEPT,
    now: "Refresh the panel and look again.",
  }),
  SHARE_POLICY: ({ name, address }) => ({
    title: notYet(name),
    happened: `Your company's rules blocked sharing with ${address}.`,
    safe: EVENT_KEPT,
    now: "Ask IT to allow this address, then try again.",
  }),
  SHARE_NEEDS_MAIL: ({ name, address }) => ({
    title: notYet(name),
    happened: `${address} has no Google account, and Google shares with such an address only by email.`,
    safe: EVENT_KEPT,
    now: "Share it with an email, or choose another address.",
  }),
  SHARE_GROUP: ({ address }) => ({
    title: "That is a group",
    happened: `${address} is a group's address. A 1:1 is for two people, so the share was taken back.`,
    safe: "Your event is unchanged.",
    now: "Choose one person and try again.",
  }),
  SHARE_OTHER_ACCOUNT: ({ address }) => ({
    title: "This address has another account",
    happened: `${address} belongs to another Google account than the one this doc was shared with, so it was not shared.`,
    safe: "The doc and who can open it are as they were.",
    now: "End this 1:1 and set up a new one: it gets a new doc, this one stays yours. If it is the same person, you can let them read it in Docs.",
  }),
  SHARE_UNSURE: ({ address }) => ({
    title: "Is it still the same person?",
    happened: `This doc was for whoever had ${address} when it was set up, and nothing says any more which Google account that was.`,
    safe: "Nothing was shared, and every word is as it was.",
    now: "If it is the same person, share the doc by hand in Docs. If not, end this 1:1 and set up a new one.",
  }),
  SHARE_ADDRESS: ({ address }) => ({
    title: "Nobody has this address",
    happened: `Google knows nobody called ${address}, so the doc could not be shared.`,
    safe: EVENT_KEPT,
    now: "Correct the guest's address in the event, then open it again.",
  }),
  SHARE_NO_ACCOUNT: ({ name, address }) => ({
    title: notYet(name),
    happened: `${address} has no Google account, and Google does not share with it.`,
    safe: EVENT_KEPT,
    now: "Ask for an address with a Google account, change the guest in the event, then open it again.",
  }),
  SHARE_REFUSED: ({ name, address }) => ({
    title: notYet(name),
    happened: `Google refused to share the doc with ${address} and did not say why.`,
    safe: EVENT_KEPT,
    now: "Try again. If it happens twice, open the doc and share it there by hand; Google then says what is wrong.",
  }),
  UNSHARE_REFUSED: () => ({
    title: "Others can still open it",
    happened: "Google didn't take everybody off. It may be open through the folder that it lies in.",
    safe: "Every word is as it was.",
    now: "In Drive, move it out of that folder.",
  }),
  SHARE_LIMIT: () => ({
    title: "Sharing needs a break",
    happened: "Google limits how much one person shares in a day.",
    safe: EVENT_KEPT,
    now: "Try again tomorrow. It goes on where it stopped.",
  }),
  SHARED_DRIVE: () => ({
    title: "The doc is in a shared drive",
    happened: "Everybody in that drive can read it, so it is not private to the two of you.",
    safe: DOC_KEPT,
    now: "Move the doc back to My Drive, then try again.",
  }),
  ADDRESS_NEEDED: ({ address }) => ({
    title: "Who is it with?",
    happened: address === "" ? "No person was chosen." : `"${address}" is not an email address.`,
    safe: "Nothing was made or changed.",
    now: "Go back and choose a guest or type a full email address.",
  }),
  ONESELF: ({ address }) => ({
    title: "That's you",
    happened: `${address === "" ? "This address" : address} is your own address, or leads to your own account. A 1:1 is for two people.`,
    safe: "Your event is unchanged.",
    now: "Go back and choose the other person.",
  }),
  PRESS_NOT_OURS: () => ({
    title: "This button is out of date",
    happened: "It carries something that this version of the add-on doesn't write.",
    safe: "Nothing was done.",
    now: "Open the panel again and press there.",
  }),
  PERMISSION_NEEDED: () => ({
    title: "A permission is missing",
    happened: "Google says that this add-on may not do this for you.",
    safe: KEPT,
    now: "Open the add-on's permissions in your Google account, allow them, then try again.",
  }),
  TOO_MANY_REQUESTS: () => ({
    title: "Google is busy",
    happened: "Too many people asked at the same time.",
    safe: "Nothing was lost. Every word in the doc is as it was.",
    now: "Try again. It goes on where it stopped.",
  }),
  DAILY_LIMIT: () => ({
    title: "That was the limit for today",
    happened: "Google limits what this add-on may ask in a day, for everybody who uses it together.",
    safe: KEPT,
    now: "Try again tomorrow. It goes on where it stopped.",
  }),
  STORAGE_FULL: () => ({
    title: "Your Google storage is full",
    happened: "Google refused to make a file in your Drive, because there is no room left.",
    safe: KEPT,
    now: "Make room in your storage, or ask IT for more. Then try again: it goes on where it stopped.",
  }),
  DRIVE_BLOCKED: () => ({
    title: "Your company blocks this",
    happened: "Your company's administrators don't let add-ons use Drive.",
    safe: KEPT,
    now: "Ask IT to allow add-ons in Drive, then try again.",
  }),
  GOOGLE_DOWN: () => ({
    title: "Google didn't answer",
    happened: "A Google service failed for a moment.",
    safe: KEPT,
    now: "Try again. It goes on where it stopped.",
  }),
  STILL_WORKING: () => ({
    title: "Still working on it",
    happened: "Your last press hasn't finished yet.",
    safe: "Nothing is done twice.",
    now: "Wait a few seconds, then try again.",
  }),
  UNEXPECTED: () => ({
    title: "That didn't work",
    happened: "Something went wrong that this add-on doesn't know.",
    safe: KEPT,
    now: "Try again. If it happens twice, send the details below to IT.",
  }),
} satisfies Readonly<Record<string, (about: About) => ErrorWords>>;
