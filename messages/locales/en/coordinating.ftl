## Coordinator
gaps = <b>Where help is needed</b>
gaps-nothing = All looks well: nobody is missing in the next few days.
gaps-between = <b>Where help is needed, {$first} – {$last}</b>
gaps-nothing-between = All looks well: nobody is missing from {$first} to {$last}.
gaps-volunteers = {$activity}, {$when}: {$coming} of {$wanted} are coming
invite-list = Whom would you like to invite? Here are those who have not joined yet.
invite-nobody = Everybody who uses Telegram has joined.
invitation = Link for {$name}: {$link}
invitation-how = Send the link, or show the QR code. It works only for {$name}, and only once.
invitation-joined = {$name} has already joined.
gaps-shifts = No culture contact {$day}, {$kind}: {$units}
