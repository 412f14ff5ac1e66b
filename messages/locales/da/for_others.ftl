## Ord om andre: for dem, der arbejder i huset
which-of-theirs = {$names}: Hvad er det, der ikke passer?
which-for-them = {$names}: Hvilken dag gælder det?
which-has-come = Hvor dejligt! Hvem er kommet, og til hvad?
came-to-which = {$name} står ikke på listen i dag. Hvad er {$name} kommet til?
arrival-noted = {$name} er kommet: {$activity}, {$when}.
nothing-for-them = {$names} står ikke på nogen liste til det.
nothing-for-them-then = {$names} står ikke på nogen liste {$day}.
coordinator-does = Det ordner {$coordinator} gerne.
which-visit = Hvad er det, der ikke passer? Den frivillige får det at vide med det samme, uden hvorfor.
who-has-shift = <b>Kulturkontakt</b>
who-has-shift-none = Der er ikke lagt nogen vagter {$day}.
not-held-then = Den aktivitet står ikke på planen {$day}. Ingen er sat på listen.
