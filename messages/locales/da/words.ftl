### Alt, hvad botten siger på dansk. Tonen: venlig, kort, aldrig en pligt. Først hvad der sker, så valget.

## Menuen: de samme få, store knapper på de samme steder. Det, der står på dem, kan man også skrive.
menu-today = Hvem kommer i dag?
menu-what-is-on = Hvad sker der?
menu-mine = Mine aktiviteter
menu-cannot-come = Jeg kan ikke komme
menu-talk = Tal med koordinator
menu-tomorrow = Hvem kommer i morgen?
menu-week = Denne uge
menu-shifts = Kulturkontakt
menu-gaps = Hvor mangler vi nogen?
menu-invite = Inviter
menu-language = Sprog / Language

## Knapper
button-undo = Fortryd
button-more = Vis flere
button-others = Se andre aktiviteter
button-mine = Mine aktiviteter
button-what-is-on = Hvad sker der?
button-sign-up = Tilmeld mig: {$what}
button-cannot = Kan ikke: {$what}
button-yes-place = Ja, jeg kommer
button-no-place = Nej tak
button-talk = Tal med koordinator
button-ring-me = Ring gerne til mig
button-arrived = Kommet: {$name}
button-not-arrived = Fortryd: {$name}
button-today = I dag
button-tomorrow = I morgen
button-week = Denne uge
button-take-shift = Jeg tager: {$what}
button-hand-over = Giv videre: {$what}
button-yes-shift = Ja, jeg tager den
button-no-shift = Nej, det passer ikke
button-invite = {$name}
button-leave-word = Kontakt mig gerne
button-share-phone = Del mit nummer
button-shifts = Se vagterne

## Små ord
at-time = {$day} kl. {$clock}
span-time = kl. {$start}–{$end}
new-today = ny 🌱
and-others = {$count ->
    [one] én til
   *[other] {$count} til
}
list-and = {$first} og {$last}
shift-kind = {$kind ->
    [evening] aftenvagt
    [night] nattevagt
    [weekend] weekendvagt
   *[day] dagvagt
}
group-with-heads = {$organisation} ({$heads})
coordinator-unknown = koordinatoren
phone-line = tlf. {$phone}
heading-today = I dag, {$day}
heading-tomorrow = I morgen, {$day}
waiting-mark = venteliste

## Hvem kommer
overview-nothing = Der står ingen aktiviteter på planen.
overview-nobody = Der er ingen frivillige på listen.
overview-place = Hvor: {$place}
overview-coming = Kommer: {$names}
overview-coming-count = {$count ->
    [one] Én frivillig kommer.
   *[other] {$count} frivillige kommer.
}
overview-own-coming = Du står på listen.
overview-own-waiting = Du står på venteliste.
overview-ready = Gør gerne klar: {$ready}
overview-waiting = På venteliste: {$count}
overview-wanted = {$count ->
    [one] Vi håber på én til.
   *[other] Vi håber på {$count} til.
}
overview-called-off = Aflyst denne dag.
overview-group-cancelled = {$organisation} kommer ikke denne gang.
overview-contact = Kulturkontakt nu ({$unit}): {$name}. Se efter badgen.
overview-no-contact = Kulturkontakt nu ({$unit}): ingen på listen. Spørg gerne {$instead}.
overview-no-contact-at-all = Kulturkontakt nu ({$unit}): ingen på listen. Spørg gerne på afdelingen.
overview-more = Der står mere på planen. Tryk på »Vis flere«.

## Hvad sker der, og mine aktiviteter
what-is-on = <b>Det her sker, og her er du velkommen:</b>
what-is-on-nothing = Der står ikke mere på planen lige nu. Kig gerne forbi en anden dag.
what-is-on-full = Fuldt, men du kan komme på venteliste.
mine = <b>Det her har du meldt dig til:</b>
mine-nothing = Du står ikke på nogen liste nu. Vil du se, hvad der sker?
mine-how = Passer noget ikke alligevel? Det er helt i orden – tryk bare på knappen.
cannot-come = Det er helt i orden. Hvad kan du ikke komme til?
cannot-come-nothing = Du står ikke på nogen liste nu, så alt er i orden.

