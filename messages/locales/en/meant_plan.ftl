## The plan in one's own words
move-meant = Is this what you have in mind? {$activity}, {$when}, moves to {$new}.
button-yes-move = Yes, move it
put-up-meant = Would you like to put this on the plan?
put-up-meant-line = {$activity}, every {$weekdays} at {$span}
put-up-meant-other = {$activity}, every other {$weekdays} at {$span}
plan-left = That is quite all right. Nothing has changed on the plan.
plan-waits = The plan is waiting where you left it.
button-put-it-up = Yes, put it up
button-write-again = Write it again
button-go-on-plan = Go on with the plan

not-on-the-plan = I cannot find that activity on the plan ahead. Nothing has changed.
put-up-meant-once = {$activity}, {$day} at {$span}
put-up-meant-wanted = {$count ->
    [one] 1 volunteer
   *[other] {$count} volunteers
}
put-up-meant-first = from {$day}
put-up-meant-last = for the last time on {$day}
