## What is coming up: to the coordinator
due-today = Hello {$name}! This is coming up on {$day}:
due-more = … and {$count} more. Tap the buttons for the rest.
due-inquiry = {$name} is waiting for an answer from us.
due-follow-ups = A good time for a follow-up talk: {$names}
due-answers = Answered after the first time: {$names}
due-plan-ends = {$name} ends on {$day}. Now is a good time to invite to the volunteers’ gathering.
due-week = Last week: {$held} activities, {$people} volunteers, {$visits} visits.
due-week-short = Last week: {$held} activities, {$people} volunteers, {$visits} visits. {$short ->
    [one] Once there could have been more of us.
   *[other] {$short} times there could have been more of us.
}
button-ask-others = Ask others: {$what}
button-first-time-answers = Answers: {$name}
waiting = {$count ->
    [one] One message is waiting for its time.
   *[other] {$count} messages are waiting for their time.
}
waiting-next = The next: {$when}
waiting-unsaid = Did not reach {$name}, {$when}.
waiting-doubt = May not have reached {$name}, {$when}.
waiting-stranger = somebody we do not know
waiting-all-heard = Everything sent in the last two days has arrived.
button-look-again = Look again
button-waiting = Waiting messages

## Asking others
help-wanted = Hello {$name}! There could be more of us: {$activity}, {$when}. Would you like to come?
help-wanted-else = If it does not suit you, that is quite all right.
button-help-yes = Yes, I am coming
button-help-no = Not this time
help-yes = How nice, {$name}! You are on the list: {$activity}, {$when}.
help-no = Thank you for your answer, {$name}. That is quite all right: {$activity}, {$when}.
help-enough = Thank you so much, {$name}! Others are coming this time: {$activity}, {$when}.
others-asked = {$count ->
    [one] One person has been asked: {$activity}, {$when}.
   *[other] {$count} people have been asked: {$activity}, {$when}.
}
asked-come = Coming: {$names}
asked-would-have = Would have liked to: {$names}
asked-no = Cannot this time: {$names}
asked-silent = An answer may come from: {$names}
asked-enough = Now there are enough of us.
nobody-to-ask = There is nobody else to ask just now: {$activity}, {$when}.
enough-come = Enough are coming: {$activity}, {$when}.
help-found = {$name} said yes and is coming: {$activity}, {$when}.
button-who-was-asked = Who was asked?

## When the plan is over
plan-ended = Hello {$name}! {$plan} is nearly over. Thank you so much for having been with us.
plan-next = The new plan is called {$plan} and begins on {$day}. Have a look at what you would like.
plan-none = When the new plan is ready, you will find it under “What is on?”.