## Tilmelding
signed-up = Hvor dejligt, {$name}! Du står på listen: {$activity}, {$when}.
signed-up-place = Hvor: {$place}
signed-up-training = Før du begynder, øver vi sammen: {$training}.
waitlisted = Tak, {$name}! Lige nu er der fuldt: {$activity}, {$when}. Du står på venteliste som nummer {$place}.
waitlisted-next = Bliver der en plads, får du besked her.
signed-up-many = Hvor dejligt, {$name}! Du står på listen {$count ->
    [one] én gang: {$activity}, {$first}.
   *[other] {$count} gange: {$activity}, fra {$first} til {$last}.
}
signed-up-many-none = Tak, {$name}! Der er fuldt resten af planen: {$activity}. Du står på venteliste og får besked her, når der bliver en plads.
signed-up-many-waiting = {$count ->
    [one] Én gang er der fuldt. Så står du på venteliste.
   *[other] {$count} gange er der fuldt. Så står du på venteliste.
}
already-signed-up = Du står allerede på listen: {$activity}, {$when}. Velkommen!
already-waiting = Du står på venteliste som nummer {$place}: {$activity}, {$when}. Bliver der en plads, får du besked her.
already-begun = Det her er begyndt: {$activity}, {$when}. Kom gerne forbi, eller se, hvad der sker en anden dag.
is-over = Dagen er slut: {$activity}, {$when}. Velkommen en anden gang!
called-off = Det her er aflyst: {$activity}, {$when}. Velkommen en anden gang!
not-open = Det ordner koordinatoren gerne sammen med dig.

## Afbud
cancelled = Tak, fordi du gav besked, {$name}. Jeg har meldt dig fra: {$activity}, {$when}.
cancelled-next = Du behøver ikke gøre mere. Velkommen en anden gang!
cancelled-group = Tak, fordi du gav besked, {$name}. Jeg har meldt jer fra: {$activity}, {$when}.
cancelled-late = Jeg siger det til {$contact}, så finder vi ud af det her. Ha’ det godt!
cancelled-after-start = Tak, fordi du gav besked, {$name}. Jeg har noteret det: {$activity}, {$when}. Det er helt i orden.
left-waiting-list = Tak, fordi du gav besked, {$name}. Du står ikke længere på venteliste: {$activity}, {$when}.
not-on-the-list = Alt er i orden. Du står ikke på listen: {$activity}, {$when}.
back-on-the-list = Hvor dejligt! Du står på listen igen: {$activity}, {$when}.
back-in-line = Hvor dejligt, at du vil komme! Pladsen er gået til en anden: {$activity}, {$when}. Du står først på ventelisten og får besked her.
off-the-list = Det er ordnet. Du står ikke længere på listen: {$activity}, {$when}.
off-the-list-many = Det er ordnet. Du står ikke længere på listen: {$count ->
    [one] {$activity}, {$first}.
   *[other] {$activity}, {$count} gange fra {$first} til {$last}.
}
nothing-to-undo = Alt er i orden, som det står nu. Tal gerne med koordinatoren, hvis du har brug for hjælp.
nothing-to-undo-coming = Du står på listen: {$activity}, {$when}.
nothing-to-undo-waiting = Du står på venteliste: {$activity}, {$when}.
nothing-to-undo-not = Du står ikke på listen: {$activity}, {$when}.
shift-given-back = Det er ordnet. Vagten er, som den var: {$shift}.

## Tilbud om en plads
declined = Tak for svaret. Du står ikke længere på venteliste: {$activity}, {$when}.

## Kulturkontakt
shifts = <b>Kulturkontakt de næste dage</b>
shifts-nothing = De næste dage har du ingen vagter som kulturkontakt, og ingen vagter står tomme på din afdeling.
shifts-line-own = {$shift}: dig
shifts-line-empty = {$shift}: ingen endnu
shift-name = {$unit}, {$day}, {$kind} kl. {$span}
shift-short = {$day} {$kind}, {$unit}
shift-taken = Tak, {$name}! Du er kulturkontakt: {$shift}. Tag gerne badgen på.
shift-yours = Vagten er din: {$shift}.
shift-has-somebody = {$contact} er kulturkontakt på vagten: {$shift}.
shift-over = Vagten er slut: {$shift}.
colleagues = Vagten: {$shift}. Hvem vil du bede om at tage den?
colleagues-nobody = Ingen af dine kolleger er her i chatten endnu. Koordinatoren hjælper dig gerne.
asked = Jeg har spurgt {$colleague}: {$shift}. Vagten er din, til {$colleague} har sagt ja.
asked-again = {$colleague} har fået spørgsmålet: {$shift}. Svaret kommer her.
handover-yes = Tak, {$name}! Du er kulturkontakt: {$shift}. Tag gerne badgen på.
handover-no = Tak for svaret. Vagten bliver hos den, der spurgte: {$shift}.
no-longer-asked = Det er ordnet i mellemtiden: {$shift}. Kulturkontakt: {$contact}.
nobody-yet = ingen endnu

