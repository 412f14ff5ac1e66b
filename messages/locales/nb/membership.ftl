## Hvem som hører til: rolle, avdeling, telefon, språk, ny, farvel
change-person = Hva vil du endre for {$name}?
button-change-role = Rolle
button-change-ward = Avdeling
button-change-phone = Telefonnummer
button-change-language = Språk
button-new-link = Ny lenke (ny telefon)
button-by-phone = Vil heller ringes opp
button-by-telegram = Vil bruke Telegram
button-also = Også {$what}
button-not = Ikke {$what}
roles-how = Trykk på det som gjelder fra nå av.
ward-where = Hvor hører {$name} til?
language-for = Hvilket språk snakker vi med {$name}?
ask-phone = Skriv telefonnummeret til {$name}.
not-a-phone = Det så ikke ut som et telefonnummer. Skriv det gjerne med tall, som 22 00 00 00.
freed-shifts = {$count ->
    [one] Én vakt er tom nå.
   *[other] {$count} vakter er tomme nå.
}
freed-dates = {$count ->
    [one] Én påmelding er gitt fri.
   *[other] {$count} påmeldinger er gitt fri.
}
handed-inquiries = {$count ->
    [one] Én henvendelse er gått til en annen koordinator.
   *[other] {$count} henvendelser er gått til en annen koordinator.
}
nobody-else-answers = {$name} er den eneste som koordinerer her. Gi gjerne rollen til en til først.
no-role-left = Dette er den eneste rollen {$name} har. Gi en ny først, eller ta farvel.
new-name = Hva heter den nye? Skriv fornavn og etternavn.
not-a-name = Det kan ikke stå som navn på en liste. Skriv gjerne fornavn og etternavn.
name-is-there = {$name} finnes allerede. Skriv gjerne et mellomnavn eller en bokstav til.
new-role = {$name}: Hva er rollen?
new-ward = Hvor er det?
person-added = {$name} er lagt til.
not-added = Det er tatt tilbake.
your-place-changed = {$actor} har endret hva du er med på her. Nå er du:
has-joined = {$name} er med på Telegram nå.
moved-to-new-phone = {$name} er med fra en annen telefon nå. Er det ikke riktig, så snakk gjerne med {$coordinator}.
leaving-of = Er det farvel til {$name}?
owns-dates = {$count ->
    [one] Én påmelding gis fri, og den neste på venteliste rykker opp.
   *[other] {$count} påmeldinger gis fri, og de neste på venteliste rykker opp.
}
owns-shifts = {$count ->
    [one] Én vakt blir tom.
   *[other] {$count} vakter blir tomme.
}
owns-inquiries = {$count ->
    [one] Én henvendelse går til en annen koordinator.
   *[other] {$count} henvendelser går til en annen koordinator.
}
owns-people = {$count ->
    [one] Én frivillig har {$name} som kontaktperson og spør koordinatoren i stedet.
   *[other] {$count} frivillige har {$name} som kontaktperson og spør koordinatoren i stedet.
}
leaving-undo = Det kan angres i et døgn. Så er opplysningene borte.
button-leaving = Farvel …
button-remove = Farvel: {$name}
person-removed = {$name} er ikke lenger med hos oss.
