## Når noen skriver med egne ord
which-wish = Jeg vil gjerne være sikker. Hva tenker du på?
which-cannot = Det er helt i orden. Hva er det du ikke kan komme til?
which-come = Så hyggelig! Hva vil du være med på?
which-rather = Hva vil du heller være med på? Du står fortsatt på lista: {$activity}, {$when}.
not-down-that-day = Takk for at du sier fra. Du står ikke på noen liste {$day}, så du trenger ikke gjøre noe.
not-down-those-days = Takk for at du sier fra. Du står ikke på noen liste de dagene, så du trenger ikke gjøre noe.
not-down-for-it = Takk for at du sier fra. Det står du ikke på noen liste til, så du trenger ikke gjøre noe.
nothing-that-day = Det står ikke noe du kan melde deg på {$day}. Vil du se hva som skjer ellers?
small-talk = Takk for det, {$name}. Ha en fin dag!
not-mine-to-answer =
    Dette kan jeg dessverre ikke hjelpe med. Snakk med de ansatte på avdelingen – de svarer gjerne.
    Ved fare for liv: ring {$number}. Meldingen din er ikke lagret her.
which-swap = Klart du kan spørre om å bytte. Du står fortsatt på lista: {$activity}, {$when}. Hva vil du helst?
which-swap-many = Klart du kan spørre om å bytte. Hvilken dag gjelder det?
which-that-day = {$day}: Hva tenker du på?
who-cannot = Er det deg selv som ikke kan? Gjelder det en annen, hjelper {$coordinator} gjerne.
button-swap-day = Bytt: {$what}
button-who-then = Hvem kommer da?
button-what-i-can = Hva jeg kan gjøre
