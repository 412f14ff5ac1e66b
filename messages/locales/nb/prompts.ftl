## Påminnelse
reminder-tomorrow = Hei, {$name}! I morgen er det {$activity}.
reminder-today = Hei, {$name}! I dag er det {$activity}.
reminder-then = Hei, {$name}! Snart er det {$activity}.
reminder-again = Hei, {$name}! Tiden er ny: {$activity}.
reminder-when = Når: {$when}
reminder-place = Hvor: {$place}
reminder-contact = {$contact} er kulturkontakt og tar imot deg. Se etter merket.
reminder-no-contact = Lurer du på noe, så spør gjerne {$coordinator}.
reminder-first = Det er første gang, så kom gjerne ti minutter før. Da rekker vi en kopp kaffe.
reminder-first-then = Først viser vi deg rundt og sier hei til de andre. Så begynner vi sammen.
reminder-else = Passer det ikke likevel? Det er helt i orden – bare trykk på knappen.
button-coming = Jeg kommer
see-you = Så hyggelig, {$name}! Vi ses: {$activity}, {$when}.

## Takk etterpå
thanks = Tusen takk for i dag, {$name}! Det betyr mye at du var med på {$activity}.
thanks-group = Tusen takk for i dag, {$name}! Det betyr mye at dere var med på {$activity}.
