## The call list
calls = {$count ->
    [one] <b>Call list: one person</b>
   *[other] <b>Call list: {$count} people</b>
}
calls-nobody = The call list is empty. Everybody has been told.
calls-no-number = no telephone number known
calls-on-a-break = Is on a break and does not read this here. Ring only about what cannot wait.
calls-rung = Noted: {$name} has been called.
to-ring = {$count ->
    [one] {$names} cannot be reached on Telegram just now. There is something to tell by phone.
   *[other] {$count} people cannot be reached on Telegram just now. There is something to tell by phone: {$names}.
}
to-ring-about = {$name}: {$activity}, {$when}
button-calls = Call list
button-rung = Called: {$name}
