// Made by build/contract.ts from Google's discovery document calendar.v3, revision 20260708. Do not edit.
export interface Acl {
  etag?: string;
  items?: Array<AclRule>;
  kind?: string;
  nextPageToken?: string;
  nextSyncToken?: string;
}
export interface AclRule {
  etag?: string;
  id?: string;
  kind?: string;
  role?: string;
  scope?: { type?: string; value?: string };
}
export interface Calendar {
  autoAcceptInvitations?: boolean;
  conferenceProperties?: ConferenceProperties;
  dataOwner?: string;
  description?: string;
  etag?: string;
  id?: string;
  kind?: string;
  labelProperties?: LabelProperties;
  location?: string;
  summary?: string;
  timeZone?: string;
}
export interface CalendarList {
  etag?: string;
  items?: Array<CalendarListEntry>;
  kind?: string;
  nextPageToken?: string;
  nextSyncToken?: string;
}
export interface CalendarListEntry {
  accessRole?: string;
  autoAcceptInvitations?: boolean;
  backgroundColor?: string;
  colorId?: string;
  conferenceProperties?: ConferenceProperties;
  dataOwner?: string;
  defaultReminders?: Array<EventReminder>;
  deleted?: boolean;
  description?: string;
  etag?: string;
  foregroundColor?: string;
  hidden?: boolean;
  id?: string;
  kind?: string;
  location?: string;
  notificationSettings?: { notifications?: Array<CalendarNotification> };
  primary?: boolean;
  selected?: boolean;
  summary?: string;
  summaryOverride?: string;
  timeZone?: string;
}
export interface CalendarNotification {
  method?: string;
  type?: string;
}
export interface Channel {
  address?: string;
  expiration?: string;
  id?: string;
  kind?: string;
  params?: { [key: string]: string };
  payload?: boolean;
  resourceId?: string;
  resourceUri?: string;
  token?: string;
  type?: string;
}
export interface ColorDefinition {
  background?: string;
  foreground?: string;
}
export interface Colors {
  calendar?: { [key: string]: ColorDefinition };
  event?: { [key: string]: ColorDefinition };
  kind?: string;
  updated?: string;
}
export interface ConferenceData {
  conferenceId?: string;
  conferenceSolution?: ConferenceSolution;
  createRequest?: CreateConferenceRequest;
  entryPoints?: Array<EntryPoint>;
  notes?: string;
  parameters?: ConferenceParameters;
  signature?: string;
}
export interface ConferenceParameters {
  addOnParameters?: ConferenceParametersAddOnParameters;
}
export interface ConferenceParametersAddOnParameters {
  parameters?: { [key: string]: string };
}
export interface ConferenceProperties {
  allowedConferenceSolutionTypes?: Array<string>;
}
export interface ConferenceRequestStatus {
  statusCode?: string;
}
export interface ConferenceSolution {
  iconUri?: string;
  key?: ConferenceSolutionKey;
  name?: string;
}
export interface ConferenceSolutionKey {
  type?: string;
}
export interface CreateConferenceRequest {
  conferenceSolutionKey?: ConferenceSolutionKey;
  requestId?: string;
  status?: ConferenceRequestStatus;
}
export interface EntryPoint {
  accessCode?: string;
  entryPointFeatures?: Array<string>;
  entryPointType?: string;
  label?: string;
  meetingCode?: string;
  passcode?: string;
  password?: string;
  pin?: string;
  regionCode?: string;
  uri?: string;
}
export interface Error {
  domain?: string;
  reason?: string;
}
export interface Event {
  anyoneCanAddSelf?: boolean;
  attachments?: Array<EventAttachment>;
  attendees?: Array<EventAttendee>;
  attendeesOmitted?: boolean;
  birthdayProperties?: EventBirthdayProperties;
  colorId?: string;
  conferenceData?: ConferenceData;
  created?: string;
  creator?: { displayName?: string; email?: string; id?: string; self?: boolean };
  description?: string;
  end?: EventDateTime;
  endTimeUnspecified?: boolean;
  etag?: string;
  eventLabelId?: string;
  eventType?: string;
  extendedProperties?: { private?: { [key: string]: string }; shared?: { [key: string]: string } };
  focusTimeProperties?: EventFocusTimeProperties;
  gadget?: {
    display?: string;
    height?: number;
    iconLink?: string;
    link?: string;
    preferences?: { [key: string]: string };
    title?: string;
    type?: string;
    width?: number;
  };
  guestsCanInviteOthers?: boolean;
  guestsCanModify?: boolean;
  guestsCanSeeOtherGuests?: boolean;
  hangoutLink?: string;
  htmlLink?: string;
  iCalUID?: string;
  id?: string;
  kind?: string;
  location?: string;
  locked?: boolean;
  organizer?: { displayName?: string; email?: string; id?: string; self?: boolean };
  originalStartTime?: EventDateTime;
  outOfOfficeProperties?: EventOutOfOfficeProperties;
  privateCopy?: boolean;
  recurrence?: Array<string>;
  recurringEventId?: string;
  reminders?: { overrides?: Array<EventReminder>; useDefault?: boolean };
  sequence?: number;
  source?: { title?: string; url?: string };
  start?: EventDateTime;
  status?: string;
  summary?: string;
  transparency?: string;
  updated?: string;
  visibility?: string;
  workingLocationProperties?: EventWorkingLocationProperties;
}
export interface EventAttachment {
  fileId?: string;
  fileUrl?: string;
  iconLink?: string;
  mimeType?: string;
  title?: string;
}
export interface EventAttendee {
  additionalGuests?: number;
  asyncOperation?: string;
  comment?: string;
  displayName?: string;
  email?: string;
  id?: string;
  optional?: boolean;
  organizer?: boolean;
  resource?: boolean;
  responseStatus?: string;
  self?: boolean;
}
export interface EventBirthdayProperties {
  contact?: string;
  customTypeName?: string;
  type?: string;
}
export interface EventDateTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}
export interface EventFocusTimeProperties {
  autoDeclineMode?: string;
  chatStatus?: string;
  declineMessage?: string;
}
export interface EventLabel {
  backgroundColor?: string;
  id?: string;
  name?: string;
}
export interface EventOutOfOfficeProperties {
  autoDeclineMode?: string;
  declineMessage?: string;
}
export interface EventReminder {
  method?: string;
  minutes?: number;
}
export interface EventWorkingLocationProperties {
  customLocation?: { label?: string };
  homeOffice?: unknown;
  officeLocation?: {
    buildingId?: string;
    deskId?: string;
    floorId?: string;
    floorSectionId?: string;
    label?: string;
  };
  type?: string;
}
export interface Events {
  accessRole?: string;
  defaultReminders?: Array<EventReminder>;
  description?: string;
  etag?: string;
  items?: Array<Event>;
  kind?: string;
  nextPageToken?: string;
  nextSyncToken?: string;
  summary?: string;
  timeZone?: string;
  updated?: string;
}
export interface FreeBusyCalendar {
  busy?: Array<TimePeriod>;
  errors?: Array<Error>;
}
export interface FreeBusyGroup {
  calendars?: Array<string>;
  errors?: Array<Error>;
}
export interface FreeBusyRequest {
  calendarExpansionMax?: number;
  groupExpansionMax?: number;
  items?: Array<FreeBusyRequestItem>;
  timeMax?: string;
  timeMin?: string;
  timeZone?: string;
}
export interface FreeBusyRequestItem {
  id?: string;
}
export interface FreeBusyResponse {
  calendars?: { [key: string]: FreeBusyCalendar };
  groups?: { [key: string]: FreeBusyGroup };
  kind?: string;
  timeMax?: string;
  timeMin?: string;
}
export interface LabelProperties {
  eventLabels?: Array<EventLabel>;
}
export interface Setting {
  etag?: string;
  id?: string;
  kind?: string;
  value?: string;
}
export interface Settings {
  etag?: string;
  items?: Array<Setting>;
  kind?: string;
  nextPageToken?: string;
  nextSyncToken?: string;
}
export interface TimePeriod {
  end?: string;
  start?: string;
}
