## Regneark, der er sendt ind i chatten
load-would = Sådan bliver det, hvis jeg indlæser tabellerne:
load-done = Tabellerne er indlæst:
load-nobody-hears = Ingen får besked om det.
load-undo-how = Fortryd tager det tilbage, som ingen har rørt siden, i et døgn.
load-nothing-new = Alt i tabellerne er her allerede. Intet bliver ændret.
load-counts = {$added} nye, {$changed} ændret, {$left} som før.
load-kept = {$count ->
    [one] Én ting er ændret i chatten siden og bliver stående.
   *[other] {$count} ting er ændret i chatten siden og bliver stående.
}
table-name = {$table ->
    [units] Afdelinger
    [people] Folk
    [plans] Planer
    [activities] Aktiviteter
    [shifts] Vagter
   *[signups] Tilmeldinger
}
button-load = Indlæs
load-taken-back = {$count ->
    [one] Det er taget tilbage: én række.
   *[other] Det er taget tilbage: {$count} rækker.
}
load-taken-back-kept = {$count ->
    [one] Én række er rørt siden og bliver stående.
   *[other] {$count} rækker er rørt siden og bliver stående.
}
load-not-a-workbook = Jeg læser kun Excel-projektmapper (.xlsx). Gem gerne tabellerne sådan, og send dem en gang til.
load-too-large = Filen er større, end jeg kan tage imod her. Den, der passer maskinen, kan indlæse den.
load-did-not-come = Filen nåede ikke frem til mig. Send den gerne en gang til.
load-before = Regnearket her er indlæst før. Send det en gang til, hvis det er ændret.
load-once-more = Det er mere end et døgn siden. Send gerne regnearket en gang til.
faults = {$count ->
    [one] <b>Én ting at rette i tabellerne</b>
   *[other] <b>{$count} ting at rette i tabellerne</b>
}
faults-more = … og {$count} til
faults-send-again = Intet er ændret. Ret det, og send regnearket en gang til.
fault-row = række {$row}

