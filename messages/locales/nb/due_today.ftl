## Dette er på gang: til koordinatoren
due-today = Hei, {$name}! Dette er på gang {$day}:
due-more = … og {$count} til. Trykk på knappene for resten.
due-inquiry = {$name} venter på et svar fra oss.
due-follow-ups = Fint tidspunkt for en oppfølgingsprat: {$names}
due-answers = Har svart etter første gang: {$names}
due-plan-ends = {$name} slutter {$day}. Nå passer det å invitere til frivilligsamling.
due-week = Forrige uke: {$held} aktiviteter, {$people} frivillige, {$visits} oppmøter.
due-week-short = Forrige uke: {$held} aktiviteter, {$people} frivillige, {$visits} oppmøter. {$short ->
    [one] Én gang kunne vi vært flere.
   *[other] {$short} ganger kunne vi vært flere.
}
button-ask-others = Spør andre: {$what}
button-first-time-answers = Svar: {$name}
waiting = {$count ->
    [one] Én beskjed venter på sin tid.
   *[other] {$count} beskjeder venter på sin tid.
}
waiting-next = Den neste: {$when}
waiting-unsaid = Kom ikke fram til {$name}, {$when}.
waiting-doubt = Kom kanskje ikke fram til {$name}, {$when}.
waiting-stranger = en vi ikke kjenner
waiting-all-heard = Alt som er sendt de siste to dagene, er kommet fram.
button-look-again = Se igjen
button-waiting = Beskjeder som venter

## Å spørre andre
help-wanted = Hei, {$name}! Vi kunne vært flere: {$activity}, {$when}. Har du lyst til å komme?
help-wanted-else = Passer det ikke, er det helt i orden.
button-help-yes = Ja, jeg kommer
button-help-no = Ikke denne gangen
help-yes = Så hyggelig, {$name}! Du står på lista: {$activity}, {$when}.
help-no = Takk for svaret, {$name}. Det er helt i orden: {$activity}, {$when}.
help-enough = Tusen takk, {$name}! Andre kommer denne gangen: {$activity}, {$when}.
others-asked = {$count ->
    [one] Én er spurt: {$activity}, {$when}.
   *[other] {$count} er spurt: {$activity}, {$when}.
}
asked-come = Kommer: {$names}
asked-would-have = Ville gjerne: {$names}
asked-no = Kan ikke denne gangen: {$names}
asked-silent = Svaret kommer kanskje fra: {$names}
asked-enough = Nå er vi mange nok.
nobody-to-ask = Det er ingen flere å spørre akkurat nå: {$activity}, {$when}.
enough-come = Det er nok som kommer: {$activity}, {$when}.
help-found = {$name} sa ja og kommer: {$activity}, {$when}.
button-who-was-asked = Hvem er spurt?

## Når planen er slutt
plan-ended = Hei, {$name}! {$plan} er snart over. Tusen takk for at du har vært med.
plan-next = Den nye planen heter {$plan} og begynner {$day}. Se gjerne hva du har lyst til.
plan-none = Når den nye planen er klar, finner du den under «Hva skjer?».
