## Hvad folk kan lide at hjælpe med, og hvilke sprog de taler
likings = <b>Hvad vil du gerne være med til, og hvilke sprog taler du?</b>
likings-of = {$name}: Hvad passer, og hvilke sprog?
likings-what-for = Et tryk vælger, et tryk til vælger fra. Mangler der nogen, spørger vi først dem, der kan lide det.
likings-nothing-yet = Der står ikke noget på planen endnu. Sprogene kan vælges nu.
button-likings = Interesser og sprog
button-chosen = ✓ {$what}
button-to-choose = {$what}
language-other = Andre sprog
card-likes = Vil gerne: {$names}
card-speaks = Taler: {$names}
data-likes = Vil gerne hjælpe med: {$what}
data-speaks = Taler: {$spoken}
asked-by-phone = Ikke på Telegram, men kan ringes op: {$names}
