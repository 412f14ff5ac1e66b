## How volunteers are met
overview-elsewhere-now = The overview stands in another message.
guest-thanked = thanked
guests-counted = {$count ->
    [one] one guest
   *[other] {$count} guests
}
news-mark = <b>New:</b> {$what}
news-comes = {$name} is coming to {$activity}.
news-cannot = {$name} cannot come to {$activity}.
news-called-off = {$activity} is not on today.
news-changed = {$activity} has changed.
news-contact = {$name} is the culture contact ({$unit}, {$kind}).
news-no-contact = Nobody is the culture contact ({$unit}, {$kind}).
news-more = {$count ->
    [one] And one more change.
   *[other] And {$count} more changes.
}
button-thanked = Left, thanked
button-not-thanked = Undo: thanked
button-not-today = Not today: {$what}
button-somebody-came = Somebody else came
button-report = Daily report
button-greet = Send a greeting
button-came-to = {$what}
button-name = {$name}
button-guest = A guest, only counted
button-report-of = Report: {$name}
button-send-greeting = Send number {$count}

## Somebody who is not on the list
came-to-what = How nice! What did they come to?
came-nothing = There are no activities in the plan today.
came-who = Who came? Tap the name, or write it: {$activity}, {$when}.
came-found = Is it one of these?
came-not-found = I did not find that name. Do write it another way, or tap “A guest, only counted”.
came-noted = {$name} is on the list and has arrived: {$activity}, {$when}.
came-already = {$name} is already on the list: {$activity}, {$when}.
came-not-now = Nobody can be ticked here now: {$activity}, {$when}.
guests-noted = {$count ->
    [one] One guest has been counted: {$activity}, {$when}.
   *[other] {$count} guests have been counted: {$activity}, {$when}.
}
as-it-was = That is done. All is as it was before: {$activity}, {$when}.
nice-that-you-came = How nice that you came, {$name}! I have put you on the list: {$activity}, {$when}.

## A visit that does not suit
not-today-noted = That is done. I am letting {$names} know: {$activity}, {$when}.
not-today-noted-how = They hear that it does not suit this time, and nothing about why.
not-today-noted-nobody = That is done: {$activity}, {$when}. No volunteers were on the list.
not-today-off = This has been called off already: {$activity}, {$when}.
not-today-too-far = This button is for visits today and tomorrow: {$activity}, {$when}.
not-today = Hello {$name}! This time a visit does not suit: {$activity}, {$when}.
not-today-else = Some days are like that, and it is quite all right. Thank you for wanting to come. Perhaps another day?
suits-after-all = Hello {$name}! A visit suits after all: {$activity}, {$when}. You are on the list.

## A greeting
greet-whom = To whom would you like to send a greeting? Here are those who were here yesterday and today.
greet-nobody = When a volunteer has been ticked as arrived, you can send a greeting here on that day and the next.
greet-which = Which greeting would you like to send to {$name}?
greeting-1 = There were many smiles {$which ->
    [today] today
    [yesterday] yesterday
   *[earlier] last time
}, thanks to you.
greeting-2 = Thank you for taking the time {$which ->
    [today] today
    [yesterday] yesterday
   *[earlier] last time
}. It was good to have you here.
greeting-3 = It was so nice {$which ->
    [today] today
    [yesterday] yesterday
   *[earlier] last time
}. We look forward to seeing you again.
greeting-sent = The greeting is on its way to {$name}. Thank you for thinking of it.
greeting-already = {$name} has had a greeting from you today. You are welcome to send another one tomorrow.
greeting-not-here = A greeting goes to those who were ticked as arrived yesterday or today: {$name} was not.
greeting-taken-back = That is done. {$name} will not get a greeting.
greeting-from = Hello {$name}! A greeting from {$asker}: {$greeting}

## The daily report, to be read aloud
report-title = <b>Report for {$unit}, {$day}</b>
report-today = Today: {$what}.
report-today-nothing = Today: No activities in the plan.
report-item = {$activity} {$span} with {$names}
report-item-nobody = {$activity} {$span}, no volunteers on the list
report-more = {$count ->
    [one] and one more
   *[other] and {$count} more
}
report-changes = Changes: {$what}
report-changes-none = Changes: None.
report-contacts = Culture contact: {$what}.
report-contact = {$kind} {$name}
report-contact-nobody = {$kind} nobody yet
report-contacts-none = Culture contact: There is no rota for today.
report-tomorrow = Tomorrow: {$what}.
report-tomorrow-nothing = Tomorrow: No activities in the plan.
report-needs = We need: {$what}.
report-needs-volunteers = {$count ->
    [one] one volunteer for {$activity}
   *[other] {$count} volunteers for {$activity}
}
report-needs-contact = a culture contact on the {$kind}
report-needs-none = We need: Nothing, all is covered.
