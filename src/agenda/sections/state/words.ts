import { fold } from "../../text/fold";

/** A set of folded words, made when first asked: every run begins anew, and most read no such line. */
class Words {
  private folded: ReadonlySet<string> | undefined;

  constructor(private readonly listed: string) {}

  has(word: string): boolean {
    this.folded ??= new Set(fold(this.listed).split("|"));
    return this.folded.has(word);
  }
}

/** Finished, dropped, or moved elsewhere: in each case nothing is left to do here. */
const DONE =
  "done|all done|completed|complete|finished|closed|closed out|resolved|solved|fixed|sorted|settled|handled|cancelled|canceled|dropped|scrapped|abandoned|obsolete|moved|no longer needed|not needed|won't do|wont do|wontfix|" +
  "erledigt|erl|fertig|abgeschlossen|entfällt|entfallen|gestrichen|hinfällig|verschoben|gelöst|geklärt|behoben|abgehakt|geschlossen|abgesagt|storniert|obsolet|gemacht|vom tisch|" +
  "fait|faite|faits|faites|c'est fait|fini|finie|terminé|terminée|annulé|annulée|abandonné|abandonnée|réglé|réglée|résolu|résolue|clos|close|clôturé|soldé|caduc|réalisé|traité|bouclé|" +
  "hecho|hecha|listo|ya está|ya quedó|terminado|completado|cancelado|anulado|resuelto|resuelta|cerrado|cerrada|realizado|finalizado|solucionado|descartado|cumplido|" +
  "fatto|fatta|ok fatto|completato|annullato|chiuso|chiusa|risolto|risolta|finito|concluso|terminato|sistemato|archiviato|cancellato|" +
  "feito|feita|concluído|concluída|resolvido|resolvida|finalizado|encerrado|cancelado|cancelada|pronto|fechado|entregue|terminado|" +
  "gedaan|klaar|afgerond|vervallen|opgelost|afgehandeld|gereed|geregeld|voltooid|geannuleerd|gesloten|afgevinkt|geschrapt|niet meer nodig|gelukt|" +
  "færdig|udført|løst|aflyst|klaret|afsluttet|lukket|gennemført|ordnet|bortfaldet|droppet|gjort|ferdig|utført|avklart|avlyst|fullført|i orden|fikset|bortfalt|" +
  "klar|klart|genomfört|inställt|löst|fixat|avslutat|avslutad|färdig|färdigt|åtgärdat|struket|stängd|slutfört|utfört|avbokat|" +
  "tehty|valmis|hoidettu|peruttu|ratkaistu|suljettu|suoritettu|kunnossa|" +
  "zrobione|gotowe|zakończone|odwołane|załatwione|zamknięte|rozwiązane|anulowane|ukończone|wykonane|zrealizowane|nieaktualne|skończone|" +
  "hotovo|splněno|zrušeno|vyřešeno|dokončeno|uzavřeno|vyřízeno|odpadá|vybavené|splnené|zrušené|vyriešené|dokončené|uzavreté|" +
  "gotovo|riješeno|rešeno|završeno|otkazano|obavljeno|urađeno|napravljeno|zatvoreno|sređeno|opravljeno|končano|odpovedano|zaključeno|urejeno|narejeno|решено|завршено|отказано|урађено|" +
  "готово|свършено|приключено|направено|изпълнено|отменено|отпада|завършено|" +
  "сделано|выполнено|закрыто|завершено|закончено|неактуально|готов|зроблено|виконано|скасовано|вирішено|закрито|неактуально|" +
  "έγινε|ολοκληρώθηκε|ακυρώθηκε|τακτοποιήθηκε|λύθηκε|έτοιμο|έκλεισε|făcut|gata|terminat|rezolvat|anulat|finalizat|încheiat|închis|realizat|" +
  "kész|elintézve|megoldva|lezárva|törölve|elmarad|elvégezve|megvan|befejezve|megtörtént|rendben|" +
  "atlikta|padaryta|baigta|išspręsta|sutvarkyta|atšaukta|įvykdyta|padarīts|izdarīts|pabeigts|atrisināts|atcelts|izpildīts|nokārtots|" +
  "tehtud|lõpetatud|lahendatud|tühistatud|korras|შესრულდა|დასრულდა|გაუქმდა|გაკეთდა|მოგვარდა|" +
  "bitti|yapıldı|tamamlandı|tamam|iptal|iptal edildi|çözüldü|kapandı|halledildi|" +
  "בוצע|הושלם|נעשה|בוטל|סגור|נסגר|נפתר|טופל|הסתיים|تم|انتهى|مكتمل|اكتمل|منجز|ألغي|تم الإنجاز|تم الإلغاء|انجام شد|تمام شد|لغو شد|حل شد|تکمیل شد|" +
  "हो गया|हो गई|पूरा|पूरा हुआ|पूर्ण|रद्द|เสร็จแล้ว|เสร็จ|ยกเลิก|เรียบร้อย|เรียบร้อยแล้ว|ทำแล้ว|" +
  "xong|đã xong|xong rồi|hoàn thành|đã hoàn thành|hủy|đã hủy|đã làm|đã giải quyết|selesai|sudah selesai|beres|batal|dibatalkan|tuntas|rampung|tapos|tapos na|nagawa na|ayos na|kanselado|" +
  "済|済み|完了|完了済み|対応済み|対応済|解決|解決済み|実施済み|終了|中止|見送り|完成|已完成|取消|已取消|已解决|已解決|搞定|已关闭|已關閉|已处理|已處理|완료|완료됨|취소|취소됨|해결|해결됨|처리 완료|끝";

