## Planen: hva koordinatoren kan gjøre med den
menu-plan = Planen
plan = Her er planen, {$name}. Hva vil du gjøre?
button-plan = Til planen
button-due = Dette er til i dag
button-put-up = Sett opp noe nytt
button-change-dates = Flytt eller avlys
button-rota = Vaktliste
button-wards = Steng eller åpne
button-back = Tilbake
button-other-date = En annen dag
button-that-day = {$day}
button-clock = kl. {$clock}
plan-dates = Hvilken dag gjelder det?
plan-dates-nothing = Det står ikke noe mer på planen ennå.
button-date = {$what}
date-called-off = {$what} (avlyst)
button-move = Flytt
button-call-off = Avlys
button-hold = Hold den likevel

## Til i dag
todo = <b>Dette er til i dag</b>
todo-nothing = Alt er gjort for i dag, {$name}.
todo-inquiry = {$name} har skrevet til oss og venter på svar siden {$day}
todo-inquiry-phone = {$name} har skrevet til oss og venter på svar siden {$day}, tlf. {$phone}
todo-ring = Ring gjerne {$name}, tlf. {$phone}
todo-reach = Gi gjerne beskjed til {$name}
todo-shift = Kulturkontakt mangler: {$shift}

## Sette opp en aktivitet
put-up = <b>Sett opp en aktivitet</b>
    Skriv hva det er, og når. For eksempel:
    Bingo hver onsdag kl. 14–15.30 i kafeen, 2 frivillige
    Hver linje blir en aktivitet.
put-up-not-read = Jeg fant ikke ut når det er. Skriv gjerne slik: Sang hver torsdag kl. 10–11.30
put-up-no-dates = Den dagen er over, eller den timen finnes ikke. Skriv gjerne en annen dag eller tid.
put-up-nameless = aktiviteten
put-up-title = Hva heter aktiviteten?
put-up-day = Hvilken dag er det {$activity}? Du kan også skrive en dato.
put-up-weekly = Hvor ofte er det {$activity}?
put-up-time = Når begynner {$activity}? Du kan også skrive klokkeslettet.
put-up-length = Hvor lenge varer {$activity}?
put-up-unit = Hvilken avdeling hører {$activity} til?
put-up-left = {$count ->
    [one] Det er én til etter denne.
   *[other] Det er {$count} til etter denne.
}
put-up-done = Nå står det på planen:
put-up-every = {$activity}, hver {$weekdays} kl. {$span}, {$unit}: {$count} ganger, fra {$first} til {$last}
put-up-every-other = {$activity}, annenhver {$weekdays} kl. {$span}, {$unit}: {$count} ganger, fra {$first} til {$last}
put-up-once = {$activity}, {$day} kl. {$span}, {$unit}
put-up-closed = (avlyst mens avdelingen er stengt)
put-up-wanted = {$count ->
    [one] (ønsket: én frivillig)
   *[other] (ønsket: {$count} frivillige)
}
put-up-again = Denne knappen er fra før, og det halve er ikke lagret. Skriv gjerne linjen igjen, så står det fort på planen.
put-up-next = Skriv gjerne den neste med en gang.
button-put-up-more = Sett opp en til
button-weekday = {$day}
button-every-week = Hver uke
button-every-other-week = Annenhver uke
button-only-day = Bare {$day}
button-half-hour = En halv time
button-hour = Én time
button-hour-and-half = Halvannen time
button-two-hours = To timer
button-unit = {$unit}
taken-down = Det er tatt av planen igjen.
taken-down-called-off = Noen var alt satt opp, så det er avlyst, og de får beskjed.

