import { fold } from "../../text/fold";

/** Whole labels of next steps, and the words that make a label one of next steps. */
const ACTIONS =
  "suivis|actions decidees|prochaines taches|pour la prochaine fois|d ici la prochaine fois|para la proxima|para la proxima vez|siguientes acciones|acciones a seguir|proximas tareas|lista de pendientes|per la prossima volta|azioni concordate|para a proxima|proximas tarefas|lista de tarefas|tot de volgende keer|voor de volgende keer|taken|actie items|bis zum nachsten termin|aktionen|massnahmenliste|nachste aufgaben|na nastepny raz|do nastepnego razu|punkty do dzialania|do priste|na priste|til naeste gang|aktioner|handlingspunkter|opgaveliste|til neste gang|aksjoner|aksjonspunkter|gjoremal|till nasta gang|atgardspunkter|uppdrag|seuraavaksi|sovitut asiat|tehtavalista|до следующего раза|до наступного разу|ap|open items|open points|open actions|outstanding actions|pending actions|action log|action list|for next time|by next time|before next time|until next time|before next week|asks and actions|pendenzen|pendenz|offene pendenzen|auftrage|festlegungen|bis zum nachsten mal|bis nachstes mal|a suivre|a traiter|engagements pris|proximas acciones|pasos a seguir|tareas pendientes|acciones pendientes|lista de tareas|azioni da fare|prossime azioni|da fare entro|proximas acoes|plano de acoes|pendente|vervolgacties|vervolgstappen|to do s|do zrobienia do|zobowiazania|akcni kroky|dohody|dohoda|sa her gor vi|det har har vi bestamt|bestamt|besluttet|det har vi aftalt|vi avtalte|vi aftalte|jatkotoimenpiteet|sovittua|lupaukset|что делаем|план действий|план дій|план за действие|ενέργειες για|planul de actiune|akcioterv|aksiyon maddeleri|eylem maddeleri|yapilacak|הבא בתור|לביצוע|פעולות|بنود العمل|الإجراءات|اقدام ها|काम|สิ่งที่ต้องทำต่อ|viec tiep theo|hanh dong|daftar tugas|rencana aksi|mga aksyon|アクション項目|対応|todoリスト|次回アクション|后续|行动|行动计划|后续步骤|後續行動|다음 액션|다음 할 일|합의 사항|조치 사항|action items|action item|actions|action|action points|action plan|ais|ai|aps|next steps|next step|todo|todos|to do|to dos|follow up|follow ups|followup|followups|tasks|commitments|homework|takeaways|agreed|agreement|agreements|agreed actions|what we agreed|we agreed|whats next|what next|what is next|decisions and actions|deliverables|assignments|accountabilities|who does what|" +
  "nachste schritte|nachster schritt|aufgaben|aufgabe|massnahmen|vereinbarungen|vereinbart|vereinbartes|to do liste|todo liste|offene aufgaben|offene punkte|hausaufgaben|beschlusse|beschlusse und aufgaben|wie weiter|absprachen|beschlossen|zu erledigen|nachverfolgung|" +
  "prochaines etapes|prochaine etape|a faire|suivi|suites|suites a donner|plan d action|taches|convenu|decisions et actions|engagements|devoirs|actions a mener|actions a realiser|actions a suivre|points d action|plan d actions|releve de decisions|releve d actions|prochaines actions|" +
  "proximos pasos|siguientes pasos|acciones|tareas|pendientes|acuerdos|acordado|compromisos|por hacer|deberes|seguimiento|plan de accion|puntos de accion|" +
  "prossimi passi|azioni|da fare|compiti|attivita|concordato|decisioni e azioni|impegni|cose da fare|piano d azione|punti aperti|" +
  "proximos passos|acoes|acao|tarefas|pendencias|encaminhamentos|combinados|combinado|acordado|a fazer|plano de acao|itens de acao|o que fazer|" +
  "actiepunten|actiepunt|acties|actielijst|volgende stappen|afspraken|afgesproken|te doen|huiswerk|openstaande punten|besluiten|besluiten en acties|" +
  "nastepne kroki|kolejne kroki|zadania|zadanie|do zrobienia|ustalenia|ustalono|dzialania|akcje|do zalatwienia|otwarte punkty|" +
  "nasta steg|atgarder|att gora|uppgifter|overenskommet|overenskommelser|beslut och atgarder|naeste skridt|naeste trin|handlinger|opgaver|aftalt|aftaler|att folja upp|neste steg|oppgaver|tiltak|a gjore|avtalt|avtaler|oppfolging|oppfolgingspunkter|opfolgning|opfolgningspunkter|uppfoljning|beslut|beslutninger|videre arbeid|" +
  "seuraavat askeleet|seuraavat vaiheet|toimenpiteet|tehtavat|sovittu|sovitut|toimet|jatkotoimet|seuranta|dalsi kroky|ukoly|ukol|k vyrizeni|dohodnuto|sonraki adimlar|yapilacaklar|aksiyonlar|gorevler|kararlastirilanlar|" +
  "dalsie kroky|ulohy|uloha|dohodnute|sljedeci koraci|sledeci koraci|zadaci|zadatak|dogovoreno|dogovori|naslednji koraki|naloge|naloga|dogovorjeno|следећи кораци|задаци|договорено|" +
  "наступні кроки|завдання|дії|домовились|домовленості|следващи стъпки|задачи|действия|уговорено|договорено|επόμενα βήματα|ενέργειες|εκκρεμότητες|συμφωνήθηκαν|συμφωνήθηκε|pasii urmatori|actiuni|de facut|sarcini|stabilit|" +
  "kiti zingsniai|tolesni zingsniai|uzduotys|sutarta|nakamie soli|uzdevumi|vienojamies|jargmised sammud|ulesanded|kokku lepitud|შემდეგი ნაბიჯები|დავალებები|შევთანხმდით|" +
  "tindak lanjut|langkah selanjutnya|langkah berikutnya|tugas|mga susunod na hakbang|susunod na hakbang|mga gagawin|napagkasunduan|teendok|teendo|kovetkezo lepesek|feladatok|megallapodtunk|" +
  "следующие шаги|задачи|действия|договорились|договоренности|сделать|что сделать|הצעדים הבאים|צעדים הבאים|משימות|סיכומים|סוכם|الخطوات التالية|المهام|مهام|اتفقنا|قدمهای بعدی|قدم های بعدی|کارها|اقدامات|توافقات|" +
  "अगले कदम|कार्य|करने के काम|ขั้นตอนต่อไป|สิ่งที่ต้องทำ|งานที่ต้องทำ|งานที่ได้รับมอบหมาย|buoc tiep theo|cac buoc tiep theo|viec can lam|da thong nhat|" +
  "次のステップ|次のアクション|ネクストステップ|ネクストアクション|アクションアイテム|アクション|やること|タスク|決定事項|宿題|対応事項|アクションプラン|次回まで|次回までに|下一步|行动项|行動項目|待办|待办事项|待辦|待辦事項|后续跟进|後續追蹤|后续行动|다음 단계|액션 아이템|액션|할 일|후속 조치";

