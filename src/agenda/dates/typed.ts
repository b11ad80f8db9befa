/** Forms that people type and CLDR has not, in the order of the months. */
export const TYPED_MONTHS = [
  "яну|ιανουάριος|जन",
  "feber|фев|φεβρουάριος|फर",
  "mrz|μάρτιος",
  "απρίλιος",
  "μάιος",
  "juno|čer|ιούνιος",
  "julei|juill|ιούλιος",
  "αύγουστος",
  "setiembre|sett|сен|септ|σεπτέμβριος|सितम्बर",
  "οκτώβριος|अक्तूबर",
  "ноя|ное|νοέμβριος|noi|नवम्बर",
  "δεκέμβριος|दिसम्बर",
];

/** The same of weekdays, Monday first. */
export const TYPED_WEEKDAYS = [
  "maanantaina|pn|月曜日|月曜|月|월|星期一|周一|週一",
  "tues|tiistaina|火曜日|火曜|火|화|星期二|周二|週二",
  "weds|keskiviikkona|水曜日|水曜|水|수|星期三|周三|週三",
  "thur|thurs|torstaina|木曜日|木曜|木|목|星期四|周四|週四",
  "vrij|pią|fred|perjantaina|п'ятниця|金曜日|金曜|金|금|星期五|周五|週五",
  "sonnabend|lauantaina|土曜日|土曜|土|토|星期六|周六|週六",
  "nd|sunnuntaina|日曜日|日曜|日|일|星期日|星期天|周日|週日",
];

/** Behind its date they say of a meeting that it was not held, or on another day; before a date they make it a note. */
export const OFF_BEHIND =
  "cancelled canceled skipped skip moved rescheduled postponed no ooo pto vacation holiday sick leave ausgefallen abgesagt entfällt verschoben urlaub krank annulé reporté cancelado cancelada aplazado aplazada annullato rimandato spostato geannuleerd verplaatst aflyst flyttet avlyst inställt flyttat peruttu siirretty odwołane przełożone zrušeno přesunuto отменено перенесли remarcada cancelada";

/** What people put round a date. */
export const ROUND_A_DATE =
  "op st nd rd th the of week wk kw weekly biweekly fortnightly monthly meeting mtg sync catch up catchup notes on one ones " +
  "date datum fecha data dato tarih am pm uhr h um at from to til till bis von vom den der le el il la du au les de del " +
  "a o e er eme min mins minutes standup checkin check in 1on1 d m s am pm cet cest gmt utc bst est edt pst pdt " +
  "cw cal kalenderwoche semaine semana settimana uke uge vecka v tydzien viikko hafta und and y et i och og ja " +
  "w c wc thu hai ba tu sau bay chu nhat ngay thang nam ika ng gada metu r г р года року lau יום ב 令和 平成 民國 民国 第 回 週 周 " +
  "réunion reunion rencontre point spotkanie schuzka stretnutie sastanak sestanek intalnire συνάντηση gorusme toplanti встреча среща зустріч susitikimas tiksanas kohtumine palaveri megbeszeles rapat pulong hop ประชุม שיחה פגישה اجتماع جلسه बैठक 미팅 会議 例會 周会 moede mote samtale avstamning bila overleg incontro riunione reuniao reunion encuentro по ทุก vecka viikko " +
  "jour fixe gesprach treffen termin q feira utc pa kello klo kl godz ora ore heure heures hs hrs";

/** What a cell before a date says. */
export const DATE_LABELS =
  "date datum fecha data dato tarih дата kuupäev päivämäärä päiväys dátum ημερομηνία תאריך التاريخ تاریخ วันที่ ngày tanggal petsa तारीख 日付 日期 日時 날짜 일자 when day";
