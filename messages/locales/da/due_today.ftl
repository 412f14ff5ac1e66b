## Det her er på vej: til koordinatoren
due-today = Hej {$name}! Det her er på vej {$day}:
due-more = … og {$count} til. Tryk på knapperne for resten.
due-inquiry = {$name} venter på et svar fra os.
due-follow-ups = Godt tidspunkt for en opfølgningssnak: {$names}
due-answers = Har svaret efter første gang: {$names}
due-plan-ends = {$name} slutter {$day}. Nu passer det at invitere til frivilligmøde.
due-week = Sidste uge: {$held} aktiviteter, {$people} frivillige, {$visits} fremmøder.
due-week-short = Sidste uge: {$held} aktiviteter, {$people} frivillige, {$visits} fremmøder. {$short ->
    [one] Én gang kunne vi have været flere.
   *[other] {$short} gange kunne vi have været flere.
}
button-ask-others = Spørg andre: {$what}
button-first-time-answers = Svar: {$name}
waiting = {$count ->
    [one] Én besked venter på sin tid.
   *[other] {$count} beskeder venter på deres tid.
}
waiting-next = Den næste: {$when}
waiting-unsaid = Kom ikke frem til {$name}, {$when}.
waiting-doubt = Kom måske ikke frem til {$name}, {$when}.
waiting-stranger = en, vi ikke kender
waiting-all-heard = Alt, der er sendt de sidste to dage, er kommet frem.
button-look-again = Se igen
button-waiting = Beskeder, der venter

## At spørge andre
help-wanted = Hej {$name}! Vi kunne være flere: {$activity}, {$when}. Har du lyst til at komme?
help-wanted-else = Passer det ikke, er det helt i orden.
button-help-yes = Ja, jeg kommer
button-help-no = Ikke denne gang
help-yes = Hvor dejligt, {$name}! Du står på listen: {$activity}, {$when}.
help-no = Tak for svaret, {$name}. Det er helt i orden: {$activity}, {$when}.
help-enough = Tusind tak, {$name}! Andre kommer denne gang: {$activity}, {$when}.
others-asked = {$count ->
    [one] Én er spurgt: {$activity}, {$when}.
   *[other] {$count} er spurgt: {$activity}, {$when}.
}
asked-come = Kommer: {$names}
asked-would-have = Ville gerne: {$names}
asked-no = Kan ikke denne gang: {$names}
asked-silent = Svaret kommer måske fra: {$names}
asked-enough = Nu er vi mange nok.
nobody-to-ask = Der er ikke flere at spørge lige nu: {$activity}, {$when}.
enough-come = Der kommer nok: {$activity}, {$when}.
help-found = {$name} sagde ja og kommer: {$activity}, {$when}.
button-who-was-asked = Hvem er spurgt?

## Når planen er slut
plan-ended = Hej {$name}! {$plan} er snart slut. Tusind tak, fordi du har været med.
plan-next = Den nye plan hedder {$plan} og begynder {$day}. Se gerne, hvad du har lyst til.
plan-none = Når den nye plan er klar, finder du den under »Hvad sker der?«.
