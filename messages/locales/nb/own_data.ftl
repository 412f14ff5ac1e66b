## Opplysningene mine
button-know-about-me = Hva vet du om meg?
button-correct-name = Rett navnet mitt
button-who-sees = Hvem ser navnet mitt?
button-delete-me = Slett meg
button-really-delete = Ja, slett meg
button-stay = Nei, jeg blir
button-come-back = Angre, jeg blir
about-me = Her er alt jeg har om deg, i en fil du kan lese og ta vare på.
about-me-name = opplysningene mine

## Hvem ser navnet mitt
who-sees-house = Ansatte på {$site} ser hele navnet ditt der du står på en liste.
who-sees-named = Andre frivillige ser fornavnet ditt, fordi du har sagt ja til det.
who-sees-not-named = Andre frivillige ser ikke navnet ditt.
who-sees-contact = Frivillige ser fornavnet ditt når du er kulturkontakt.
who-sees-lead = Frivillige ser navnet ditt og nummeret ditt, så de vet hvem de kan ringe.
who-sees-nobody-else = Ingen utenfor huset ser det.

## Navnet mitt
own-name-ask = Skriv navnet ditt slik det er riktig, både fornavn og etternavn.
own-name-set = Takk! Nå heter du {$name} her.
own-name-same = Det er navnet jeg har: {$name}.
own-name-not-free = Det navnet kan jeg dessverre ikke bruke. {$coordinator} hjelper deg gjerne.
own-name-unclear = Jeg fant ikke navnet i det. Skriv gjerne bare fornavn og etternavn.
own-name-before = Da heter du {$name} igjen.
name-corrected = {$name} har rettet navnet sitt. Før sto det {$old}.

## Slett meg
delete-ask =
    Sletter jeg deg, tar jeg deg av alle lister med en gang, og jeg blir stille.
    Du kan angre {$hours} timer etterpå. Så er alt om deg borte herfra.
    Det som står i denne samtalen, kan du selv slette i Telegram.
delete-ask-dates = Du er påmeldt {$count ->
    [one] én gang
   *[other] {$count} ganger
} framover. Plassen går videre til andre.
delete-only-one = Akkurat nå er det bare du som svarer for {$site}. Gi gjerne rollen videre først, så sletter jeg deg etterpå.
has-deleted =
    Takk for alt du har gitt! Du er av alle listene, og jeg er stille.
    {$when} er alt om deg borte herfra. Til da kan du angre.
is-leaving = Du er av alle listene. {$when} er alt om deg borte herfra. Til da kan du angre.
come-back = Velkommen tilbake, {$name}! Du er med igjen.
come-back-coming = Du er påmeldt {$count ->
    [one] én gang
   *[other] {$count} ganger
} framover.
come-back-waiting = Noe var blitt fullt. På ventelisten står du {$count ->
    [one] én gang
   *[other] {$count} ganger
}.
come-back-here = {$name} er med igjen.
stranger-forgotten = Da har jeg glemt det du la igjen. Vil du høre fra oss likevel, så skriv gjerne igjen.
stranger-delete-ask = Sletter jeg det du la igjen, er det borte med en gang. Da hører du ikke fra oss.
has-left = {$name} er ikke lenger med hos oss og står ikke på noen liste.
has-left-shifts = {$count ->
    [one] Én vakt
   *[other] {$count} vakter
} er uten kulturkontakt nå.
is-back = {$name} er med igjen likevel.
one-fewer = Endring: Det blir én frivillig færre til {$activity}, {$when}.

## Filen
data-title = Alt {$site} har om deg
data-made = Laget {$when}.
data-yourself = Om deg
data-name = Navn: {$name}
data-role = {$role ->
    [staff] Ansatt
    [coordinator] Koordinator
    [site_contact] Frivilligkontakt
    [organisation_contact] Kontakt for en forening
   *[volunteer] Frivillig
}: {$unit}
data-language = Språk: {$spoken}
data-phone = Telefon: {$phone}
data-organisation = Forening: {$organisation}
data-started = Begynte: {$day}
data-pledge = Taushetsløfte: {$day}
data-newsletter = Nyhetsbrev: {$yes ->
    [yes] ja
   *[no] nei
}
data-named = Andre frivillige ser fornavnet: {$yes ->
    [yes] ja
   *[no] nei
}
data-joined = Med på Telegram siden {$when}
data-chat = Nummeret på samtalen hos Telegram: {$chat}
data-dates = Det du er og har vært med på
data-date = {$when}: {$activity} ({$state ->
    [coming] påmeldt
    [waiting] på venteliste
    [arrived] kom
   *[cancelled] meldt av
})
data-shifts = Vakter som kulturkontakt
data-acts = Det som er blitt endret
data-act = {$when}: {$what}
data-act-other = {$when}: {$what} (gjort av en annen på huset)
verb-sign_up = påmelding
verb-cancel = meldt av
verb-cancel_group = gruppen meldt av
verb-leave_waiting_list = av ventelisten
verb-tick = oppmøte
verb-take_shift = vakt tatt
verb-accept_handover = vakt tatt over
verb-join = med på Telegram
verb-rename = navn rettet
verb-undo = angret
verb-other = annet
data-messages = Meldinger de siste dagene: {$count}
data-inquiry = Du la igjen beskjed {$when}.
data-more = Annet
data-nothing = Ingenting.
data-how-long = Hvor lenge
