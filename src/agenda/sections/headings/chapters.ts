import { fold } from "../../text/fold";

/** A heading with one of these words heads a form to be copied, never a meeting. */
const TEMPLATE = words(
  "template|templates|vorlage|modele|gabarit|plantilla|modelo|modello|sjabloon|skabelon|mal|mall|pohja|szablon|sablona|sablona|predlozak|predloga|sablon|шаблон|πρότυπο|sablonas|veidne|შაბლონი|תבנית|نموذج|قالب|टेम्पलेट|แม่แบบ|mau|templat|テンプレート|模板|範本|范本|템플릿",
);

/** Whole headings, numbers apart, of what stands beside the meetings. */
const CHAPTERS = words(
  "parking lot|parking|car park|backlog|appendix|annex|archive|archived|resources|links|useful links|reference|references|goals|objectives|okrs|ideas|bank of topics|topic bank|someday|how to use this doc|how we use this|about this doc|ground rules|working agreement|career plan|development plan|long term goals|" +
    "themenspeicher|parkplatz|anhang|archiv|ziele|ideen|ideenspeicher|annexe|annexes|archives|objectifs|idees|anexo|apendice|archivo|objetivos|aparcamiento|metas|estacionamento|arquivo|appendice|allegato|archivio|obiettivi|parcheggio|parkeerplaats|bijlage|archief|doelen|parkeringsplads|parkeringsplass|parkering|bilag|vedlegg|bilaga|arkiv|mal|parkkipaikka|liite|tavoitteet|cele|zalacznik|parkoviste|priloha|cile|ciele|parkovisko|parkiraliste|prilog|ciljevi|cilji|parcare|anexa|obiective|паркинг|парковка|цели|цілі|приложение|додаток|πάρκινγκ|στόχοι|otopark|ek|hedefleri|hedefler|parkolo|celok|stovejimo aikstele|tikslai|stavvieta|merki|parkla|eesmargid|გადადებული თემები|მიზნები|חניון נושאים|יעדים|مواضيع مؤجلة|أهداف|موضوعات معوق|اهداف|बाद के विषय|लक्ष्य|เรื่องที่พักไว้|เป้าหมาย|de sau|muc tieu|topik tertunda|target|mga layunin|保留|目標|年の目標|暂存|目标|年目标|年目標|보류|목표",
);

function words(listed: string): ReadonlySet<string> {
  return new Set(listed.split("|").map(fold));
}

/** What a chapter's heading may say more, and the letter that has to stand before a mark. */
const MORE =
  /([\p{L}\p{M}]\s*)[:：–—|-]\s.*$|\s(?:for|of|and|fur|von|de|du|pour|para|per|di|voor|van|for|til|for|dla|pro|za|для)\s.*$|\b[qth][1-4]\b|\b\d+(?:st|nd|rd|th)?\b/gu;

function plainWords(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, " ").trim();
}

const known = new Map<string, boolean>();

/** Whether a heading stands over a template, an appendix, a parking lot, goals: no meeting, nor a part of one. */
export function isChapter(text: string): boolean {
  if (text.length > 60) return false;
  let chapter = known.get(text);
  if (chapter === undefined) {
    const said = fold(text).replace(/\([^)]*\)/g, " ");
    const plain = plainWords(said);
    chapter =
      CHAPTERS.has(plain) ||
      // "Appendix: useful links", "Goals for Dana", "OKRs Q4 2026".
      CHAPTERS.has(plainWords(said.replace(MORE, "$1 "))) ||
      plain.split(" ").some((word) => word.length > 3 && TEMPLATE.has(word));
    known.set(text, chapter);
  }
  return chapter;
}
