## The call list
calls = {$count ->
    [one] <b>Call list: one person</b>
   *[other] <b>Call list: {$count} people</b>
}
calls-nobody = The call list is empty. Everybody has been told.
calls-no-number = no telephone number known
calls-rung = Noted: {$name} has been called.
to-ring = {$count ->
    [one] {$names} is not on Telegram and is waiting for a call.
   *[other] {$count} people are not on Telegram and are waiting for a call: {$names}.
}
button-calls = Call list
button-rung = Called: {$name}
