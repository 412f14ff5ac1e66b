## Nogen er hentet tilbage: hvad andre har fået i mellemtiden
gone-hello = Hej {$name}! Du er med igen. Noget er blevet en andens i mellemtiden:
gone-place-yours = • {$activity}, {$when}: der står du på ventelisten
gone-if-free = Bliver der en plads, får du besked.
gone-place-to = • {$activity}, {$when}: {$names} har fået pladsen
gone-place-full = • {$activity}, {$when}: pladsen er taget
gone-shift = • {$shift}: {$contact} har vagten nu
gone-waits = {$name} står på ventelisten der og får besked.
