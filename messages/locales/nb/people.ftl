## Folk: finne noen, kortet, gjøre noe for andre
menu-people = Folk
command-people = Folk
people = Hvem gjelder det? Skriv et navn, så finner jeg kortet.
people-found = Hvem av disse mener du?
people-more = Det er flere. Skriv gjerne mer av navnet.
people-nobody = Jeg fant ingen med det navnet. Skriv det gjerne på en annen måte, eller legg til en ny.
button-calls-count = Ringeliste ({$count})
button-inquiries-count = Henvendelser ({$count})
button-add-person = Legg til en ny
button-person = Kort: {$name}
role-name = {$role ->
    [staff] ansatt
    [coordinator] koordinator
    [site_contact] frivilligkontakt
    [organisation_contact] kontakt for en forening
   *[volunteer] frivillig
}
card-roles = {$roles}: {$units}
card-reached = {$reached ->
    [phone] Bruker ikke Telegram, blir oppringt
    [not_joined] Ikke med på Telegram ennå
    [blocked] Har stoppet hjelperen, blir oppringt
   *[joined] Med på Telegram
}
card-contact-person = Kontaktperson: {$name}
card-down-for = Står på lista:
card-down-for-nothing = Står ikke på noen liste nå.
card-more = … og {$count} til
card-on-duty = Kulturkontakt:
card-changed = Det er endret.
button-sign-up-what = Meld på …
button-cancel-what = Meld av …
button-came = Kom: {$what}
button-came-not = Angre: {$what}
button-change-person = Endre …
button-sign-up-for = På: {$what}
button-cancel-for = Av: {$what}
sign-up-what = Hva vil {$name} være med på?
sign-up-what-nothing = {$name} står på alt som er på planen.
cancel-what = Hva kan {$name} ikke komme til?
cancel-what-nothing = {$name} står ikke på noen liste nå.
stands-for = {$standing ->
    [cancelled] {$name} er meldt av: {$activity}, {$when}.
    [already] {$name} står allerede på lista: {$activity}, {$when}.
    [coming] {$name} står på lista: {$activity}, {$when}.
    [waiting] Det er fullt. {$name} står på venteliste: {$activity}, {$when}.
    [begun] Dette har begynt: {$activity}, {$when}. {$name} står ikke på lista.
    [called_off] Dette er avlyst: {$activity}, {$when}.
   *[off] {$name} står ikke på lista: {$activity}, {$when}.
}
stands-for-hears = {$name} får beskjed på Telegram.
signed-up-for-you = {$standing ->
    [waiting] {$actor} har satt deg på venteliste: {$activity}, {$when}.
   *[coming] {$actor} har meldt deg på: {$activity}, {$when}.
}
cancelled-for-you = {$actor} har meldt deg av: {$activity}, {$when}. Vil du komme likevel, er du velkommen.
put-down-undone = Det er som før: {$actor} tok det tilbake, og du står ikke på lista: {$activity}, {$when}.
talk-taken-back = Det er tatt tilbake. Du kan gjerne si fra en annen gang.
no-talk-after-all = {$name} trenger ikke en prat likevel.