/** Said of what somebody has to do, these mean done without any sign before them: "Dana: year review done". */
const BARE =
  "done|ok|okay|erledigt|erl|opgelost|afgehandeld|fait|faite|hecho|hecha|listo|fatto|fatta|feito|feita|gedaan|klaar|færdig|ferdig|klart|løst|löst|fixat|tehty|hoidettu|zrobione|gotowe|załatwione|hotovo|vyřešeno|vyřízeno|vybavené|vyriešené|gotovo|riješeno|rešeno|urejeno|opravljeno|готово|сделано|решено|зроблено|вирішено|свършено|έγινε|făcut|gata|rezolvat|kész|megvan|atlikta|padaryta|izdarīts|tehtud|შესრულდა|bitti|yapıldı|tamam|tamamlandı|בוצע|הושלם|تم|انجام شد|हो गया|เสร็จแล้ว|เรียบร้อยแล้ว|xong|đã xong|selesai|sudah selesai|beres|tapos na|済|済み|完了|已完成|搞定|완료|완료됨";

/** Beside one of these, a word for done at a line's end says something else: "get it done", "noch nicht erledigt". */
const UNDONE =
  "get|gets|getting|got|have|has|having|had|be|been|being|is|isn't|are|was|were|not|never|half|nearly|almost|partly|mostly|until|till|by|before|when|once|if|whether|what|how|who|why|well|want|wants|need|needs|should|must|will|would|can|could|may|might|make|makes|see|let|still|yet|more|most|some|things|stuff|work|hopefully|probably|soon|no|mood|workload|morale|energy|health|family|kids|sleep|team|week|weekend|life|day|stress|motivation|familie|woche|famille|semaine|familia|semana|equipo|" +
  "nicht|noch|kein|keine|bis|wenn|ob|wann|muss|soll|sollte|werden|wird|sein|ist|halb|fast|teilweise|stimmung|pas|encore|si|quand|avant|ai|ont|avons|avez|est|sont|etre|sera|doit|faut|ce|qui|que|qu'on|presque|bien|mal|tout|moral|" +
  "aun|todavia|cuando|antes|ha|he|han|hemos|esta|estan|ser|lo|casi|non|ancora|se|quando|prima|ho|hanno|abbiamo|stato|che|cosa|quasi|ben|bene|nao|ainda|foi|foram|tem|quase|bem|niet|nog|geen|als|wanneer|voordat|tot|zijn|wordt|moet|bijna|" +
  "ikke|inte|ej|hvis|om|nar|innan|før|er|är|blir|ska|skal|maste|halv|nesten|nastan|næsten|ei|eivat|ole|jos|kun|ennen|milloin|melkein|nie|jeszcze|jak|kiedy|gdy|zanim|bedzie|jest|prawie|musi|co|neni|jeste|az|kdyz|ked|kdy|kedy|bude|je|skoro|" +
  "nije|nisu|jos|ako|kad|kada|dok|bit|ni|не|ще|ещё|еще|пока|если|когда|будет|почти|надо|нужно|что|ні|якщо|коли|буде|майже|треба|чи|ако|кога|δεν|οχι|ακομα|αν|οταν|πριν|να|θα|σχεδον|nu|inca|daca|cand|pana|este|va|fi|aproape|" +
  "nem|meg|ha|mikor|amig|lesz|majdnem|nincs|degil|henuz|eger|zaman|olacak|mi|ne|dar|jei|iki|bus|beveik|vel|ja|lidz|veel|kui|enne|peaaegu|არ|ჯერ|לא|עדיין|אם|מתי|עד|لا|لم|غير|ليس|إذا|متى|حتى|نه|هنوز|اگر|تا|नहीं|अभी|अगर|chưa|không|nếu|khi|belum|tidak|kapan|sebelum|hindi|pa|kung|kapag|まだ|没|未|不|안|못|아직";