## Det, der kan rettes
fault-wrong-file = Den slags fil kan jeg ikke læse. Gem den som Excel-projektmappe (.xlsx).
fault-no-tables = Her er ingen tabel. Arkene hedder {$tables}.
fault-unknown-table = Ingen tabel hedder «{$name}». Mente du «{$nearest}»?
fault-table-twice = Tabellen «{$name}» er der to gange. Behold den ene.
fault-not-a-workbook = Det er ikke en Excel-projektmappe, eller den er beskadiget. Åbn den, og gem den som xlsx-fil en gang til.
fault-protected-workbook = Projektmappen har adgangskode eller er i det gamle format xls. Gem den som xlsx-fil uden adgangskode.
fault-empty-table = Den er tom. Første række er kolonnernes navne: {$columns}.
fault-nothing-to-load = Her er kun overskrifter og ingen rækker under dem.
fault-unknown-column = Ingen kolonne hedder «{$name}». Mente du «{$nearest}»?
fault-missing-column = Kolonnen «{$name}» mangler. Sæt den ind i første række, og udfyld den.
fault-column-twice = Kolonnen «{$name}» er der to gange. Behold den ene.
fault-unnamed-column = «{$value}» står i en kolonne uden navn. Giv kolonnen et navn, eller tøm cellen.
fault-row-twice = Den samme række står i række {$other}. Tag den ene ud.
fault-merged-cells = Cellerne {$cells} er flettet, så kun den første har en værdi. Del dem, og udfyld hver af dem.
fault-formula-without-value = Cellen har en formel, der aldrig er regnet ud. Åbn projektmappen i Excel, og gem den.
fault-cell-error = Cellen viser {$value}. Ret formlen, eller sæt selv værdien ind.
fault-missing-value = Den er tom. Hver række har brug for den, så udfyld den.
fault-garbled = «{$value}» har ødelagte bogstaver. Skriv det ind på ny.
fault-too-long = «{$value}…» er på {$length} tegn. Forkort det til {$most}.
fault-not-a-date = «{$value}» er ikke en dato. Skriv den som {$example}.
fault-no-such-date = {$value} findes ikke: den måned har {$days} dage.
fault-year-out-of-range = {$value} er ikke et år, jeg kan planlægge med. Skriv datoen på ny.
fault-clock-in-date = «{$value}» har et klokkeslæt i sig. Skriv kun datoen, som {$example}.
fault-not-a-time = «{$value}» er ikke et klokkeslæt. Skriv det som {$example}.
fault-no-such-time = {$value} findes ikke: et døgn går fra 00:00 til 23:59.
fault-not-a-date-and-time = «{$value}» er ikke dato og klokkeslæt. Skriv det som {$example}.
fault-not-a-number = «{$value}» er ikke et helt tal fra 0 til {$most}. Skriv det med cifre, eller lad det stå tomt.
fault-not-yes-or-no = «{$value}» er hverken ja eller nej. Skriv yes eller no, eller lad det stå tomt.
fault-not-one-of = «{$value}» passer ikke her. Skriv et af disse: {$allowed}.
fault-not-a-phone = «{$value}» er ikke et telefonnummer. Skriv det med tal, som +45 20 00 00 00.
fault-unknown-unit = Ingen afdeling hedder «{$value}». Ret navnet, eller før den ind i tabellen units.
fault-unknown-site = Intet sted hedder «{$value}». Ret navnet, eller før det ind i tabellen units.
fault-unknown-person = Ingen, der hedder «{$value}», er kendt her. Ret navnet, eller før det ind i tabellen people.
fault-unknown-activity = Aktiviteten «{$value}» findes ikke på {$unit}. Ret titlen eller afdelingen.
fault-unit-twice = Afdelingen «{$value}» står i række {$other} med et andet sted. Giv dem forskellige navne.
fault-name-twice = To personer hedder «{$value}», her og i række {$other}. Sæt et mellemnavn eller et bogstav til den ene.
fault-plan-twice = Planen «{$value}» står i række {$other} med andre datoer. Behold den ene.
fault-shift-twice = {$unit} har denne vagt {$day} i række {$other}. Behold den ene.
fault-activity-twice = {$day} kl. {$time} står i række {$other}, med samme titel og afdeling. Tag den ene dato ud.
fault-not-staff = {$value} er ikke ansat. Kulturkontakten er en af de ansatte: skriv et andet navn.
fault-until-before-from = Planen slutter {$until}, før den begynder {$starts}. Byt om på datoerne.
fault-organisation-missing = Her mangler det, hvilken forening der kommer. Udfyld kolonnen organisation.
fault-not-held-that-day = «{$value}» på {$unit} holdes ikke {$day}. Ret datoen.
fault-not-held-at-that-time = «{$value}» på {$unit} holdes {$day} kl. {$times}, ikke kl. {$time}.
fault-which-time = «{$value}» på {$unit} holdes flere gange {$day}: kl. {$times}. Sig hvilken i kolonnen time.
fault-rule-unreadable = Reglen kan ikke læses ved «{$part}». Skriv den som FREQ=WEEKLY;BYDAY=WE.
fault-rule-within-a-day = Reglen gentager sig i løbet af en dag ({$part}). Skriv en række for hvert klokkeslæt.
fault-rule-has-own-time = Reglen har et andet klokkeslæt ({$part}) end kolonnen starts ({$time}). Tag det ud.
fault-rule-ordinal = {$part} har brug for en måned at tælle i. Skriv det med FREQ=MONTHLY.
fault-rule-count-and-until = Reglen har både COUNT og UNTIL. Behold den ene.
fault-no-date = Der er ikke en eneste dato, den holdes på. Ret reglen eller slutningen.
fault-after-horizon = Den første dato er {$day}, når den sidste plan er slut ({$horizon}). Før næste periode ind i tabellen plans.
fault-too-many = Det er mere end {$most} datoer eller mere end {$years} år. Giv den en slutning i kolonnen until.
fault-until-before-start = Den er slut {$until}, før den begynder {$day}. Ret en af datoerne.
fault-ends-before-start = Den slutter ({$ends}), før den begynder ({$starts}). Ret tiderne.
fault-in-clock-change = {$day} findes ikke kl. {$time}: den nat stilles uret frem. Vælg et andet klokkeslæt.
