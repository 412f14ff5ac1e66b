## Nyhetsbrev: lese
menu-newsletter = Nyhetsbrev
command-newsletter = Nyhetsbrev
letters-to-write = Skriv et nytt nyhetsbrev, eller se hvordan det går med et som er skrevet.
letters-to-read = Dette er nyhetsbrevene du har fått. Hvilket vil du lese?
letters-none = Her kan du lese nyhetsbrevene du har fått. Det er ingen ennå.
letter-foot = Du får dette fordi du har sagt ja til nyhetsbrev fra {$site}. Vil du ikke ha flere, trykk på knappen. Du får fortsatt beskjeder om dine egne aktiviteter.
button-letter-no-more = Stopp nyhetsbrev
letters-stopped = Du får ikke flere nyhetsbrev. Du får fortsatt beskjeder om dine egne aktiviteter.
letters-again = Du får nyhetsbrev.
letter-preview-only = Slik stopper leserne nyhetsbrevene. Her er ingenting endret.
letter-not-there = Det brevet finner jeg ikke lenger.
letter-no-text = bilder
letter-whole = {$names}
button-letter-draft = Utkast: {$what}
button-letter-sent = {$day}: {$what}
button-letter-waits = Venter til {$day}: {$what}
button-letter-goes = På vei: {$what}
button-letter-rests = Har pause: {$what}
button-letter-how = Se hvordan det går

## Nyhetsbrev: skrive
button-letter-write = Skriv et nytt brev
letter-ask = Skriv nyhetsbrevet i én melding, eller send bilder eller et dokument med tekst til. Du ser det før noen får det.
letter-ask-language = Skriv brevet en gang til på {$spoken}. De som leser {$spoken}, får denne utgaven.
letter-ask-again = Skriv den nye teksten på {$spoken}. Den kommer i stedet for den som står på {$spoken}.
letter-language = {$tongue ->
    [nb] norsk
    [da] dansk
   *[en] engelsk
}
letter-too-long = Brevet er på {$length} tegn, og det er plass til {$most}. Kort det gjerne litt ned, og send det en gang til.
letter-enough-pictures = Ti bilder får plass i ett brev. Dette siste er ikke med.
letter-only-these = Tekst, bilder og ett dokument kan være med i brevet. Dette siste er ikke med.
letter-is-sent = Brevet er sendt og blir stående slik det er. Du kan gjerne skrive et nytt.
letter-is-sent-by = {$name} har sendt dette brevet. Det går ut bare én gang.
letter-dropped = Brevet er kastet.
letter-is-draft = Brevet er ikke sendt ennå.
letter-looks-different = Noe er endret siden knappen kom. Ingenting er sendt. Slik er det nå:
letter-taken-back = Angret! Ingen har fått brevet.
letter-card = <b>Nyhetsbrev, ikke sendt ennå</b>
letter-card-text = Skrevet på: {$names}
letter-card-no-text = Det er ingen tekst i brevet ennå.
letter-card-pictures = {$count ->
    [one] Ett bilde er med.
   *[other] {$count} bilder er med.
}
letter-card-document = Et dokument er med.
letter-card-number = Det ser ut som det står et fødselsnummer i brevet. Ta det gjerne ut før du sender.
letter-card-markup = Det står koder i teksten, og de blir stående. Vil du ha fete ord, kan du merke dem i Telegram.
letter-card-to = Til: {$names}
letter-card-count = {$count ->
    [one] Én får det på Telegram.
   *[other] {$count} får det på Telegram.
}
letter-card-nobody = Ingen får brevet slik det er nå. Velg gjerne andre lesere.
letter-card-other-language = {$count ->
    [one] Én leser et annet språk og får utgaven på {$spoken}.
   *[other] {$count} leser et annet språk og får utgaven på {$spoken}.
}
letter-card-ring = {$count ->
    [one] Én har sagt ja og er ikke på Telegram. Du får en liste å ringe etter.
   *[other] {$count} har sagt ja og er ikke på Telegram. Du får en liste å ringe etter.
}
letter-card-blocked = {$count ->
    [one] Én har sagt ja, men har stoppet hjelperen.
   *[other] {$count} har sagt ja, men har stoppet hjelperen.
}
letter-card-away = {$count ->
    [one] Én har pause og får det ikke.
   *[other] {$count} har pause og får det ikke.
}
letter-card-without-yes = {$count ->
    [one] Én har ikke sagt ja til nyhetsbrev.
   *[other] {$count} har ikke sagt ja til nyhetsbrev.
}
letter-card-time = Valgt tid: {$when}.
letter-card-rest = Om natten og på helligdager er det stille her. Brevet går tidligst ut {$when}.
letter-card-time-past = Den valgte tiden er forbi: {$when}. Velg gjerne en ny.
button-letter-send = Send til {$count} på {$site}
button-letter-send-then = Send {$day} kl. {$clock} til {$count}, {$site}
button-letter-anyway = Send til {$count} på {$site} likevel
button-letter-for = Hvem får det?
button-letter-time = Velg tidspunkt
button-letter-to-me = Send til meg først
button-letter-show = Se det: {$spoken}
button-letter-add = Skriv på: {$spoken}
button-letter-rewrite = Skriv teksten på nytt
button-letter-rewrite-in = Skriv på nytt: {$spoken}
button-letter-no-files = Ta ut bilder og fil
button-letter-drop = Kast brevet
button-letter-back = Tilbake til brevet
letter-number-ask = Det ser ut som det står et fødselsnummer i brevet. Vil du ta det ut før du sender?

