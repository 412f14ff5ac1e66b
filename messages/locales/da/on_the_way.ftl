## På vej
button-late = Jeg er forsinket
button-late-for = Forsinket: {$what}
button-in-minutes = Om {$count} minutter
button-late-by = {$count} minutter senere
button-here = Jeg er her
button-here-for = Jeg er her: {$what}
button-my-contact = Min kontaktperson
late-how-long = Helt i orden. Hvornår er du her? {$activity}, {$when}
late-which = Helt i orden. Hvad gælder det?
late-nothing = Du står ikke på nogen liste i dag, så alt er i orden.
late-told = {$count ->
    [one] Tak, fordi du gav besked, {$name}. {$contact} ved, at du kommer om et minut.
   *[other] Tak, fordi du gav besked, {$name}. {$contact} ved, at du kommer om {$count} minutter. Tag det roligt.
}
late-passed-on = Tak, fordi du gav besked, {$name}. {$contact} ved det.
late-passed-on-then = Tak, fordi du gav besked, {$name}. {$contact} hører det den dag.
late-by-a-little = Du kommer lidt senere: {$activity}, {$when}.
late-by = {$count ->
    [one] Du kommer et minut senere: {$activity}, {$when}.
   *[other] Du kommer {$count} minutter senere: {$activity}, {$when}. Tag det roligt.
}
late-nobody = Tak, fordi du gav besked, {$name}. Lige nu får jeg ikke fat i nogen i huset. Ring gerne til {$coordinator}.
here-which = Hvor dejligt, at du er her! Hvad er du med til?
here-told = Hvor dejligt, at du er her, {$name}! {$contact} ved det og siger gerne hej.
here-nobody = Hvor dejligt, at du er her, {$name}! Gå gerne ind, og sig hej til dem, der er på arbejde.
here-door = Er døren låst, så ring gerne til {$coordinator}.
door-told = Tak, {$name}. {$contact} har fået besked om, at du står udenfor.
door-ring = Kommer der ingen, så ring gerne til {$coordinator}.
door-nobody = Ring gerne til {$coordinator}, så bliver der lukket op.
door-was-locked = Det var kedeligt, {$name}. Godt, at du siger det. {$coordinator} hører gerne om det.
door-still = Står du ved en låst dør nu?
button-at-the-door = Ja, luk gerne op
at-the-door = {$name} står udenfor ved en låst dør: {$activity}, {$when}. Luk gerne op!
not-here = Det er ordnet, {$name}. Sig gerne til, når du er her.
my-contact = Din kontaktperson: {$contact}.

## Til den, der er på arbejde
running-late = {$count ->
    [one] {$name} kommer om et minut: {$activity}, {$when}.
   *[other] {$name} kommer om {$count} minutter: {$activity}, {$when}.
}
is-here = {$name} er her: {$activity}, {$when}. Sig gerne hej!
is-here-unexpected = {$name} er her. Sig gerne hej!
is-here-early = {$name} er her allerede: {$activity}, {$when}. Sig gerne hej!
