import type { JSX } from "preact";
import type { Standing } from "../frame/frame";
export function FilesPage({ person }: Standing): JSX.Element {
  return <main class="files">{person.name}</main>;
}