/** What may stand beside those without making the label another: "Immediate action items", "Actions from last time". */
const ABOUT_ACTIONS =
  "immediate|future|carried|over|forward|previous|suggested|key|new|old|open|last|time|week|weeks|meeting|this|next|from|our|the|and|of|for|by|any|other|short|long|term|agreed|decisions|decision|steps|step|items|item|points|point|list|plan|up|follow|followups|me|us|both|owner|review|pending|outstanding|recap|before|until|till|through|since|session|one|on|who|" +
  "offene|neue|letzte|letztes|letzter|mal|woche|und|beschlusse|vom|aus|fur|mich|sofort|dernieres|derniere|fois|et|decisions|anteriores|ultima|vez|y|decisiones|precedenti|scorsa|volta|e|anteriores|vorige|keer|week|en|z|ostatniego|spotkania|i|sedan|sist|fra|sidste|gang|och|og|viime|kerrasta|ja|bis|zum|zur|nachste|nachsten|nachster|nachstes|avant|prochaine|prochain|reunion|antes|de|la|el|proxima|proximo|semana|prima|della|prossima|prossimo|settimana|voor|volgende|do|na|nastepny|nastepnego|raz|tydzien|nasta|naste|neste|till|til|inden|ensi|viikolle|viikko";

const AGENDA =
  "agenda|agenda items|topics|discussion|discussion topics|discussion items|discussion points|talking points|notes|meeting notes|details|projects|" +
  "tagesordnung|themen|besprechung|besprochen|notizen|protokoll|ordre du jour|sujets|echanges|orden del dia|temas|temas tratados|notas|ordine del giorno|argomenti|note|discussione|pauta|assuntos|discussao|" +
  "onderwerpen|notities|besproken|tematy|notatki|omowione|dagordning|amnen|anteckningar|diskussion|dagsorden|emner|noter|droftet|saker|saksliste|notater|diskusjon|aiheet|asialista|muistiinpanot|temata|temy|poznamky|program|probrano|gundem|konular|notlar|" +
  "biljeske|beleske|dnevni red|zapiski|teme|порядок денний|теми|нотатки|ημερήσια διάταξη|ατζέντα|θέματα|σημειώσεις|ordinea de zi|subiecte|discutii|notițe|catatan|topik|napirend|temak|jegyzetek|mga tala|mga paksa|" +
  "повестка|темы|заметки|обсудили|бележки|дневен ред|uzrasai|darbotvarke|temos|piezimes|darba kartiba|temas|markmed|paevakord|teemad|ჩანაწერები|დღის წესრიგი|თემები|הערות|סדר יום|נושאים|ملاحظات|جدول الأعمال|مواضيع|یادداشتها|یادداشت ها|دستور جلسه|नोट्स|एजेंडा|विषय|บันทึก|วาระ|หัวข้อ|ghi chu|noi dung|chu de|" +
  "議題|アジェンダ|トピック|メモ|议程|议题|笔记|記錄|筆記|議程|안건|메모";

/** Words that people use for a topic as well. */
const WEAK =
  "today|todays topics|todays agenda|this week|todays discussion|discussed|we discussed|what we discussed|we talked about|minutes|meeting minutes|business|new business|old business|unfinished business|matters arising|main topics|key topics|key points|to discuss|items to discuss|things to discuss|topics to discuss|points to discuss|standing items|news|announcements|heute|traktanden|traktandenliste|agendapunkte|gesprochen|gesprachsthemen|besprechungspunkte|mitteilungen|aujourd hui|points abordes|points a aborder|points discutes|points a discuter|discussion|discussions|hoy|puntos tratados|puntos a tratar|oggi|punti discussi|punti trattati|da discutere|hoje|pontos discutidos|topicos|vandaag|agendapunten|bespreekpunten|ter bespreking|te bespreken|dzisiaj|dzis|do omowienia|omawiane|poruszone tematy|idag|i dag|diskuterat|att diskutera|samtalsamnen|dropunkter|til diskusjon|tanaan|keskustelu|dnes|projednano|prodiskutovano|danas|razgovor|сегодня|обсуждение|сьогодні|обговорення|обговорили|днес|σημερα|astazi|discutate|ma|megbeszeltuk|bugun|konusulanlar|היום|דיון|اليوم|المناقشة|نقاش|آج|आज|चर्चा|วันนี้|thao luan|hom nay|diskusi|hari ini|pembahasan|talakayan|共有事項|話したこと|相談事項|相談|共有|本日|今日|讨论|討論|今天|논의|논의 사항|오늘|topic|updates|update|general|misc|other|anything else|aob|items|points|checkin|check in|questions|question|status|owner|due|comments|decisions|wins|blockers|summary|highlights|challenges|concerns|feedback|next|random|" +
  "thema|sonstiges|punkte|verschiedenes|fragen|divers|otros|varie|outros|overig|rondvraag|inne|ovrigt|eventuelt|diverse|muut|ruzne|diger";

