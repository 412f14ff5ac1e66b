## Det, en frivillig spørger om ved siden af
friends-are-welcome = Hvor dejligt, at du tænker på nogen, {$name}. Venner er velkomne til at kigge ind. {$coordinator} fortæller gerne mere.
bring-ready = Det her står klar i huset: {$ready}. {$activity}, {$when}
bring-ask = {$coordinator} fortæller gerne, hvad der er rart at tage med, {$name}.
on-from-to = Det her sker fra {$first} til {$last}:
on-from-to-nothing = Der står ikke noget på planen fra {$first} til {$last} endnu.
no-such-activity = Jeg finder ikke {$activity} på planen lige nu. Her er det, der sker:
