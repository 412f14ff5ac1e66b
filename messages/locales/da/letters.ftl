## Nyhedsbreve: læse
menu-newsletter = Nyhedsbrev
command-newsletter = Nyhedsbrev
letters-to-write = Skriv et nyt nyhedsbrev, eller se, hvordan det går med et, der er skrevet.
letters-to-read = Her er de nyhedsbreve, du har fået. Hvilket vil du læse?
letters-none = Her kan du læse de nyhedsbreve, du har fået. Der er ikke nogle her.
letter-foot = Du får dette, fordi du har sagt ja til nyhedsbrev fra {$site}. Vil du ikke have flere, så tryk på knappen. Du får stadig besked om dine egne aktiviteter.
button-letter-no-more = Stop nyhedsbrev
letters-stopped = Du får ikke flere nyhedsbreve. Du får stadig besked om dine egne aktiviteter.
letters-again = Du får nyhedsbreve.
letter-preview-only = Sådan stopper læserne nyhedsbrevene. Her er intet ændret.
letter-not-there = Det brev kan jeg ikke finde længere.
letter-no-text = billeder
letter-whole = {$names}
button-letter-draft = Kladde: {$what}
button-letter-sent = {$day}: {$what}
button-letter-waits = Venter til {$day}: {$what}
button-letter-goes = På vej: {$what}
button-letter-rests = Holder pause: {$what}
button-letter-how = Se, hvordan det går

## Nyhedsbreve: skrive
button-letter-write = Skriv et nyt brev
letter-ask = Skriv nyhedsbrevet i én besked, eller send billeder eller et dokument med tekst til. Du ser det, før andre får det.
letter-ask-language = Skriv brevet en gang til på {$spoken}. De, der læser {$spoken}, får denne udgave.
letter-ask-again = Skriv den nye tekst på {$spoken}. Den kommer i stedet for den, der står på {$spoken}.
letter-language = {$tongue ->
    [nb] norsk
    [da] dansk
   *[en] engelsk
}
letter-too-long = Brevet er på {$length} tegn, og der er plads til {$most}. Gør det gerne lidt kortere, og send det en gang til.
letter-enough-pictures = Ti billeder er der plads til i ét brev. Det sidste her er ikke med.
letter-only-these = Tekst, billeder og ét dokument kan være med i brevet. Det sidste her er ikke med.
letter-is-sent = Brevet er sendt og bliver stående, som det er. Du kan gerne skrive et nyt.
letter-is-sent-by = {$name} har sendt dette brev. Det bliver kun sendt én gang.
letter-dropped = Brevet er kasseret.
letter-is-draft = Brevet er ikke sendt.
letter-looks-different = Noget er ændret, siden knappen kom. Intet er sendt. Sådan ser det ud:
letter-taken-back = Fortrudt! Brevet er ikke sendt.
letter-card = <b>Nyhedsbrev, ikke sendt</b>
letter-card-text = Skrevet på: {$names}
letter-card-no-text = Der er ingen tekst i brevet.
letter-card-pictures = {$count ->
    [one] Ét billede er med.
   *[other] {$count} billeder er med.
}
letter-card-document = Et dokument er med.
letter-card-number = Det ser ud, som om der står et CPR-nummer i brevet. Tag det gerne ud, før du sender.
letter-card-markup = Der står koder i teksten, og de bliver stående. Vil du have fede ord, kan du markere dem i Telegram.
letter-card-to = Til: {$names}
letter-card-count = {$count ->
    [one] Én får det på Telegram.
   *[other] {$count} får det på Telegram.
}
letter-card-nobody = Ingen får brevet, som det er. Vælg gerne andre læsere.
letter-card-other-language = {$count ->
    [one] Én læser et andet sprog og får udgaven på {$spoken}.
   *[other] {$count} læser et andet sprog og får udgaven på {$spoken}.
}
letter-card-ring = {$count ->
    [one] Én har sagt ja og er ikke på Telegram. Du får en liste at ringe ud fra.
   *[other] {$count} har sagt ja og er ikke på Telegram. Du får en liste at ringe ud fra.
}
letter-card-blocked = {$count ->
    [one] Én har sagt ja, men har stoppet hjælperen.
   *[other] {$count} har sagt ja, men har stoppet hjælperen.
}
letter-card-away = {$count ->
    [one] Én holder pause og får det ikke.
   *[other] {$count} holder pause og får det ikke.
}
letter-card-without-yes = {$count ->
    [one] Én har ikke sagt ja til nyhedsbreve.
   *[other] {$count} har ikke sagt ja til nyhedsbreve.
}
letter-card-time = Valgt tid: {$when}.
letter-card-rest = Om natten og på helligdage er her stille. Brevet går tidligst ud {$when}.
letter-card-time-past = Den valgte tid er forbi: {$when}. Vælg gerne en ny.
button-letter-send = Send til {$count} på {$site}
button-letter-send-then = Send {$day} kl. {$clock} til {$count}, {$site}
button-letter-anyway = Send alligevel til {$count}, {$site}
button-letter-for = Hvem får det?
button-letter-time = Vælg tidspunkt
button-letter-to-me = Send til mig først
button-letter-show = Se det: {$spoken}
button-letter-add = Skriv på: {$spoken}
button-letter-rewrite = Skriv teksten igen
button-letter-rewrite-in = Skriv igen: {$spoken}
button-letter-no-files = Fjern billeder og fil
button-letter-drop = Kassér brevet
button-letter-back = Tilbage til brevet
letter-number-ask = Det ser ud, som om der står et CPR-nummer i brevet. Vil du tage det ud, før du sender?

