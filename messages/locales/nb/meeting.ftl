## Hvordan de frivillige blir møtt
overview-elsewhere-now = Oversikten står i en annen melding.
guest-thanked = takket
guests-counted = {$count ->
    [one] én gjest
   *[other] {$count} gjester
}
news-mark = <b>Nytt:</b> {$what}
news-comes = {$name} kommer til {$activity}.
news-cannot = {$name} kan ikke komme til {$activity}.
news-called-off = {$activity} holdes ikke i dag.
news-changed = {$activity} er endret.
news-contact = {$name} er kulturkontakt ({$unit}, {$kind}).
news-no-contact = Ingen er kulturkontakt ({$unit}, {$kind}).
news-more = {$count ->
    [one] Og én endring til.
   *[other] Og {$count} endringer til.
}
button-thanked = Gått, takket
button-not-thanked = Angre: takket
button-not-today = Passer ikke: {$what}
button-somebody-came = Noen andre kom
button-report = Dagsrapport
button-greet = Send en hilsen
button-came-to = kl. {$what}
button-name = {$name}
button-guest = En gjest, bare telt
button-report-of = Rapport: {$name}
button-send-greeting = Send nummer {$count}

## Noen som ikke står på lista
came-to-what = Så hyggelig! Hva kom de til?
came-nothing = Det står ingen aktiviteter på planen i dag.
came-who = Hvem kom? Trykk på navnet, eller skriv det: {$activity}, {$when}.
came-found = Er det en av disse?
came-not-found = Det navnet fant jeg ikke. Skriv det gjerne på en annen måte, eller trykk på «En gjest, bare telt».
came-noted = {$name} står på lista og er kommet: {$activity}, {$when}.
came-already = {$name} står allerede på lista: {$activity}, {$when}.
came-not-now = Her kan ingen krysses av nå: {$activity}, {$when}.
guests-noted = {$count ->
    [one] Én gjest er telt: {$activity}, {$when}.
   *[other] {$count} gjester er telt: {$activity}, {$when}.
}
as-it-was = Det er ordnet. Alt er som før: {$activity}, {$when}.
nice-that-you-came = Så hyggelig at du kom, {$name}! Jeg har satt deg på lista: {$activity}, {$when}.

## Et besøk som ikke passer
not-today-noted = Det er ordnet. Jeg gir beskjed til {$names}: {$activity}, {$when}.
not-today-noted-how = De får vite at det ikke passer denne gangen, og ingenting om hvorfor.
not-today-noted-nobody = Det er ordnet: {$activity}, {$when}. Ingen frivillige var satt opp.
not-today-off = Dette er allerede avlyst: {$activity}, {$when}.
not-today-too-far = Denne knappen er for besøk i dag og i morgen: {$activity}, {$when}.
not-today = Hei, {$name}! Denne gangen passer det ikke med besøk: {$activity}, {$when}.
not-today-else = Sånn er det noen dager, og det er helt i orden. Takk for at du ville komme. Kanskje passer en annen dag?
suits-after-all = Hei, {$name}! Nå passer det likevel med besøk: {$activity}, {$when}. Du står på lista.

## En hilsen
greet-whom = Hvem vil du sende en hilsen til? Her er de som var her i går og i dag.
greet-nobody = Når en frivillig er krysset av som kommet, kan du sende en hilsen her samme dag og dagen etter.
greet-which = Hvilken hilsen vil du sende til {$name}?
greeting-1 = Mange smilte {$which ->
    [today] i dag
    [yesterday] i går
   *[earlier] sist
} – det var din fortjeneste.
greeting-2 = Takk for at du tok deg tid {$which ->
    [today] i dag
    [yesterday] i går
   *[earlier] sist
}. Det var godt å ha deg her.
greeting-3 = Det var så hyggelig {$which ->
    [today] i dag
    [yesterday] i går
   *[earlier] sist
}. Vi gleder oss til å se deg igjen.
greeting-sent = Hilsenen er på vei til {$name}. Takk for at du tenkte på det.
greeting-already = {$name} har fått en hilsen fra deg i dag. I morgen kan du gjerne sende en ny.
greeting-not-here = En hilsen går til den som er krysset av som kommet i går eller i dag: {$name} er ikke det.
greeting-taken-back = Det er ordnet. {$name} får ingen hilsen.
greeting-from = Hei, {$name}! En hilsen fra {$asker}: {$greeting}

## Dagsrapporten, til å lese høyt
report-title = <b>Rapport for {$unit}, {$day}</b>
report-today = I dag: {$what}.
report-today-nothing = I dag: Ingen aktiviteter på planen.
report-item = {$activity} kl. {$span} med {$names}
report-item-nobody = {$activity} kl. {$span}, ingen frivillige satt opp
report-more = {$count ->
    [one] og én til
   *[other] og {$count} til
}
report-changes = Endringer: {$what}
report-changes-none = Endringer: Ingen.
report-contacts = Kulturkontakt: {$what}.
report-contact = {$kind} {$name}
report-contact-nobody = {$kind} ingen ennå
report-contacts-none = Kulturkontakt: Det er ikke lagt noen vaktliste for i dag.
report-tomorrow = I morgen: {$what}.
report-tomorrow-nothing = I morgen: Ingen aktiviteter på planen.
report-needs = Vi trenger: {$what}.
report-needs-volunteers = {$count ->
    [one] én frivillig til {$activity}
   *[other] {$count} frivillige til {$activity}
}
report-needs-contact = kulturkontakt på {$kind}
report-needs-none = Vi trenger: Ingenting, alt er dekket.
