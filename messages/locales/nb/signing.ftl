## Hva skjer, og mine aktiviteter
what-is-on = <b>Dette skjer, og her er du velkommen:</b>
what-is-on-nothing = Det står ikke noe mer på planen akkurat nå. Kom gjerne tilbake en annen dag.
what-is-on-full = Fullt, men du kan stå på venteliste.
mine = <b>Dette har du satt deg opp på:</b>
mine-nothing = Du står ikke på noen liste nå. Vil du se hva som skjer?
mine-how = Passer noe ikke likevel? Det er helt i orden – bare trykk på knappen.
cannot-come = Det er helt i orden. Hva kan du ikke komme til?
cannot-come-nothing = Du står ikke på noen liste nå, så alt er i orden.
back-on-the-list-group = Så hyggelig! Dere står på lista igjen: {$activity}, {$when}.
place-gone = Takk! En annen fikk plassen denne gangen: {$activity}, {$when}. Du står fortsatt på venteliste som nummer {$place}.

## Påmelding
signed-up = Så hyggelig, {$name}! Du står på lista: {$activity}, {$when}.
signed-up-place = Hvor: {$place}
signed-up-training = Før du begynner, øver vi sammen: {$training}.
waitlisted = Takk, {$name}! Akkurat nå er det fullt: {$activity}, {$when}. Du står på venteliste som nummer {$place}.
waitlisted-next = Blir det en plass, får du beskjed her.
signed-up-many = Så hyggelig, {$name}! Du står på lista {$count ->
    [one] én gang: {$activity}, {$first}.
   *[other] {$count} ganger: {$activity}, fra {$first} til {$last}.
}
signed-up-many-none = Takk, {$name}! Det er fullt resten av planen: {$activity}. Du står på venteliste og får beskjed her når det blir en plass.
signed-up-many-waiting = {$count ->
    [one] Én gang er det fullt. Da står du på venteliste.
   *[other] {$count} ganger er det fullt. Da står du på venteliste.
}
already-signed-up = Du står allerede på lista: {$activity}, {$when}. Velkommen!
already-waiting = Du står på venteliste som nummer {$place}: {$activity}, {$when}. Blir det en plass, får du beskjed her.
already-begun = Dette har begynt: {$activity}, {$when}. Kom gjerne innom, eller se hva som skjer en annen dag.
is-over = Den dagen er over: {$activity}, {$when}. Velkommen en annen gang!
called-off = Dette er avlyst: {$activity}, {$when}. Velkommen en annen gang!
not-open = Dette ordner koordinatoren gjerne sammen med deg.

## Avbud
cancelled = Takk for at du sa fra, {$name}. Jeg har meldt deg av: {$activity}, {$when}.
cancelled-next = Du trenger ikke gjøre noe mer. Velkommen en annen gang!
cancelled-group = Takk for at du sa fra, {$name}. Jeg har meldt dere av: {$activity}, {$when}.
cancelled-late = Jeg gir beskjed til {$contact}, så ordner vi oss her. Ha det fint!
cancelled-after-start = Takk for at du sa fra, {$name}. Jeg har notert det: {$activity}, {$when}. Det er helt i orden.
left-waiting-list = Takk for at du sa fra, {$name}. Du står ikke lenger på venteliste: {$activity}, {$when}.
not-on-the-list = Alt er i orden. Du står ikke på lista: {$activity}, {$when}.
back-on-the-list = Så hyggelig! Du står på lista igjen: {$activity}, {$when}.
back-in-line = Så hyggelig at du vil komme! Plassen er gått til en annen: {$activity}, {$when}. Du står først på ventelista og får beskjed her.
off-the-list = Det er ordnet. Du står ikke lenger på lista: {$activity}, {$when}.
off-the-list-many = Det er ordnet. Du står ikke lenger på lista: {$count ->
    [one] {$activity}, {$first}.
   *[other] {$activity}, {$count} ganger fra {$first} til {$last}.
}
nothing-to-undo = Alt er i orden slik det står nå. Snakk gjerne med koordinatoren hvis du trenger hjelp.
nothing-to-undo-you = Alt er i orden slik det står nå.
nothing-to-undo-coming = Du står på lista: {$activity}, {$when}.
nothing-to-undo-waiting = Du står på venteliste: {$activity}, {$when}.
nothing-to-undo-not = Du står ikke på lista: {$activity}, {$when}.
shift-given-back = Det er ordnet. Vakten er som den var: {$shift}.

## Tilbud om plass
declined = Takk for svaret. Du står ikke lenger på venteliste: {$activity}, {$when}.