const FURNITURE =
  "attendees|participants|participant|present|attending|absent|apologies|invited|attachments|attachment|records|meeting records|recordings|transcript|location|where|when|time|times|all times|date|link|links|meeting link|zoom|meet|recording|time zone|timezone|" +
  "teilnehmer|teilnehmende|anwesend|eingeladen|ort|zeit|datum|anhange|aufzeichnung|participants|presents|invites|lieu|pieces jointes|asistentes|participantes|adjuntos|lugar|partecipanti|presenti|allegati|luogo|anexos|local|" +
  "aanwezig|deelnemers|bijlagen|uczestnicy|obecni|zalaczniki|deltagare|narvarande|bilagor|deltagere|bilag|til stede|vedlegg|osallistujat|paikalla|liitteet|ucastnici|pritomni|prilohy|katilimcilar|ekler|" +
  "prisutni|prilozi|prisotni|priloge|participanti|atasamente|присъстващи|прикачени файлове|участники|вложения|учасники|вкладення|присутні|παρόντες|συνημμένα|dalyviai|priedai|dalibnieki|pielikumi|osalejad|manused|resztvevok|mellekletek|ესწრებოდნენ|משתתפים|קבצים מצורפים|الحضور|المرفقات|حاضران|پیوستها|پیوست ها|उपस्थित|ผู้เข้าร่วม|nguoi tham du|tep dinh kem|hadir|lampiran|dumalo|" +
  "出席者|参加者|添付|与会者|参会人|附件|참석자";

const MANAGER_WORDS =
  "manager|managers|boss|lead|supervisor|line manager|chef|chefin|vorgesetzte|vorgesetzter|fuhrungskraft|jefe|jefa|capo|leidinggevende|chefe|gestor|szef|chefs|leder|lahijohtaja|esimies|vedouci|yonetici|上司|マネージャー|经理";
const DIRECT_WORDS =
  "direct|directs|direct report|report|reports|employee|employees|team member|mitarbeiter|mitarbeiterin|mitarbeitende|collaborateur|empleado|colaborador|collaboratore|medewerker|pracownik|medarbetare|medarbejder|medarbeider|alainen|zamestnanec|calisan|部下|メンバー|员工";
const MY =
  "my|mine|me|meine|mein|mes|mon|mis|mi|i miei|miei|meus|minhas|mijn|moje|mina|mine|mit|omat|minun|benim|мои|мої|моите|私の|我的";
const YOUR =
  "your|yours|their|theirs|deine|dein|ihre|eure|tes|vos|tus|sus|tuoi|i tuoi|seus|jouw|je|twoje|dina|dine|sinun|tvoje|senin|твои|твої|твоите|你的";

/** Whoever is asked with these is the direct: the manager asks, in most such docs. */
const ASKED =
  "you|your|yours|du|dich|dir|dein|deine|deinen|sie|ihnen|ihr|ihre|tu|te|toi|ton|ta|tes|vous|votre|vos|ti|tuo|tua|tuoi|voce|seu|sua|jij|je|jouw|ci|ty|twoj|dig|din|ditt|deg|sina|sinun|sinulla|ты|тебя|тебе|твои|ви|тебе";

/** Words for topics beside which a name is declined: "Tematy Oli", "Mikon asiat", "Темы Павла". */
const DECLINING =
  "tematy|temat|sprawy|punkty|pytania|asiat|asia|aiheet|teemat|kysymykset|temata|tema|body|otazky|temy|teme|tocke|pitanja|vprasanja|темы|тема|вопросы|теми|питання|теме|въпроси|точки|θέματα|ερωτήσεις|temos|klausimai|jautajumi|teemad|kusimused|temai|kerdesei";

