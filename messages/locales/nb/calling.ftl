## Ringelista
calls = {$count ->
    [one] <b>Ringeliste: én person</b>
   *[other] <b>Ringeliste: {$count} personer</b>
}
calls-nobody = Ringelista er tom. Alle har fått beskjed.
calls-no-number = telefonnummeret mangler
calls-rung = Notert: {$name} er ringt.
to-ring = {$count ->
    [one] {$names} er ikke på Telegram og venter på en telefon.
   *[other] {$count} personer er ikke på Telegram og venter på en telefon: {$names}.
}
button-calls = Ringeliste
button-rung = Ringt: {$name}
