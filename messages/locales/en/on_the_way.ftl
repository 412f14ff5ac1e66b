## On the way
button-late = I am running late
button-late-for = Late: {$what}
button-in-minutes = In {$count} minutes
button-late-by = {$count} minutes later
button-here = I am here
button-here-for = I am here: {$what}
button-my-contact = My contact person
late-how-long = That is quite all right. When will you be here? {$activity}, {$when}
late-which = That is quite all right. What is it about?
late-nothing = You are not on any list today, so all is well.
late-told = {$count ->
    [one] Thank you for telling us, {$name}. {$contact} knows that you will be here in a minute.
   *[other] Thank you for telling us, {$name}. {$contact} knows that you will be here in {$count} minutes. Take your time.
}
late-passed-on = Thank you for telling us, {$name}. {$contact} knows.
late-passed-on-then = Thank you for telling us, {$name}. {$contact} will hear of it that day.
late-by-a-little = You will be there a little later: {$activity}, {$when}.
late-by = {$count ->
    [one] You will be there a minute later: {$activity}, {$when}.
   *[other] You will be there {$count} minutes later: {$activity}, {$when}. Take your time.
}
late-nobody = Thank you for telling us, {$name}. I cannot reach anybody in the house just now. Do ring {$coordinator}.
here-which = How nice that you are here! What are you joining?
here-told = How nice that you are here, {$name}! {$contact} knows, and would like to say hello.
here-nobody = How nice that you are here, {$name}! Do come in and say hello to whoever is at work.
here-door = If the door is locked, do ring {$coordinator}.
door-told = Thank you, {$name}. {$contact} has been told that you are outside.
door-ring = If nobody comes, please ring {$coordinator}.
door-nobody = Please ring {$coordinator}, and somebody will open.
door-was-locked = I am sorry about that, {$name}. Thank you for telling us. {$coordinator} would like to hear about it.
door-still = Are you at a locked door now?
button-at-the-door = Yes, please open
at-the-door = {$name} is outside a locked door: {$activity}, {$when}. Please open!
not-here = That is done, {$name}. Do tell me when you are here.
my-contact = Your contact person: {$contact}.

## To whoever is at work
running-late = {$count ->
    [one] {$name} will be here in a minute: {$activity}, {$when}.
   *[other] {$name} will be here in {$count} minutes: {$activity}, {$when}.
}
is-here = {$name} is here: {$activity}, {$when}. Do say hello!
is-here-unexpected = {$name} is here. Do say hello!
is-here-early = {$name} is here already: {$activity}, {$when}. Do say hello!
