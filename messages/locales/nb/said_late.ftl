## Noen i huset sier at en frivillig kommer litt senere
said-late = {$count ->
    [one] {$name} kommer ett minutt senere: {$activity}, {$when}.
   *[other] {$name} kommer {$count} minutter senere: {$activity}, {$when}.
}
said-late-a-little = {$name} kommer litt senere: {$activity}, {$when}.
late-noted = Takk for at du sier fra.
late-noted-told = Takk for at du sier fra. {$contact} får beskjed.
