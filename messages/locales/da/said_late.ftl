## Nogen i huset siger, at en frivillig kommer lidt senere
said-late = {$count ->
    [one] {$name} kommer et minut senere: {$activity}, {$when}.
   *[other] {$name} kommer {$count} minutter senere: {$activity}, {$when}.
}
said-late-a-little = {$name} kommer lidt senere: {$activity}, {$when}.
late-noted = Tak, fordi du siger det.
late-noted-told = Tak, fordi du siger det. {$contact} får besked.