const OPEN =
  "open|to do|todo|in progress|ongoing|on going|wip|doing|started|not started|pending|blocked|on hold|hold|parked|waiting|new|next|planned|no|partly|overdue|not yet|at risk|on track|deferred|" +
  "offen|laufend|läuft|in arbeit|in bearbeitung|wartet|neu|nein|zurückgestellt|en cours|à faire|ouvert|bloqué|en attente|non|abierto|en curso|pendiente|en progreso|bloqueado|em andamento|aberto|pendente|não|aperto|in corso|in attesa|bezig|loopt|openstaand|w toku|otwarte|pågår|öppen|i gang|igang|åpen|kesken|avoin|probíhá|otevřeno|v řešení|в работе|открыто|в процесі|відкрито|devam ediyor|açık|進行中|未着手|対応中|保留|进行中|未开始|進行中|진행 중|진행중|대기";

/** In a prompt that a template left, alternatives. */
export const PROMPT_WORDS =
  "your|add|insert|name|topic|date|here|enter|type|write|todo|who|what|when|deine?|name|thema|hier|datum|votre|ajouter|nom|sujet|tu|anadir|nombre|tema|aqui|fecha|inserire|nome|data|qui";

/** Patterns, to be folded: that there are no topics, and that a meeting was not held. */
export const SAYS_NOTHING =
  "^(?:n/?a|none|nothing|nothing (?:new|to report|special|much|else|today|this (?:week|time)|from (?:my|me|his|her|their)\\b.*)|no (?:new )?(?:topics|updates?|news|items|actions|points)|keine (?:themen|punkte|neuigkeiten|news|updates)|nichts (?:neues|besonderes)|nix neues|rien de (?:nouveau|special|particulier)|rien a signaler|nada nuevo|nada especial|nada que reportar|niente di nuovo|niets bijzonders|geen bijzonderheden|ingenting|inget nytt|inget sarskilt|nic nowego|nic noveho|bez zmian|nista|nimic|semmi|τιποτα|ничего нового|нічого|нищо|אין|لا يوجد|لا شيء|هیچ|कुछ नहीं|ไม่มี|khong co|tidak ada|wala|特にありません|ありません|暂无|暫無|특이사항 없음|tbd|tbc|keine?s?|nichts|nix|entfallt|aucune?|rien|ras|nada|ninguno|ninguna|nenhum|nessuno|niente|geen|niets|ingen|inget|inga|intet|brak|nic|zadne|ei mitaan|yok|нет|ничего|немає|няма|なし|特になし|无|無|沒有|没有|없음)[.!]?$";
export const SAYS_OFF =
  "^(?:(?:meeting |1:1 |call )?(?:was )?(?:cancell?ed|skipped|postponed|did not happen)\\b|no (?:1:1|1-1|meeting|catch|sync|call)\\b|(?:termin )?(?:abgesagt|ausgefallen|entfallen|fallt aus)\\b|kein termin|kein treffen|annulee?\\b|reporte\\b|pas de (?:point|reunion)|(?:reunion )?cancelad[ao]\\b|sin reunion|sem reuniao|annullat[oa]\\b|saltat[oa]\\b|nessun incontro|geannuleerd\\b|vervallen\\b|geen (?:overleg|gesprek|bila)|aflyst\\b|intet mode|avlyst\\b|ingen mote|installt\\b|inget mote|peruttu\\b|ei palaveria|odwolan[ea]\\b|brak spotkania|zrusen[oea]\\b|tento tyden bez|tento tyzden bez|otkazan[oa]?\\b|nema sastanka|odpovedan[oa]?\\b|ta teden brez|anulat[ae]?\\b|fara intalnire|отмен|няма среща|не было встречи|на этой неделе без|скасов|цього тижня без|ακυρωθηκε|δεν εχει|iptal\\b|bu hafta gorusme yok|elmarad|ezen a heten nincs|atsaukt|siaj? savait|sia savaite|atcelts|sonedel|ara jaetud|sel nadalal|გაუქმდა|בוטל|אין פגישה|ألغي|الغي|لا اجتماع|لغو شد|این هفته جلسه|रद्द|इस हफ्ते|ยกเลิก|สัปดาห์นี้ไม่มี|huy\\b|tuan nay khong|batal\\b|tidak ada rapat|kanselado|walang pulong|中止|今週はなし|取消|本周没有|本週沒有|취소|이번 주)";

export const stateWords = {
  done: new Words(DONE),
  bare: new Words(BARE),
  undone: new Words(UNDONE),
  open: new Words(OPEN),
};