## Koordinator
gaps = <b>Her mangler vi nogen</b>
gaps-nothing = Alt ser fint ud: Der mangler ingen de næste dage.
gaps-volunteers = {$activity}, {$when}: {$coming} af {$wanted} kommer
invite-list = Hvem vil du invitere? Her er dem, der ikke er med endnu.
invite-nobody = Alle, der bruger Telegram, er med.
invitation = Link til {$name}: {$link}
invitation-how = Send linket, eller vis QR-koden. Det gælder kun for {$name} og kun én gang.
invitation-joined = {$name} er allerede med.

## Tal med koordinator
talk = {$coordinator} tager gerne en snak med dig: {$phone}.
talk-no-phone = {$coordinator} tager gerne en snak med dig.
talk-nobody = Spørg gerne på afdelingen, så hjælper de dig.
talk-asked = {$coordinator} har fået besked om, at du gerne vil tale, og kontakter dig.

## Velkommen
welcome = Hej {$name}! Jeg er en automatisk hjælper for frivillige på {$site}. Jeg kan fortælle, hvad der sker, og melde dig til og fra. Du kan trykke på knapperne eller skrive, som du vil.
welcome-never = Skriv aldrig navne på beboere eller noget om helbred her. Vil du hellere tale med et menneske: {$coordinator}.
welcome-staff = Hej {$name}! Jeg er en automatisk hjælper for {$site}. Jeg kan fortælle, hvem der kommer, hvad der er godt at gøre klar, og hvem der er kulturkontakt.
welcome-staff-never = Skriv aldrig navne på beboere eller noget om helbred her.
welcome-privacy = Jeg husker dit navn, dit sprog, og hvad du er med til. De ansatte ser, hvem der kommer.
welcome-back = Hej igen, {$name}! Du er med. Hvad vil du se?
link-is-used = Linket her er brugt før. Er det dit, så hjælper koordinatoren dig gerne med et nyt.
link-is-for-another = Du er allerede med her, {$name}. Linket her er til en anden. Du kan trygt give det videre.
no-such-link = Linket her kender jeg ikke. Måske mangler der et tegn? Koordinatoren hjælper dig gerne med et nyt.
stranger = Hej! Jeg er en automatisk hjælper for frivillige på {$site}. Vi to kender ikke hinanden endnu.
stranger-how = Har du fået et link eller en QR-kode, så åbn det. Ellers kan du trykke på knappen, så hører du fra os.
home-without-name = stedet her
word-left-thanks = Hvor dejligt, at du kontakter os! I løbet af nogle dage hører du fra {$owner}.
word-left-nobody = Hvor dejligt, at du kontakter os! Du hører fra os i løbet af nogle dage.
word-left-phone = Vil du hellere ringes op, så tryk på knappen, og del dit nummer.
phone-thanks = Tak! Jeg har givet dit nummer til {$owner}.
phone-not-yours = Det lignede en andens nummer. Jeg har ikke gemt det.
phone-not-needed = Tak! Jeg har ikke brug for dit nummer og har ikke gemt det.

## Sprog
language-choice = Hvilket språk vil du ha? / Hvilket sprog vil du have? / Which language would you like?
language-set = Så taler vi dansk sammen.

## Når det ikke blev forstået
not-understood = Det forstod jeg ikke helt. Er det noget af det her, du tænker på?
not-understood-again = Undskyld, det er mig, der ikke forstår. Tal gerne med {$coordinator}.
too-fast = Der kom meget på én gang, og noget af det sidste nåede mig ikke. Vent gerne et minut, og se så efter, om det står, som du vil.
only-text = Jeg kan kun læse tekst. Skriv gerne, tryk på en knap, eller tal med {$coordinator}.
nice-picture = Tak, hvor hyggeligt! Jeg forstår kun tekst og knapper.
edited = Jeg kan se, at du har rettet en besked. Jeg læser kun nye beskeder, så skriv gerne en ny.
menu = Her er knapperne, {$name}. Hvad vil du se?
not-for-you = Knappen her er til en anden. Alt er i orden hos dig.
old-button = Knappen her er fra tidligere. Her er det, der gælder nu.
too-early-to-tick = Det er lidt tidligt: {$activity}, {$when}. Den dag kan du trykke på knappen.
toast-private = Knappen her hører til i en samtale med mig alene. Skriv gerne direkte til mig.