## Flytte og avlyse
move-when = Når i stedet? {$activity}, {$when}.
move-how = Du kan også skrive, for eksempel «kl. 15» eller «fredag kl. 13.30».
move-which = {$activity}, {$when}, flyttes til {$new}. Gjelder det bare denne dagen?
call-off-which = {$activity}, {$when}. Avlyses bare denne dagen?
which-hear = {$count ->
    [one] Får beskjed: {$one}.
   *[other] Får beskjed: {$one} for denne dagen, {$all} for alle {$count}.
}
button-only-this = Bare denne dagen
button-all-following = Alle {$count} framover
move-no-such-time = Fant ingen ny tid for {$activity}, {$when}.
stands-so = Det står slik fra før: {$activity}, {$when}.
plan-moved = Det er ordnet. {$activity} er flyttet fra {$was} til {$when}.
plan-moved-many = Det er ordnet. {$activity} er flyttet {$count} ganger. Den første er flyttet fra {$was} til {$when}.
plan-called-off = Det er ordnet. {$activity}, {$when}, er avlyst.
plan-called-off-many = Det er ordnet. {$activity} er avlyst {$count} ganger fra {$when}.
plan-held = Det er ordnet. {$activity}, {$when}, blir holdt likevel.
plan-as-before = Det er ordnet. Alt er som det var.
told = {$count ->
    [one] Én person får beskjed.
   *[other] {$count} personer får beskjed.
}
told-in-the-morning = {$count ->
    [one] Én person får beskjed når det blir morgen.
   *[other] {$count} personer får beskjed når det blir morgen.
}
told-rings = {$count ->
    [one] Én av dem ringer dere selv til.
   *[other] {$count} av dem ringer dere selv til.
}
told-nobody = Ingen trenger beskjed.

## Det de får høre som det gjelder
date-moved = Hei, {$name}! {$activity} er flyttet fra {$was} til {$when}.
date-moved-ask = Passer det fortsatt? Passer det ikke, er det helt i orden.
dates-moved = Hei, {$name}! Noe du er satt opp på, har fått ny tid:
dates-moved-line = {$activity}, {$when} (før {$was})
dates-line = {$activity}, {$when}
hear-called-off = Hei, {$name}! {$activity}, {$when}, er dessverre avlyst.
hear-called-off-many = Hei, {$name}! Dette er dessverre avlyst:
hear-called-off-else = Takk for at du ville komme. Velkommen til noe annet når det passer.
hear-held = Gode nyheter, {$name}! {$activity}, {$when}, blir holdt likevel.
hear-held-moved = Gode nyheter, {$name}! {$activity} blir holdt likevel, men på en ny tid: {$when} (før {$was}).
hear-held-many = Gode nyheter, {$name}! Dette blir holdt likevel:
hear-held-else = Plassen din er som før. Passer det ikke lenger, er det helt i orden.
hear-as-before = Hei, {$name}! Det blir likevel som det var: {$activity}, {$when}.
hear-as-before-many = Hei, {$name}! Dette blir likevel som det var:
changed-today = Endring i dag:
changed-off = {$activity}, {$was}, er avlyst
changed-back = {$activity}, {$when}, blir holdt likevel
changed-moved = {$activity} er flyttet fra {$was} til {$when}
changed-as-before = {$activity}, {$when}, blir likevel som det var
still-coming = Så hyggelig, {$name}! Du står på lista: {$activity}, {$when}.
still-coming-many = Så hyggelig, {$name}! Du står på lista:

## Steng eller åpne en avdeling
wards = Hvilken avdeling gjelder det?
ward-closed = {$unit} er stengt fra {$first} til {$last}
ward-closed-day = {$unit} er stengt {$first}
ward-closed-further = {$unit} er stengt fra {$first} til dere åpner igjen
button-close = Steng {$unit}
button-open = Åpne {$unit}
close-from = {$unit}: fra hvilken dag? Du kan også skrive en dag.
close-until = {$unit} stenges fra {$first}. Til hvilken dag? Du kan også skrive en dag.
close-means = {$count ->
    [one] Det som står på planen der, blir avlyst. Én person står på listene framover.
   *[other] Det som står på planen der, blir avlyst. {$count} personer står på listene framover.
}
button-until = Til {$day}: {$count}
button-until-further = Til dere åpner igjen
day-not-read = Jeg fant ikke ut hvilken dag. Skriv gjerne slik: fredag 4. desember
ward-called-off = {$count ->
    [one] Én aktivitet er avlyst.
   *[other] {$count} aktiviteter er avlyst.
}
ward-open = {$unit} er åpen.
ward-held = {$count ->
    [one] Én aktivitet blir holdt likevel.
   *[other] {$count} aktiviteter blir holdt likevel.
}

