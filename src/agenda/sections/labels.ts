import { de } from "../../text/de";
import { en } from "../../text/en";
import type { Owner, Pair, PersonName } from "../model";
import { callNames, givenAndFamily } from "../names";
import { fold } from "../text/fold";

/** What a line says a part is about, if it says nothing else. */
export interface Label {
  readonly owner: Owner;
  /** Whose part it is was said by "my" or "your", which the rest of the section may explain better. */
  readonly pronoun?: "my" | "your";
  /** The people present, the place: no topics stand behind it. */
  readonly furniture?: boolean;
  /** Could as well be a topic: it takes a colon, bold type or a list below to be a label. */
  readonly weak?: boolean;
}

const ACTIONS =
  "action items|action item|actions|action points|ais|ai|aps|next steps|next step|todo|todos|to do|to dos|follow up|follow ups|followup|followups|tasks|commitments|" +
  "nachste schritte|aufgaben|massnahmen|vereinbarungen|to do liste|todo liste|offene aufgaben|" +
  "prochaines etapes|prochaine etape|a faire|suivi|plan d action|taches|" +
  "proximos pasos|acciones|tareas|pendientes|acuerdos|" +
  "prossimi passi|azioni|da fare|compiti|attivita|" +
  "proximos passos|acoes|tarefas|pendencias|encaminhamentos|" +
  "actiepunten|acties|actielijst|volgende stappen|taken|" +
  "nastepne kroki|kolejne kroki|zadania|do zrobienia|" +
  "nasta steg|atgarder|att gora|uppgifter|naeste skridt|naeste trin|handlinger|opgaver|neste steg|oppgaver|tiltak|a gjore|" +
  "seuraavat askeleet|seuraavat vaiheet|toimenpiteet|tehtavat|dalsi kroky|ukoly|sonraki adimlar|yapilacaklar|aksiyonlar|gorevler|" +
  "наступні кроки|завдання|дії|следващи стъпки|задачи|επόμενα βήματα|ενέργειες|εκκρεμότητες|pasii urmatori|actiuni|de facut|" +
  "tindak lanjut|langkah selanjutnya|langkah berikutnya|tugas|teendok|kovetkezo lepesek|feladatok|" +
  "следующие шаги|задачи|действия|הצעדים הבאים|משימות|الخطوات التالية|المهام|" +
  "次のステップ|ネクストステップ|アクションアイテム|アクション|宿題|下一步|行动项|行動項目|待办|待办事项|待辦事項|다음 단계|할 일";

const AGENDA =
  "agenda|agenda items|topics|discussion|discussion topics|discussion items|discussion points|talking points|notes|meeting notes|" +
  "tagesordnung|themen|besprechung|notizen|protokoll|ordre du jour|sujets|orden del dia|temas|notas|ordine del giorno|argomenti|note|pauta|assuntos|" +
  "onderwerpen|notities|tematy|notatki|dagordning|amnen|anteckningar|dagsorden|emner|noter|saker|notater|aiheet|asialista|muistiinpanot|temata|poznamky|gundem|konular|notlar|" +
  "порядок денний|теми|нотатки|ημερήσια διάταξη|θέματα|σημειώσεις|ordinea de zi|subiecte|notițe|catatan|napirend|temak|jegyzetek|" +
  "повестка|темы|заметки|議題|アジェンダ|トピック|メモ|议程|议题|笔记|記錄|안건|메모";

/** Words that people use for a topic as well. */
const WEAK =
  "topic|updates|update|general|misc|other|anything else|aob|items|points|checkin|check in|questions|question|status|owner|due|comments|decisions|wins|blockers|" +
  "thema|sonstiges|punkte|verschiedenes|fragen|divers|otros|varie|outros|overig|rondvraag|inne|ovrigt|eventuelt|diverse|muut|ruzne|diger";

