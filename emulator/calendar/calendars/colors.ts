import type { ColorDefinition, Colors } from "../../../contract/calendar";
import { type Handler, ok } from "../../api/call";

const FOREGROUND = "#1d1d1d";

function palette(...backgrounds: string[]): Record<string, ColorDefinition> {
  return Object.fromEntries(
    backgrounds.map((background, index) => [String(index + 1), { background, foreground: FOREGROUND }]),
  );
}

/** The 24 colours of calendars and the 11 of events, as colors.get gives them (seen). */
export const CALENDAR_COLORS: Readonly<Record<string, ColorDefinition>> = palette(
  "#ac725e",
  "#d06b64",
  "#f83a22",
  "#fa573c",
  "#ff7537",
  "#ffad46",
  "#42d692",
  "#16a765",
  "#7bd148",
  "#b3dc6c",
  "#fbe983",
  "#fad165",
  "#92e1c0",
  "#9fe1e7",
  "#9fc6e7",
  "#4986e7",
  "#9a9cff",
  "#b99aff",
  "#c2c2c2",
  "#cabdbf",
  "#cca6ac",
  "#f691b2",
  "#cd74e6",
  "#a47ae2",
);
const EVENT_COLORS: Readonly<Record<string, ColorDefinition>> = palette(
  "#a4bdfc",
  "#7ae7bf",
  "#dbadff",
  "#ff887c",
  "#fbd75b",
  "#ffb878",
  "#46d6db",
  "#e1e1e1",
  "#5484ed",
  "#51b749",
  "#dc2127",
);

export function colorMethods(): Record<string, Handler> {
  return { "calendar.colors.get": () => ok(colors()) };
}

function colors(): Colors {
  return {
    kind: "calendar#colors",
    updated: "2012-02-14T00:00:00.000Z",
    calendar: { ...CALENDAR_COLORS },
    event: { ...EVENT_COLORS },
  };
}
