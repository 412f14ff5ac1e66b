## Planen: hvad koordinatoren kan gøre med den
menu-plan = Planen
plan = Her er planen, {$name}. Hvad vil du gøre?
button-plan = Til planen
button-due = Det her er til i dag
button-put-up = Sæt noget nyt op
button-change-dates = Flyt eller aflys
button-rota = Vagtliste
button-wards = Luk eller åbn
button-back = Tilbage
button-other-date = En anden dag
button-that-day = {$day}
button-clock = kl. {$clock}
plan-dates = Hvilken dag gælder det?
plan-dates-nothing = Der står ikke mere på planen lige for tiden.
button-date = {$what}
date-called-off = {$what} (aflyst)
button-move = Flyt
button-call-off = Aflys
button-hold = Hold den alligevel

## Til i dag
todo = <b>Det her er til i dag</b>
todo-nothing = Alt er gjort for i dag, {$name}.
todo-inquiry = {$name} har skrevet til os og venter på svar siden {$day}
todo-inquiry-phone = {$name} har skrevet til os og venter på svar siden {$day}, tlf. {$phone}
todo-ring = Ring gerne til {$name}, tlf. {$phone}
todo-reach = Giv gerne besked til {$name}
todo-shift = Kulturkontakt mangler: {$shift}

## Sætte en aktivitet op
put-up = <b>Sæt en aktivitet op</b>
    Skriv, hvad det er, og hvornår. For eksempel:
    Banko hver onsdag kl. 14-15.30 i caféen, 2 frivillige
    Hver linje bliver en aktivitet.
put-up-not-read = Jeg fandt ikke ud af, hvornår det er. Skriv gerne sådan: Sang hver torsdag kl. 10-11.30
put-up-no-dates = Den dag er forbi, eller den time findes ikke. Skriv gerne en anden dag eller tid.
put-up-nameless = aktiviteten
put-up-title = Hvad hedder aktiviteten?
put-up-day = Hvilken dag er der {$activity}? Du kan også skrive en dato.
put-up-weekly = Hvor tit er der {$activity}?
put-up-time = Hvornår begynder {$activity}? Du kan også skrive klokkeslættet.
put-up-length = Hvor længe varer {$activity}?
put-up-unit = Hvilken afdeling hører {$activity} til?
put-up-left = {$count ->
    [one] Der er én til bagefter.
   *[other] Der er {$count} til bagefter.
}
put-up-done = Nu står det på planen:
put-up-every = {$activity}, hver {$weekdays} kl. {$span}, {$unit}: {$count} gange, fra {$first} til {$last}
put-up-every-other = {$activity}, hver anden {$weekdays} kl. {$span}, {$unit}: {$count} gange, fra {$first} til {$last}
put-up-once = {$activity}, {$day} kl. {$span}, {$unit}
put-up-closed = (aflyst, mens afdelingen er lukket)
put-up-wanted = {$count ->
    [one] (ønsket: én frivillig)
   *[other] (ønsket: {$count} frivillige)
}
put-up-again = Den her knap er fra før, og det halve er ikke gemt. Skriv gerne linjen igen, så står det hurtigt på planen.
put-up-next = Skriv gerne den næste med det samme.
button-put-up-more = Sæt en til op
button-weekday = {$day}
button-every-week = Hver uge
button-every-other-week = Hver anden uge
button-only-day = Kun {$day}
button-half-hour = En halv time
button-hour = Én time
button-hour-and-half = Halvanden time
button-two-hours = To timer
button-unit = {$unit}
taken-down = Det er taget af planen igen.
taken-down-called-off = Nogen var allerede meldt til, så det er aflyst, og de får besked.

