## Regneark som er sendt inn i chatten
load-would = Slik blir det hvis jeg laster inn tabellene:
load-done = Tabellene er lastet inn:
load-nobody-hears = Ingen får melding om det.
load-undo-how = Angre tar tilbake det ingen har rørt siden, i et døgn.
load-nothing-new = Alt i tabellene er her allerede. Ingenting blir endret.
load-counts = {$added} nye, {$changed} endret, {$left} som før.
load-kept = {$count ->
    [one] Én ting er endret i chatten siden og blir stående.
   *[other] {$count} ting er endret i chatten siden og blir stående.
}
table-name = {$table ->
    [units] Avdelinger
    [people] Folk
    [plans] Planer
    [activities] Aktiviteter
    [shifts] Vakter
   *[signups] Påmeldinger
}
button-load = Last inn
load-taken-back = {$count ->
    [one] Det er tatt tilbake: én rad.
   *[other] Det er tatt tilbake: {$count} rader.
}
load-taken-back-kept = {$count ->
    [one] Én rad er rørt siden og blir stående.
   *[other] {$count} rader er rørt siden og blir stående.
}
load-not-a-workbook = Jeg leser bare Excel-arbeidsbøker (.xlsx). Lagre gjerne tabellene slik og send dem en gang til.
load-too-large = Den fila er større enn jeg kan ta imot her. Den som passer maskinen, kan laste den inn.
load-did-not-come = Fila kom ikke fram til meg. Send den gjerne en gang til.
load-before = Dette regnearket er lastet inn før. Send det en gang til hvis det er endret.
load-once-more = Det er mer enn et døgn siden. Send gjerne regnearket en gang til.
faults = {$count ->
    [one] <b>Én ting å rette i tabellene</b>
   *[other] <b>{$count} ting å rette i tabellene</b>
}
faults-more = … og {$count} til
faults-send-again = Ingenting er endret. Rett det, og send regnearket en gang til.
fault-row = rad {$row}

