/** MimeType (source: its reference). */
export function mimeType(): object {
  return {
    GOOGLE_APPS_SCRIPT: "application/vnd.google-apps.script",
    GOOGLE_DRAWINGS: "application/vnd.google-apps.drawing",
    GOOGLE_DOCS: "application/vnd.google-apps.document",
    GOOGLE_FORMS: "application/vnd.google-apps.form",
    GOOGLE_SHEETS: "application/vnd.google-apps.spreadsheet",
    GOOGLE_SITES: "application/vnd.google-apps.site",
    GOOGLE_SLIDES: "application/vnd.google-apps.presentation",
    FOLDER: "application/vnd.google-apps.folder",
    SHORTCUT: "application/vnd.google-apps.shortcut",
    BMP: "image/bmp",
    GIF: "image/gif",
    JPEG: "image/jpeg",
    PNG: "image/png",
    SVG: "image/svg+xml",
    PDF: "application/pdf",
    CSS: "text/css",
    CSV: "text/csv",
    HTML: "text/html",
    JAVASCRIPT: "application/javascript",
    PLAIN_TEXT: "text/plain",
    RTF: "application/rtf",
    ZIP: "application/zip",
  };
}