## Flytte og aflyse
move-when = Hvornår i stedet? {$activity}, {$when}.
move-how = Du kan også skrive, for eksempel »kl. 15« eller »fredag kl. 13.30«.
move-which = {$activity}, {$when}, flyttes til {$new}. Gælder det kun denne dag?
call-off-which = {$activity}, {$when}. Aflyses kun denne dag?
which-hear = {$count ->
    [one] Får besked: {$one}.
   *[other] Får besked: {$one} for denne dag, {$all} for alle {$count}.
}
button-only-this = Kun denne dag
button-all-following = Alle {$count} fremover
move-no-such-time = Fandt ingen ny tid for {$activity}, {$when}.
stands-so = Det står sådan i forvejen: {$activity}, {$when}.
plan-moved = Det er ordnet. {$activity} er flyttet fra {$was} til {$when}.
plan-moved-many = Det er ordnet. {$activity} er flyttet {$count} gange. Den første er flyttet fra {$was} til {$when}.
plan-called-off = Det er ordnet. {$activity}, {$when}, er aflyst.
plan-called-off-many = Det er ordnet. {$activity} er aflyst {$count} gange fra {$when}.
plan-held = Det er ordnet. {$activity}, {$when}, bliver holdt alligevel.
plan-as-before = Det er ordnet. Alt er, som det var.
told = {$count ->
    [one] Én person får besked.
   *[other] {$count} personer får besked.
}
told-in-the-morning = {$count ->
    [one] Én person får besked, når det bliver morgen.
   *[other] {$count} personer får besked, når det bliver morgen.
}
told-rings = {$count ->
    [one] Én af dem ringer I selv til.
   *[other] {$count} af dem ringer I selv til.
}
told-nobody = Ingen behøver besked.

## Det de får at høre, som det gælder
date-moved = Hej {$name}! {$activity} er flyttet fra {$was} til {$when}.
date-moved-ask = Passer det stadig? Passer det ikke, er det helt i orden.
dates-moved = Hej {$name}! Noget, du er meldt til, har fået ny tid:
dates-moved-line = {$activity}, {$when} (før {$was})
dates-line = {$activity}, {$when}
hear-called-off = Hej {$name}! {$activity}, {$when}, er desværre aflyst.
hear-called-off-many = Hej {$name}! Det her er desværre aflyst:
hear-called-off-else = Tak, fordi du ville komme. Velkommen til noget andet, når det passer.
hear-held = Gode nyheder, {$name}! {$activity}, {$when}, bliver holdt alligevel.
hear-held-moved = Gode nyheder, {$name}! {$activity} bliver holdt alligevel, men på en ny tid: {$when} (før {$was}).
hear-held-many = Gode nyheder, {$name}! Det her bliver holdt alligevel:
hear-held-else = Din plads er som før. Passer det ikke længere, er det helt i orden.
hear-as-before = Hej {$name}! Det bliver alligevel, som det var: {$activity}, {$when}.
hear-as-before-many = Hej {$name}! Det her bliver alligevel, som det var:
changed-today = Ændring i dag:
changed-off = {$activity}, {$was}, er aflyst
changed-back = {$activity}, {$when}, bliver holdt alligevel
changed-moved = {$activity} er flyttet fra {$was} til {$when}
changed-as-before = {$activity}, {$when}, bliver alligevel, som det var
still-coming = Hvor dejligt, {$name}! Du står på listen: {$activity}, {$when}.
still-coming-many = Hvor dejligt, {$name}! Du står på listen:

## Luk eller åbn en afdeling
wards = Hvilken afdeling gælder det?
ward-closed = {$unit} er lukket fra {$first} til {$last}
ward-closed-day = {$unit} er lukket {$first}
ward-closed-further = {$unit} er lukket fra {$first}, til I åbner igen
button-close = Luk {$unit}
button-open = Åbn {$unit}
close-from = {$unit}: fra hvilken dag? Du kan også skrive en dag.
close-until = {$unit} lukkes fra {$first}. Til hvilken dag? Du kan også skrive en dag.
close-means = {$count ->
    [one] Det, der står på planen der, bliver aflyst. Én person står på listerne fremover.
   *[other] Det, der står på planen der, bliver aflyst. {$count} personer står på listerne fremover.
}
button-until = Til {$day}: {$count}
button-until-further = Til I åbner igen
day-not-read = Jeg fandt ikke ud af, hvilken dag. Skriv gerne sådan: fredag den 4. december
ward-called-off = {$count ->
    [one] Én aktivitet er aflyst.
   *[other] {$count} aktiviteter er aflyst.
}
ward-open = {$unit} er åben.
ward-held = {$count ->
    [one] Én aktivitet bliver holdt alligevel.
   *[other] {$count} aktiviteter bliver holdt alligevel.
}