const FURNITURE =
  "attendees|participants|participant|present|attending|absent|apologies|location|where|when|time|date|link|links|meeting link|zoom|meet|recording|" +
  "teilnehmer|teilnehmende|anwesend|ort|zeit|participants|presents|lieu|asistentes|participantes|lugar|partecipanti|presenti|luogo|" +
  "aanwezig|deelnemers|uczestnicy|obecni|deltagare|narvarande|deltagere|til stede|osallistujat|paikalla|ucastnici|pritomni|katilimcilar|出席者|参加者|与会者|参会人";

const MANAGER_WORDS =
  "manager|managers|boss|lead|supervisor|line manager|chef|chefin|vorgesetzte|vorgesetzter|fuhrungskraft|jefe|jefa|capo|leidinggevende|chefe|gestor|szef|chefs|leder|lahijohtaja|esimies|vedouci|yonetici|上司|マネージャー|经理";
const DIRECT_WORDS =
  "direct|directs|direct report|report|reports|employee|employees|team member|mitarbeiter|mitarbeiterin|mitarbeitende|collaborateur|empleado|colaborador|collaboratore|medewerker|pracownik|medarbetare|medarbejder|medarbeider|alainen|zamestnanec|calisan|部下|メンバー|员工";
const MY =
  "my|mine|meine|mein|mes|mon|mis|mi|i miei|miei|meus|minhas|mijn|moje|mina|mine|mit|omat|minun|benim|мои|私の|我的";
const YOUR =
  "your|yours|deine|dein|ihre|eure|tes|vos|tus|sus|tuoi|i tuoi|seus|jouw|je|twoje|dina|dine|sinun|tvoje|senin|твои|你的";

/** Words that may stand in a label without changing whose part it is. */
const SMALL =
  "s|of|the|from|for|with|by|and|our|open|new|old|current|items|item|topic|topics|agenda|points|list|section|part|updates|update|questions|things|stuff|side|first|then|min|mins|minutes|m|notes|" +
  "von|vom|fur|der|die|das|des|themen|punkte|zuerst|danach|de|du|d|la|le|les|sujets|del|el|los|las|temas|di|da|do|dos|argomenti|punti|pautas|assuntos|van|onderwerpen|punten|tematy|sprawy|till|fran|amnen|fra|emner|aiheet|temata|konulari|konular|nin|in|un|nun|темы|トピック|議題|话题|话题|议题|주제|안건|נושאים|הנושאים|של|مواضيع|موضوعات|" +
  "action|actions|ai|ais|todo|todos|tasks|next|steps|step|followups|up|follow";

/** A set of folded words, made when first asked: every run begins anew, and most read no label. */
class Words {
  private folded: ReadonlySet<string> | undefined;

  constructor(private readonly listed: string) {}

  has(word: string): boolean {
    this.folded ??= new Set(this.listed.split("|").map(fold));
    return this.folded.has(word);
  }
}

const set = (words: string) => new Words(words);
const sets = {
  actions: set(ACTIONS),
  agenda: set(AGENDA),
  weak: set(WEAK),
  furniture: set(FURNITURE),
  manager: set(MANAGER_WORDS),
  direct: set(DIRECT_WORDS),
  my: set(MY),
  your: set(YOUR),
  small: set(SMALL),
};

/** Reads what a line calls itself; made once for a pair. */
export type LabelReader = (text: string) => Label | undefined;

/** A reader of labels for these two people; the same words are looked at once however often they come. */
export function labelReader(pair: Pair): LabelReader {
  const names = new PairNames(pair);
  const known = new Map<string, Label | undefined>();
  return (text) => {
    if (text.length > 80) return undefined;
    if (known.has(text)) return known.get(text);
    const label = readLabel(text, names);
    known.set(text, label);
    return label;
  };
}

/** What stands in brackets may say whose it is ("Topics (Dana)") or be an aside ("Dana (first today)"). */
function readLabel(text: string, names: PairNames): Label | undefined {
  const aside = /\([^)]*\)|\[[^\]]*\]/g;
  return aside.test(text)
    ? (labelIn(text, names) ?? labelIn(text.replace(aside, " "), names))
    : labelIn(text, names);
}

