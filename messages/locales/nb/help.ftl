## Hva man kan gjøre her
help = Jeg hjelper gjerne, {$name}. Trykk, eller skriv som du snakker:
help-volunteer =
    «Jeg kan ikke på torsdag», «Jeg blir med på {$activity}», «Angre».
    «Jeg er borte til fredag», «Pause i to uker», «Jeg vil gjerne slutte».
help-group = «Vi blir 6 på torsdag», «Vi kan ikke på torsdag», «Angre».
help-staff = «Hvem kommer i morgen», «{$name} er kommet», «Hvem har vakta».
help-coordinator =
    «{$name} kan ikke komme i dag», «Hvem mangler vi», «Angre».
    «Flytt {$activity} til kl. 15», «Kor hver torsdag 14–15».
    Gjelder det én person, så skriv bare navnet.
help-nobody-yet = «Hvem kommer i morgen», «Hvem har vakta», «Kor hver torsdag 14–15».
help-something = sang
help-person = Vil du heller snakke med noen: {$coordinator}.
