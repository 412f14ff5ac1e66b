## Ringelista
calls = {$count ->
    [one] <b>Ringeliste: én person</b>
   *[other] <b>Ringeliste: {$count} personer</b>
}
calls-nobody = Ringelista er tom. Alle har fått beskjed.
calls-no-number = telefonnummeret mangler
calls-on-a-break = Tar en pause, og leser ikke dette her. Ring gjerne bare om det som ikke kan vente.
calls-rung = Notert: {$name} er ringt.
to-ring = {$count ->
    [one] {$names} nås ikke på Telegram nå. Det er noe å fortelle på telefon.
   *[other] {$count} personer nås ikke på Telegram nå. Det er noe å fortelle på telefon: {$names}.
}
to-ring-about = {$name}: {$activity}, {$when}
button-calls = Ringeliste
button-rung = Ringt: {$name}
