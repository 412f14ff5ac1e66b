## Flere dage på én gang
button-more-days = Flere dage
button-series = {$what}
button-day = {$what}
button-day-coming = ✓ {$what}
button-day-waiting = ✓ {$what}, venteliste
button-day-full = {$what}, fuldt
button-whole-month = Alle i {$what}: {$count}
series-list = Hvad vil du gerne være med til flere gange?
series-how = Tryk på de dage, der passer. Tryk en gang til for at tage dagen væk igen.
signed-up-days = {$count ->
    [one] Hvor dejligt, {$name}! Du står på listen:
   *[other] Hvor dejligt, {$name}! Du står på listen {$count} gange:
}
days-and-more = {$count ->
    [one] • og én til
   *[other] • og {$count} til
}
overlap = Du står også på listen til noget andet på samme tid: {$activity}, {$when}.

## Væk et stykke tid
button-away = Jeg er væk længere
button-away-this-week = Denne uge ({$count})
button-away-next-week = Næste uge ({$count})
button-away-until = Til og med {$day} ({$count})
button-away-all = Alt, jeg står på ({$count})
button-one-day = Kun én dag
button-cannot-to-all = {$count ->
    [one] Kan ikke den dag
   *[other] Kan ikke: alle {$count}
}
button-cannot-to-both = Kan ikke: begge
away-choice = Det er helt i orden. Hvornår er du væk?
away-nothing = Du står ikke på nogen liste dér, så alt er i orden.
cancelled-many = {$count ->
    [one] Tak, fordi du gav besked, {$name}. Jeg har meldt dig fra:
   *[other] Tak, fordi du gav besked, {$name}. Jeg har meldt dig fra {$count} gange:
}
cancelled-many-group = {$count ->
    [one] Tak, fordi du gav besked, {$name}. Jeg har meldt jer fra:
   *[other] Tak, fordi du gav besked, {$name}. Jeg har meldt jer fra {$count} gange:
}
break-own-waiting = {$count ->
    [one] Du står på ventelisten én gang i den tid.
   *[other] Du står på ventelisten {$count} gange i den tid.
}
break-own = {$count ->
    [one] Du står på listen én gang i den tid. Kom gerne, eller meld dig fra her.
   *[other] Du står på listen {$count} gange i den tid. Kom gerne, eller meld dig fra her.
}

## Hellere en anden dag
button-rather = Hellere en anden dag
rather-choice = Hvilken dag passer bedre? {$activity}
rather-nothing = Der står ikke flere dage på planen nu: {$activity}.
swapped = Det er ordnet, {$name}. Du står på listen: {$activity}, {$when}.
swapped-waiting = Der er fuldt, {$name}, så du står på venteliste: {$activity}, {$when}.
swapped-from = Jeg har meldt dig fra: {$activity}, {$when}.
taken-back = Det er ordnet. Du står på listen igen:
taken-back-waiting = Du står på venteliste:
taken-back-off = Du står ikke længere på listen:
