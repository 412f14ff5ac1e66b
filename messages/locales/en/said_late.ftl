## Somebody in the house says that a volunteer comes a little later
said-late = {$count ->
    [one] {$name} is running a minute late: {$activity}, {$when}.
   *[other] {$name} is running {$count} minutes late: {$activity}, {$when}.
}
said-late-a-little = {$name} is running a little late: {$activity}, {$when}.
late-noted = Thank you for passing it on.
late-noted-told = Thank you for passing it on. {$contact} will hear of it.
