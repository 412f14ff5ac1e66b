## Når noen vil slutte som frivillig
goodbye = Takk for alt du har gitt, {$name}. Det har betydd mye.
goodbye-down = {$count ->
    [one] Du står fortsatt på én liste:
   *[other] Du står fortsatt på {$count} lister:
}
goodbye-ask = Ingenting er endret ennå. Hva passer best for deg?
goodbye-thanks = Takk for alt du har gitt, {$name}.
goodbye-off = {$count ->
    [one] Du er tatt av den ene lista du sto på.
   *[other] Du er tatt av de {$count} listene du sto på.
}
goodbye-quiet = Jeg sender ikke flere meldinger. {$coordinator} tar gjerne en prat, og du kan få en attest hvis du ønsker det.
goodbye-taken-back = Så hyggelig at du blir, {$name}!
says-goodbye = {$name} vil gjerne slutte som frivillig og er tatt av listene. Ring gjerne for en avslutningssamtale, og tilby en attest.
says-goodbye-group = {$count ->
    [one] Da kommer heller ikke {$name}: {$activity}, {$first}.
   *[other] Da kommer heller ikke {$name} disse {$count} gangene: {$activity}, fra {$first} til {$last}.
}
stays-after-all = {$name} blir likevel. Alt er som før.
stays-but-waits = {$name} blir likevel. Her er plassen gitt videre, så nå er det venteliste:
farewell-talk = Vil gjerne slutte som frivillig. Takk for alt, og tilby en prat og en attest.
button-off-everything = Stryk fra alle lister
button-only-a-break = Bare en pause
button-stop-for-good = Jeg vil slutte
