## På vei
button-late = Jeg er forsinket
button-late-for = Forsinket: {$what}
button-in-minutes = Om {$count} minutter
button-late-by = {$count} minutter senere
button-here = Jeg er her
button-here-for = Jeg er her: {$what}
button-my-contact = Kontaktpersonen min
late-how-long = Helt i orden. Når er du her? {$activity}, {$when}
late-which = Helt i orden. Hva gjelder det?
late-nothing = Du står ikke på noen liste i dag, så alt er i orden.
late-told = {$count ->
    [one] Takk for at du sa fra, {$name}. {$contact} vet at du kommer om ett minutt.
   *[other] Takk for at du sa fra, {$name}. {$contact} vet at du kommer om {$count} minutter. Ta det med ro.
}
late-passed-on = Takk for at du sa fra, {$name}. {$contact} vet det.
late-passed-on-then = Takk for at du sa fra, {$name}. {$contact} får vite det den dagen.
late-by-a-little = Du kommer litt senere: {$activity}, {$when}.
late-by = {$count ->
    [one] Du kommer ett minutt senere: {$activity}, {$when}.
   *[other] Du kommer {$count} minutter senere: {$activity}, {$when}. Ta det med ro.
}
late-nobody = Takk for at du sa fra, {$name}. Akkurat nå når jeg ingen i huset. Ring gjerne {$coordinator}.
here-which = Så hyggelig at du er her! Hva blir du med på?
here-told = Så hyggelig at du er her, {$name}! {$contact} vet det og sier gjerne hei.
here-nobody = Så hyggelig at du er her, {$name}! Gå gjerne inn og si hei til de som er på jobb.
here-door = Er døra låst, så ring gjerne {$coordinator}.
door-told = Takk, {$name}. {$contact} har fått beskjed om at du står utenfor.
door-ring = Kommer det ingen, så ring gjerne til {$coordinator}.
door-nobody = Ring gjerne til {$coordinator}, så blir det låst opp.
door-was-locked = Det var kjedelig, {$name}. Fint at du sier fra. {$coordinator} hører gjerne om det.
door-still = Står du ved en låst dør nå?
button-at-the-door = Ja, lukk gjerne opp
at-the-door = {$name} står utenfor en låst dør: {$activity}, {$when}. Lukk gjerne opp!
not-here = Det er ordnet, {$name}. Si gjerne fra når du er her.
my-contact = Kontaktpersonen din: {$contact}.

## Til den som er på jobb
running-late = {$count ->
    [one] {$name} kommer om ett minutt: {$activity}, {$when}.
   *[other] {$name} kommer om {$count} minutter: {$activity}, {$when}.
}
is-here = {$name} er her: {$activity}, {$when}. Si gjerne hei!
is-here-unexpected = {$name} er her. Si gjerne hei!
is-here-early = {$name} er her allerede: {$activity}, {$when}. Si gjerne hei!
