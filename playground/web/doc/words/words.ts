import { readerLocale } from "../../frame/language";
import { de } from "./de";
import { type EditorWords, en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { he } from "./he";

const LANGUAGES: Readonly<Record<string, EditorWords>> = { en, de, es, fr, he };

/** The editor's words in the reader's language; in English where it speaks none of theirs. */
export function words(): EditorWords {
  return LANGUAGES[readerLocale().split("-")[0] ?? "en"] ?? en;
}
