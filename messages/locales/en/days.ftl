## Several days at once
button-more-days = Several days
button-series = {$what}
button-day = {$what}
button-day-coming = ✓ {$what}
button-day-waiting = ✓ {$what}, waiting
button-day-full = {$what}, full
button-whole-month = All in {$what}: {$count}
series-list = What would you like to come to several times?
series-how = Tap the days that suit you. Tap once more to take a day away again.
signed-up-days = {$count ->
    [one] How nice, {$name}! You are on the list:
   *[other] How nice, {$name}! You are on the list {$count} times:
}
days-and-more = {$count ->
    [one] • and one more
   *[other] • and {$count} more
}
overlap = You are also on the list for something else at the same time: {$activity}, {$when}.

## Away for a while
button-away = I am away for longer
button-away-this-week = This week ({$count})
button-away-next-week = Next week ({$count})
button-away-until = Until {$day} ({$count})
button-away-all = Everything ({$count})
button-one-day = Just one day
button-cannot-to-all = {$count ->
    [one] Cannot come that day
   *[other] Cannot come: all {$count}
}
button-cannot-to-both = Cannot come: both
away-choice = That is quite all right. When are you away?
away-nothing = You are not on any list then, so all is well.
cancelled-many = {$count ->
    [one] Thank you for telling us, {$name}. I have taken you off the list:
   *[other] Thank you for telling us, {$name}. I have taken you off the list {$count} times:
}
cancelled-many-group = {$count ->
    [one] Thank you for telling us, {$name}. I have taken your group off the list:
   *[other] Thank you for telling us, {$name}. I have taken your group off the list {$count} times:
}
break-own-waiting = {$count ->
    [one] You are on the waiting list once in that time.
   *[other] You are on the waiting list {$count} times in that time.
}
break-own = {$count ->
    [one] You are on the list once in that time. Do come, or take yourself off here.
   *[other] You are on the list {$count} times in that time. Do come, or take yourself off here.
}

## Rather another day
button-rather = Rather another day
rather-choice = Which day suits you better? {$activity}
rather-nothing = There are no more days in the plan just now: {$activity}.
swapped = That is done, {$name}. You are on the list: {$activity}, {$when}.
swapped-waiting = It is full, {$name}, so you are on the waiting list: {$activity}, {$when}.
swapped-from = I have taken you off the list: {$activity}, {$when}.
taken-back = That is done. You are back on the list:
taken-back-waiting = You are on the waiting list:
taken-back-off = You are no longer on the list:
