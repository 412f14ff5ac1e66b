## Ord om andre: for dem som arbeider i huset
which-of-theirs = {$names}: Hva er det som ikke passer?
which-for-them = {$names}: Hvilken dag gjelder det?
which-has-come = Så hyggelig! Hvem er kommet, og til hva?
came-to-which = {$name} står ikke på lista i dag. Hva er {$name} kommet til?
arrival-noted = {$name} er kommet: {$activity}, {$when}.
nothing-for-them = {$names} står ikke på noen liste til det.
nothing-for-them-then = {$names} står ikke på noen liste {$day}.
coordinator-does = Det ordner {$coordinator} gjerne.
which-visit = Hva er det som ikke passer? Den frivillige får vite det med en gang, uten hvorfor.
who-has-shift = <b>Kulturkontakt</b>
who-has-shift-none = Det er ikke lagt noen vakter {$day}.
not-held-then = Den aktiviteten står ikke på planen {$day}. Ingen er satt opp.