function labelIn(text: string, names: PairNames): Label | undefined {
  const folded = fold(text)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\d+\s*('|min\b\.?|mins\b|minutes\b|minuten\b|m\b)/g, " ");
  const byAddress = names.address(folded);
  if (byAddress !== undefined) return { owner: byAddress };
  const plainWords = folded
    .replace(/'s\b/g, " ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .replace(/^\d+ /, "");
  const words = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(plainWords)
    ? names.spaced(plainWords)
    : plainWords;
  if (words === "") return undefined;
  if (sets.actions.has(words)) return { owner: "actions" };
  if (sets.agenda.has(words)) return { owner: "unknown" };
  if (sets.weak.has(words)) return { owner: "unknown", weak: true };
  if (sets.furniture.has(words)) return { owner: "unknown", furniture: true, weak: true };
  const tokens = words.split(" ");
  if (tokens.length > 9) return undefined;
  return ownerOf(tokens, words, names);
}

function ownerOf(tokens: readonly string[], words: string, names: PairNames): Label | undefined {
  let person = names.whole(words);
  let pronoun: "my" | "your" | undefined;
  let left = 0;
  if (person === undefined) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] ?? "";
      const several = names.several(tokens, at);
      at += several === undefined ? 0 : several.length - 1;
      const role = roleOf(token);
      const rolePair = role === undefined ? roleOf(`${token} ${tokens[at + 1]}`) : undefined;
      const owner = several?.owner ?? names.word(token) ?? role ?? rolePair;
      if (rolePair !== undefined && owner === rolePair) at++;
      if (owner !== undefined) {
        if (person !== undefined && person !== owner) return bothNamed(tokens, names);
        person = owner;
      } else if (pronoun === undefined && sets.my.has(token)) pronoun = "my";
      else if (pronoun === undefined && sets.your.has(token)) pronoun = "your";
      else if (!sets.small.has(token) && !/^\d+$/.test(token)) left++;
    }
  }
  if (person === undefined && pronoun === undefined) return undefined;
  if (aboutActions(tokens)) return left === 0 ? { owner: "actions" } : undefined;
  if (left > 0) return undefined;
  if (person !== undefined) return { owner: person };
  return pronoun && { owner: pronoun === "my" ? "manager" : "direct", pronoun };
}

function roleOf(words: string): Owner | undefined {
  return sets.manager.has(words) ? "manager" : sets.direct.has(words) ? "direct" : undefined;
}

/** "Dana & Alex" names a part for both of them; "Actions Dana and Alex" the next steps. */
function bothNamed(tokens: readonly string[], names: PairNames): Label | undefined {
  const other = tokens.filter((token) => names.word(token) === undefined && !sets.small.has(token));
  if (other.some((token) => token !== "und" && token !== "et" && token !== "y" && token !== "e"))
    return undefined;
  return { owner: aboutActions(tokens) ? "actions" : "unknown" };
}

function aboutActions(tokens: readonly string[]): boolean {
  return tokens.some(
    (token, at) =>
      sets.actions.has(token) ||
      (at > 0 && sets.actions.has(`${tokens[at - 1]} ${token}`)) ||
      token === "action",
  );
}

/** The ways the two may be called in a heading. */
class PairNames {
  private readonly addresses: readonly (readonly [string, Owner])[];
  private readonly wholes = new Map<string, Owner>();
  private readonly words = new Map<string, Owner>();
  private readonly givens: readonly (readonly [string, Owner])[];

  constructor(pair: Pair) {
    const call = callNames(pair);
    const people: readonly (readonly [PersonName, Owner, string])[] = [
      [pair.direct, "direct", call.direct],
      [pair.manager, "manager", call.manager],
    ];
    this.addresses = people.map(([person, owner]) => [fold(person.address), owner]);
    const givens: [string, Owner][] = [];
    for (const [person, owner, called] of people) {
      const { given, family } = givenAndFamily(person);
      const first = fold(given);
      givens.push([first, owner]);
      for (const whole of [called, person.name, `${given} ${family}`, `${family} ${given}`])
        this.claim(this.wholes, plain(whole), owner);
      for (const word of [given, ...family.split(" "), ...given.split("-")])
        this.claim(this.words, plain(word), owner);
      const initials = [given, ...family.split(" ")].map((word) => fold(word).charAt(0)).join("");
      this.claim(this.wholes, initials, owner);
      this.claim(this.wholes, [...initials].join(" "), owner);
      this.claim(this.wholes, first.charAt(0), owner);
      if (initials.length > 1) this.claim(this.words, initials, owner);
    }
    this.givens = givens.filter(([given]) => given.length >= 3);
  }

