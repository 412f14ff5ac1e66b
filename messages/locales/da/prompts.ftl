## Påmindelse
reminder-tomorrow = Hej {$name}! I morgen er der {$activity}.
reminder-today = Hej {$name}! I dag er der {$activity}.
reminder-then = Hej {$name}! Snart er der {$activity}.
reminder-again = Hej {$name}! Tiden er ny: {$activity}.
reminder-when = Hvornår: {$when}
reminder-place = Hvor: {$place}
reminder-contact = {$contact} er kulturkontakt og tager imod dig. Se efter badgen.
reminder-no-contact = Er der noget, du vil spørge om, så spørg gerne {$coordinator}.
reminder-first = Det er første gang, så kom gerne ti minutter før. Så når vi en kop kaffe.
reminder-first-then = Først viser vi dig rundt og siger hej til de andre. Så begynder vi sammen.
reminder-else = Passer det ikke alligevel? Det er helt i orden – tryk bare på knappen.
button-coming = Jeg kommer
see-you = Hvor dejligt, {$name}! Vi ses: {$activity}, {$when}.

## Tak bagefter
thanks = Tusind tak for i dag, {$name}! Det betyder meget, at du var med til {$activity}.
thanks-group = Tusind tak for i dag, {$name}! Det betyder meget, at I var med til {$activity}.
