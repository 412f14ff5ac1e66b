## Hva man kan gjøre her
help = Jeg hjelper gjerne, {$name}. Trykk, eller skriv som du snakker:
help-volunteer = «Jeg kan ikke på torsdag», «Jeg blir med på bingo», «Angre».
help-group = «Vi blir 6 på torsdag», «Vi kan ikke på torsdag», «Angre».
help-staff = «Hvem kommer i morgen», «Kari er kommet», «Hvem har vakta».
help-coordinator =
    «Kari kan ikke komme i dag», «Hvem mangler vi», «Angre».
    «Flytt bingo til kl. 15», «Bingo hver torsdag 14–15».
    Gjelder det én person, så skriv bare navnet.
help-person = Vil du heller snakke med noen: {$coordinator}.