  /** A name that is both people's names nobody. */
  private claim(names: Map<string, Owner>, name: string, owner: Owner): void {
    if (name === "") return;
    const other = names.get(name);
    names.set(name, other !== undefined && other !== owner ? "unknown" : owner);
  }

  address(folded: string): Owner | undefined {
    if (!folded.includes("@")) return undefined;
    return this.addresses.find(([address]) => address !== "" && folded.includes(address))?.[1];
  }

  /** "田中さんのトピック" has no blanks: the name stands apart, what ties it to the rest goes. */
  spaced(words: string): string {
    for (const name of this.words.keys()) {
      if (name.length < 2 || !words.startsWith(name)) continue;
      const rest = words.slice(name.length).replace(/^\s*(さん|くん|様|氏|님|씨)?\s*(の|的|의)?\s*/, "");
      return `${name} ${rest}`.trim();
    }
    return words;
  }

  whole(words: string): Owner | undefined {
    const owner = this.wholes.get(words);
    return owner === "unknown" ? undefined : owner;
  }

  /** A name of two or three words at this place. */
  several(
    tokens: readonly string[],
    at: number,
  ): { readonly owner: Owner; readonly length: number } | undefined {
    for (let length = Math.min(3, tokens.length - at); length > 1; length--) {
      const owner = this.whole(tokens.slice(at, at + length).join(" "));
      if (owner !== undefined) return { owner, length };
    }
    return undefined;
  }

  /** A name as it stands, with a genitive s, or with another language's ending: "Danan", "Dany". */
  word(token: string): Owner | undefined {
    const exact =
      this.words.get(token) ?? (token.endsWith("s") ? this.words.get(token.slice(0, -1)) : undefined);
    if (exact !== undefined) return exact === "unknown" ? undefined : exact;
    if (sets.small.has(token)) return undefined;
    const near = this.givens.filter(
      ([given]) =>
        (token.length > given.length && token.length <= given.length + 2 && token.startsWith(given)) ||
        (given.length > 3 && token.length === given.length && token.startsWith(given.slice(0, -1))),
    );
    return near.length === 1 ? near[0]?.[1] : undefined;
  }
}

function plain(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

const OUR_TOPICS = [en, de].map(({ topics, first, second }) => {
  const [before = "", after = ""] = topics("\u0000").split("\u0000");
  return { before, after, times: [first(0), second(0)].map((time) => time.replace(/\d.*$/, "")) };
});
/** What the add-on calls the next steps, in each of its languages. */
export const OUR_STEPS: ReadonlySet<string> = new Set([en.nextSteps, de.nextSteps]);

/** Whether one of our part headings says how many minutes it has, which nobody types that way. */
export function isTimed(heading: string): boolean {
  const time = heading.split(" · ")[1];
  return time !== undefined && OUR_TOPICS.some(({ times }) => times.some((start) => time.startsWith(start)));
}

/** Whether a heading is worded as the add-on words its parts, in any of its languages and for any name. */
export function isOurPartHeading(text: string): boolean {
  const words = text.trim();
  if (OUR_STEPS.has(words)) return true;
  const [topics = "", time] = words.split(" · ");
  return OUR_TOPICS.some(
    ({ before, after, times }) =>
      topics.startsWith(before) &&
      topics.endsWith(after.replace(/^s /, " ")) &&
      topics.length > before.length + after.length &&
      (time === undefined || times.some((start) => time.startsWith(start))),
  );
}
