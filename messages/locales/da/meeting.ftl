## Hvordan de frivillige bliver mødt
overview-elsewhere-now = Oversigten står i en anden besked.
guest-thanked = takket
guests-counted = {$count ->
    [one] én gæst
   *[other] {$count} gæster
}
news-mark = <b>Nyt:</b> {$what}
news-comes = {$name} kommer til {$activity}.
news-cannot = {$name} kan ikke komme til {$activity}.
news-called-off = {$activity} bliver ikke holdt i dag.
news-changed = {$activity} er ændret.
news-contact = {$name} er kulturkontakt ({$unit}, {$kind}).
news-no-contact = Ingen er kulturkontakt ({$unit}, {$kind}).
news-more = {$count ->
    [one] Og én ændring mere.
   *[other] Og {$count} ændringer mere.
}
button-thanked = Gået, takket
button-not-thanked = Fortryd: takket
button-not-today = Passer ikke: {$what}
button-somebody-came = Der kom en anden
button-report = Dagsrapport
button-greet = Send en hilsen
button-came-to = kl. {$what}
button-name = {$name}
button-guest = En gæst, kun talt
button-report-of = Rapport: {$name}
button-send-greeting = Send nummer {$count}

## Nogle, der ikke står på listen
came-to-what = Hvor hyggeligt! Hvad kom de til?
came-nothing = Der står ingen aktiviteter på planen i dag.
came-who = Hvem kom? Tryk på navnet, eller skriv det: {$activity}, {$when}.
came-found = Er det en af dem her?
came-not-found = Det navn fandt jeg ikke. Skriv det gerne på en anden måde, eller tryk på »En gæst, kun talt«.
came-noted = {$name} står på listen og er kommet: {$activity}, {$when}.
came-already = {$name} står allerede på listen: {$activity}, {$when}.
came-not-now = Her kan ingen krydses af nu: {$activity}, {$when}.
guests-noted = {$count ->
    [one] Én gæst er talt: {$activity}, {$when}.
   *[other] {$count} gæster er talt: {$activity}, {$when}.
}
as-it-was = Det er ordnet. Alt er som før: {$activity}, {$when}.
nice-that-you-came = Hvor hyggeligt, at du kom, {$name}! Jeg har sat dig på listen: {$activity}, {$when}.

## Et besøg, der ikke passer
not-today-noted = Det er ordnet. Jeg siger det til {$names}: {$activity}, {$when}.
not-today-noted-how = De får at vide, at det ikke passer denne gang, og intet om hvorfor.
not-today-noted-nobody = Det er ordnet: {$activity}, {$when}. Ingen frivillige stod på listen.
not-today-off = Det her er allerede aflyst: {$activity}, {$when}.
not-today-too-far = Knappen her er til besøg i dag og i morgen: {$activity}, {$when}.
not-today = Hej {$name}! Denne gang passer det ikke med besøg: {$activity}, {$when}.
not-today-else = Sådan er det nogle dage, og det er helt i orden. Tak, fordi du ville komme. Måske passer en anden dag?
suits-after-all = Hej {$name}! Nu passer det alligevel med besøg: {$activity}, {$when}. Du står på listen.

## En hilsen
greet-whom = Hvem vil du sende en hilsen til? Her er dem, der var her i går og i dag.
greet-nobody = Når en frivillig er krydset af som kommet, kan du sende en hilsen her samme dag og dagen efter.
greet-which = Hvilken hilsen vil du sende til {$name}?
greeting-1 = Der blev smilet meget {$which ->
    [today] i dag
    [yesterday] i går
   *[earlier] sidst
} – det var din fortjeneste.
greeting-2 = Tak, fordi du tog dig tid {$which ->
    [today] i dag
    [yesterday] i går
   *[earlier] sidst
}. Det var godt at have dig her.
greeting-3 = Det var så hyggeligt {$which ->
    [today] i dag
    [yesterday] i går
   *[earlier] sidst
}. Vi glæder os til at se dig igen.
greeting-sent = Hilsenen er på vej til {$name}. Tak, fordi du tænkte på det.
greeting-already = {$name} har fået en hilsen fra dig i dag. I morgen kan du godt sende en ny.
greeting-not-here = En hilsen går til den, der er krydset af som kommet i går eller i dag: Det er {$name} ikke.
greeting-taken-back = Det er ordnet. {$name} får ingen hilsen.
greeting-from = Hej {$name}! En hilsen fra {$asker}: {$greeting}

## Dagsrapporten, til at læse højt
report-title = <b>Rapport for {$unit}, {$day}</b>
report-today = I dag: {$what}.
report-today-nothing = I dag: Ingen aktiviteter på planen.
report-item = {$activity} kl. {$span} med {$names}
report-item-nobody = {$activity} kl. {$span}, ingen frivillige på listen
report-more = {$count ->
    [one] og én til
   *[other] og {$count} til
}
report-changes = Ændringer: {$what}
report-changes-none = Ændringer: Ingen.
report-contacts = Kulturkontakt: {$what}.
report-contact = {$kind} {$name}
report-contact-nobody = {$kind} ingen endnu
report-contacts-none = Kulturkontakt: Der er ikke lagt nogen vagtplan for i dag.
report-tomorrow = I morgen: {$what}.
report-tomorrow-nothing = I morgen: Ingen aktiviteter på planen.
report-needs = Vi mangler: {$what}.
report-needs-volunteers = {$count ->
    [one] én frivillig til {$activity}
   *[other] {$count} frivillige til {$activity}
}
report-needs-contact = kulturkontakt på {$kind}
report-needs-none = Vi mangler: Ingenting, alt er dækket.
