## The plan: what the coordinator can do with it
menu-plan = The plan
plan = Here is the plan, {$name}. What would you like to do?
button-plan = To the plan
button-due = Due today
button-put-up = Put something up
button-change-dates = Move or call off
button-rota = Rota
button-wards = Close or open
button-back = Back
button-other-date = Another day
button-that-day = {$day}
button-clock = {$clock}
plan-dates = Which day is it about?
plan-dates-nothing = There is nothing more on the plan yet.
button-date = {$what}
date-called-off = {$what} (called off)
button-move = Move
button-call-off = Call off
button-hold = Hold it after all

## Due today
todo = <b>Due today</b>
todo-nothing = Everything is done for today, {$name}.
todo-inquiry = {$name} has written to us and has been waiting for an answer since {$day}
todo-inquiry-phone = {$name} has written to us and has been waiting for an answer since {$day}, tel. {$phone}
todo-ring = Please ring {$name}, tel. {$phone}
todo-reach = Please let {$name} know
todo-shift = No culture contact yet: {$shift}

## Putting up an activity
put-up = <b>Put up an activity</b>
    Write what it is, and when. For example:
    Bingo every Wednesday at 14–15.30 in the café, 2 volunteers
    Each line becomes an activity.
put-up-not-read = I could not make out when it is. You could write: Singing every Thursday at 10–11.30
put-up-no-dates = That day is over, or there is no such hour. Please write another day or time.
put-up-nameless = the activity
put-up-title = What is the activity called?
put-up-day = Which day is {$activity}? You can also write a date.
put-up-weekly = How often is {$activity}?
put-up-time = When does {$activity} begin? You can also write the time.
put-up-length = How long does {$activity} last?
put-up-unit = Which ward does {$activity} belong to?
put-up-left = {$count ->
    [one] There is one more after this.
   *[other] There are {$count} more after this.
}
put-up-done = This is on the plan now:
put-up-every = {$activity}, every {$weekdays} at {$span}, {$unit}: {$count} times, from {$first} to {$last}
put-up-every-other = {$activity}, every other {$weekdays} at {$span}, {$unit}: {$count} times, from {$first} to {$last}
put-up-once = {$activity}, {$day} at {$span}, {$unit}
put-up-closed = (called off while the ward is closed)
put-up-wanted = {$count ->
    [one] (hoped for: one volunteer)
   *[other] (hoped for: {$count} volunteers)
}
put-up-again = This button is from before, and what was half done is not kept. Please write the line again, and it will soon be on the plan.
put-up-next = You can write the next one straight away.
button-put-up-more = Put up another
button-weekday = {$day}
button-every-week = Every week
button-every-other-week = Every other week
button-only-day = Only {$day}
button-half-hour = Half an hour
button-hour = One hour
button-hour-and-half = One and a half hours
button-two-hours = Two hours
button-unit = {$unit}
taken-down = It is off the plan again.
taken-down-called-off = Somebody had signed up already, so it is called off, and they hear of it.

## Moving and calling off
move-when = When instead? {$activity}, {$when}.
move-how = You can also write, for example “at 15” or “Friday at 13.30”.
move-which = {$activity}, {$when}, moves to {$new}. Is it only this day?
call-off-which = {$activity}, {$when}. Is only this day called off?
which-hear = {$count ->
    [one] Will hear of it: {$one}.
   *[other] Will hear of it: {$one} for this day, {$all} for all {$count}.
}
button-only-this = Only this day
button-all-following = All {$count} from here
move-no-such-time = Found no new time for {$activity}, {$when}.
stands-so = It stands so already: {$activity}, {$when}.
plan-moved = Done. {$activity} has moved from {$was} to {$when}.
plan-moved-many = Done. {$activity} has moved {$count} times. The first has moved from {$was} to {$when}.
plan-called-off = Done. {$activity}, {$when}, is called off.
plan-called-off-many = Done. {$activity} is called off {$count} times from {$when}.
plan-held = Done. {$activity}, {$when}, is held after all.
plan-as-before = Done. Everything is as it was.
told = {$count ->
    [one] One person hears of it.
   *[other] {$count} people hear of it.
}
told-in-the-morning = {$count ->
    [one] One person hears of it in the morning.
   *[other] {$count} people hear of it in the morning.
}
told-rings = {$count ->
    [one] One of them is for you to ring.
   *[other] {$count} of them are for you to ring.
}
told-nobody = Nobody needs to be told.

