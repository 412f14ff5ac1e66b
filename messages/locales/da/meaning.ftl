## Når nogen skriver med egne ord
which-wish = Jeg vil gerne være sikker. Hvad tænker du på?
which-cannot = Det er helt i orden. Hvad er det, du ikke kan komme til?
which-come = Hvor dejligt! Hvad vil du gerne være med til?
which-rather = Hvad vil du hellere være med til? Du står stadig på listen: {$activity}, {$when}.
not-down-that-day = Tak, fordi du siger til. Du står ikke på nogen liste {$day}, så du behøver ikke gøre noget.
not-down-those-days = Tak, fordi du siger til. Du står ikke på nogen liste de dage, så du behøver ikke gøre noget.
not-down-for-it = Tak, fordi du siger til. Det står du ikke på nogen liste til, så du behøver ikke gøre noget.
nothing-that-day = Der er ikke noget, du kan tilmelde dig {$day}. Vil du se, hvad der ellers sker?
small-talk = Tak for det, {$name}. Hav en god dag!
not-mine-to-answer =
    Det kan jeg desværre ikke hjælpe med. Tal med personalet på afdelingen – de svarer gerne.
    Ved livsfare: ring {$number}. Din besked er ikke gemt her.
which-swap = Selvfølgelig kan du spørge om at bytte. Du står stadig på listen: {$activity}, {$when}. Hvad vil du helst?
which-swap-many = Selvfølgelig kan du spørge om at bytte. Hvilken dag gælder det?
which-that-day = {$day}: Hvad tænker du på?
who-cannot = Er det dig selv, der ikke kan? Gælder det en anden, hjælper {$coordinator} gerne.
button-swap-day = Byt: {$what}
button-who-then = Hvem kommer da?
button-what-i-can = Hvad jeg kan gøre
