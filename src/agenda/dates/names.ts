/**
 * Folded names of months and weekdays, forms parted by "|". Made by `npm run date-names`, not by hand.
 * Source: Unicode CLDR 48.0 (ICU 78.2), months and weekdays of en-GB, en-US, de, de-AT, fr, es, pt, it, nl, da, nb, sv, fi, pl, cs, sk, hu, ro, hr, sr-Latn, sr, sl, bg, el, tr, ru, uk, lt, lv, et, ka, he, ar-EG, ar-LB, ar-DZ, ar-MA, fa, hi, th, id, fil.
 */
export const SOURCE = "CLDR 48.0";

/** January first. */
export const MONTHS: readonly string[] = [
  "january|jan|januar|janner|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|tammikuu|tammikuuta|tammi|styczen|stycznia|sty|leden|ledna|led|januara|ianuarie|ian|sijecanj|sijecnja|sij|јануар|јан|януари|ιανουαριου|ιαν|ocak|oca|январь|января|янв|січень|січня|січ|sausis|sausio|janvaris|jaanuar|jaan|იანვარი|იან|ינואר|ינו|يناير|كانون الثاني|جانفي|ژانویه|ژانویهٔ|जनवरी|जन|มกราคม|ม.ค",
  "february|feb|februar|fevrier|fevr|febrero|fevereiro|fev|febbraio|februari|helmikuu|helmikuuta|helmi|luty|lutego|lut|unor|unora|uno|februara|febr|februarie|veljaca|veljace|velj|фебруар|феб|февруари|φεβρουαριου|φεβ|subat|sub|февраль|февраля|февр|лютии|лютого|лют|vasaris|vasario|februaris|veebruar|veebr|თებერვალი|თებ|פברואר|פבר|فبراير|شباط|فيفري|فوریه|فوریهٔ|फ़रवरी|फ़र|กุมภาพันธ์|ก.พ|pebrero|peb",
  "march|mar|marz|mars|marzo|marco|maart|mrt|marts|maaliskuu|maaliskuuta|maalis|marzec|marca|brezen|brezna|bre|marec|marcius|marc|martie|ozujak|ozujka|ozu|mart|март|мар|μαρτιου|μαρ|марта|березень|березня|бер|kovas|kovo|მარტი|მარ|מרץ|مارس|آذار|मार्च|มีนาคม|มี.ค|maret|marso",
  "april|apr|avril|avr|abril|abr|aprile|huhtikuu|huhtikuuta|huhti|kwiecien|kwietnia|kwi|duben|dubna|dub|aprila|aprilis|aprilie|travanj|travnja|tra|април|апр|απριλιου|απρ|nisan|nis|апрель|апреля|квітень|квітня|квіт|balandis|balandzio|aprill|აპრილი|აპრ|אפריל|אפר|أبريل|نيسان|أفريل|آوریل|अप्रैल|เมษายน|เม.ย",
  "may|mai|mayo|maio|maggio|mag|mei|maj|toukokuu|toukokuuta|touko|maja|kveten|kvetna|kve|majus|svibanj|svibnja|svi|мај|маи|μαιου|μαι|mayis|мая|травень|травня|трав|geguze|geguzes|maijs|მაისი|მაი|מאי|مايو|أيار|ماي|مه|مهٔ|मई|พฤษภาคม|พ.ค",
  "june|jun|juni|juin|junio|junho|giugno|giu|kesakuu|kesakuuta|kesa|czerwiec|czerwca|cze|cerven|cervna|cvn|juna|junius|iunie|iun|lipanj|lipnja|lip|јун|junij|юни|ιουνιου|ιουν|haziran|haz|июнь|июня|июн|червень|червня|черв|birzelis|birzelio|junijs|juuni|ივნისი|ივნ|יוני|يونيو|حزيران|جوان|ژوئن|जून|มิถุนายน|มิ.ย|hunyo|hun",
  "july|jul|juli|juillet|juil|julio|julho|luglio|lug|heinakuu|heinakuuta|heina|lipiec|lipca|lip|cervenec|cervence|cvc|jula|julius|iulie|iul|srpanj|srpnja|srp|јул|julij|юли|ιουλιου|ιουλ|temmuz|tem|июль|июля|июл|липень|липня|лип|liepa|liepos|julijs|juuli|ივლისი|ივლ|יולי|يوليو|تموز|جويلية|يوليوز|ژوئیه|ژوئیهٔ|जुलाई|जुल|กรกฎาคม|ก.ค|hulyo|hul",
  "august|aug|aout|agosto|ago|augustus|augusti|elokuu|elokuuta|elo|sierpien|sierpnia|sie|srpen|srpna|srp|augusta|augusztus|kolovoz|kolovoza|kol|avgust|avg|август|авг|αυγουστου|αυγ|agustos|agu|августа|серпень|серпня|серп|rugpjutis|rugpjucio|augusts|აგვისტო|აგვ|אוגוסט|אוג|أغسطس|آب|أوت|غشت|اوت|अगस्त|अग|สิงหาคม|ส.ค|agustus",
  "september|sept|sep|septembre|septiembre|setembro|set|settembre|syyskuu|syyskuuta|syys|wrzesien|wrzesnia|wrz|zari|zar|septembra|szeptember|szept|septembrie|rujan|rujna|ruj|septembar|септембар|сеп|септември|σεπτεμβριου|σεπ|eylul|eyl|сентябрь|сентября|сент|вересень|вересня|вер|rugsejis|rugsejo|septembris|სექტემბერი|სექ|ספטמבר|ספט|سبتمبر|أيلول|شتنبر|سپتامبر|सितंबर|सित|กันยายน|ก.ย|setyembre",
  "october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|lokakuu|lokakuuta|loka|pazdziernik|pazdziernika|paz|rijen|rijna|rij|oktobra|octombrie|listopad|listopada|lis|oktobar|октобар|окт|октомври|οκτωβριου|οκτ|ekim|eki|октябрь|октября|жовтень|жовтня|жовт|spalis|spalio|oktobris|oktoober|ოქტომბერი|ოქტ|אוקטובר|אוק|أكتوبر|تشرين الأول|اکتبر|अक्टूबर|अक्टू|ตุลาคม|ต.ค|oktubre",
  "november|nov|novembre|noviembre|novembro|marraskuu|marraskuuta|marras|listopad|listopada|lis|listopadu|novembra|noiembrie|studeni|studenoga|stu|novembar|новембар|нов|ноември|νοεμβριου|νοε|kasim|kas|ноябрь|ноября|нояб|листопад|листопада|лист|lapkritis|lapkricio|novembris|ნოემბერი|ნოე|נובמבר|נוב|نوفمبر|تشرين الثاني|نونبر|نوامبر|नवंबर|नव|พฤศจิกายน|พ.ย|nobyembre|nob",
  "december|dec|dezember|dez|decembre|diciembre|dic|dezembro|dicembre|desember|des|joulukuu|joulukuuta|joulu|grudzien|grudnia|gru|prosinec|prosince|pro|decembra|decembrie|prosinac|prosinca|decembar|децембар|дец|декември|δεκεμβριου|δεκ|aralik|ara|декабрь|декабря|дек|грудень|грудня|груд|gruodis|gruodzio|decembris|detsember|dets|დეკემბერი|დეკ|דצמבר|דצמ|ديسمبر|كانون الأول|دجنبر|دسامبر|दिसंबर|दिस|ธันวาคม|ธ.ค|disyembre|dis",
];