const TITLES =
  "mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|frau|herr|mme|mlle|madame|monsieur|sr|sra|srta|sig|signora|dott|ing|pan|pani|fru|hr|heer|mevrouw|g|gospodin|gospodja|κ|κυρ";

/** Words that may stand in a label without changing whose part it is. */
const SMALL =
  "s|of|the|from|for|with|by|and|our|open|new|old|current|items|item|topic|topics|agenda|points|list|section|part|updates|update|questions|things|stuff|side|first|then|min|mins|minutes|m|notes|" +
  "von|vom|fur|der|die|das|des|themen|punkte|zuerst|danach|de|du|d|la|le|les|sujets|del|el|los|las|temas|di|da|do|dos|argomenti|punti|puntos|pautas|assuntos|van|onderwerpen|punten|tematy|sprawy|till|fran|amnen|fra|emner|aiheet|temata|konulari|konular|nin|in|un|nun|темы|トピック|議題|话题|话题|议题|주제|안건|から|より|נושאים|הנושאים|של|مواضيع|موضوعات|" +
  "on|to|at|your|here|corner|話題|話したいこと|agendapunkte|punktliste|input|talking|brings|wants|od|ot|z|ze|za|u|o|med|af|av|dla|pro|pre|для|від|от|от|про|a|και|από|του|της|των|ni|kay|ng|mga|sa|paksa|cua|chu|de|tu|untuk|dari|oleh|topik|temy|teme|temos|tema|teemad|subiecte|puncte|punkty|punkter|saker|konu|konulari|konular|icin|ein|eine|vopros|вопросы|вопрос|питання|теми|темите|θέματα|тем|नोट|के|की|का|विषय|หัวข้อ|หัวข้อของ|ของ|موضوعات|مواضيع|از|برای|של|נושאים|מ|ל|თემები|의|님|씨|さん|くん|様|的|の|" +
  "action|actions|ai|ais|todo|todos|tasks|next|steps|step|followups|up|follow";

/** What heads a table's column of topics, where another stands before it; and one of names, strangers' or of both among them. */
const TOPIC_COLUMN =
  "topic|topics|item|items|agenda item|what|action|action item|task|subject|issue|point|thema|themen|was|aufgabe|massnahme|punkt|sujet|quoi|action|tache|tema|que|asunto|accion|tarea|argomento|cosa|azione|attivita|assunto|acao|tarefa|onderwerp|wat|actie|actiepunt|taak|temat|co|zadanie|amne|vad|atgard|emne|hvad|hva|opgave|oppgave|aihe|mita|tehtava|ukol|konu|gorev|тема|задача|что|議題|内容|タスク|事项|任务|主题|주제|할 일";
const WHO_COLUMN =
  "who|owner|owners|assignee|assigned to|responsible|raised by|brought by|presenter|by whom|dri|lead|person|from|wer|verantwortlich|zustandig|qui|responsable|pilote|porteur|quien|chi|responsabile|quem|responsavel|wie|eigenaar|verantwoordelijke|kto|odpowiedzialny|vem|ansvarig|hvem|ansvarlig|kuka|vastuu|kdo|kim|sorumlu|кто|ответственный|хто|担当|担当者|负责人|負責人|담당|담당자";

/** What heads a column of days until when something is to be done. */
const DUE_COLUMN =
  "due|due date|due by|by when|by|deadline|target date|bis|bis wann|frist|fällig|échéance|pour quand|délai|fecha límite|plazo|vencimiento|scadenza|entro|prazo|voor wanneer|termin|förfallodag|forfald|määräaika|termín|határidő|срок|термін|期限|期日|截止|截止日期|기한";

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
  /** Beside a word of next steps they change nothing. */
  aboutActions: set(ABOUT_ACTIONS),
  asked: set(ASKED),
  declining: set(DECLINING),
  titles: set(TITLES),
  topicColumn: set(TOPIC_COLUMN),
  whoColumn: set(WHO_COLUMN),
  dueColumn: set(DUE_COLUMN),
};
