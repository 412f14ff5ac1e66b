## Several people or several days at once, done for others
several-cancel = Is this right? These come off the list:
several-sign-up = Is this right? These go on the list:
several-line = {$name}: {$activity}, {$when}
several-hear = Those who are on Telegram will hear of it.
several-for-you = {$actor} has changed this for you:
several-yours = {$standing ->
    [coming] You are on the list: {$activity}, {$when}.
    [waiting] You are on the waiting list: {$activity}, {$when}.
   *[off] You are off the list: {$activity}, {$when}.
}
several-came = How nice! Are all of these here?
several-not-come = That is changed. They are not ticked now:
button-several = Yes, all {$count}
button-both = Yes, both