## Det som kan rettes
fault-wrong-file = Denne typen fil kan jeg ikke lese. Lagre den som Excel-arbeidsbok (.xlsx).
fault-no-tables = Her er det ingen tabell. Arkene heter {$tables}.
fault-unknown-table = Ingen tabell heter «{$name}». Mente du «{$nearest}»?
fault-table-twice = Tabellen «{$name}» er der to ganger. Behold den ene.
fault-not-a-workbook = Dette er ikke en Excel-arbeidsbok, eller den er skadet. Åpne den og lagre den som xlsx-fil en gang til.
fault-protected-workbook = Arbeidsboka har passord, eller er i det gamle formatet xls. Lagre den som xlsx-fil uten passord.
fault-empty-table = Den er tom. Første rad er navnene på kolonnene: {$columns}.
fault-nothing-to-load = Her er det bare overskrifter og ingen rader under dem.
fault-unknown-column = Ingen kolonne heter «{$name}». Mente du «{$nearest}»?
fault-missing-column = Kolonnen «{$name}» mangler. Sett den inn i første rad og fyll den ut.
fault-column-twice = Kolonnen «{$name}» er der to ganger. Behold den ene.
fault-unnamed-column = «{$value}» står i en kolonne uten navn. Gi kolonnen et navn, eller tøm cellen.
fault-row-twice = Den samme raden står i rad {$other}. Ta ut den ene.
fault-merged-cells = Cellene {$cells} er slått sammen, så bare den første har en verdi. Del dem, og fyll ut hver av dem.
fault-formula-without-value = Cellen har en formel som aldri er regnet ut. Åpne arbeidsboka i Excel og lagre den.
fault-cell-error = Cellen viser {$value}. Rett formelen, eller sett inn verdien selv.
fault-missing-value = Den er tom. Hver rad trenger den, så fyll den ut.
fault-garbled = «{$value}» har ødelagte bokstaver. Skriv det inn på nytt.
fault-too-long = «{$value}…» er på {$length} tegn. Kort det ned til {$most}.
fault-not-a-date = «{$value}» er ikke en dato. Skriv den som {$example}.
fault-no-such-date = {$value} finnes ikke: den måneden har {$days} dager.
fault-year-out-of-range = {$value} er ikke et år jeg kan planlegge med. Skriv datoen på nytt.
fault-clock-in-date = «{$value}» har et klokkeslett i seg. Skriv bare datoen, som {$example}.
fault-not-a-time = «{$value}» er ikke et klokkeslett. Skriv det som {$example}.
fault-no-such-time = {$value} finnes ikke: et døgn går fra 00:00 til 23:59.
fault-not-a-date-and-time = «{$value}» er ikke dato og klokkeslett. Skriv det som {$example}.
fault-not-a-number = «{$value}» er ikke et helt tall fra 0 til {$most}. Skriv det med siffer, eller la det stå tomt.
fault-not-yes-or-no = «{$value}» er verken ja eller nei. Skriv yes eller no, eller la det stå tomt.
fault-not-one-of = «{$value}» passer ikke her. Skriv et av disse: {$allowed}.
fault-not-a-phone = «{$value}» er ikke et telefonnummer. Skriv det med tall, som +47 22 00 00 00.
fault-unknown-unit = Ingen avdeling heter «{$value}». Rett navnet, eller før den inn i tabellen units.
fault-unknown-site = Ingen virksomhet heter «{$value}». Rett navnet, eller før den inn i tabellen units.
fault-unknown-person = Ingen som heter «{$value}», er kjent her. Rett navnet, eller før det inn i tabellen people.
fault-unknown-activity = Aktiviteten «{$value}» finnes ikke på {$unit}. Rett tittelen eller avdelingen.
fault-unit-twice = Avdelingen «{$value}» står i rad {$other} med en annen virksomhet. Gi dem ulike navn.
fault-name-twice = To personer heter «{$value}», her og i rad {$other}. Sett et mellomnavn eller en bokstav til den ene.
fault-plan-twice = Planen «{$value}» står i rad {$other} med andre datoer. Behold den ene.
fault-shift-twice = {$unit} har denne vakten {$day} i rad {$other}. Behold den ene.
fault-activity-twice = {$day} kl. {$time} står i rad {$other}, med samme tittel og avdeling. Ta ut den ene datoen.
fault-not-staff = {$value} er ikke ansatt. Kulturkontakten er en av de ansatte: skriv et annet navn.
fault-until-before-from = Planen slutter {$until}, før den begynner {$starts}. Bytt om på datoene.
fault-organisation-missing = Her mangler det hvilken forening som kommer. Fyll ut kolonnen organisation.
fault-not-held-that-day = «{$value}» på {$unit} holdes ikke {$day}. Rett datoen.
fault-not-held-at-that-time = «{$value}» på {$unit} holdes {$day} kl. {$times}, ikke kl. {$time}.
fault-which-time = «{$value}» på {$unit} holdes flere ganger {$day}: kl. {$times}. Si hvilken i kolonnen time.
fault-rule-unreadable = Regelen kan ikke leses ved «{$part}». Skriv den som FREQ=WEEKLY;BYDAY=WE.
fault-rule-within-a-day = Regelen gjentar seg i løpet av en dag ({$part}). Skriv en rad for hvert klokkeslett.
fault-rule-has-own-time = Regelen har et annet klokkeslett ({$part}) enn kolonnen starts ({$time}). Ta det ut.
fault-rule-ordinal = {$part} trenger en måned å telle i. Skriv det med FREQ=MONTHLY.
fault-rule-count-and-until = Regelen har både COUNT og UNTIL. Behold den ene.
fault-no-date = Det er ikke en eneste dato den holdes på. Rett regelen eller slutten.
fault-after-horizon = Den første datoen er {$day}, etter at den siste planen er slutt ({$horizon}). Før inn neste periode i tabellen plans.
fault-too-many = Det er mer enn {$most} datoer, eller mer enn {$years} år. Gi den en slutt i kolonnen until.
fault-until-before-start = Den er over {$until}, før den begynner {$day}. Rett en av datoene.
fault-ends-before-start = Den slutter ({$ends}) før den begynner ({$starts}). Rett tidene.
fault-in-clock-change = {$day} finnes ikke kl. {$time}: den natten stilles klokka fram. Velg et annet klokkeslett.
