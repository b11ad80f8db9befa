import type { JSX } from "preact";
import type { Standing } from "../frame/frame";
export function DocPage({ documentId }: Standing & { documentId: string }): JSX.Element {
  return <main class="doc">{documentId}</main>;
}
