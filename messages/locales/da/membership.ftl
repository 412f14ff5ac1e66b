## Hvem der hører til: rolle, afdeling, telefon, sprog, ny, farvel
change-person = Hvad vil du rette for {$name}?
button-change-role = Rolle
button-change-ward = Afdeling
button-change-phone = Telefonnummer
button-change-language = Sprog
button-new-link = Nyt link (ny telefon)
button-by-phone = Vil hellere ringes op
button-by-telegram = Vil bruge Telegram
button-also = Også {$what}
button-not = Ikke {$what}
roles-how = Tryk på det, der gælder fra nu af.
ward-where = Hvor hører {$name} til?
language-for = Hvilket sprog taler vi med {$name}?
ask-phone = Skriv telefonnummeret til {$name}.
not-a-phone = Det lignede ikke et telefonnummer. Skriv det gerne med tal, som 20 00 00 00.
freed-shifts = {$count ->
    [one] Én vagt er tom nu.
   *[other] {$count} vagter er tomme nu.
}
freed-dates = {$count ->
    [one] Én tilmelding er givet fri.
   *[other] {$count} tilmeldinger er givet fri.
}
handed-inquiries = {$count ->
    [one] Én henvendelse er gået til en anden koordinator.
   *[other] {$count} henvendelser er gået til en anden koordinator.
}
nobody-else-answers = {$name} er den eneste, der koordinerer her. Giv gerne rollen til en til først.
no-role-left = Det er den eneste rolle, {$name} har. Giv en ny først, eller tag afsked.
new-name = Hvad hedder den nye? Skriv fornavn og efternavn.
not-a-name = Det kan ikke stå som navn på en liste. Skriv gerne fornavn og efternavn.
name-is-there = {$name} findes allerede. Skriv gerne et mellemnavn eller et bogstav til.
new-role = {$name}: Hvad er rollen?
new-ward = Hvor er det?
person-added = {$name} er tilføjet.
not-added = Det er taget tilbage.
your-place-changed = {$actor} har ændret, hvad du er med til her. Nu er du:
has-joined = {$name} er med på Telegram nu.
moved-to-new-phone = {$name} er med fra en anden telefon nu. Er det ikke rigtigt, så tal gerne med {$coordinator}.
leaving-of = Er det farvel til {$name}?
owns-dates = {$count ->
    [one] Én tilmelding gives fri, og den næste på ventelisten får pladsen.
   *[other] {$count} tilmeldinger gives fri, og de næste på ventelisten får pladserne.
}
owns-shifts = {$count ->
    [one] Én vagt bliver tom.
   *[other] {$count} vagter bliver tomme.
}
owns-inquiries = {$count ->
    [one] Én henvendelse går til en anden koordinator.
   *[other] {$count} henvendelser går til en anden koordinator.
}
owns-people = {$count ->
    [one] Én frivillig har {$name} som kontaktperson og spørger koordinatoren i stedet.
   *[other] {$count} frivillige har {$name} som kontaktperson og spørger koordinatoren i stedet.
}
leaving-undo = Det kan fortrydes i et døgn. Så er oplysningerne væk.
button-leaving = Farvel …
button-remove = Farvel: {$name}
person-removed = {$name} er ikke længere med hos os.
