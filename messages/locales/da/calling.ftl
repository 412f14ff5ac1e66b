## Ringelisten
calls = {$count ->
    [one] <b>Ringeliste: én person</b>
   *[other] <b>Ringeliste: {$count} personer</b>
}
calls-nobody = Ringelisten er tom. Alle har fået besked.
calls-no-number = telefonnummeret mangler
calls-rung = Noteret: {$name} er ringet op.
to-ring = {$count ->
    [one] {$names} er ikke på Telegram og venter på en opringning.
   *[other] {$count} personer er ikke på Telegram og venter på en opringning: {$names}.
}
button-calls = Ringeliste
button-rung = Ringet: {$name}