## Nyhedsbreve: til hvem, og hvornår
letter-for = Hvem er brevet til?
letter-to-activity = dem, der er med til {$activity}, {$site}
letter-to-organisation = {$organisation}, {$site}
letter-only-language = kun dem, der læser {$spoken}
letter-only-active = kun dem, der har været med {$count ->
    [one] den sidste måned
   *[other] de sidste {$count} måneder
}
button-for-everybody = Alle arbejdspladserne
button-for-site = Alle på {$site}
button-for-unit = En afdeling
button-for-activity = En aktivitet
button-for-organisation = En forening
button-for-language = Kun ét sprog
button-for-months = Kun de aktive
button-for-this = {$name}
button-for-all-languages = Alle sprog
button-for-all-times = Alle, også tidligere
button-for-active = {$count ->
    [one] Sidste måned
   *[other] Sidste {$count} måneder
}
letter-time = Hvornår vil du sende det? Vælg her, eller skriv dag og klokkeslæt, som »fredag kl. 10«.
letter-time-unclear = Jeg fandt ikke et klokkeslæt i det. Skriv gerne dag og klokkeslæt, som »fredag kl. 10«.
letter-time-past = Det tidspunkt er forbi, eller meget langt ude i fremtiden. Vælg gerne et andet.
button-letter-now = Med det samme
button-letter-then = {$when}

## Nyhedsbreve: på vej
letter-waits = Brevet bliver sendt {$when} til {$count} på {$site}. Indtil da kan du fortryde.
letter-goes = <b>Brevet er på vej ud</b>
letter-pauses = <b>Brevet holder pause</b>
letter-bar = {$bar} {$percent} % · {$done} ud af {$whole}
letter-night = Nu er her stille. Det går videre {$when}.
button-letter-pause = Pause
button-letter-on = Fortsæt
button-letter-stop = Stop brevet
button-letter-left = Send til resten: {$count}
letter-done = {$count ->
    [one] <b>Brevet er ude: nåede frem til én</b>
   *[other] <b>Brevet er ude: nåede frem til {$count}</b>
}
letter-stopped = {$count ->
    [one] <b>Brevet er stoppet: én fik det</b>
   *[other] <b>Brevet er stoppet: {$count} fik det</b>
}
letter-report-no-more = Sagde nej til nyhedsbreve i mellemtiden: {$count}
letter-report-away = Holder pause: {$count}
letter-report-blocked = Har stoppet hjælperen: {$count}
letter-report-not = Nåede ikke frem: {$count}
letter-report-perhaps = Nåede måske frem: {$count}
letter-report-left = Fik det ikke: {$count}
letter-report-ring = Ikke på Telegram, kan ringes op: {$count}
letter-names-ring = • Ring gerne til {$name}, {$phone}
letter-names-no-number = • Ikke på Telegram: {$name}, nummeret mangler
letter-names-blocked = • Har stoppet hjælperen: {$name}, {$phone}
letter-names-not = • Nåede ikke frem: {$name}, {$phone}
letter-names-perhaps = • Nåede måske frem: {$name}, {$phone}
letter-names-left = • Fik det ikke: {$name}, {$phone}
letter-no-phone = nummeret mangler