## What those hear whom it concerns
date-moved = Hello {$name}! {$activity} has moved from {$was} to {$when}.
date-moved-ask = Does it still suit you? If it does not, that is quite all right.
dates-moved = Hello {$name}! Something you are down for has a new time:
dates-moved-line = {$activity}, {$when} (before: {$was})
dates-line = {$activity}, {$when}
hear-called-off = Hello {$name}! {$activity}, {$when}, is unfortunately called off.
hear-called-off-many = Hello {$name}! This is unfortunately called off:
hear-called-off-else = Thank you for wanting to come. You are welcome to something else when it suits.
hear-held = Good news, {$name}! {$activity}, {$when}, is held after all.
hear-held-moved = Good news, {$name}! {$activity} is held after all, but at a new time: {$when} (before: {$was}).
hear-held-many = Good news, {$name}! This is held after all:
hear-held-else = Your place is as it was before. If it no longer suits, that is quite all right.
hear-as-before = Hello {$name}! There is no change after all: {$activity}, {$when}.
hear-as-before-many = Hello {$name}! There is no change to these after all:
changed-today = A change today:
changed-off = {$activity}, {$was}, is called off
changed-back = {$activity}, {$when}, is held after all
changed-moved = {$activity} has moved from {$was} to {$when}
changed-as-before = {$activity}, {$when}, is not changed after all
still-coming = How nice, {$name}! You are on the list: {$activity}, {$when}.
still-coming-many = How nice, {$name}! You are on the list:

## Closing and opening a ward
wards = Which ward is it about?
ward-closed = {$unit} is closed from {$first} to {$last}
ward-closed-day = {$unit} is closed on {$first}
ward-closed-further = {$unit} is closed from {$first} until you open it again
button-close = Close {$unit}
button-open = Open {$unit}
close-from = {$unit}: from which day? You can also write a day.
close-until = {$unit} closes from {$first}. Until which day? You can also write a day.
close-means = {$count ->
    [one] What is on the plan there will be called off. One person is on the lists ahead.
   *[other] What is on the plan there will be called off. {$count} people are on the lists ahead.
}
button-until = Until {$day}: {$count}
button-until-further = Until opened again
day-not-read = I could not make out which day. You could write: Friday 4 December
ward-called-off = {$count ->
    [one] One activity is called off.
   *[other] {$count} activities are called off.
}
ward-open = {$unit} is open.
ward-held = {$count ->
    [one] One activity is held after all.
   *[other] {$count} activities are held after all.
}

## The rota
rota-wards = Which ward is the rota for?
rota-days = {$unit}: which days?
button-rota-this-week = The rest of the week
button-rota-next-week = Next week
button-rota-rest-of-month = The rest of the month
button-rota-next-month = Next month
button-other-ward = Another ward
rota = <b>{$unit}, {$first} – {$last}</b>
rota-line = {$shift}: {$name} – {$why}
rota-nobody-free = {$shift}: nobody is free
rota-reason = {$reason ->
    [never] has not had a shift yet
    [fewest] has had the fewest ({$count})
    [longest] longest since the last, {$day}
    [only] the only one who is free
   *[turn] is next in turn
}
rota-full = All shifts have a culture contact. Number: {$count}
rota-no-pattern = There are no shifts to go by. What kind of week is it?
button-pattern-days = Day shift every day
button-pattern-evenings = Day and evening
button-pattern-weekend = Weekday and weekend
button-accept-all = Accept all
button-only-shifts = Only set up shifts
button-change-one = Change one shift
button-change-more = Change another
rota-set = {$unit}: {$count ->
    [one] one shift has a culture contact now.
   *[other] {$count} shifts have a culture contact now.
}
rota-set-nobody = {$unit}: no new culture contacts are set.
rota-new = New shifts: {$count}
rota-empty = Without a culture contact: {$count}
rota-nothing = Every shift has somebody, so all is well.
rota-shifts = {$unit}: which shift?
rota-no-shifts = {$unit} has no shifts on those days.
button-shift = {$what}
who-takes = The shift: {$shift}. Now: {$contact}. Who takes it?
button-nobody = Nobody yet
contact-set = Done. {$contact} is culture contact: {$shift}.
contact-set-nobody = Done. The shift has no culture contact: {$shift}.
rota-as-before = Done. The rota is as it was.
shifts-given = Hello {$name}! You are down as culture contact: {$shift}. If it does not suit, you can hand the shift over.
shifts-given-many = Hello {$name}! You are down as culture contact:
shifts-given-else = If something does not suit, you can hand the shift over or swap it.
shifts-taken-back = Hello {$name}! This shift is no longer yours: {$shift}.
shifts-taken-back-many = Hello {$name}! These shifts are no longer yours:
shifts-taken-back-else = The others are as before.

## Swapping shifts
button-swap = Swap shifts instead
swap-with = The shift: {$shift}. Who would you like to swap with?
swap-for = Your shift: {$shift}. Which of {$colleague}’s shifts would you like?
swap-nothing = {$colleague} has no shifts to swap at the moment.
swap-nobody = None of your colleagues has shifts to swap at the moment.
swap-asked = Hello {$name}! {$asker} asks whether you could swap shifts. If it does not suit, that is quite all right.
swap-yours = You take: {$shift}
swap-theirs = {$asker} takes: {$shift}
