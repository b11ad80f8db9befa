import { fold } from "../text/fold";

/** Twelve months a language, forms of one month separated by "|"; accents as written, for they are folded away. */
const MONTHS = [
  // English
  "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec",
  // German
  "januar|jänner|jän februar|feber märz|mrz april mai juni|juno juli|julei august september oktober|okt november dezember|dez",
  // French
  "janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil|juill août|aout septembre octobre novembre décembre|déc",
  // Spanish
  "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic",
  // Italian
  "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett|set ottobre|ott novembre dicembre",
  // Portuguese
  "janeiro fevereiro|fev março abril maio|mai junho julho agosto setembro outubro|out novembro dezembro",
  // Dutch
  "januari februari maart|mrt april mei juni juli augustus september oktober november december",
  // Polish
  "styczeń|stycznia|sty luty|lutego|lut marzec|marca kwiecień|kwietnia|kwi maj|maja czerwiec|czerwca|cze lipiec|lipca|lip sierpień|sierpnia|sie wrzesień|września|wrz październik|października|paź listopad|listopada|lis grudzień|grudnia|gru",
  // Swedish, Danish, Norwegian
  "januari|januar februari|februar mars|marts april maj|mai juni juli augusti|august september oktober|okt november december|desember|des",
  // Finnish
  "tammikuu|tammikuuta|tammi helmikuu|helmikuuta|helmi maaliskuu|maaliskuuta|maalis huhtikuu|huhtikuuta|huhti toukokuu|toukokuuta|touko kesäkuu|kesäkuuta|kesä heinäkuu|heinäkuuta|heinä elokuu|elokuuta|elo syyskuu|syyskuuta|syys lokakuu|lokakuuta|loka marraskuu|marraskuuta|marras joulukuu|joulukuuta|joulu",
  // Czech
  "leden|ledna|led únor|února|úno březen|března|bře duben|dubna|dub květen|května|kvě červen|června|čer|čvn červenec|července|čvc srpen|srpna|srp září|zář říjen|října|říj listopad|listopadu prosinec|prosince|pro",
  // Turkish
  "ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
  // Russian
  "январь|января|янв февраль|февраля|фев|февр март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сен|сент октябрь|октября|окт ноябрь|ноября|ноя|нояб декабрь|декабря|дек",
  // Ukrainian
  "січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт травень|травня|трав червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|вер жовтень|жовтня|жовт листопад|листопада|лист грудень|грудня|груд",
  // Bulgarian
  "януари|яну февруари|фев март април|апр май юни юли август|авг септември|септ октомври|окт ноември|ное декември|дек",
  // Greek
  "ιανουάριος|ιανουαρίου|ιαν φεβρουάριος|φεβρουαρίου|φεβ μάρτιος|μαρτίου|μαρ απρίλιος|απριλίου|απρ μάιος|μαΐου|μαι ιούνιος|ιουνίου|ιουν ιούλιος|ιουλίου|ιουλ αύγουστος|αυγούστου|αυγ σεπτέμβριος|σεπτεμβρίου|σεπ οκτώβριος|οκτωβρίου|οκτ νοέμβριος|νοεμβρίου|νοε δεκέμβριος|δεκεμβρίου|δεκ",
  // Romanian
  "ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie",
  // Indonesian
  "januari februari maret april mei juni juli agustus|agu september oktober november desember",
  // Hungarian
  "január február|febr március|márc április|ápr május június|jún július|júl augusztus szeptember|szept október november december",
  // Hebrew
  "ינואר|בינואר|בינו פברואר|בפברואר|בפבר מרץ|במרץ אפריל|באפריל|באפר מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט|באוג ספטמבר|בספטמבר|בספט אוקטובר|באוקטובר|באוק נובמבר|בנובמבר|בנוב דצמבר|בדצמבר|בדצמ",
  // Arabic
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
];

/** Monday first. */
const WEEKDAYS = [
  "monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun",
  "montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sa|sonnabend sonntag|so",
  "lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim",
  "lunes martes miércoles|mié jueves|jue viernes|vie sábado|sáb domingo|dom",
  "lunedì martedì mercoledì giovedì|gio venerdì sabato domenica",
  "segunda|seg terça|ter quarta|qua quinta|qui sexta|sex sábado domingo",
  "maandag|ma dinsdag woensdag|wo donderdag vrijdag|vr|vrij zaterdag|za zondag|zo",
  "poniedziałek|pon|pn wtorek|wt środa|śr czwartek|czw piątek|pt|pią sobota|sob niedziela|niedz|nd",
  "måndag|mån|mandag|man tisdag|tis|tirsdag|tir|tirs onsdag|ons torsdag|tor|tors fredag|fre|fred lördag|lör|lørdag|lør söndag|sön|søndag|søn",
  "maanantai|maanantaina tiistai|tiistaina|ti keskiviikko|keskiviikkona|ke torstai|torstaina|to perjantai|perjantaina|pe lauantai|lauantaina|la sunnuntai|sunnuntaina|su",
  "pondělí|po úterý|út středa|st čtvrtek|čt pátek|pá sobota neděle|ne",
  "pazartesi|pzt salı|sal çarşamba|çar perşembe|per cuma|cum cumartesi|cmt pazar|paz",
  "понеділок вівторок середа|ср четвер пʼятниця|п'ятниця субота неділя|нд",
  "понеделник вторник сряда четвъртък петък събота неделя",
  "δευτέρα|δευ τρίτη|τρι τετάρτη|τετ πέμπτη|πεμ παρασκευή|παρ σάββατο|σαβ κυριακή|κυρ",
  "luni marți miercuri joi vineri sâmbătă duminică",
  "senin selasa rabu kamis jumat sabtu minggu",
  "понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс",
  "月曜日|月曜|星期一|周一|週一 火曜日|火曜|星期二|周二|週二 水曜日|水曜|星期三|周三|週三 木曜日|木曜|星期四|周四|週四 金曜日|金曜|星期五|周五|週五 土曜日|土曜|星期六|周六|週六 日曜日|日曜|星期日|星期天|周日|週日",
];

/** Words that are both a month and a weekday or an everyday word count as a month only next to a day's number. */
let monthOf: ReadonlyMap<string, number> | undefined;
let weekdayOfWord: ReadonlyMap<string, number> | undefined;

/** Made when first asked for: every run begins anew, and most read no date. */
function table(languages: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of languages) {
    language.split(" ").forEach((forms, index) => {
      for (const form of forms.split("|")) {
        const folded = fold(form);
        if (!found.has(folded)) found.set(folded, index + 1);
      }
    });
  }
  return found;
}

/** 1 to 12 for a folded word that names a month in one of the languages. */
export function monthNamed(folded: string): number | undefined {
  monthOf ??= table(MONTHS);
  return monthOf.get(folded);
}

/** 1 (Monday) to 7 for a folded word that names a weekday in one of the languages. */
export function weekdayNamed(folded: string): number | undefined {
  weekdayOfWord ??= table(WEEKDAYS);
  return weekdayOfWord.get(folded);
}
