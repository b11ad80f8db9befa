import { fold } from "../../text/fold";

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
/** The words that people head their parts with, in every language they are read in. */
export const vocabulary = {
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
