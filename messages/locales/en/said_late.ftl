## Somebody in the house says that a volunteer comes a little later
said-late = {$count ->
    [one] {$name} will be a minute later: {$activity}, {$when}.
   *[other] {$name} will be {$count} minutes later: {$activity}, {$when}.
}
said-late-a-little = {$name} will be a little later: {$activity}, {$when}.
late-noted = Thank you for passing it on.
late-noted-told = Thank you for passing it on. {$contact} will hear of it.
