## Hva folk liker å hjelpe med, og hvilke språk de snakker
likings = <b>Hva vil du gjerne være med på, og hvilke språk snakker du?</b>
likings-of = {$name}: Hva passer, og hvilke språk?
likings-what-for = Ett trykk velger, ett trykk til velger bort. Mangler det noen, spør vi først dem som liker det.
likings-nothing-yet = Det står ikke noe på planen ennå. Språkene kan velges nå.
button-likings = Interesser og språk
button-chosen = ✓ {$what}
button-to-choose = {$what}
language-other = Andre språk
card-likes = Vil gjerne: {$names}
card-speaks = Snakker: {$names}
data-likes = Vil gjerne hjelpe med: {$what}
data-speaks = Snakker: {$spoken}
asked-by-phone = Ikke på Telegram, men kan ringes opp: {$names}
