## Når nogen vil stoppe som frivillig
goodbye = Tak for alt, hvad du har givet, {$name}. Det har betydet meget.
goodbye-down = {$count ->
    [one] Du står stadig på én liste:
   *[other] Du står stadig på {$count} lister:
}
goodbye-ask = Intet er ændret endnu. Hvad passer dig bedst?
goodbye-thanks = Tak for alt, hvad du har givet, {$name}.
goodbye-off = {$count ->
    [one] Du er taget af den ene liste, du stod på.
   *[other] Du er taget af de {$count} lister, du stod på.
}
goodbye-quiet = Jeg sender ikke flere beskeder. {$coordinator} tager gerne en snak, og du kan få en udtalelse, hvis du ønsker det.
goodbye-taken-back = Hvor dejligt, at du bliver, {$name}!
says-goodbye = {$name} vil gerne stoppe som frivillig og er taget af listerne. Ring gerne til en afslutningssamtale, og tilbyd en udtalelse.
says-goodbye-group = {$count ->
    [one] Så kommer {$name} heller ikke: {$activity}, {$first}.
   *[other] Så kommer {$name} heller ikke de {$count} gange: {$activity}, fra {$first} til {$last}.
}
stays-after-all = {$name} bliver alligevel. Alt er som før.
stays-but-waits = {$name} bliver alligevel. Her er pladsen givet videre, så nu er det venteliste:
farewell-talk = Vil gerne stoppe som frivillig. Sig tak for alt, og tilbyd en snak og en udtalelse.
button-off-everything = Tag mig af alle lister
button-only-a-break = Kun en pause
button-stop-for-good = Jeg vil stoppe
