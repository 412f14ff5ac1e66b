## Koordinator
gaps = <b>Her mangler vi nogen</b>
gaps-nothing = Alt ser fint ud: Der mangler ingen de næste dage.
gaps-between = <b>Her mangler vi nogen, {$first} – {$last}</b>
gaps-nothing-between = Alt ser fint ud: Der mangler ingen fra {$first} til {$last}.
gaps-volunteers = {$activity}, {$when}: {$coming} af {$wanted} kommer
invite-list = Hvem vil du invitere? Her er dem, der ikke er med endnu.
invite-nobody = Alle, der bruger Telegram, er med.
invitation = Link til {$name}: {$link}
invitation-how = Send linket, eller vis QR-koden. Det gælder kun for {$name} og kun én gang.
invitation-joined = {$name} er allerede med.
gaps-shifts = Kulturkontakt mangler {$day}, {$kind}: {$units}
