## Folk: finde nogen, kortet, gøre noget for andre
menu-people = Folk
command-people = Folk
people = Hvem gælder det? Skriv et navn, så finder jeg kortet.
people-found = Hvem af dem mener du?
people-more = Der er flere. Skriv gerne mere af navnet.
people-nobody = Jeg fandt ingen med det navn. Skriv det gerne på en anden måde, eller tilføj en ny.
button-calls-count = Ringeliste ({$count})
button-inquiries-count = Henvendelser ({$count})
button-add-person = Tilføj en ny
button-person = Kort: {$name}
role-name = {$role ->
    [staff] ansat
    [coordinator] koordinator
    [site_contact] frivilligkontakt
    [organisation_contact] kontakt for en forening
   *[volunteer] frivillig
}
card-roles = {$roles}: {$units}
card-reached = {$reached ->
    [phone] Bruger ikke Telegram, bliver ringet op
    [not_joined] Ikke med på Telegram endnu
    [blocked] Har stoppet hjælperen, bliver ringet op
   *[joined] Med på Telegram
}
card-contact-person = Kontaktperson: {$name}
card-down-for = Står på listen:
card-down-for-nothing = Står ikke på nogen liste nu.
card-more = … og {$count} til
card-on-duty = Kulturkontakt:
card-changed = Det er ændret.
button-sign-up-what = Tilmeld …
button-cancel-what = Meld afbud …
button-came = Kom: {$what}
button-came-not = Fortryd: {$what}
button-change-person = Ret …
button-sign-up-for = Til: {$what}
button-cancel-for = Fra: {$what}
sign-up-what = Hvad vil {$name} være med til?
sign-up-what-nothing = {$name} står på alt, der er på planen.
cancel-what = Hvad kan {$name} ikke komme til?
cancel-what-nothing = {$name} står ikke på nogen liste nu.
stands-for = {$standing ->
    [cancelled] {$name} er meldt fra: {$activity}, {$when}.
    [already] {$name} står allerede på listen: {$activity}, {$when}.
    [coming] {$name} står på listen: {$activity}, {$when}.
    [waiting] Der er fyldt op. {$name} står på venteliste: {$activity}, {$when}.
    [begun] Det er begyndt: {$activity}, {$when}. {$name} står ikke på listen.
    [called_off] Det er aflyst: {$activity}, {$when}.
   *[off] {$name} står ikke på listen: {$activity}, {$when}.
}
stands-for-hears = {$name} får besked på Telegram.
signed-up-for-you = {$standing ->
    [waiting] {$actor} har sat dig på venteliste: {$activity}, {$when}.
   *[coming] {$actor} har meldt dig til: {$activity}, {$when}.
}
cancelled-for-you = {$actor} har meldt dig fra: {$activity}, {$when}. Vil du komme alligevel, er du velkommen.
put-down-undone = Det er som før: {$actor} tog det tilbage, og du står ikke på listen: {$activity}, {$when}.
talk-taken-back = Det er taget tilbage. Du kan gerne sige til en anden gang.
no-talk-after-all = {$name} behøver ikke en snak alligevel.
