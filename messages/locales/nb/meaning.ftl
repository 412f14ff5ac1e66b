## Når noen skriver med egne ord
which-wish = Jeg vil gjerne være sikker. Hva tenker du på?
which-cannot = Det er helt i orden. Hva er det du ikke kan komme til?
which-come = Så hyggelig! Hva vil du være med på?
which-rather = Hva vil du heller være med på? Du står fortsatt på lista: {$activity}, {$when}.
not-down-that-day = Alt er i orden: Du står ikke på noen liste {$day}.
not-down-those-days = Alt er i orden: Du står ikke på noen liste de dagene.
not-down-for-it = Alt er i orden: Det står du ikke på noen liste til.
nothing-that-day = Det står ikke noe du kan melde deg på {$day}. Vil du se hva som skjer ellers?
small-talk = Takk for det, {$name}. Ha en fin dag!
not-mine-to-answer =
    Dette kan jeg dessverre ikke hjelpe med. Snakk med de ansatte på avdelingen – de svarer gjerne.
    Ved fare for liv: ring 113. Meldingen din er ikke lagret her.
button-all-keys = Vis knappene