## Nyt, som nogen får at vide
moved-up = Gode nyheder, {$name}! Der er blevet en plads til dig: {$activity}, {$when}. Du står på listen nu.
moved-up-else = Passer det ikke alligevel? Det er helt i orden – tryk bare på knappen.
button-cannot-short = Jeg kan ikke
place-offered = Hej {$name}! Der er blevet en ledig plads: {$activity}, {$when}. Har du lyst til at komme?
place-offered-else = Passer det ikke, er det helt i orden.
late-cancellation = Ændring: {$name} kan ikke komme til {$activity}, {$when}.
late-cancellation-left = {$count ->
    [one] Så er der én tilbage: {$names}.
   *[other] Så er der {$count} tilbage: {$names}.
}
late-cancellation-none = Så er der ingen andre frivillige på listen.
coming-after-all = Ændring: {$name} kommer alligevel til {$activity}, {$when}.
coming-instead = Ændring: {$name} har taget den ledige plads: {$activity}, {$when}.
handover-asked = Hej {$name}! {$asker} spørger, om du kan være kulturkontakt: {$shift}. Passer det ikke, er det helt i orden.
handover-accepted = {$colleague} tager vagten: {$shift}. Tak, fordi du ordnede det.
handover-declined = {$colleague} kan ikke denne gang: {$shift}. Vagten er stadig din. Du kan godt spørge en anden.
talk-wanted = {$name} vil gerne tale med dig.
talk-wanted-phone = {$name} vil gerne tale med dig, tlf. {$phone}.
word-left = {$name} har skrevet til os og vil gerne høre fra os.
word-left-with-phone = {$name} har skrevet til os og vil gerne høre fra os, tlf. {$phone}.
word-left-owner = Det er dig, der svarer. Det er fint, hvis det sker i løbet af nogle dage.
word-left-link = Skriv til {$name}

## Dagsark
sheet-title = Hvem kommer: {$site}, {$day}
sheet-nothing = Der står ingen aktiviteter på planen.
sheet-volunteers = Frivillige: {$names}
sheet-volunteers-count = Frivillige: {$count}
sheet-nobody = Der er ingen frivillige på listen.
sheet-waiting = På venteliste: {$count}
sheet-contact = Kulturkontakt {$unit}, {$kind} {$span}: {$name}
sheet-contact-empty = Kulturkontakt {$unit}, {$kind} {$span}: ingen endnu. Spørg {$instead}.
sheet-arrived = kommet

## Kommandoer i menuen
command-today = Hvem kommer i dag?
command-tomorrow = Hvem kommer i morgen?
command-week = Denne uge
command-whatson = Hvad sker der?
command-mine = Mine aktiviteter
command-cannot = Jeg kan ikke komme
command-contact = Kulturkontakt
command-gaps = Hvor mangler vi nogen?
command-invite = Inviter
command-talk = Tal med koordinator
command-language = Sprog
command-privacy = Databeskyttelse

## Databeskyttelse, kort
language-name = Dansk
privacy-known =
    Jeg husker dit navn, din rolle og dit sprog, hvad du er med til, og dit telefonnummer, hvis vi har fået det.
    Det, du skriver, glemmer jeg, så snart det er læst.
    De ansatte ser, hvem der kommer. Andre frivillige ser kun dit fornavn, hvis du har sagt ja til det.
privacy-stranger = Jeg husker ikke noget om dig. Lægger du en besked, husker jeg dit fornavn, til du har fået svar, og nummeret, hvis du deler det.
privacy-ask = Spørg gerne {$coordinator} om alt, der gælder dine oplysninger.
button-see-day = Hvem kommer {$day}?

## Efter at en sikkerhedskopi er hentet frem
held = Alt er hentet tilbage fra en sikkerhedskopi. {$count ->
    [one] Én besked venter.
   *[other] {$count} beskeder venter.
} Jeg sender ingenting, før du siger til.
button-resume = Send det, der venter
resumed = Så sender jeg det, der stadig passer.

## Efter at have prøvet det med folk
button-rest = Også resten: {$count} gange
button-wait = Venteliste: {$what}
button-leave-line = Af ventelisten: {$what}
button-previous = Forrige
button-first-page = Til begyndelsen
overview-elsewhere = <i>Ellers i huset</i>
overview-contact-you = Kulturkontakt nu ({$unit}): det er dig.
back-on-the-list-group = Hvor dejligt! I står på listen igen: {$activity}, {$when}.
place-gone = Tak! En anden fik pladsen denne gang: {$activity}, {$when}. Du står stadig på venteliste som nummer {$place}.
gaps-shifts = Kulturkontakt mangler {$day}, {$kind}: {$units}
word-stands = {$owner} har fået besked om, at du gerne vil høre fra os. Det kan tage nogle dage.
