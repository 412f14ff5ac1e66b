## Det en frivillig spør om ved siden av
friends-are-welcome = Så hyggelig at du tenker på noen, {$name}. Venner er velkomne innom. {$coordinator} svarer gjerne på mer.
bring-ready = Dette står klart i huset: {$ready}. {$activity}, {$when}
bring-ask = {$coordinator} svarer gjerne på hva som er greit å ta med, {$name}.
on-from-to = Dette skjer fra {$first} til {$last}:
on-from-to-nothing = Det står ikke noe på planen fra {$first} til {$last} ennå.
no-such-activity = Jeg finner ikke {$activity} på planen nå. Her er det som skjer:
