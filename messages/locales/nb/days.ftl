## Flere dager på en gang
button-more-days = Flere dager
button-series = {$what}
button-day = {$what}
button-day-coming = ✓ {$what}
button-day-waiting = ✓ {$what}, venteliste
button-day-full = {$what}, fullt
button-whole-month = Alle i {$what}: {$count}
series-list = Hva vil du gjerne være med på flere ganger?
series-how = Trykk på dagene som passer. Trykk en gang til for å ta dagen bort igjen.
signed-up-days = {$count ->
    [one] Så hyggelig, {$name}! Du står på lista:
   *[other] Så hyggelig, {$name}! Du står på lista {$count} ganger:
}
days-and-more = {$count ->
    [one] • og én til
   *[other] • og {$count} til
}
overlap = Du står også på lista til noe annet på samme tid: {$activity}, {$when}.

## Borte en stund
button-away = Jeg er borte lenger
button-away-this-week = Denne uka ({$count})
button-away-next-week = Neste uke ({$count})
button-away-until = Til og med {$day} ({$count})
button-away-all = Alt jeg står på ({$count})
button-one-day = Bare én dag
button-cannot-to-all = {$count ->
    [one] Kan ikke den dagen
   *[other] Kan ikke: alle {$count}
}
button-cannot-to-both = Kan ikke: begge
away-choice = Det er helt i orden. Når er du borte?
away-nothing = Du står ikke på noen liste da, så alt er i orden.
cancelled-many = {$count ->
    [one] Takk for at du sa fra, {$name}. Jeg har meldt deg av:
   *[other] Takk for at du sa fra, {$name}. Jeg har meldt deg av {$count} ganger:
}
cancelled-many-group = {$count ->
    [one] Takk for at du sa fra, {$name}. Jeg har meldt dere av:
   *[other] Takk for at du sa fra, {$name}. Jeg har meldt dere av {$count} ganger:
}
break-own-waiting = {$count ->
    [one] Du står på ventelista én gang i den tiden.
   *[other] Du står på ventelista {$count} ganger i den tiden.
}
break-own = {$count ->
    [one] Du står på lista én gang i den tiden. Kom gjerne, eller meld deg av her.
   *[other] Du står på lista {$count} ganger i den tiden. Kom gjerne, eller meld deg av her.
}

## Heller en annen dag
button-rather = Heller en annen dag
rather-choice = Hvilken dag passer bedre? {$activity}
rather-nothing = Det står ikke flere dager på planen nå: {$activity}.
swapped = Det er ordnet, {$name}. Du står på lista: {$activity}, {$when}.
swapped-waiting = Det er fullt, {$name}, så du står på venteliste: {$activity}, {$when}.
swapped-from = Jeg har meldt deg av: {$activity}, {$when}.
taken-back = Det er ordnet. Du står på lista igjen:
taken-back-waiting = Du står på venteliste:
taken-back-off = Du står ikke lenger på lista:
