## Ringelisten
calls = {$count ->
    [one] <b>Ringeliste: én person</b>
   *[other] <b>Ringeliste: {$count} personer</b>
}
calls-nobody = Ringelisten er tom. Alle har fået besked.
calls-no-number = telefonnummeret mangler
calls-on-a-break = Holder pause og læser det ikke her. Ring gerne kun om det, der ikke kan vente.
calls-rung = Noteret: {$name} er ringet op.
to-ring = {$count ->
    [one] {$names} kan ikke nås på Telegram nu. Der er noget at fortælle i telefonen.
   *[other] {$count} personer kan ikke nås på Telegram nu. Der er noget at fortælle i telefonen: {$names}.
}
to-ring-about = {$name}: {$activity}, {$when}
button-calls = Ringeliste
button-rung = Ringet: {$name}