/** Monday first. */
export const WEEKDAYS: readonly string[] = [
  "monday|mon|montag|mo|lundi|lun|lunes|segunda|seg|lunedi|maandag|ma|mandag|man|maanantai|poniedzialek|pon|pondeli|po|pondelok|hetfo|luni|ponedjeljak|ponedeljak|понедељак|пон|ponedeljek|понеделник|пн|δευτερα|δευ|pazartesi|pzt|понедельник|понеділок|pirmadienis|pr|pirmdiena|pirmd|esmaspaev|ორშაბათი|ორშ|שני|الاثنين|دوشنبه|सोमवार|सोम|วันจันทร์|จันทร์|senin|sen",
  "tuesday|tue|dienstag|di|mardi|mar|martes|terca|ter|martedi|dinsdag|tirsdag|tirs|tir|tisdag|tis|tiistai|ti|wtorek|wt|utery|ut|utorok|kedd|marti|utorak|uto|уторак|уто|torek|tor|вторник|вт|τριτη|τρι|sali|sal|вівторок|antradienis|an|otrdiena|otrd|teisipaev|სამშაბათი|სამ|שלישי|الثلاثاء|سهشنبه|मंगलवार|मंगल|วันอังคาร|อังคาร|selasa|sel",
  "wednesday|wed|mittwoch|mi|mercredi|mer|miercoles|mie|quarta|qua|mercoledi|woensdag|wo|onsdag|ons|keskiviikko|ke|sroda|sr|streda|st|szerda|sze|miercuri|srijeda|sri|sreda|sre|среда|сре|сряда|ср|τεταρτη|τετ|carsamba|car|середа|treciadienis|tr|tresdiena|tresd|kolmapaev|ოთხშაბათი|ოთხ|רביעי|الأربعاء|چهارشنبه|बुधवार|बुध|วันพุธ|พุธ|rabu|rab|miyerkules|miy",
  "thursday|thu|donnerstag|do|jeudi|jeu|jueves|jue|quinta|qui|giovedi|gio|donderdag|torsdag|tors|tor|torstai|to|czwartek|czw|ctvrtek|ct|stvrtok|st|csutortok|cs|joi|cetvrtak|cet|четвртак|чет|cetrtek|четвъртък|чт|πεμπτη|πεμ|persembe|per|четверг|четвер|ketvirtadienis|kt|ceturtdiena|ceturtd|neljapaev|ხუთშაბათი|ხუთ|חמישי|الخميس|پنجشنبه|गुरुवार|गुरु|วันพฤหัสบดี|พฤหัส|kamis|kam|huwebes|huw",
  "friday|fri|freitag|fr|vendredi|ven|viernes|vie|sexta|sex|venerdi|vrijdag|vr|fredag|fre|perjantai|pe|piatek|pt|patek|pa|piatok|pi|pentek|vineri|vin|petak|pet|петак|пет|petek|петък|пт|παρασκευη|παρ|cuma|cum|пятница|пʼятниця|penktadienis|pn|piektdiena|piektd|reede|პარასკევი|პარ|שישי|الجمعة|جمعه|शुक्रवार|शुक्र|วันศุกร์|ศุกร์|jumat|jum|biyernes|biy",
  "saturday|sat|samstag|sa|samedi|sam|sabado|sab|sabato|zaterdag|za|lordag|lor|lauantai|la|sobota|sob|so|szombat|szo|sambata|subota|sub|субота|суб|събота|сб|σαββατο|σαβ|cumartesi|cmt|суббота|sestadienis|st|sestdiena|sestd|laupaev|შაბათი|შაბ|שבת|السبت|شنبه|शनिवार|शनि|วันเสาร์|เสาร์|sabtu",
  "sunday|sun|sonntag|so|dimanche|dim|domingo|dom|domenica|zondag|zo|sondag|son|sunnuntai|su|niedziela|niedz|nedele|ne|nedela|vasarnap|duminica|dum|nedjelja|ned|nedelja|недеља|нед|неделя|нд|κυριακη|κυρ|pazar|paz|воскресенье|вс|неділя|sekmadienis|sk|svetdiena|svetd|puhapaev|კვირა|კვი|ראשון|الأحد|یکشنبه|रविवार|रवि|วันอาทิตย์|อาทิตย์|minggu|min|linggo|lin",
];

/** Of the Persian calendar, Farvardin first. */
export const PERSIAN_MONTHS: readonly string[] = [
  "فروردین|farvardin",
  "اردیبهشت|ordibehesht",
  "خرداد|khordad",
  "تیر|tir",
  "مرداد|mordad",
  "شهریور|shahrivar",
  "مهر|mehr",
  "آبان|aban",
  "آذر|azar",
  "دی|dey",
  "بهمن|bahman",
  "اسفند|esfand",
];
