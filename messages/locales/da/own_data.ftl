## Mine oplysninger
button-know-about-me = Hvad ved du om mig?
button-correct-name = Ret mit navn
button-who-sees = Hvem ser mit navn?
button-delete-me = Slet mig
button-really-delete = Ja, slet mig
button-stay = Nej, jeg bliver
button-come-back = Fortryd, jeg bliver
about-me = Her er alt, hvad jeg har om dig, i en fil, du kan læse og gemme.
about-me-name = mine oplysninger

## Hvem ser mit navn
who-sees-house = Personalet på {$site} ser hele dit navn, hvor du står på en liste.
who-sees-named = Andre frivillige ser dit fornavn, fordi du har sagt ja til det.
who-sees-not-named = Andre frivillige ser ikke dit navn.
who-sees-contact = Frivillige ser dit fornavn, når du er kulturkontakt.
who-sees-lead = Frivillige ser dit navn og dit nummer, så de ved, hvem de kan ringe til.
who-sees-nobody-else = Ingen uden for huset ser det.

## Mit navn
own-name-ask = Skriv dit navn, som det er rigtigt, både fornavn og efternavn.
own-name-set = Tak! Nu hedder du {$name} her.
own-name-same = Det er det navn, jeg har: {$name}.
own-name-not-free = Det navn kan jeg desværre ikke bruge. {$coordinator} hjælper dig gerne.
own-name-unclear = Jeg fandt ikke navnet i det. Skriv bare fornavn og efternavn.
own-name-before = Så hedder du {$name} igen.
name-corrected = {$name} har rettet sit navn. Før stod der {$old}.

## Slet mig
delete-ask =
    Sletter jeg dig, tager jeg dig af alle lister med det samme, og jeg bliver stille.
    Du kan fortryde i {$hours} timer bagefter. Så er alt om dig væk herfra.
    Det, der står i denne samtale, kan du selv slette i Telegram.
delete-ask-dates = Du står på listen {$count ->
    [one] én gang
   *[other] {$count} gange
} fremover. Pladsen går videre til andre.
delete-only-one = Lige nu er det kun dig, der svarer for {$site}. Giv rollen videre først, så sletter jeg dig bagefter.
has-deleted =
    Tak for alt, hvad du har givet! Du er af alle lister, og jeg er stille.
    {$when} er alt om dig væk herfra. Indtil da kan du fortryde.
is-leaving = Du er af alle lister. {$when} er alt om dig væk herfra. Indtil da kan du fortryde.
come-back = Velkommen tilbage, {$name}! Du er med igen.
come-back-coming = Du står på listen {$count ->
    [one] én gang
   *[other] {$count} gange
} fremover.
come-back-waiting = Noget var blevet fuldt. På ventelisten står du {$count ->
    [one] én gang
   *[other] {$count} gange
}.
come-back-here = {$name} er med igen.
stranger-forgotten = Så har jeg glemt den besked, du lagde. Vil du alligevel høre fra os, så skriv bare igen.
stranger-delete-ask = Sletter jeg den besked, du lagde, er den væk med det samme. Så hører du ikke fra os.
has-left = {$name} er ikke længere med hos os og står ikke på nogen liste.
has-left-shifts = {$count ->
    [one] Én vagt
   *[other] {$count} vagter
} er uden kulturkontakt nu.
is-back = {$name} er med igen alligevel.
one-fewer = Ændring: Der kommer én frivillig færre til {$activity}, {$when}.

## Filen
data-title = Alt, hvad {$site} har om dig
data-made = Lavet {$when}.
data-yourself = Om dig
data-name = Navn: {$name}
data-role = {$role ->
    [staff] Medarbejder
    [coordinator] Koordinator
    [site_contact] Frivilligkontakt
    [organisation_contact] Kontakt for en forening
   *[volunteer] Frivillig
}: {$unit}
data-language = Sprog: {$spoken}
data-phone = Telefon: {$phone}
data-organisation = Forening: {$organisation}
data-started = Begyndte: {$day}
data-pledge = Tavshedserklæring: {$day}
data-newsletter = Nyhedsbrev: {$yes ->
    [yes] ja
   *[no] nej
}
data-named = Andre frivillige ser fornavnet: {$yes ->
    [yes] ja
   *[no] nej
}
data-joined = Med på Telegram siden {$when}
data-chat = Samtalens nummer hos Telegram: {$chat}
data-dates = Det, du er og har været med til
data-date = {$when}: {$activity} ({$state ->
    [coming] på listen
    [waiting] på venteliste
    [arrived] kom
   *[cancelled] meldt fra
})
data-shifts = Vagter som kulturkontakt
data-acts = Det, der er blevet ændret
data-act = {$when}: {$what}
data-act-other = {$when}: {$what} (gjort af en anden i huset)
verb-sign_up = tilmelding
verb-cancel = meldt fra
verb-cancel_group = gruppen meldt fra
verb-leave_waiting_list = af ventelisten
verb-tick = fremmøde
verb-take_shift = vagt taget
verb-accept_handover = vagt taget over
verb-join = med på Telegram
verb-rename = navn rettet
verb-undo = fortrudt
verb-other = andet
data-messages = Beskeder de seneste dage: {$count}
data-inquiry = Du lagde en besked {$when}.
data-more = Andet
data-nothing = Ingenting.
data-how-long = Hvor længe
