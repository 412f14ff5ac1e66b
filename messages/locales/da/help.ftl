## Hvad man kan gøre her
help = Jeg hjælper gerne, {$name}. Tryk, eller skriv, som du taler:
help-volunteer = »Jeg kan ikke på torsdag«, »Jeg vil gerne med til bingo«, »Fortryd«.
help-group = »Vi bliver 6 på torsdag«, »Vi kan ikke på torsdag«, »Fortryd«.
help-staff = »Hvem kommer i morgen«, »Birthe er kommet«, »Hvem har vagten«.
help-coordinator =
    »Birthe kan ikke komme i dag«, »Hvem mangler vi«, »Fortryd«.
    »Flyt banko til kl. 15«, »Banko hver torsdag 14–15«.
    Gælder det én person, så skriv bare navnet.
help-person = Vil du hellere tale med nogen: {$coordinator}.