## Vaktlista
rota-wards = Hvilken avdeling gjelder vaktlista?
rota-days = {$unit}: hvilke dager?
button-rota-this-week = Resten av uka
button-rota-next-week = Neste uke
button-rota-rest-of-month = Resten av måneden
button-rota-next-month = Neste måned
button-other-ward = En annen avdeling
rota = <b>{$unit}, {$first} – {$last}</b>
rota-line = {$shift}: {$name} – {$why}
rota-nobody-free = {$shift}: ingen er ledig
rota-reason = {$reason ->
    [never] har ikke hatt vakt ennå
    [fewest] har hatt færrest ({$count})
    [longest] lengst siden sist, {$day}
    [only] den eneste som er ledig
   *[turn] står for tur
}
rota-full = Alle vaktene har en kulturkontakt. Antall: {$count}
rota-no-pattern = Det er ingen vakter å ta etter. Hva slags uke er det?
button-pattern-days = Dagvakt hver dag
button-pattern-evenings = Dag og kveld
button-pattern-weekend = Hverdag og helg
button-accept-all = Godta alle
button-only-shifts = Bare sett opp vaktene
button-change-one = Endre én vakt
button-change-more = Endre en til
rota-set = {$unit}: {$count ->
    [one] én vakt har fått kulturkontakt.
   *[other] {$count} vakter har fått kulturkontakt.
}
rota-set-nobody = {$unit}: ingen nye kulturkontakter er satt opp.
rota-new = Nye vakter: {$count}
rota-empty = Uten kulturkontakt: {$count}
rota-nothing = Alle vaktene har noen, så alt er i orden.
rota-shifts = {$unit}: hvilken vakt?
rota-no-shifts = {$unit} har ingen vakter de dagene.
button-shift = {$what}
who-takes = Vakten: {$shift}. Nå: {$contact}. Hvem tar den?
button-nobody = Ingen ennå
contact-set = Det er ordnet. {$contact} er kulturkontakt: {$shift}.
contact-set-nobody = Det er ordnet. Vakten er uten kulturkontakt: {$shift}.
rota-as-before = Det er ordnet. Vaktlista er som den var.
shifts-given = Hei, {$name}! Du er satt opp som kulturkontakt: {$shift}. Passer det ikke, kan du gi vakten videre.
shifts-given-many = Hei, {$name}! Du er satt opp som kulturkontakt:
shifts-given-else = Passer noe ikke, kan du gi vakten videre eller bytte.
shifts-taken-back = Hei, {$name}! Denne vakten er ikke lenger din: {$shift}.
shifts-taken-back-many = Hei, {$name}! Disse vaktene er ikke lenger dine:
shifts-taken-back-else = De andre er som før.

## Bytte vakt
button-swap = Bytt vakt i stedet
swap-with = Vakten: {$shift}. Hvem vil du bytte med?
swap-for = Din vakt: {$shift}. Hvilken av vaktene til {$colleague} vil du ha?
swap-nothing = {$colleague} har ingen vakter å bytte med nå.
swap-nobody = Ingen av kollegene dine har vakter å bytte med nå.
swap-asked = Hei, {$name}! {$asker} spør om dere kan bytte vakt. Passer det ikke, er det helt i orden.
swap-yours = Du tar: {$shift}
swap-theirs = {$asker} tar: {$shift}