## Vagtlisten
rota-wards = Hvilken afdeling gælder vagtlisten?
rota-days = {$unit}: hvilke dage?
button-rota-this-week = Resten af ugen
button-rota-next-week = Næste uge
button-rota-rest-of-month = Resten af måneden
button-rota-next-month = Næste måned
button-other-ward = En anden afdeling
rota = <b>{$unit}, {$first} – {$last}</b>
rota-line = {$shift}: {$name} – {$why}
rota-nobody-free = {$shift}: ingen er ledig
rota-reason = {$reason ->
    [never] har ikke haft vagt før
    [fewest] har haft færrest ({$count})
    [longest] længst siden sidst, {$day}
    [only] den eneste, der er ledig
   *[turn] står for tur
}
rota-full = Alle vagterne har en kulturkontakt. Antal: {$count}
rota-no-pattern = Der er ingen vagter at gå efter. Hvad slags uge er det?
button-pattern-days = Dagvagt hver dag
button-pattern-evenings = Dag og aften
button-pattern-weekend = Hverdag og weekend
button-accept-all = Godkend alle
button-only-shifts = Sæt kun vagterne op
button-change-one = Skift én vagt
button-change-more = Skift en til
rota-set = {$unit}: {$count ->
    [one] én vagt har fået kulturkontakt.
   *[other] {$count} vagter har fået kulturkontakt.
}
rota-set-nobody = {$unit}: ingen nye kulturkontakter er sat op.
rota-new = Nye vagter: {$count}
rota-empty = Uden kulturkontakt: {$count}
rota-nothing = Alle vagterne har nogen, så alt er i orden.
rota-shifts = {$unit}: hvilken vagt?
rota-no-shifts = {$unit} har ingen vagter de dage.
button-shift = {$what}
who-takes = Vagten: {$shift}. Nu: {$contact}. Hvem tager den?
button-nobody = Ingen foreløbig
contact-set = Det er ordnet. {$contact} er kulturkontakt: {$shift}.
contact-set-nobody = Det er ordnet. Vagten er uden kulturkontakt: {$shift}.
rota-as-before = Det er ordnet. Vagtlisten er, som den var.
shifts-given = Hej {$name}! Du er sat op som kulturkontakt: {$shift}. Passer det ikke, kan du give vagten videre.
shifts-given-many = Hej {$name}! Du er sat op som kulturkontakt:
shifts-given-else = Passer noget ikke, kan du give vagten videre eller bytte.
shifts-taken-back = Hej {$name}! Denne vagt er ikke længere din: {$shift}.
shifts-taken-back-many = Hej {$name}! Disse vagter er ikke længere dine:
shifts-taken-back-else = De andre er som før.

## Bytte vagt
button-swap = Byt vagt i stedet
swap-with = Vagten: {$shift}. Hvem vil du bytte med?
swap-for = Din vagt: {$shift}. Hvilken af vagterne hos {$colleague} vil du have?
swap-nothing = {$colleague} har ingen vagter at bytte med nu.
swap-nobody = Ingen af dine kolleger har vagter at bytte med nu.
swap-asked = Hej {$name}! {$asker} spørger, om I kan bytte vagt. Passer det ikke, er det helt i orden.
swap-yours = Du tager: {$shift}
swap-theirs = {$asker} tager: {$shift}
