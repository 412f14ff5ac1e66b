## Når det ikke blev forstået
not-understood = Det forstod jeg ikke helt. Er det noget af det her, du tænker på?
not-understood-again = Undskyld, det er mig, der ikke forstår. Tal gerne med {$coordinator}.
too-fast = Der kom meget på én gang, og noget af det sidste nåede mig ikke. Vent gerne et minut, og se så efter, om det står, som du vil.
only-text = Jeg kan kun læse tekst. Skriv gerne, tryk på en knap, eller tal med {$coordinator}.
only-text-you = Jeg kan kun læse tekst. Skriv gerne, eller tryk på en knap.
nice-picture = Tak, hvor hyggeligt! Jeg forstår kun tekst og knapper.
edited = Jeg kan se, at du har rettet en besked. Jeg læser kun nye beskeder, så skriv gerne en ny.
forwarded = Det her ser ud til at være skrevet af en anden, så jeg gør ikke noget ved det. Skriv gerne selv.
menu = Her er knapperne, {$name}. Hvad vil du se?
not-for-you = Knappen her er til en anden. Alt er i orden hos dig.
old-button = Knappen her er fra tidligere. Her er det, der gælder nu.
too-early-to-tick = Det er lidt tidligt: {$activity}, {$when}. Den dag kan du trykke på knappen.
toast-private = Knappen her hører til i en samtale med mig alene. Skriv gerne direkte til mig.
