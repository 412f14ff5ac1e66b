## Hvad man kan gøre her
help = Jeg hjælper gerne, {$name}. Tryk, eller skriv, som du taler:
help-volunteer =
    »Jeg kan ikke på torsdag«, »Jeg vil gerne med til {$activity}«, »Fortryd«.
    »Jeg er væk indtil fredag«, »Pause i to uger«, »Jeg vil gerne stoppe«.
help-group = »Vi bliver 6 på torsdag«, »Vi kan ikke på torsdag«, »Fortryd«.
help-staff = »Hvem kommer i morgen«, »{$name} er kommet«, »Hvem har vagten«.
help-coordinator =
    »{$name} kan ikke komme i dag«, »Hvem mangler vi«, »Fortryd«.
    »Flyt {$activity} til kl. 15«, »Kor hver torsdag 14–15«.
    Gælder det én person, så skriv bare navnet.
help-nobody-yet = »Hvem kommer i morgen«, »Hvem har vagten«, »Kor hver torsdag 14–15«.
help-something = sang
help-person = Vil du hellere tale med nogen: {$coordinator}.
