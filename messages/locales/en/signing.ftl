## What is on, and my activities
what-is-on = <b>Here is what is on. You are welcome:</b>
what-is-on-nothing = There is nothing more in the plan just now. Do look in again another day.
what-is-on-full = Full, but you can join the waiting list.
mine = <b>You are down for these:</b>
mine-nothing = You are not on any list now. Would you like to see what is on?
mine-how = Does something no longer suit you? That is quite all right – just tap the button.
cannot-come = That is quite all right. Which one can you not come to?
cannot-come-nothing = You are not on any list now, so all is well.
back-on-the-list-group = How nice! Your group is back on the list: {$activity}, {$when}.
place-gone = Thank you! Somebody else got the place this time: {$activity}, {$when}. You are still on the waiting list, as number {$place}.

## Signing up
signed-up = How nice, {$name}! You are on the list: {$activity}, {$when}.
signed-up-place = Where: {$place}
signed-up-training = Before you begin, we practise together: {$training}.
waitlisted = Thank you, {$name}! It is full just now: {$activity}, {$when}. You are number {$place} on the waiting list.
waitlisted-next = If there is a place, you will hear from me here.
signed-up-many = How nice, {$name}! You are on the list {$count ->
    [one] once: {$activity}, {$first}.
   *[other] {$count} times: {$activity}, from {$first} to {$last}.
}
signed-up-many-none = Thank you, {$name}! The rest of the plan is full: {$activity}. You are on the waiting list, and will hear from me here when there is a place.
signed-up-many-waiting = {$count ->
    [one] One of the times is full. You are on its waiting list.
   *[other] {$count} of the times are full. You are on the waiting list for them.
}
already-signed-up = You are already on the list: {$activity}, {$when}. Welcome!
already-waiting = You are number {$place} on the waiting list: {$activity}, {$when}. If there is a place, you will hear from me here.
already-begun = This has begun: {$activity}, {$when}. You are welcome to look in, or see what is on another day.
is-over = That day is over: {$activity}, {$when}. You are welcome another time!
called-off = This has been called off: {$activity}, {$when}. You are welcome another time!
not-open = The coordinator will gladly arrange this with you.

## Cancelling
cancelled = Thank you for telling us, {$name}. I have taken you off the list: {$activity}, {$when}.
cancelled-next = There is nothing more to do. You are welcome another time!
cancelled-group = Thank you for telling us, {$name}. I have taken your group off the list: {$activity}, {$when}.
cancelled-late = I am letting {$contact} know, and we will sort things out here. Take care!
cancelled-after-start = Thank you for telling us, {$name}. I have noted it: {$activity}, {$when}. That is quite all right.
left-waiting-list = Thank you for telling us, {$name}. You are no longer on the waiting list: {$activity}, {$when}.
not-on-the-list = All is well. You are not on the list: {$activity}, {$when}.
back-on-the-list = How nice! You are back on the list: {$activity}, {$when}.
back-in-line = How nice that you would like to come! The place has gone to somebody else: {$activity}, {$when}. You are first on the waiting list and will hear from me here.
off-the-list = That is done. You are no longer on the list: {$activity}, {$when}.
off-the-list-many = That is done. You are no longer on the list: {$count ->
    [one] {$activity}, {$first}.
   *[other] {$activity}, {$count} times from {$first} to {$last}.
}
nothing-to-undo = All is well as it stands. If you would like help, do talk to the coordinator.
nothing-to-undo-you = All is well as it stands.
nothing-to-undo-coming = You are on the list: {$activity}, {$when}.
nothing-to-undo-waiting = You are on the waiting list: {$activity}, {$when}.
nothing-to-undo-not = You are not on the list: {$activity}, {$when}.
shift-given-back = That is done. The shift is as it was: {$shift}.

## A place on offer
declined = Thank you for your answer. You are no longer on the waiting list: {$activity}, {$when}.
