import "fullcalendar/skeleton.css";
import "fullcalendar/themes/forma/theme.css";
import "fullcalendar/themes/forma/palettes/blue.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/calendar.css";
import "./styles/panel.css";
import "./styles/doc.css";
import "./styles/gallery.css";
import { type JSX, render } from "preact";
import { CalendarPage } from "./calendar/page";
import { FilesPage } from "./doc/files";
import { DocPage } from "./doc/page";
import { Frame } from "./frame/frame";
import { Gallery } from "./gallery/gallery";

const DOCUMENT = /^\/document\/d\/([\w-]+)/;

function Page(): JSX.Element {
  const documentId = DOCUMENT.exec(location.pathname)?.[1];
  if (documentId !== undefined) {
    return <Frame at="docs">{(standing) => <DocPage {...standing} documentId={documentId} />}</Frame>;
  }
  if (location.pathname === "/docs")
    return <Frame at="docs">{(standing) => <FilesPage {...standing} />}</Frame>;
  if (location.pathname === "/gallery") return <Gallery />;
  return <Frame at="calendar">{(standing) => <CalendarPage {...standing} />}</Frame>;
}

const page = document.getElementById("page");
if (page !== null) render(<Page />, page);