## Nyhetsbrev: til hvem, og når
letter-for = Hvem er brevet til?
letter-to-activity = de som er med på {$activity}, {$site}
letter-to-organisation = {$organisation}, {$site}
letter-only-language = bare de som leser {$spoken}
letter-only-active = bare de som har vært med {$count ->
    [one] siste måned
   *[other] siste {$count} måneder
}
button-for-everybody = Alle virksomhetene
button-for-site = Alle på {$site}
button-for-unit = En avdeling
button-for-activity = En aktivitet
button-for-organisation = En forening
button-for-language = Bare ett språk
button-for-months = Bare de som er med nå
button-for-this = {$name}
button-for-all-languages = Alle språk
button-for-all-times = Alle, også før
button-for-active = {$count ->
    [one] Siste måned
   *[other] Siste {$count} måneder
}
letter-time = Når vil du sende det? Velg her, eller skriv dag og klokkeslett, som «fredag kl. 10».
letter-time-unclear = Jeg fant ikke et klokkeslett i det. Skriv gjerne dag og klokkeslett, som «fredag kl. 10».
letter-time-past = Det tidspunktet er forbi, eller veldig langt fram. Velg gjerne et annet.
button-letter-now = Med en gang
button-letter-then = {$when}

## Nyhetsbrev: på vei
letter-waits = Brevet går ut {$when} til {$count} på {$site}. Til da kan du angre.
letter-goes = <b>Brevet går ut</b>
letter-pauses = <b>Brevet har pause</b>
letter-bar = {$bar} {$percent} % · {$done} av {$whole}
letter-night = Nå er det stille. Det går videre {$when}.
button-letter-pause = Pause
button-letter-on = Fortsett
button-letter-stop = Stopp brevet
button-letter-left = Send til resten: {$count}
letter-done = {$count ->
    [one] <b>Brevet er ute: kom fram til én</b>
   *[other] <b>Brevet er ute: kom fram til {$count}</b>
}
letter-stopped = {$count ->
    [one] <b>Brevet er stoppet: én fikk det</b>
   *[other] <b>Brevet er stoppet: {$count} fikk det</b>
}
letter-report-no-more = Sa nei til nyhetsbrev i mellomtiden: {$count}
letter-report-away = Har pause: {$count}
letter-report-blocked = Har stoppet hjelperen: {$count}
letter-report-not = Kom ikke fram: {$count}
letter-report-perhaps = Kom kanskje fram: {$count}
letter-report-left = Fikk det ikke: {$count}
letter-report-ring = Ikke på Telegram, kan ringes: {$count}
letter-names-ring = • Ring gjerne {$name}, {$phone}
letter-names-no-number = • Ikke på Telegram: {$name}, nummeret mangler
letter-names-blocked = • Har stoppet hjelperen: {$name}, {$phone}
letter-names-not = • Kom ikke fram: {$name}, {$phone}
letter-names-perhaps = • Kom kanskje fram: {$name}, {$phone}
letter-names-left = • Fikk det ikke: {$name}, {$phone}
letter-no-phone = nummeret mangler
