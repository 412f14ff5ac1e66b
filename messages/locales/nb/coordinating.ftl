## Koordinator
gaps = <b>Her mangler vi noen</b>
gaps-nothing = Alt ser bra ut: Det mangler ingen de neste dagene.
gaps-between = <b>Her mangler vi noen, {$first} – {$last}</b>
gaps-nothing-between = Alt ser bra ut: Det mangler ingen fra {$first} til {$last}.
gaps-volunteers = {$activity}, {$when}: {$coming} av {$wanted} kommer
invite-list = Hvem vil du invitere? Her er de som ikke er med ennå.
invite-nobody = Alle som bruker Telegram, er med.
invitation = Lenke til {$name}: {$link}
invitation-how = Send lenken, eller vis QR-koden. Den gjelder bare for {$name}, og bare én gang.
invitation-joined = {$name} er allerede med.
gaps-shifts = Kulturkontakt mangler {$day}, {$kind}: {$units}
