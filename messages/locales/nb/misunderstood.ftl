## Når det ikke ble forstått
not-understood = Det skjønte jeg ikke helt. Er det noe av dette du tenker på?
not-understood-again = Beklager, det er jeg som ikke forstår. Snakk gjerne med {$coordinator}.
too-fast = Det kom mye på en gang, og noe av det siste nådde meg ikke. Vent gjerne et minutt, og se så etter om det står som du vil.
only-text = Jeg kan bare lese tekst. Skriv gjerne, trykk på en knapp, eller snakk med {$coordinator}.
only-text-you = Jeg kan bare lese tekst. Skriv gjerne, eller trykk på en knapp.
nice-picture = Takk, så hyggelig! Jeg forstår bare tekst og knapper.
edited = Jeg ser at du har endret en melding. Jeg leser bare nye meldinger, så skriv gjerne en ny.
forwarded = Dette ser ut til å være skrevet av en annen, så jeg gjør ikke noe med det. Skriv gjerne selv.
menu = Her er knappene, {$name}. Hva vil du se?
not-for-you = Denne knappen er til noen andre. Alt er i orden hos deg.
old-button = Denne knappen er fra tidligere. Her er det som gjelder nå.
too-early-to-tick = Det er litt tidlig: {$activity}, {$when}. Den dagen kan du trykke på knappen.
toast-private = Denne knappen hører til i en samtale med meg alene. Skriv gjerne til meg direkte.
